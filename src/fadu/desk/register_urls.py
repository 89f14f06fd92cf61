"""Addresses of the registers."""

from django.urls import path

from fadu.desk import register_adjust, register_api, register_export, register_import, register_pages

urlpatterns = [
    path("", register_pages.registers, name="registers"),
    path("api/", register_api.register_list_json, name="registers-json"),
    path("api/<slug:code>/", register_api.register_json, name="register-json"),
    path("api/<slug:code>/<str:ref>/", register_api.register_item_json, name="register-item-json"),
    path("api/<slug:code>/<str:ref>/history/", register_api.register_history_json, name="register-history-json"),
    path("<slug:code>/", register_pages.register_page, name="register"),
    path("<slug:code>/excel/", register_export.register_export, name="register-excel"),
    path("<slug:code>/adjust/<slug:step>/", register_adjust.register_adjust, name="register-new"),
    path("<slug:code>/adjust/<slug:step>/<str:ref>/", register_adjust.register_adjust, name="register-adjust"),
    path("<slug:code>/import/", register_import.register_import, name="register-import"),
    path("<slug:code>/import/template/", register_import.register_template, name="register-import-template"),
    path("<slug:code>/import/wrong/", register_import.register_wrong, name="register-import-wrong"),
    path("<slug:code>/items/<str:ref>/", register_pages.register_item, name="register-item"),
]
