"""Addresses of the three faces."""
from django.urls import include, path

urlpatterns = [path("", include("fadu.desk.urls"))]
