"""What stands in the demonstration, by the keys that the addresses of pages are made of."""

from datetime import timedelta

from kith.access.models import Team, Worker
from kith.demo.place import PRACTICES
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import candidates
from kith.linkage import pairs
from kith.packs.giving import lately
from kith.records import happenings, subjects
from kith.records.database import cursor
from kith.worklists.about import adoption
from kith.worklists.desks import moved
from tests.journeys.locality import MORNING
from tests.journeys.stories import key_of

DUTIES = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where d.open and d.pathway = %s and d.duty = %s and (s.key = %s or %s = '') order by d.due_at limit 1
"""
POST = "select s.key from intake_unfiled u join records_subject s on s.id = u.subject_id join intake_post p " \
       "on p.id = u.post_id where u.filed_at is null and p.sender <> 'front_door' limit 1"
CONCERN = "select s.key from records_entry e join records_subject s on s.id = e.subject_id where e.form = " \
          "'concern_raised' order by e.seq desc limit 1"
MET = "select e.occasion from records_entry e join records_subject s on s.id = e.subject_id where s.key = %s and " \
      "e.form = 'meeting_called' order by e.seq desc limit 1"
SHEET = "select e.root from records_entry e join records_subject s on s.id = e.subject_id where s.key = %s and " \
        "e.form = 'read_beforehand' limit 1"
MATTER = f"select key from records_subject where kind = '{subjects.MATTER}' order by id desc limit 1"


def doubtful_pair(mia: str) -> str:
    """Another hospital's record of one child with a slip in the name, and the key of the question whether it is her."""
    with cursor() as cur:
        known = subjects.by_key(cur, mia)
        key = subjects.make(cur, at=MORNING)[1]
    raw = {"family_name": known.family_name, "given_name": "Maja", "born": known.born.isoformat(),
           "postcode": known.postcode, "sex": known.sex}
    said = Said("person_details", raw, happened="")
    receive(Statement("PAS@RLD", "another record", Who(key=key), (said,), MORNING), None, MORNING)
    candidates.act(*candidates.held(MORNING), MORNING)
    with cursor() as cur:
        return next(subjects.by_id(cur, one.subject_id).key for one in pairs.every(cur) if not one.decided)


def letter(key: str) -> str:
    """Two appointments of somebody come to nothing, so that a letter home waits; its number."""
    for n in range(2):
        said = Said("appointment_outcome", {"outcome": "did_not_come", "role": "camhs"}, happened=MORNING.isoformat())
        receive(Statement("PAS@RCB", f"missed {n}", Who(key=key), (said,), MORNING), None, MORNING)
    with cursor() as cur:
        return str(cur.execute("select max(id) from notices_letter where state = 'waiting'").fetchone()[0])


def report(key: str) -> str:
    """A conference is called about somebody; the duty of the health visitor to send a report."""
    called = {"kind": "review", "begins": (MORNING + timedelta(days=20)).isoformat(), "place": "Town hall",
              "chair": "R. Osei", "purpose": "Whether the plan helps"}
    said = Said("meeting_called", called, happened=MORNING.isoformat())
    angela = Worker.objects.get(username="angela.frost")
    receive(Statement("web", "called", Who(key=key), (said,), MORNING), angela, MORNING)
    with cursor() as cur:
        return cur.execute(DUTIES, ("conference_told", "health_visitor", key, key)).fetchone()[0]


def key_of_team(team: str) -> str:
    """The key of a team’s record."""
    with cursor() as cur:
        return subjects.header(cur, Team.objects.get(key=team).subject_id).key


def keys() -> dict[str, str]:
    """What stands for the keys in the addresses below."""
    mia = key_of("Mia Kowalska-Reid")
    with cursor() as cur:
        asked = (
            ("urgent_attendance", "decide", mia),
            ("referral_answered", "read", ""),
            ("consider_referral", "decide", key_of("Tyler Brannigan")),
        )
        duty, step, pattern = (
            cur.execute(DUTIES, (pathway, name, key, key)).fetchone()[0] for pathway, name, key in asked
        )
        post, concern = (cur.execute(words).fetchone()[0] for words in (POST, CONCERN))
    known = {"mia": mia, "jordan": key_of("Jordan Reid"), "duty": duty, "step": step, "post": post, "concern": concern}
    known["pair"] = doubtful_pair(known["mia"])
    known["report"], known["mohammed"] = report(known["mia"]), key_of("Mohammed Aziz")
    known["letter"] = letter(key_of("Leon Pinnock"))
    known["batch"] = moved.batches()[0].key
    known["stands"] = adoption.every()[0].key
    known["ae"] = key_of_team("ae")
    known["practice"] = PRACTICES[0].code
    known["worker"] = str(Worker.objects.get(username="priya.nair").pk)
    known |= {"layla": key_of("Layla Sadiq"), "ruby": key_of("Ruby Tanner"), "alfie": key_of("Alfie Tanner"),
              "leander": key_of("Leander Fitch")}
    with cursor() as cur:
        known["copy"] = lately(cur)[0][1]
        known["matter"] = cur.execute(MATTER).fetchone()[0]
        known["meeting"] = happenings.name(cur.execute(MET, (known["mohammed"],)).fetchone()[0])
        known["sheet"] = str(cur.execute(SHEET, (known["mohammed"],)).fetchone()[0])
    return known | {"pattern": pattern, "zofia": key_of("Zofia Mazur"), "week": "2026-07-06"}
