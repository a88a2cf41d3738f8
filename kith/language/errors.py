"""The two kinds of error people meet; each is a sentence that says what is wrong and what to do."""


class Refused(Exception):
    """You may not, because …: the message is the whole sentence shown to the person."""

    @property
    def sentence(self) -> str:
        return str(self.args[0])


class Problems(Exception):
    """These answers need attention: ``by_question`` maps a question's path ("needs.2.who") to one sentence."""

    def __init__(self, by_question: dict[str, str]):
        super().__init__(" ".join(by_question.values()))
        self.by_question = dict(by_question)
