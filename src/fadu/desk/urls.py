"""Addresses of the desk."""
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import path

from fadu.desk.sign_in import SignIn

urlpatterns = [
    path("login/", login_not_required(SignIn.as_view()), name="login"),
    path("logout/", login_not_required(LogoutView.as_view()), name="logout"),
    # Pages of intake and plans stand below.
]
