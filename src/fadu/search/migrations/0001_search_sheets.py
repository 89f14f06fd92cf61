import django.db.models.deletion
from django.db import migrations, models

POSTGRES = (
    "ALTER TABLE search_sheet ADD COLUMN words tsvector NOT NULL DEFAULT ''",
    "CREATE INDEX search_sheet_words ON search_sheet USING gin (words) WITH (fastupdate = off)",
)
SQLITE = (
    "CREATE VIRTUAL TABLE search_words USING fts5"
    "(title, number, party, body, tokenize = 'unicode61 remove_diacritics 0')",
)


def words(apps, editor):
    for statement in POSTGRES if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement)


def no_words(apps, editor):
    if editor.connection.vendor != "postgresql":
        editor.execute("DROP TABLE search_words")


class Migration(migrations.Migration):
    initial = True

    dependencies = [("ledger", "0003_lists_of_a_million")]

    operations = [
        migrations.CreateModel(
            name="Extract",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("text", models.TextField(null=True)),
                ("tried", models.PositiveSmallIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Reach",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("last", models.PositiveBigIntegerField(default=0)),
                ("edition", models.PositiveSmallIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Sheet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(blank=True)),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="ledger.matter"
                    ),
                ),
            ],
        ),
        migrations.RunPython(words, no_words),
    ]
