"""HV08: the police at a flat on Saturday night; on Monday morning three people have it, and nobody home hears of it."""

from datetime import timedelta

from kith.demo.lives.saturday import HANNAH, RHYS, message
from kith.exchange import mail
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from tests.journeys.stories import INVENTED, key_of
from tests.scenarios.rows import row

WHAT = "Decide about a notice of violence at home"


def told(story) -> None:
    """At four on Sunday morning the police write of what they saw before midnight; one of those there nobody knows."""
    data = message(INVENTED.named, story.at - timedelta(hours=5), "MP/2400", stranger="Ned Farrow")
    assert receive(mail.read(data), None, story.at).outcome == "filed"
    tick(story.at)


@row("HV08", "P3", "P7")
def test_three_professionals_have_it_on_monday_morning(story):
    # Given a flat with a boy of two, his father’s other boy across the town, and a baby who is not born yet
    story.it_is("2026-07-19T04:00")
    told(story)

    # When it is Monday morning
    story.it_is("2026-07-20T08:30")

    # Then the midwife, the school nurse of the boy who lives elsewhere, and the health visitor each have it
    story.signed_in("grace.tembo").opens("/").reads(WHAT)
    beth = story.signed_in("beth.rowntree").opens("/")
    beth.presses("Record decision", beth.about(WHAT, "Max"))
    beth.reads(f"Was said to be harmed: {HANNAH}", f"Was said to harm: {RHYS}", "MP/2400", "Not shown")
    beth.does_not_read(INVENTED.named(HANNAH).home.line)
    jo = story.signed_in("jo.marsh").opens("/")
    jo.presses("Record decision", jo.about(WHAT, "Leo"))
    jo.reads("leave no message at home")

    # And whoever nobody knows waits in the post, with a due time, and is about nobody until somebody says so
    story.signed_in("pete.dunmore").opens("/post").reads("Ned Farrow", "nobody has been told")

    # When the health visitor decides, and says that a way home is not safe
    jo.chooses("I will see the child or the family", "What did you decide?")
    jo.writes("I see Leo at nursery, where he is by himself.", "Why?")
    jo.chooses("There is a way that is not safe, and it is not recorded yet", "Could a letter or a call")
    jo.presses("Record decision", jo.main)

    # Then she is asked at once which way that is, and closes it
    jo.reads("Say which ways of reaching the family are not safe").ticks("Letter")
    jo.presses("Save safe contact", jo.main).reads("Saved.")

    # And on his own page, and on hers, stands no word of any of it
    angela = story.signed_in("angela.frost")
    for name in (RHYS, HANNAH):
        angela.opens(f"/people/{key_of(name)}/history").reads("What happened")
        angela.does_not_read("MP/2400", "iolence was told", "Named where")

    # When the others are silent, their leads hear of it on Wednesday
    story.it_is("2026-07-22T08:30")
    story.signed_in("iris.pemberton").opens("/lates").reads(WHAT)
