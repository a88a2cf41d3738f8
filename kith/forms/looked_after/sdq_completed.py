"""The strengths and difficulties questionnaire, typed in from the paper: which box is ticked, by number.

Its wording is its owners' and is not here. What each item is about is said in our words, by the scale it belongs to.
"""
from kith.language import Choice, Form, LongText, Number

INFORMANTS = {"carer": "The main carer", "teacher": "A teacher", "young_person": "The young person"}
BOXES = {"left": "Left box", "middle": "Middle box", "right": "Right box"}


class SdqCompleted(Form):
    """Keeps which box is ticked on each of the 25 lines. The program scores it; what is not ticked stays unanswered.
    """

    title = "SDQ: what was ticked"
    important = True
    line = "An SDQ came from {informant}."
    save = "Keep the SDQ"

    informant = Choice("Who filled it in?", INFORMANTS, hint="Young people fill in their own from 11 to 17.")
    box_1 = Choice("Line 1 (kindness)", BOXES, optional=True)
    box_2 = Choice("Line 2 (attention)", BOXES, optional=True)
    box_3 = Choice("Line 3 (emotions)", BOXES, optional=True)
    box_4 = Choice("Line 4 (kindness)", BOXES, optional=True)
    box_5 = Choice("Line 5 (behaviour)", BOXES, optional=True)
    box_6 = Choice("Line 6 (others of that age)", BOXES, optional=True)
    box_7 = Choice("Line 7 (behaviour)", BOXES, optional=True)
    box_8 = Choice("Line 8 (emotions)", BOXES, optional=True)
    box_9 = Choice("Line 9 (kindness)", BOXES, optional=True)
    box_10 = Choice("Line 10 (attention)", BOXES, optional=True)
    box_11 = Choice("Line 11 (others of that age)", BOXES, optional=True)
    box_12 = Choice("Line 12 (behaviour)", BOXES, optional=True)
    box_13 = Choice("Line 13 (emotions)", BOXES, optional=True)
    box_14 = Choice("Line 14 (others of that age)", BOXES, optional=True)
    box_15 = Choice("Line 15 (attention)", BOXES, optional=True)
    box_16 = Choice("Line 16 (emotions)", BOXES, optional=True)
    box_17 = Choice("Line 17 (kindness)", BOXES, optional=True)
    box_18 = Choice("Line 18 (behaviour)", BOXES, optional=True)
    box_19 = Choice("Line 19 (others of that age)", BOXES, optional=True)
    box_20 = Choice("Line 20 (kindness)", BOXES, optional=True)
    box_21 = Choice("Line 21 (attention)", BOXES, optional=True)
    box_22 = Choice("Line 22 (behaviour)", BOXES, optional=True)
    box_23 = Choice("Line 23 (others of that age)", BOXES, optional=True)
    box_24 = Choice("Line 24 (emotions)", BOXES, optional=True)
    box_25 = Choice("Line 25 (attention)", BOXES, optional=True)
    total = Number("Only the total is known: what is it?", least=0, most=40, optional=True,
                   hint="Leave the boxes empty then. With the boxes, the program adds up.")
    words = LongText("What do they say in their own words?", optional=True, sensitive=True)
