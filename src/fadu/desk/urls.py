"""Addresses of the desk."""
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import path

from fadu.desk import drafts, intake_views, matter_pages, new_pages, plan_views, step_pages, work
from fadu.desk.sign_in import SignIn

urlpatterns = [
    path("login/", login_not_required(SignIn.as_view()), name="login"),
    path("logout/", login_not_required(LogoutView.as_view()), name="logout"),
    path("", work.my_work, name="my-work"),
    path("drafts/", drafts.save, name="draft"),
    path("matters/", matter_pages.matters, name="matters"),
    path("matters/new/", new_pages.matter_first, name="matter-first"),
    path("matters/new/<slug:name>/", new_pages.matter_new, name="matter-new"),
    path("matters/<int:pk>/", matter_pages.matter_page, name="matter"),
    path("matters/<int:pk>/steps/<slug:step>/", step_pages.step_page, name="step"),
    path("procedures/<slug:name>/", matter_pages.matters, name="procedure"),
    path("attachments/<int:pk>/", matter_pages.attachment, name="attachment"),
    path("intake/", intake_views.intake, name="intake"),
    path("intake/<int:pk>/", intake_views.intake_document, name="intake-document"),
    path("plan/", plan_views.plan, name="plan"),
]
