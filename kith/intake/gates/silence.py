"""Where two or more know of a thing, that nobody told us of it is no answer; nor is a reason that nobody agreed to."""
from kith.engine.wording import besides
from kith.intake import citing
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import NoSilence
from kith.statuses.words_of_silence import DID_NOT_TELL

WORDS_OF_A_REASON = 4   # besides that they did not tell us
SILENCE = ("Two or more know of it, so that they did not tell us is no answer. Say what is done, or why nothing is "
           "and who agreed to that.")
WHO_AGREED = "Two or more know of it. Write who, of those who supervise you, agreed that there is no action."


def broken(gate: NoSilence, asked: Asked) -> Found:
    """An action, or a reason that somebody agreed to; never silence."""
    cited = [one.citation for one in asked.cited] or citing.of_corrected(
        asked.cur, asked.subject_id, asked.draft.form.key, asked.draft.said.corrects)
    if not any(line.get(gate.row) == "yes" for _, _, line in citing.rows(asked.cur, cited)):
        return {}, {}
    wrong = {one.key: SILENCE for one in gate.texts if _is_silence(str(asked.said.get(one.key, "")))}
    if not wrong and asked.said.get(gate.texts[-1].key) and not asked.said.get(gate.agreed.key):
        wrong = {gate.agreed.key: WHO_AGREED}
    return wrong, {}


def _is_silence(said: str) -> bool:
    rest = len(besides(DID_NOT_TELL, said))
    return rest < WORDS_OF_A_REASON and rest < len(said.split())
