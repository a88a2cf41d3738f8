"""The yearly return on children in care (SSDA903): its files and columns, and the code of each answer, by year.

Source: Department for Education, children looked-after return, guide and technical specification of each year. A year
is named by the 31 March on which it ends.
"""
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FILES = {
    "header": ("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
    "episodes": ("CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE",
                 "HOME_POST", "PL_POST", "URN"),
    "reviews": ("CHILD", "DOB", "REVIEW", "REVIEW_CODE"),
    "uasc": ("CHILD", "SEX", "DOB", "DUC"),
    "oc2": ("CHILD", "DOB", "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK",
            "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"),
    "missing": ("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
}
# Files of the return of which health holds nothing, and what of its own files only the authority knows.
LEFT_TO_THE_AUTHORITY = {
    "oc3": "how young people are who left care", "ad1": "the particulars of an adoption",
    "placed_for_adoption": "the decision that a child should be adopted",
    "previous_permanence": "an adoption or guardianship before this time in care",
    "sw_episodes": "which social worker, by their registration", "dolo": "orders that take a child’s freedom",
    "CONVICTED": "whether a court convicted a young person",
}

LEGAL = {"full_care_order": "C2", "interim_care_order": "C1", "placement_order": "E1", "voluntary": "V2",
         "short_breaks": "V3", "short_breaks_agreed": "V4", "police_protection": "L1", "emergency_protection": "L2",
         "child_assessment": "L3", "remanded": "J1", "held_by_police": "J2", "sentenced": "J3"}
NEED = {"abuse": "N1", "disability": "N2", "parents_ill": "N3", "stress": "N4", "dysfunction": "N5", "behaviour": "N6",
        "income": "N7", "nobody": "N8"}
PLACE = {"foster": "U6", "foster_long": "U4", "foster_to_adopt": "U5", "kin": "U3", "kin_long": "U1",
         "kin_to_adopt": "U2", "parents": "P1", "adopters": "A6", "adopters_agreed": "A4", "carer_adopts": "A5",
         "carer_adopts_agreed": "A3", "home": "K2", "secure": "K1", "supported": "K3", "residential_care": "R1",
         "health": "R2", "mother_and_baby": "R3", "school": "S1", "custody": "R5", "employment": "P3",
         "away_short": "T4", "away_hospital": "T1", "away_holiday": "T2", "away_carer": "T3", "away": "T0"}
PROVIDER = {"parent": "PR0", "own": "PR1", "other_authority": "PR2", "public": "PR3", "private": "PR4",
            "charity": "PR5"}
CHANGE = {"plan": "CARPL", "carer": "CREQO", "home_closed": "CLOSE", "allegation": "ALLEG", "standards": "STAND",
          "approval": "APPRR", "behaviour": "CREQB", "child": "CHILD", "authority": "LAREQ", "custody": "CUSTOD",
          "other": "OTHER"}
STATUS_ONLY = "PLACE"   # the place is called otherwise, and the carer is the same
ENDING = {"home_planned": "E4A", "home": "E4B", "kin": "E13", "arrangements_order": "E41", "guardian_kin_carer": "E45",
          "guardian_carer": "E46", "guardian_kin": "E47", "guardian": "E48", "adopted": "E11", "adopted_opposed": "E12",
          "stays": "E17", "supported": "E5", "independent": "E6", "adult_care": "E7", "authority": "E3",
          "custody": "E9", "remand": "E14", "abroad": "E16", "age": "E15", "died": "E2", "other": "E8"}
TOOK_PART = {"too_young": "PN0", "spoke": "PN1", "advocate": "PN2", "signs": "PN3", "silent": "PN4",
             "sent_person": "PN5", "sent_words": "PN6", "nothing": "PN7"}
ETHNICITY = {"white_british": "WBRI", "white_irish": "WIRI", "traveller": "WIRT", "roma": "WROM", "white_other": "WOTH",
             "white_caribbean": "MWBC", "white_african": "MWBA", "white_asian": "MWAS", "mixed_other": "MOTH",
             "indian": "AIND", "pakistani": "APKN", "bangladeshi": "ABAN", "asian_other": "AOTH", "caribbean": "BCRB",
             "african": "BAFR", "black_other": "BOTH", "chinese": "CHNE", "any_other": "OOTH", "refused": "REFU",
             "not_known": "NOBT"}
PUPIL = {"too_young": "UN1", "never": "UN2", "abroad": "UN3", "new": "UN4", "contradicts": "UN5"}
NO_SCORE = {"carer": "SDQ2", "disability": "SDQ3", "other": "SDQ4", "child": "SDQ5"}
SEX = {"female": "F", "male": "M", "other": "U", "unknown": "U"}

ELSEWHERE_FROM_2026 = ("Z11", "Z12", "Z13", "Z14")   # one code became four, which only the authority can tell apart
FORMERLY = {"supported": "H5", "independent": "P2", "other": "Z1"}


@dataclass(frozen=True)
class Layout:
    """What one year asks."""

    year: int
    place: Mapping[str, str]
    elsewhere: tuple[str, ...]
    source: str

    @property
    def began(self) -> date:
        return date(self.year - 1, 4, 1)

    @property
    def ended(self) -> date:
        return date(self.year, 3, 31)


SOURCE = "Department for Education, children looked-after return {} to {}: technical specification"
LAYOUTS = {
    2025: Layout(2025, PLACE | FORMERLY, (), SOURCE.format(2024, 2025)),
    2026: Layout(2026, PLACE, ELSEWHERE_FROM_2026, SOURCE.format(2025, 2026)),
    2027: Layout(2027, PLACE, ELSEWHERE_FROM_2026, SOURCE.format(2026, 2027)),
}


def layout(year: int) -> Layout:
    """The layout of a year; one that is not known here is refused, since a guess would be sent."""
    if year not in LAYOUTS:
        known = ", ".join(map(str, LAYOUTS))
        raise ValueError(f"The layout of the return for {year} is not known here. Known are: {known}.")
    return LAYOUTS[year]


def written(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""
