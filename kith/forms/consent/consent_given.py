"""What somebody agreed to or refused: line by line what for and with whom, and whether it was theirs to say."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Rows, Several, Text, YesNo
from kith.language.sharing import PURPOSES, RECIPIENTS

GAVE = {"young_person": "The young person", "parent": "A parent or carer", "authority": "The local authority"}
PARENTS = {"mother": "Mother", "father": "Father", "parent": "Parent", "adoptive_parent": "Adoptive parent",
           "step_parent": "Step-parent", "grandparent": "Grandparent", "foster_carer": "Foster carer",
           "carer": "Another carer"}
ABLE = {"sixteen": "16 or over, and able to decide", "gillick": "Under 16, and understands enough to decide (Gillick)",
        "not": "Not able to decide this"}
HOW = {"signed": "Signed", "picture": "With pictures", "verbal": "In words"}
ANSWERS = {"agreed": "Agreed", "refused": "Refused"}


class ConsentGiven(Form):
    """Keeps what somebody agreed to or refused, each purpose by itself. What is shared by agreement asks for a line
    that stands.
    """

    title = "Consent to share"
    label = "sensitive"
    line = "Consent to share was asked for. {gave} answered."
    save = "Save what was said"

    gave = Choice("Who answered?", GAVE)
    parent = Choice("What are they to the child?", PARENTS, when=gave.is_in("parent"),
                    hint="It counts where the record says that they have parental responsibility.")
    able = Choice("Are they able to decide this themselves?", ABLE, when=gave.is_in("young_person"))
    shows = LongText("What shows that they understand enough?", when=able.is_in("gillick"), not_accepted=NO_REASON)
    understands = YesNo("Do they understand what it means, and that they can take it back?")
    lines = Rows("What did they say to each?", purpose=Choice("What for?", PURPOSES),
                 with_whom=Several("With whom?", RECIPIENTS), answer=Choice("What did they say?", ANSWERS),
                 what=Text("What may be shared, or may not?"))
    how = Choice("How did they say so?", HOW)
    words = LongText("What did they say?", when=how.is_in("verbal"))
    witness = Text("Who else heard it?", when=how.is_in("verbal"), optional=True)
    signed_off = YesNo("Do you sign that they said so?", when=how.is_in("verbal"), optional=True)
    until = Date("Until when?", optional=True)
    taken_back = YesNo("Was it taken back?", optional=True, hint="Leave this empty while it stands.")

    unsigned = how.is_in("verbal") & (signed_off.not_asked | signed_off.no) & (taken_back.not_asked | taken_back.no)
