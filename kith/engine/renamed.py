"""What was said under a key that has since been renamed is read under the key of today."""
from collections.abc import Iterable
from typing import Any, NamedTuple

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.language.forms import Form
from kith.language.pathways import Pathway
from kith.language.questions import Question, Rows

Keys = dict[str, str]


class Renamed(NamedTuple):
    """Old key -> the key of today; questions by today's form, columns by (form, rows), duties by today's pathway."""

    forms: Keys
    questions: dict[str, Keys]
    columns: dict[tuple[str, str], Keys]
    pathways: Keys
    duties: dict[str, Keys]

    @property
    def nothing(self) -> bool:
        """Was nothing of what is said on a record ever renamed?"""
        return not (self.forms or self.questions or self.columns)

    @classmethod
    def by(cls, forms: Iterable[type[Form]], pathways: Iterable[type[Pathway]]) -> "Renamed":
        """What these declarations say they were called; whoever was renamed twice says both, a space between."""
        forms, pathways = list(forms), list(pathways)
        columns = {(form.key, key): _was(rows.columns) for form in forms for key, rows in form.questions.items()
                   if isinstance(rows, Rows)}
        return cls(_was({form.key: form for form in forms}),
                   _kept({form.key: _was(form.questions) for form in forms}), _kept(columns),
                   _was({pathway.key: pathway for pathway in pathways}),
                   _kept({pathway.key: _was(pathway.duties) for pathway in pathways}))

    def answers(self, form: str, answers: dict[str, Any]) -> dict[str, Any]:
        """The answers to a form of today under its questions of today."""
        keys = self.questions.get(form, {})
        return {keys.get(key, key): self._rows(form, keys.get(key, key), value) for key, value in answers.items()}

    def _rows(self, form: str, question: str, value: Any) -> Any:
        keys = self.columns.get((form, question))
        if not keys or not isinstance(value, list):
            return value
        return [{keys.get(key, key): said for key, said in row.items()} if isinstance(row, dict) else row
                for row in value]

    def duty(self, pathway: str, duty: str) -> tuple[str, str]:
        """The pathway and duty of today that were cited so."""
        today = self.pathways.get(pathway, pathway)
        return today, self.duties.get(today, {}).get(duty, duty)

    def earlier(self, forms: Iterable[str]) -> list[str]:
        """These forms, with every key under which they were ever said."""
        wanted = list(forms)
        return wanted + [old for old, today in self.forms.items() if today in wanted] if self.forms else wanted


def _was(declared: dict[str, type[Form] | type[Pathway] | Question | Any]) -> Keys:
    return {old: key for key, one in declared.items() for old in one.was.split()}


def _kept(groups: dict) -> dict:
    return {group: keys for group, keys in groups.items() if keys}


TODAY = Renamed.by(FORMS.values(), PATHWAYS.values())
