"""Addresses of 系统管理: every view among them is for administrators only."""

from django.urls import path

from fadu.desk import (
    admin_changes,
    admin_days,
    admin_import,
    admin_organs,
    admin_people,
    admin_roles,
    admin_standards,
)
from fadu.desk.admin import guarded, overview

VIEWS = (
    ("", overview, "admin"),
    ("organs/", admin_organs.organs, "admin-organs"),
    ("organs/<int:pk>/", admin_organs.organ, "admin-organ"),
    ("people/", admin_people.people, "admin-people"),
    ("people/new/", admin_people.newcomer, "admin-newcomer"),
    ("people/<int:pk>/", admin_people.person, "admin-person"),
    ("roles/", admin_roles.roles, "admin-roles"),
    ("holidays/", admin_days.holidays, "admin-holidays"),
    ("holidays/new/", admin_days.notice, "admin-notice"),
    ("standards/", admin_standards.standards, "admin-standards"),
    ("change/<slug:step>/", admin_changes.change_page, "admin-change-new"),
    ("change/<slug:step>/<int:number>/", admin_changes.change_page, "admin-change"),
    ("import/<slug:name>/", admin_import.import_page, "admin-import"),
    ("import/<slug:name>/template/", admin_import.template_file, "admin-import-template"),
    ("import/<slug:name>/wrong/", admin_import.wrong_file, "admin-import-wrong"),
)
urlpatterns = [path(address, guarded(view), name=name) for address, view, name in VIEWS]
