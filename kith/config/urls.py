"""Every address the site answers; the pages themselves say which, and what happens when one cannot be shown."""

from django.urls import include, path

urlpatterns = [path("", include("kith.web.urls"))]

handler400 = "kith.web.refusing.unreadable"
handler404 = "kith.web.refusing.not_found"
handler500 = "kith.web.refusing.failed"
