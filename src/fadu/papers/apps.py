from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "fadu.papers"
    label = "papers"
    verbose_name = "文书和案卷"
