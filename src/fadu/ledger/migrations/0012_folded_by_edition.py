from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("ledger", "0011_awaited_after_the_end")]

    operations = [
        migrations.CreateModel(
            name="FoldedBy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mark", models.CharField(max_length=16)),
            ],
        ),
    ]
