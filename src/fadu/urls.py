"""Addresses of the three faces, and the pages for what went wrong."""
from django.urls import include, path

urlpatterns = [path("", include("fadu.desk.urls"))]

handler400 = "fadu.desk.errors.bad_request"
handler403 = "fadu.desk.errors.forbidden"
handler404 = "fadu.desk.errors.not_found"
handler500 = "fadu.desk.errors.server_error"
