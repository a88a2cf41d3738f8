"""Whatever is answered on a page of its own names a page that there is, and is in the copies it declares."""
import pytest
from django.urls import resolve

from kith.engine.catalogue import FORMS
from kith.language.pages import COPIES

ON_PAGES = [form for form in FORMS.values() if form.answered_on]


@pytest.mark.parametrize("form", ON_PAGES, ids=lambda form: form.key)
def test_the_page_is_there(form):
    assert resolve(form.answered_on.address.format(key="k" * 12)).url_name


def test_every_kind_of_copy_is_used_and_none_is_misspelt():
    assert {form.in_copies for form in FORMS.values()} == {"", *COPIES}
