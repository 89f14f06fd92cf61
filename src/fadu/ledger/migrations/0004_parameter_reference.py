from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("ledger", "0003_lists_of_a_million"),
    ]

    operations = [
        migrations.AddField(
            model_name="parameter",
            name="ref",
            field=models.CharField(blank=True, editable=False, max_length=40, null=True, unique=True, verbose_name="编号"),
        ),
    ]
