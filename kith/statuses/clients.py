"""Clients of a service for adults, what was said of children in their life, and what counts as a risk to children."""
from kith.forms.adults.adult_note import AdultNote
from kith.forms.adults.children_asked import ChildrenAsked
from kith.forms.adults.places_with_children import PlacesWithChildren
from kith.forms.adults.seen_at_home import SeenAtHome
from kith.forms.adults.whose_signs import WhoseSigns
from kith.forms.family.involvement import Involvement
from kith.language import Span, arrives, at, setting, sooner
from kith.language.roles import FOR_ADULTS, keys

OF_ADULTS = Involvement.role.is_in(*keys(FOR_ADULTS))
CLIENT = Span(title="a client of a service for adults", begins=Involvement.where(OF_ADULTS),
              ends=arrives(Involvement.ended, where=OF_ADULTS))

TURNING_POINT = (
    AdultNote.where(AdultNote.kind.is_in("review")).because("{name} had a review on {when}")
    | AdultNote.where(AdultNote.kind.is_in("crisis")).because("{name} was in a crisis on {when}")
    | AdultNote.where(AdultNote.kind.is_in("admission")).because("{name} was admitted on {when}")
    | AdultNote.where(AdultNote.kind.is_in("discharge")).because("{name} was discharged on {when}")
)

SAID_NO_CHILDREN = Span(title="said to have no children in their life",
                        begins=ChildrenAsked.where(ChildrenAsked.all_no),
                        ends=ChildrenAsked.where(ChildrenAsked.any_yes) | WhoseSigns.where(
                            WhoseSigns.answer.is_in("child")))
SIGN_OF_A_CHILD = SeenAtHome.where(SeenAtHome.of_a_child)
UNEXPLAINED_SIGN = Span(title="living where signs of a child were seen", begins=SIGN_OF_A_CHILD,
                        ends=ChildrenAsked.where(ChildrenAsked.any_yes) | WhoseSigns.where(
                            WhoseSigns.answer.is_in("child", "explained")))

CHILDREN_NOT_KNOWN = Span(title="of whom it is not known what children are in their life",
                          begins=ChildrenAsked.where(ChildrenAsked.some_not_known),
                          ends=ChildrenAsked.where(ChildrenAsked.all_answered))
PLACES_NOT_KNOWN = Span(title="of whom it is not known where they meet children",
                        begins=PlacesWithChildren.where(PlacesWithChildren.some_not_known),
                        ends=PlacesWithChildren.where(PlacesWithChildren.all_answered))

DAYS_TO_ASK = setting("adults.days_to_ask_about_children", 5,
                      "Working days after acceptance in which an adult is asked about children",
                      "Local: no national number")
DAYS_TO_ASK_AGAIN = setting("adults.days_to_ask_again", 1,
                            "Working days after a review, crisis, admission or discharge in which an adult is asked "
                            "about children again", "Local")
NEXT_TRY = setting("adults.days_to_next_try", 20,
                   "Working days after which an adult is asked again what was not known of children",
                   "Local: the next contact")
DAYS_TO_ANALYSE = setting("adults.days_to_analyse_risk", 5,
                          "Working days in which the risk to a child is analysed once the child is known", "Local")
DAYS_TO_READ = setting("adults.days_to_read_answers", 5,
                       "Working days in which the named nurse reads what was answered about words in a note", "Local")
MONTHS_BETWEEN = setting("adults.months_between_analyses", 6,
                         "Months after which the risk to a child is analysed again", "Local")
DAY_ENDS = setting("adults.hour_day_shift_ends", 20, "The hour at which the day shift of adults’ services ends",
                   "Local")
NIGHT_ENDS = setting("adults.hour_night_shift_ends", 8, "The hour at which the night shift of adults’ services ends",
                     "Local")
THIS_SHIFT = sooner(at(DAY_ENDS), at(NIGHT_ENDS))
