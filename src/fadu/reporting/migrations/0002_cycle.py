import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0001_initial"),
        ("reporting", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="report",
            name="matter",
            field=models.OneToOneField(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                to="ledger.matter", verbose_name="事项",
            ),
        ),
        migrations.AddField(
            model_name="report",
            name="reference",
            field=models.JSONField(blank=True, null=True, verbose_name="参照"),
        ),
    ]
