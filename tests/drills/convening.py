"""Somebody who writes up one meeting after the other, and a reader who finds a line of the minutes wrong."""
from http.cookies import SimpleCookie

import psycopg

from tests.drills.running import House
from tests.drills.senders import Worker

PEOPLE = {"people-count": "2", "people.0.name": "Priya Nair", "people.0.role": "health_visitor",
          "people.0.there": "came", "people.1.name": "Dean Whitlock", "people.1.role": "social_worker",
          "people.1.there": "came"}
WRONG, RIGHT = "She keeps to her treatment.", "She missed three collections."
CONVENES, READS = "angela", "priya"   # nobody is asked to read their own word
# What is said at each step, and the duty that it answers; the first one answers none.
STEPS = (
    ("meeting_held", ("", ""), {"kind": "professionals", "chair": "R Osei", "told_when": "now"} | PEOPLE),
    ("decisions_issued", ("meeting_decided", "decisions"), {"plan": "none", "told_when": "now"}),
    ("minutes_issued", ("meeting_decided", "minutes"), {"kept_at": "With the chair", "told_when": "now",
                                                        "lines-count": "1", "lines.0.says": WRONG}),
    ("minutes_read", ("minutes_read_by_all", "health_visitor"), {
        "wrong": "yes", "line_number": "1", "facts": "Three were missed", "source": "The pharmacy’s list",
        "wording": RIGHT, "told_when": "now"}),
    ("challenge_answered", ("minutes_challenged", "answer"), {
        "answer": "accepted", "wording": RIGHT, "why": "The list says so", "matters": "yes", "told_when": "now"}),
)
OWED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = %s and d.duty = %s and d.open order by d.start_at desc, d.id limit 1
"""


def who(form: str) -> str:
    """Who says it."""
    return READS if form == "minutes_read" else CONVENES


class Convenor(Worker):
    """Takes one child after the other through a whole meeting, each step sent until it is acknowledged."""

    def __init__(self, *words, house: House, **more):
        super().__init__(*words, **more)
        self.house, self.signed_in = house, {CONVENES: SimpleCookie(), READS: SimpleCookie()}

    def next_thing(self, number: str) -> dict:
        """The next step of the meeting of the moment, about the next child once the last one's is written up."""
        meeting, step = divmod(len(self.acknowledged), len(STEPS))
        form, owed, said = STEPS[step]
        about = self.people[meeting % len(self.people)]["key"]
        said = said | {"about": about, "_number": number, "decisions": f"Sheet {meeting}"}
        return {"form": form, "owed": owed, "said": said, "where": "" if owed[0] else f"/record/{form}?about={about}"}

    def say(self, thing: dict) -> bool:
        """Whether it was answered by the page that follows a kept form."""
        self.username = who(thing["form"])
        self.cookies = self.signed_in[self.username]
        thing["where"] = thing["where"] or self._duty(thing["said"]["about"], *thing["owed"])
        where = thing["where"] and self._post(thing["where"], thing["said"])
        if where and where.startswith("/sign-in"):
            self._sign_in()
            return False
        return bool(where)

    @property
    def forms(self) -> list[str]:
        """Those of which something was acknowledged."""
        return [form for form, *_ in STEPS if self.numbers(form)]

    def numbers(self, form: str) -> list[str]:
        """The numbers of what was acknowledged of this form."""
        return [one for n, one in enumerate(self.acknowledged) if STEPS[n % len(STEPS)][0] == form]

    def _duty(self, about: str, pathway: str, duty: str) -> str:
        """The page of what is owed by now, which is asked once and then kept: it is closed while its answer is lost."""
        try:
            found = self.house.ask(OWED, about, pathway, duty)
        except psycopg.Error:
            return ""
        return f"/duties/{found[0][0]}" if found else ""
