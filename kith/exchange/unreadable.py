"""The one way a door says that it cannot take what came: a sentence for the people at the other end."""

from __future__ import annotations


class Unreadable(Exception):
    """What came cannot be taken; says where it is wrong and what was expected there."""

    def __init__(self, sentence: str, where: str = "", code: str = "102"):
        super().__init__(sentence)
        self.sentence = sentence
        self.where = where  # such as "PID-3"
        self.code = code  # HL7 table 0357; 102 is a value of the wrong kind
