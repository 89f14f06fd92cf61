import django.db.models.deletion
from django.db import migrations, models


def fill(apps, schema_editor):
    """The rows that are there say what their matters say; of an organ's rows in one matter the earliest is the first."""
    Matter, Participant = (apps.get_model('ledger', name) for name in ('Matter', 'Participant'))
    of = Matter.objects.filter(pk=models.OuterRef('matter'))
    said = {'host': 'organ', 'division': 'division', 'procedure': 'procedure', 'begun_on': 'begun_on',
            'phase': 'phase', 'ended_on': 'ended_on', 'due_on': 'due_on'}  # fmt: skip
    same = Participant.objects.filter(matter=models.OuterRef('matter'), organ=models.OuterRef('organ'))
    Participant.objects.update(
        first=~models.Exists(same.filter(pk__lt=models.OuterRef('pk'))),
        **{name: models.Subquery(of.values(column)) for name, column in said.items()},
    )


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0007_lists_by_phase_and_end'),
        ('organs', '0003_handovers'),
    ]

    operations = [
        migrations.AddField(
            model_name='participant',
            name='begun_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='participant',
            name='division',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organs.division'),
        ),
        migrations.AddField(
            model_name='participant',
            name='due_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='participant',
            name='ended_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='participant',
            name='first',
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name='participant',
            name='host',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organs.organ'),
        ),
        migrations.AddField(
            model_name='participant',
            name='phase',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name='participant',
            name='procedure',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(condition=models.Q(('first', True)), fields=['organ', '-begun_on', '-matter'], name='part_begun'),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(condition=models.Q(('first', True)), fields=['organ', 'procedure', '-begun_on', '-matter'], name='part_procedure'),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(condition=models.Q(('first', True)), fields=['organ', 'phase', '-begun_on', '-matter'], name='part_phase'),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(condition=models.Q(('first', True), ('ended_on', None)), fields=['organ', '-begun_on', '-matter'], name='part_open'),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(condition=models.Q(('first', True), ('due_on__isnull', False)), fields=['organ', 'due_on', 'matter'], name='part_due'),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(condition=models.Q(('first', True), ('ended_on__isnull', False)), fields=['organ', '-ended_on', '-matter'], name='part_ended'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
