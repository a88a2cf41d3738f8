"""Some questions are asked only where what is answered says that there is something to say."""
from kith.engine.citing import Citation
from kith.engine.listening.listeners import BEGUN_BY
from kith.intake import citing
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import NeededThere

LEFT_OUT = "Choose an answer: there is something to compare."


def there(gate: NeededThere, asked: Asked) -> Found:
    """Each of them that is not answered, where the entry that began it says so."""
    cited = [one.citation for one in asked.cited] or citing.of_corrected(
        asked.cur, asked.subject_id, asked.draft.form.key, asked.draft.said.corrects)
    forms = set().union(*(BEGUN_BY.get(Citation.read(one).pathway, ()) for one in cited))
    began = citing.what_began(asked.cur, cited, sorted(forms)) if forms else ()
    if not any(one.answers.get(gate.where) == "yes" for _, one in began):
        return {}, {}
    return {one.key: LEFT_OUT for one in gate.questions if not asked.said.get(one.key)}, {}
