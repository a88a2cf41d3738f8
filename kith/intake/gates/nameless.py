"""What everybody may read is told without a name: of the child, of anybody around them, of whoever took part."""
import re

from kith.engine.catalogue import PATHWAYS
from kith.engine.citing import Citation
from kith.engine.listening.listeners import BEGUN_BY
from kith.intake.gates.asked import Asked, Found
from kith.language import Pathway
from kith.language.gates import WithoutNames

SHORTEST = 3   # letters; shorter names stand inside ordinary words
# Every record of the person, whoever is tied to one of them, and whoever wrote what it answers.
NAMES = """
with mine as (select other_id as id from records_together where subject_id = %(id)s)
select concat_ws(' ', s.given_name, s.family_name, s.known_as) from records_subject s where s.id in (
    select id from mine union select e.other_id from records_entry e join mine on e.subject_id = mine.id
    where e.form = 'relationship' and e.other_id is not null)
union all select distinct w.full_name from records_entry e join mine on e.subject_id = mine.id
    join access_worker w on w.id = e.by_id where e.form = any(%(forms)s)
"""


def words(gate: WithoutNames, asked: Asked) -> Found:
    """Which of the words is a name that is known here; what nobody can find is left to whoever writes."""
    said = str(asked.said.get(gate.words.key) or "")
    if not said:
        return {}, {}
    answers = (PATHWAYS[key] for one in asked.cited if (key := Citation.read(one.citation).pathway) in PATHWAYS)
    forms = [form for pathway in answers for form in (*BEGUN_BY[pathway.key], *_forms(pathway))]
    rows = asked.cur.execute(NAMES, {"id": asked.subject_id, "forms": forms}).fetchall()
    known = {part for (name,) in rows for part in _parts(name or "") if len(part) >= SHORTEST}
    found = [word for word in re.findall(r"\w+", said) if word.casefold() in known]
    return ({gate.words.key: f"“{found[0]}” is a name. Everybody who works here may read this: tell it without."}
            if found else {}), {}


def _forms(pathway: type[Pathway]) -> list[str]:
    return [duty.done_when.form for duty in pathway.duties.values()]


def _parts(name: str) -> list[str]:
    return [part.casefold() for part in re.findall(r"\w+", name)]
