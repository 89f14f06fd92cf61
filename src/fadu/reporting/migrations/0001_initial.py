import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [("organs", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Report",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("status", models.CharField(
                    choices=[("draft", "起草中"), ("frozen", "已定稿")], default="draft", max_length=10,
                    verbose_name="状态")),
                ("division", models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="organs.division",
                    verbose_name="行政区划")),
            ],
            options={"ordering": ["-year", "division__code"]},
        ),
        migrations.CreateModel(
            name="ReportVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="稿次")),
                ("content", models.JSONField(verbose_name="内容")),
                ("made_at", models.DateTimeField(verbose_name="保存时间")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="说明")),
                ("receipt", models.JSONField(blank=True, null=True, verbose_name="数据凭据")),
                ("made_by", models.ForeignKey(
                    blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                    to="organs.person", verbose_name="保存人")),
                ("report", models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="reporting.report")),
            ],
            options={"ordering": ["number"]},
        ),
        migrations.AddConstraint(
            model_name="report",
            constraint=models.UniqueConstraint(models.F("division"), models.F("year"), name="report_once"),
        ),
        migrations.AddConstraint(
            model_name="reportversion",
            constraint=models.UniqueConstraint(models.F("report"), models.F("number"), name="report_version_number"),
        ),
    ]
