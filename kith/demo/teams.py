"""The teams of the invented locality and the people who work in them, each with the one sign-in they use."""

from dataclasses import dataclass
from functools import cached_property

from kith.demo.place import PRACTICES

COMMUNITY = "Northbrook Community Health"
HARBOUR = "Harbour Schools Health"
HOSPITAL = "Northbrook General Hospital"
COUNCIL = "Northbrook Council"
BOARD = "Northbrook Integrated Care Board"
MENTAL_HEALTH = "Northbrook Mental Health"
NEVER_SHUT = (None, None)
OFFICE = ("09:00", "17:00")


@dataclass(frozen=True)
class Team:
    """A team, when it is open, and the telephone that answers for it."""

    key: str
    name: str
    kind: str
    organisation: str
    phone: str
    hours: tuple[str | None, str | None] = OFFICE
    weekends: bool = False
    email: str = ""   # of a place outside, which is written to; and the telephones for its codes
    mobiles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Worker:
    """Somebody who works in a team; those without a sign-in are people of a service that does not use Kith.

    ``listed``: whether they stand among the sign-ins that are printed.
    """

    username: str
    name: str
    team: str
    role: str
    job: str
    also: tuple[str, ...] = ()
    signs_in: bool = True
    listed: bool = True


# One practice is reached by e-mail, and answers by a link; of the others nobody has asked for an address yet.
REACHED = {PRACTICES[0].code: ("reception@mill-lane.example", ("07700900201",))}
# Numbers from 01632 960000 to 960999 are kept for drama and reach nobody.
OUT_OF_HOURS = "01632 960 109"
TEAMS = (
    Team("hv-marsh", "Health visiting, Marsh", "health_visiting", COMMUNITY, "01632 960 120"),
    Team("hv-northbrook", "Health visiting, Northbrook", "health_visiting", COMMUNITY, "01632 960 121"),
    Team("hv-riverside", "Health visiting, Riverside", "health_visiting", COMMUNITY, "01632 960 122"),
    Team("sn-north", "School nursing, North", "school_nursing", COMMUNITY, "01632 960 125"),
    Team("sn-south", "School nursing, South", "school_nursing", COMMUNITY, "01632 960 126"),
    Team("sn-harbour", "School nursing, Harbour", "school_nursing", HARBOUR, "01632 960 127"),
    Team("looked-after", "Looked-after children’s nursing", "looked_after", COMMUNITY, "01632 960 130"),
    Team("midwifery", "Community midwifery", "midwifery", HOSPITAL, "01632 960 135", ("08:00", "20:00"), True),
    Team("ae", "A&E, Northbrook General", "emergency", HOSPITAL, "01632 960 150", NEVER_SHUT, True),
    Team("ae-liaison", "Paediatric liaison, Northbrook General", "liaison", HOSPITAL, "01632 960 152"),
    Team("camhs", "CAMHS, Northbrook", "camhs", MENTAL_HEALTH, "01632 960 145"),
    Team("adult-mental-health", "Adult mental health", "adult_mental_health", MENTAL_HEALTH, "01632 960 140"),
    Team("drug-and-alcohol", "Drug and alcohol service", "drug_and_alcohol", MENTAL_HEALTH, "01632 960 142"),
    Team("sexual-health", "The Lantern", "sexual_health", "The Lantern", "01632 960 148"),
    Team("front-door", "Children’s social care, front door", "social_care", COUNCIL, "01632 960 101", NEVER_SHUT, True,
         "duty@council.example", ("07700900117", "07700900118")),
    # Nobody of another area signs in: they answer by a link whether they have a child who moved there.
    Team("fenwick", "Children’s health, Fenwick", "other_area", "Fenwick Community Health", "01632 960 900", OFFICE,
         False, "children@fenwick.example", ("07700900301",)),
    # A social worker and the duty desk answer by a link; whoever leads them has a list of their own.
    Team("social-care-managers", "Children’s social care, managers", "social_care_managers", COUNCIL, "01632 960 107"),
    Team("marac", "MARAC", "marac", COUNCIL, "01632 960 104"),
    Team("designated-officer", "Designated officer", "allegations", COUNCIL, "01632 960 116"),
    Team("serac", "SERAC", "serac", COUNCIL, "01632 960 103"),
    Team("fostering", "Fostering team", "fostering", COUNCIL, "01632 960 102"),
    Team("safeguarding", "Safeguarding children", "safeguarding", COMMUNITY, "01632 960 110"),
    Team("maternity-safeguarding", "Safeguarding in maternity", "maternity_safeguarding", HOSPITAL, "01632 960 136"),
    Team("designated", "Designated professionals", "designated", BOARD, "01632 960 111"),
    Team("caldicott", "Caldicott guardian", "oversight", COMMUNITY, "01632 960 112"),
    Team("adoption", "Adoption desk", "adoption", BOARD, "01632 960 113"),
    Team("records-desk", "Records desk", "records", COMMUNITY, "01632 960 114"),
    Team("duty-desk", "Duty desk", "duty_desk", COMMUNITY, "01632 960 100", NEVER_SHUT, True),
    Team("post-room", "Post room", "post", COMMUNITY, "01632 960 105"),
    Team("hub", "Front door for worries about children", "hub", COMMUNITY, "01632 960 106", NEVER_SHUT, True),
    Team("commissioning", "Children’s commissioning", "commissioning", BOARD, "01632 960 115"),
    Team("service-desk", "Service desk", "service_desk", COMMUNITY, "01632 960 108", NEVER_SHUT, True),
    # A practice is told as a practice; but for one GP of one of them nobody in it signs in.
    *(Team(one.code, one.name, "gp", one.name, f"01632 9602{n:02}", OFFICE, False, *REACHED.get(one.code, ()))
      for n, one in enumerate(PRACTICES)),
)

WORKERS = (
    Worker("priya.nair", "Priya Nair", "hv-marsh", "health_visitor", "Health visitor, Marsh"),
    Worker("jo.marsh", "Jo Marsh", "hv-marsh", "health_visitor", "Health visitor, Marsh"),
    Worker("ann.lowe", "Dr Ann Lowe", PRACTICES[3].code, "gp", "GP, Northbrook Health Centre"),
    Worker("sam.adeyemi", "Sam Adeyemi", "hv-marsh", "team_lead", "Team lead, Marsh"),
    Worker("mabel.osei", "Mabel Osei", "hv-northbrook", "health_visitor", "Health visitor, Northbrook"),
    Worker("tess.holloway", "Tess Holloway", "hv-northbrook", "health_visitor", "Health visitor, Northbrook"),
    Worker("gwen.ashby", "Gwen Ashby", "hv-northbrook", "team_lead", "Team lead, Northbrook",
           ("health_visiting_lead",)),
    Worker("nina.castellan", "Nina Castellan", "hv-riverside", "health_visitor", "Health visitor, Riverside"),
    Worker("farah.siddiq", "Farah Siddiq", "hv-riverside", "health_visitor", "Health visitor, Riverside"),
    Worker("colin.mayhew", "Colin Mayhew", "hv-riverside", "team_lead", "Team lead, Riverside"),
    Worker("beth.rowntree", "Beth Rowntree", "sn-north", "school_nurse", "School nurse, North"),
    Worker("iris.pemberton", "Iris Pemberton", "sn-north", "team_lead", "Team lead, school nursing North",
           ("school_nursing_lead",)),
    Worker("nell.ashby", "Nell Ashby", "sn-harbour", "school_nurse", "School nurse, Harbour"),
    Worker("owen.maddox", "Owen Maddox", "sn-harbour", "team_lead", "Team lead, school nursing Harbour"),
    Worker("dev.chandra", "Dev Chandra", "sn-south", "school_nurse", "School nurse, South"),
    Worker("hilary.voss", "Hilary Voss", "sn-south", "team_lead", "Team lead, school nursing South"),
    Worker("ruth.amos", "Ruth Amos", "looked-after", "looked_after_nurse", "Looked-after children’s nurse"),
    Worker("ines.calder", "Ines Calder", "looked-after", "looked_after_nurse", "Looked-after children’s nurse"),
    Worker("paula.greaves", "Paula Greaves", "looked-after", "team_lead", "Team lead, looked-after children",
           ("looked_after_lead",)),
    Worker("grace.tembo", "Grace Tembo", "midwifery", "midwife", "Community midwife"),
    Worker("moira.kelleher", "Moira Kelleher", "midwifery", "team_lead", "Team lead, midwifery"),
    Worker("kim.larkin", "Kim Larkin", "ae", "ed_receptionist", "A&E receptionist"),
    Worker("ruth.imrie", "Ruth Imrie", "ae", "ed_nurse_in_charge", "A&E nurse in charge"),
    Worker("ida.bramley", "Ida Bramley", "ae", "ed_nurse_in_charge", "A&E nurse in charge, nights"),
    Worker("theo.hale", "Dr Theo Hale", "ae", "ed_clinician", "A&E doctor"),
    Worker("sol.varga", "Sol Varga", "ae", "shift_lead", "A&E shift lead"),
    Worker("ellis.frayne", "Ellis Frayne", "ae-liaison", "liaison_nurse", "Paediatric liaison nurse", ("duty_desk",)),
    Worker("maya.brandt", "Maya Brandt", "ae", "ed_safeguarding_nurse", "A&E safeguarding nurse"),
    Worker("callum.reeve", "Callum Reeve", "camhs", "camhs", "CAMHS practitioner", ("camhs_on_duty",)),
    Worker("lena.osei", "Lena Osei", "adult-mental-health", "adult_mental_health", "Adult mental health nurse"),
    Worker("cleo.marsden", "Cleo Marsden", "drug-and-alcohol", "drug_and_alcohol", "Drug and alcohol worker"),
    Worker("inge.sorrell", "Inge Sorrell", "sexual-health", "sexual_health", "Sexual health nurse"),
    Worker("ola.winter", "Ola Winter", "sexual-health", "team_lead", "Lead of the Lantern", ("sexual_health",)),
    Worker("dean.whitlock", "Dean Whitlock", "front-door", "social_worker", "Social worker", signs_in=False),
    Worker("nora.finch", "Nora Finch", "front-door", "csc_front_door", "Social care duty desk", signs_in=False),
    Worker("hugh.moss", "Hugh Moss", "social-care-managers", "csc_manager", "Social care team manager"),
    Worker("vera.holt", "Vera Holt", "social-care-managers", "csc_head", "Head of children’s social care"),
    Worker("marta.quill", "Marta Quill", "marac", "marac_coordinator", "Coordinator of MARAC"),
    Worker("joan.petrie", "Joan Petrie", "designated-officer", "designated_officer", "Designated officer"),
    Worker("elin.forde", "Elin Forde", "serac", "serac_chair", "Chair of SERAC"),
    Worker("dora.lindsay", "Dora Lindsay", "fostering", "fostering_team", "Fostering social worker"),
    Worker("angela.frost", "Angela Frost", "safeguarding", "named_nurse", "Named nurse"),
    Worker("imran.sayeed", "Dr Imran Sayeed", "safeguarding", "named_gp", "Named GP"),
    Worker("ama.boateng", "Ama Boateng", "maternity-safeguarding", "named_midwife", "Named midwife"),
    Worker("judith.cole", "Judith Cole", "designated", "designated_nurse", "Designated nurse"),
    Worker("asha.mehta", "Dr Asha Mehta", "designated", "designated_doctor", "Designated doctor"),
    Worker("rowan.hext", "Dr Rowan Hext", "caldicott", "caldicott_guardian", "Caldicott guardian"),
    Worker("nell.ackroyd", "Nell Ackroyd", "adoption", "adoption_desk", "Adoption adviser"),
    Worker("rosa.whitby", "Dr Rosa Whitby", "adoption", "adoption_desk", "Medical adviser for adoption"),
    Worker("edith.lowe", "Edith Lowe", "records-desk", "records_desk", "Records and information rights"),
    Worker("marlon.price", "Marlon Price", "records-desk", "records_desk", "Records and information rights"),
    Worker("lynn.grant", "Lynn Grant", "duty-desk", "duty_desk", "Duty desk"),
    Worker("pete.dunmore", "Pete Dunmore", "post-room", "post_clerk", "Post clerk"),
    Worker("bea.lockwood", "Bea Lockwood", "hub", "hub_triage", "Triage nurse, front door"),
    Worker("cyril.hale", "Cyril Hale", "hub", "hub_lead", "Duty manager, front door"),
    Worker("anwen.rhys", "Anwen Rhys", "commissioning", "commissioner", "Commissioner"),
    Worker("ravi.soman", "Ravi Soman", "service-desk", "service_desk", "Service desk", ("feed_owner",)),
    Worker("ines.falk", "Dr Ines Falk", "service-desk", "clinical_safety_officer", "Clinical safety officer"),
)


@dataclass(frozen=True)
class Roll:
    """All who work in one town: ``beside`` the ones who always do, those of a larger one."""

    beside: tuple[Worker, ...] = ()

    @property
    def everybody(self) -> tuple[Worker, ...]:
        """All who work there."""
        return *WORKERS, *self.beside

    def holding(self, team: str, role: str) -> list[Worker]:
        """Those who hold a role in a team, in the order they are written above."""
        return self._held.get((team, role), [])

    @cached_property
    def _held(self) -> dict[tuple[str, str], list[Worker]]:
        found: dict[tuple[str, str], list[Worker]] = {}
        for worker in self.everybody:
            for role in (worker.role, *worker.also):
                found.setdefault((worker.team, role), []).append(worker)
        return found


def email(worker: Worker) -> str:
    """An address at a name kept for examples, which no letter reaches."""
    return f"{worker.username}@kith.example" if worker.signs_in else ""
