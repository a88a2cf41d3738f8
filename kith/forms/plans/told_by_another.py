"""What a social worker, a school, the police or anybody else told us of a young person, before it is needed."""
from kith.language import Choice, Form, LongText, YesNo
from kith.language.topics import EACH_TOPIC, OTHERS, TOPICS

HOW = {"saw": "They saw it themselves", "young_person": "The young person told them", "heard": "They heard it",
       "think": "They think so"}


class ToldByAnother(Form):
    """Keeps one thing that somebody outside knows, so that whoever assesses the young person next must answer it."""

    title = "What another professional told us"
    important = True
    said_by = "who"
    liaises = True
    line = "Another professional told us something about them."
    save = "Keep what they told us"

    topic = Choice("What is it about?", TOPICS, sensitive=True, tells=EACH_TOPIC)
    who = Choice("Who told us?", OTHERS, sensitive=True)
    known_by = Choice("How do they know?", HOW, sensitive=True)
    words = LongText("What did they say?", sensitive=True)
    speak = YesNo("May we speak of it with the young person?", sensitive=True)
    narrow = YesNo("Is it only for those who must know?", sensitive=True,
                   hint="If no, whoever next assesses them reads what it is about and who told us.")

    for_whoever_weighs = narrow.no
