"""What the children's panel says of a draft is answered wish by wish, becomes a new version, and is told back."""
from kith.forms.looked_after.draft_renewed import DraftRenewed
from kith.forms.looked_after.draft_shown import DraftShown
from kith.forms.looked_after.panel_told_back import PanelToldBack
from kith.forms.looked_after.wish_answered import WishAnswered
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, LOOKED_AFTER_LEAD, THE_RECORDER

ANSWER = working_days(setting("panel.working_days_to_answer", 20, "Working days in which each wish of the children’s "
                              "panel is answered, and there is a new version", "Local"))
TELL = working_days(setting("panel.working_days_to_tell", 30, "Working days in which the children’s panel is told in "
                            "person what became of what they said", "Local"))
UP = climbs(10, again=10, first=DESIGNATED_DOCTOR, then=DESIGNATED_NURSE)
MAY = (DESIGNATED_DOCTOR, DESIGNATED_NURSE)


class PanelAnswered(Pathway):
    """They were asked what they would change, it was written down with thanks, and nobody ever came back to them."""

    title = "What the children’s panel said is answered"
    source = Source("Locality standard of taking part: you said, we did, or why not")
    answers_rows = ("LA02",)
    clock = HAPPENED
    begins_when = DraftShown.where().because("on {when} the children’s panel said what it thinks of a draft")

    answer = Duty("Answer a wish of the children’s panel", owner=LOOKED_AFTER_LEAD, due=ANSWER, level="routine",
                  for_each=DraftShown.wishes, done_when=WishAnswered.answers(), act="Answer it", escalate=UP,
                  waived_by=MAY)
    renew = Duty("Make the new version after the children’s panel", owner=LOOKED_AFTER_LEAD, due=ANSWER,
                 level="routine", done_when=DraftRenewed.answers(), act="Say which version", escalate=UP, waived_by=MAY)
    tell = Duty("Tell the children’s panel in person what became of each wish", owner=THE_RECORDER, due=TELL,
                level="routine", done_when=PanelToldBack.answers(PanelToldBack.in_person), act="Say that you told them",
                escalate=UP, waived_by=MAY)
