"""Who asks for a record was checked, and of a child what the child understands and wishes."""
from kith.language import Choice, Form, LongText, YesNo
from kith.language.pages import REQUEST
from kith.language.roles import NAMED_NURSE, RECORDS_DESK

PROVED = {"known": "A worker here knows them by sight", "document": "A passport, driving licence or other document",
          "nhs_login": "NHS login", "not_yet": "Not yet: more was asked for", "not_them": "It is not who they say"}
ENTITLED = {"self": "They ask for their own", "responsible": "Parental responsibility was seen in a document",
            "known": "Parental responsibility is known from the record", "authority": "The person’s written authority "
            "was seen", "not_shown": "Nothing was shown"}
UNDERSTANDS = {"yes": "Yes", "no": "No", "adult": "They are an adult", "not_judged": "Nobody has judged this yet"}
WISHES = {"agrees": "They agree", "against": "They do not want it", "not_asked": "They were not asked"}


class AskerChecked(Form):
    """Says how it is known who asks and by what right, and what a child who understands wants."""

    title = "Who asks for a record: checked"
    label = "sensitive"
    service = "Records"
    by_people = False
    recorded_by = (RECORDS_DESK, NAMED_NURSE)
    in_copies = REQUEST
    line = "Who asks for the record was checked: {proved}."
    save = "Save what was checked"

    proved = Choice("How do you know who they are?", PROVED)
    entitled = Choice("By what right do they ask?", ENTITLED)
    understands = Choice("Does the child understand what asking for a record means?", UNDERSTANDS,
                         hint="There is no fixed age. Ask a clinician who knows the child.")
    judged_by = LongText("Who judged that, and by what?", when=understands.is_in("yes", "no"), sensitive=True)
    wishes = Choice("What does the child want?", WISHES, hint="Ask alone, never in front of whoever asks.")
    harm = YesNo("Could giving it put the child or anybody else in danger?", sensitive=True)
    why = LongText("What makes you think so?", when=harm.yes, sensitive=True)
