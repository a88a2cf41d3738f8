"""Two half-siblings on a plan after violence at home: each lacks a father, and somebody asks, or says why not."""

from tests.journeys.stories import key_of
from tests.scenarios.rows import row

FATHER = "Father of this very child"


@row("CP03")
def test_each_missing_father_is_asked_about_or_it_is_said_why_not(story):
    # Given two children of one mother, who was hurt at home last night
    mabel = story.signed_in("mabel.osei").opens(f"/people/{key_of('Finn Stokes')}")
    mabel.reads("Ask who the child’s father is, after violence at home", "Ask who is around a child on a plan",
                "4 of 6 roles around Finn are known, or were asked about.",
                "Father A, of Finn: not asked yet.", "Father B, of Ruby: not asked yet.",
                "Partners of a parent of Finn: not asked yet.")

    # When the health visitor asks about the one, in vain
    mabel.presses("Ask about the father", mabel.about("Father A, of Finn"))
    mabel.chooses("Asked, not known", FATHER).chooses("Nobody, or nobody else", "Partners and former partners")
    mabel.chooses("The mother", "Who was asked?")
    mabel.writes("She met him once and knows his first name only", "What did they answer")
    mabel.presses("Save what was answered").reads("Saved.")

    # Then the attempt and the next try stand in place of the blank, and nothing more is blank around him
    mabel.reads("Every role around Finn is known, or was asked about.", "Father A, of Finn: asked, not known.",
                "asking the mother", "Next try by")
    mabel.does_not_read("Ask who is around a child on a plan", "Ask who the child’s father is")

    # And when she cannot ask about the other, with him in the room
    mabel.presses("Ask about the father", mabel.about("Father B, of Ruby"))
    mabel.chooses("Not safe to ask", FATHER).chooses("Nobody: it would not have been safe", "Who was asked?")
    mabel.writes("He sat beside her", "What did they answer")
    mabel.presses("Save what was answered").reads("Saved.", "5 of 6 roles around Ruby are known, or were asked about.",
                                                  "of Ruby: not safe to ask.")


@row("CP03")
def test_the_named_nurse_hears_that_neither_father_is_recorded(story):
    angela = story.signed_in("angela.frost").opens("/")
    angela.reads("Look at half-siblings of whom neither father is recorded, after violence at home", "Finn Stokes",
                 "Ruby Stokes")


@row("CP12")
def test_a_son_whom_only_a_service_for_adults_knows_is_on_the_list_of_hidden_children(story):
    gwen = story.signed_in("gwen.ashby").opens("/hidden")
    riley = gwen.about("Riley")
    gwen.reads("not registered", "Known to: Drugs and alcohol.", within=riley).does_not_read("Darren", "Pike")
    gwen.presses("Write what you found out", riley)
    gwen.chooses("Another area looks after the child", "What was found out?")
    gwen.writes("A school nurse in Leeds, says his school", "Who says so").presses("Save what was found out")
    gwen.opens("/hidden").reads("No child is waiting", "Riley: another area looks after the child.")
