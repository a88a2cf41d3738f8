"""A vacant post is covered by name, and while nobody is found the commissioner hears of it again and again."""
from kith.forms.looked_after.post_vacant import PostVacant
from kith.forms.looked_after.vacancy_covered import VacancyCovered
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, months, setting, working_days
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, TEAM_LEAD

COVER = working_days(setting("posts.working_days_to_cover", 5, "Working days in which a vacant post is covered by name",
                             "Local"))
AGAIN = months(setting("posts.months_until_cover_is_said_again", 3, "Months after which it is said again who covers a "
                       "vacant post", "Local"))


class VacancyIsCovered(Pathway):
    """Two rounds found nobody, and for seven months whoever left care was nobody’s."""

    title = "A vacant post is covered"
    source = Source("Locality standard: a vacancy means named cover")
    answers_rows = ("LA06",)
    clock = HAPPENED
    begins_when = PostVacant.where(PostVacant.stands).because("a post of your team is vacant, as was said on {when}")

    cover = Duty("Say who covers a vacant post", owner=TEAM_LEAD, due=COVER, every=AGAIN,
                 done_when=VacancyCovered.follows(), act="Say who covers it", waived_by=(DESIGNATED_NURSE,),
                 escalate=climbs(10, again=20, first=DESIGNATED_NURSE, then=COMMISSIONER))
