"""What pages and the pipe ask of meetings, for which no whole table is read."""
from kith.access import at_one_time, staffing
from kith.access.sensitivity import STRANGER
from kith.intake.gates import meetings as gate
from kith.intake.others import carrying, happening, meetings
from kith.notices import links as reply_links
from kith.records import happenings
from kith.worklists.about import reports
from kith.worklists.about.meetings import invited, laying, stepping_down
from kith.worklists.desks import coming_meetings
from kith.worklists.owed import invitations
from tests.records.invented import MONDAY


def asked(cur, ids) -> dict:
    """What is asked when minutes are issued or amended, and when one side of maternity liaison was absent."""
    posts = staffing.roles_of(cur, cur.execute("select min(id) from access_worker").fetchone()[0], MONDAY)
    return {
        "whom a happening is about": lambda: happenings.shares(cur, "meeting_called", "web:M1", ids[0]),
        "which meetings are coming": lambda: coming_meetings.coming(cur, 1, posts, MONDAY, every=True),
        "what is out for a meeting": lambda: cur.execute(coming_meetings.OWED, (ids[:9], ["web:M1"], ["camhs"])),
        "which meetings are mine": lambda: invitations.own(cur, [f"d{ids[0]}"], 1, MONDAY),
        "which meetings are my team's": lambda: invitations.of_teams(cur, posts, MONDAY),
        "whom a meeting with a name is about": lambda: happenings.about(cur, "bcdfghjkmnpq"),
        "what is owed of it for each": lambda: cur.execute(happening.ALIKE, (ids[:9], "meeting_invited", "gp",
                                                                             "web:M1")),
        "the last word of an entry": lambda: cur.execute(
            "select answers from records_said(%s, 'ed_attendance', %s)", (ids[0], 1)),
        "which invitation was answered": lambda: cur.execute(meetings.OWN, (ids[0], ids[0], "meeting_invited",
                                                                            "gp", "web:M1")),
        "who has two meetings at one time": lambda: at_one_time.clashes(cur, ids[:1], MONDAY, "", 90, MONDAY),
        "which reports were sent": lambda: reports.sent(cur, ids[:1]),
        "which reports were sent to one": lambda: reports.sent(cur, ids[:1], "web:M1"),
        "which call a duty is about": lambda: invited.call(cur, "d1"),
        "the meetings of somebody": lambda: laying.meetings(cur, ids[:1], MONDAY, STRANGER),
        "who was asked to one": lambda: invited.invited(cur, ids[:1], "V1", MONDAY, STRANGER),
        "what made us worry": lambda: stepping_down.stepped_down(cur, ids[:1], STRANGER),
        "whether it was held": lambda: cur.execute(gate.HELD, (ids[0], "web:M1")),
        "what a link leads to": lambda: cur.execute(reply_links.LEADS, {"id": 1}),
        "whether a link still asks": lambda: reply_links.still_asked(cur, 1, ["gp"]),
        "of which families it was not spoken": lambda: cur.execute(carrying.FAMILIES, (ids[0],)),
        "of which children it was not spoken": lambda: cur.execute(carrying.CHILDREN, (ids[0],)),
    }
