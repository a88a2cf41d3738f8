"""The local authority says whether a child is looked after, and all that its notice has to say."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText, Several, Text, YesNo
from kith.language.in_care import LEGAL_STATUSES, PLACEMENTS, RESPONSIBLE
from kith.language.roles import CSC_FRONT_DOOR
from kith.language.unprompted import Unprompted


class CareNoticeGiven(Form):
    """Is the notice itself where a child is in care: the program records that the child came into care on that day."""

    title = "Notice of the local authority"
    important = True
    by_people = False
    line = "The local authority says whether the child is in care: {in_care}."
    save = "Give the notice"
    by_right = InLaw("reply", "The local authority answers whoever asked, as it has to tell health by law.")

    in_care = YesNo("Is the child looked after by you?")
    since = Date("Since which day?", when=in_care.yes)
    legal_status = Choice("Legal status", LEGAL_STATUSES, unknowns=True, when=in_care.yes)
    local_authority = Text("Which local authority?", when=in_care.yes, optional=True)
    responsible = Several("Who has parental responsibility?", RESPONSIBLE, optional=True, unknowns=True,
                          when=in_care.yes)
    placement = Choice("Where does the child live now?", PLACEMENTS, optional=True, unknowns=True, when=in_care.yes)
    out_of_area = YesNo("Is it outside the area of that local authority?", optional=True, unknowns=True,
                        when=in_care.yes)
    why_not = LongText("What is known of where the child lives, and with whom?", when=in_care.no, sensitive=True,
                       not_accepted=NO_REASON)
    who = Text("Who says so?", hint="Name, job and team.", not_accepted=NO_REASON)

    unprompted = Unprompted(CSC_FRONT_DOOR, "A child came into care", by=who)
