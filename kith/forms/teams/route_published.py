"""How somebody is referred to a service now, as the service itself says it; what is whispered does not count."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Several, Text, YesNo
from kith.language.in_care import HEALTH_NEEDS

AFFECTED = {"health_visiting": "Health visiting", "school_nursing": "School nursing", "midwifery": "Midwifery",
            "looked_after": "Looked-after children’s nursing", "gp": "GP practices", "camhs": "CAMHS",
            "emergency": "A&E", "social_care": "Children’s social care", "adult_mental_health": "Adult mental health",
            "drug_and_alcohol": "Drug and alcohol services"}
FORMS = {"referral": "Referral to children’s social care", "notice_to_decide": "Tell another service something",
         "none": "None: the way is said above"}


class RoutePublished(Form):
    """Publishes how a service is reached, from which day it holds, and whose practitioners must know."""

    title = "How to refer to us"
    about = "team"
    by_people = False
    led_to_by = ("how_to_refer",)
    important = True
    line = "Published how to refer: {what_for}, version {version}, from {holds_from}."
    save = "Publish it"

    what_for = Text("What can people be referred to you for?", own_page="shown",
                    hint="For example, speech and language therapy")
    version = Text("Which version is it?", hint="For example, 3")
    holds_from = Date("From which day does it hold?", own_page="shown")
    withdrawn = YesNo("Does this service take no more referrals?", own_page="shown")
    instead = LongText("Where do people turn instead?", when=withdrawn.is_in("yes"))
    whom = LongText("For whom?", when=withdrawn.is_in("no"))
    how = LongText("How is somebody referred?", when=withdrawn.is_in("no"),
                   hint="Directly, by whom, and what is sent. Say also what is not a way in, if people believe it is.")
    by_form = Choice("Which form of Kith refers there?", FORMS, when=withdrawn.is_in("no"))
    needs = Several("For which needs of young people in care is it a way of their own?", HEALTH_NEEDS, optional=True,
                    own_page="shown",
                    when=withdrawn.is_in("no"), hint="Leave this empty where they come as everybody does.")
    contact = Text("Who is there for them by name?", when=needs.asked, not_accepted=NO_REASON, own_page="shown",
                   hint="A name and a telephone number. It is the same person each time.")
    between = LongText("What stays between a young person and you, and what does not?", when=needs.asked,
                       not_accepted=NO_REASON, own_page="shown", hint="In words that somebody of eleven reads.")
    affects = Several("Whose practitioners must know?", AFFECTED)
