from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0006_later_links'),
        ('organs', '0003_handovers'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='matter',
            index=models.Index(condition=models.Q(('ended_on__isnull', False)), fields=['division', '-ended_on', '-id'], name='matter_ended'),
        ),
        migrations.AddIndex(
            model_name='matter',
            index=models.Index(fields=['division', 'phase', '-begun_on', '-id'], name='matter_phase'),
        ),
        migrations.AddIndex(
            model_name='matter',
            index=models.Index(condition=models.Q(('due_on', None), ('ended_on', None)), fields=['division', '-begun_on', '-id'], name='matter_undated'),
        ),
        migrations.AddIndex(
            model_name='matter',
            index=models.Index(fields=['-begun_on', '-id'], name='matter_begun'),
        ),
        migrations.AddIndex(
            model_name='matter',
            index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on', 'id'], name='matter_due'),
        ),
    ]
