import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("organs", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DaysOff",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(unique=True, verbose_name="年份")),
                ("document", models.CharField(max_length=200, verbose_name="通知名称")),
                ("document_number", models.CharField(max_length=60, verbose_name="文号")),
                ("off", models.JSONField(help_text="日期到节日名称", verbose_name="放假")),
                ("worked", models.JSONField(default=list, verbose_name="调休上班")),
            ],
        ),
        migrations.AddField(
            model_name="division",
            name="ref",
            field=models.CharField(blank=True, editable=False, max_length=40, null=True, unique=True, verbose_name="编号"),
        ),
        migrations.AddField(
            model_name="organ",
            name="ref",
            field=models.CharField(blank=True, editable=False, max_length=40, null=True, unique=True, verbose_name="编号"),
        ),
        migrations.AddField(
            model_name="person",
            name="ref",
            field=models.CharField(blank=True, editable=False, max_length=40, null=True, unique=True, verbose_name="编号"),
        ),
        migrations.AddField(
            model_name="post",
            name="ref",
            field=models.CharField(blank=True, editable=False, max_length=40, null=True, unique=True, verbose_name="编号"),
        ),
        migrations.CreateModel(
            name="OneTimePassword",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("until", models.DateTimeField(verbose_name="有效至")),
                ("user", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="one_time_password", to=settings.AUTH_USER_MODEL)),
            ],
        ),
    ]
