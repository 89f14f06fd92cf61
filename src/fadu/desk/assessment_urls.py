"""Addresses of the assessment's pages, below assessment/."""

from django.urls import path

from fadu.desk import assessment_pages, assessment_results, assessment_schemes, assessment_sheet

urlpatterns = [
    path("", assessment_pages.overview, name="assessment"),
    path("new/", assessment_pages.cycle_new, name="assessment-new"),
    path("cycles/<int:pk>/", assessment_pages.cycle_page, name="assessment-cycle"),
    path("cycles/<int:pk>/rectify/", assessment_results.rectify, name="assessment-rectify"),
    path("cycles/<int:pk>/circular/", assessment_results.circular_file, name="assessment-circular"),
    path("schemes/template/", assessment_schemes.template_file, name="assessment-template"),
    path("schemes/new/", assessment_schemes.scheme_new, name="assessment-scheme-new"),
    path("schemes/<int:pk>/", assessment_schemes.scheme_page, name="assessment-scheme"),
    path("schemes/<int:pk>/file/", assessment_schemes.scheme_file, name="assessment-scheme-file"),
    path("shipped/<int:number>/", assessment_schemes.shipped_file, name="assessment-shipped"),
    path("units/<int:pk>/gaps/", assessment_results.gaps_page, name="assessment-gaps"),
    path("units/<int:pk>/compare/", assessment_results.compare_page, name="assessment-compare"),
    path("units/<int:pk>/<slug:step>/", assessment_sheet.sheet_step, name="assessment-step"),
    path("units/<int:pk>/", assessment_sheet.sheet_page, name="assessment-sheet"),
]
