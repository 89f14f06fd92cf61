"""Addresses of the report's pages, below reports/."""

from django.urls import path

from fadu.desk import (
    report_edit,
    report_outline,
    report_pages,
    report_paragraphs,
    report_reference,
    report_sent_on,
    report_versions,
)

urlpatterns = [
    path("", report_pages.report, name="report"),
    path("begun/", report_sent_on.report_begun, name="report-begun"),
    path("steps/<int:pk>/<slug:step>/", report_sent_on.report_step, name="report-step"),
    path("paragraphs/<int:pk>/<slug:step>/", report_sent_on.paragraph_step, name="paragraph-step"),
    path("all/", report_versions.report_overview, name="reports"),
    path("start/", report_pages.report_start, name="report-start"),
    path("take/<slug:step>/", report_pages.report_take, name="report-take"),
    path("sign/", report_pages.report_sign, name="report-sign"),
    path("number/", report_pages.report_number, name="report-number"),
    path("reference/", report_reference.report_reference, name="report-reference"),
    path("outline/", report_outline.report_outline, name="report-outline"),
    path("edit/<slug:part>/", report_edit.report_edit, name="report-edit"),
    path("paragraphs/", report_paragraphs.report_paragraphs, name="report-paragraphs"),
    path("paragraphs/urge/", report_paragraphs.report_urge, name="report-urge"),
    path("paragraphs/<int:pk>/", report_paragraphs.report_paragraph, name="report-paragraph"),
    path("compare/", report_versions.report_compare, name="report-compare"),
    path("recheck/", report_versions.report_recheck, name="report-recheck"),
    path("export/<slug:form>/", report_versions.report_export, name="report-export"),
]
