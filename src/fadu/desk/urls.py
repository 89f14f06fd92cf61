"""Addresses of the desk."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import path
from django.views.i18n import set_language

from fadu.desk import (
    columns,
    deadline_pages,
    drafts,
    export_pages,
    indicator_pages,
    intake_views,
    law_pages,
    matter_lists,
    matter_pages,
    new_pages,
    paper_pages,
    plan_views,
    procedure_pages,
    report_pages,
    saved_views,
    step_pages,
    work,
)
from fadu.desk.sign_in import SignIn

urlpatterns = [
    path("login/", login_not_required(SignIn.as_view()), name="login"),
    path("logout/", login_not_required(LogoutView.as_view()), name="logout"),
    path("language/", login_not_required(set_language), name="language"),
    path("", work.my_work, name="my-work"),
    path("drafts/", drafts.save, name="draft"),
    path("matters/", matter_lists.matters, name="matters"),
    path("matters/views/", saved_views.save, name="view-save"),
    path("matters/views/<int:pk>/", saved_views.change, name="view-change"),
    path("matters/columns/", columns.choose, name="columns"),
    path("matters/export/", export_pages.ask, name="export-ask"),
    path("matters/exports/", export_pages.exports, name="exports"),
    path("matters/exports/<int:pk>/", export_pages.watch, name="export"),
    path("matters/exports/<int:pk>/file/", export_pages.fetch, name="export-file"),
    path("matters/new/", new_pages.matter_first, name="matter-first"),
    path("matters/new/<slug:name>/", new_pages.matter_new, name="matter-new"),
    path("matters/<int:pk>/", matter_pages.matter_page, name="matter"),
    path("matters/<int:pk>/steps/<slug:step>/", step_pages.step_page, name="step"),
    path("matters/<int:pk>/papers/<slug:paper>/", paper_pages.paper_page, name="paper"),
    path("papers/<int:pk>/<slug:form>/", paper_pages.made_file, name="made-file"),
    path("attachments/<int:pk>/", matter_pages.attachment, name="attachment"),
    path("procedures/", procedure_pages.procedures, name="procedures"),
    path("procedures/<slug:name>/", procedure_pages.procedure_page, name="procedure"),
    path("laws/", law_pages.laws, name="laws"),
    path("laws/<str:key>/", law_pages.law, name="law"),
    path("laws/<str:key>/<str:article>/", law_pages.law_article, name="law-article"),
    path("deadline/", deadline_pages.deadline, name="deadline"),
    path("indicators/", indicator_pages.indicators, name="indicators"),
    path("indicators/<str:code>/", indicator_pages.indicator_page, name="indicator"),
    path("reports/", report_pages.report, name="report"),
    path("reports/start/", report_pages.report_start, name="report-start"),
    path("reports/freeze/", report_pages.report_freeze, name="report-freeze"),
    path("reports/reopen/", report_pages.report_reopen, name="report-reopen"),
    path("reports/export/<slug:form>/", report_pages.report_export, name="report-export"),
    path("reports/edit/<slug:part>/", report_pages.report_edit, name="report-edit"),
    path("intake/", intake_views.intake, name="intake"),
    path("intake/<int:pk>/", intake_views.intake_document, name="intake-document"),
    path("plan/", plan_views.plan, name="plan"),
]
