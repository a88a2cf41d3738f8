"""Every address the site answers; the pages themselves say which."""

from django.urls import include, path

urlpatterns = [path("", include("kith.web.urls"))]
