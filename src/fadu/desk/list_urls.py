"""Addresses of the statutory lists, below lists/."""

from django.urls import path

from fadu.desk import list_files, list_pages, list_public

urlpatterns = [
    path("", list_pages.lists, name="lists"),
    path("public/<slug:code>/", list_public.public_list, name="list-public"),
    path("<slug:code>/", list_pages.list_page, name="list"),
    path("<slug:code>/<slug:form>/", list_files.list_file, name="list-file"),
]
