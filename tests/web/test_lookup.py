"""The lists of forms and of pathways can be searched by a word, without a script."""

def test_a_word_finds_a_form_and_says_what_it_is_for(place, signed_in):
    found = signed_in(place.priya).get(f"/record?find=contact&about={place.mia}").content.decode()
    assert "found for “contact”" in found
    assert f'href="/record/contact_note?about={place.mia}"' in found
    assert "Keeps what was said and done in one contact with somebody" in found


def test_a_word_that_finds_nothing_says_so_and_the_list_stays(place, signed_in):
    found = signed_in(place.priya).get("/record", {"find": "<xylophone>"}).content.decode()
    assert "Nothing here has “&lt;xylophone&gt;” in it" in found
    assert "Note of a contact" in found


def test_what_only_a_service_held_in_confidence_records_is_found_by_nobody_else(place, signed_in):
    assert "sexual_health_assessment" not in signed_in(place.priya).get("/record?find=sexual").content.decode()


def test_how_kith_works_is_searched_alike(place, signed_in):
    found = signed_in(place.priya).get("/how?find=bruise").content.decode()
    assert 'href="/how/forms/ed_attendance"' in found.partition("</dl>")[0]
