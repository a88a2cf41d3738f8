"""What a form declares is asked of its entries before they are kept: each gate by its meaning, all answers at once."""
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.intake.gates import (
    against,
    apart,
    assuring,
    days,
    earlier,
    easy,
    leftover,
    nameless,
    needed,
    on_record,
    planning,
    roles_agreed,
    silence,
    soon,
    standing,
    titles,
    whose_record,
)
from kith.intake.gates.asked import Asked
from kith.language.errors import Problems
from kith.language.gates import (
    AgreedRole,
    AsksSomebody,
    BySomebodyElse,
    DeclaredHere,
    EasyToRead,
    FoundBefore,
    HeldAgainstRecord,
    NamesWhatIsOpen,
    NeededThere,
    NoSilence,
    ReadAgainstTool,
    SaidPlainly,
    SaidWithItsDay,
    StandsAtStep,
    StandsOnRecord,
    WhoseRecord,
    WithinDays,
    WithoutNames,
)

# Each gives what is wrong, by question, and the answers that it understood.
MEANINGS = {SaidPlainly: planning.plainly, AsksSomebody: planning.whom, NoSilence: silence.broken,
            NamesWhatIsOpen: leftover.named, BySomebodyElse: apart.somebody_else, DeclaredHere: titles.declared,
            FoundBefore: earlier.found, HeldAgainstRecord: against.held, WithinDays: soon.named,
            ReadAgainstTool: assuring.scored, SaidWithItsDay: days.said_with,
            StandsAtStep: standing.somebody, WithoutNames: nameless.words, EasyToRead: easy.read,
            NeededThere: needed.there, AgreedRole: roles_agreed.agreed,
            StandsOnRecord: on_record.named, WhoseRecord: whose_record.named}


def complete(cur: Cursor, drafts: Iterable[Draft], cited: Iterable[Cited], role: str, subject_id: int, by: int,
             at: datetime) -> list[Draft]:
    """The drafts as their gates understood them; Problems where something is no answer to one of them."""
    cited = list(cited)
    return [_through(Asked(cur, draft, [one for one in cited if one.key in draft.said.cites], role, subject_id, by, at))
            if draft.form.gates and draft.said.how == "whole" else draft for draft in drafts]


def _through(asked: Asked) -> Draft:
    wrong, meant = {}, {}
    for gate in asked.draft.form.gates:
        problems, understood = MEANINGS[type(gate)](gate, asked)
        wrong |= problems
        meant |= understood
    if wrong:
        raise Problems(wrong)
    return replace(asked.draft, answers=asked.draft.answers | meant) if meant else asked.draft
