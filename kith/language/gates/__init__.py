"""What is asked of an entry before it is kept: declared on its form in one line each, and meant by the pipe."""
from kith.language.gates.agreed_role import AgreedRole
from kith.language.gates.asks_somebody import AsksSomebody
from kith.language.gates.by_somebody_else import BySomebodyElse
from kith.language.gates.declared_here import DeclaredHere
from kith.language.gates.easy_to_read import EasyToRead
from kith.language.gates.found_before import FoundBefore
from kith.language.gates.gate import Gate
from kith.language.gates.held_against_record import HeldAgainstRecord
from kith.language.gates.names_what_is_open import NamesWhatIsOpen
from kith.language.gates.needed_there import NeededThere
from kith.language.gates.no_silence import NoSilence
from kith.language.gates.read_against_tool import RETURNED, ReadAgainstTool
from kith.language.gates.said_plainly import SaidPlainly
from kith.language.gates.said_with_its_day import SaidWithItsDay
from kith.language.gates.stands_at_step import StandsAtStep
from kith.language.gates.stands_on_record import StandsOnRecord
from kith.language.gates.whose_record import WhoseRecord
from kith.language.gates.within_days import WithinDays
from kith.language.gates.without_names import WithoutNames

__all__ = [
    "RETURNED",
    "AgreedRole",
    "AsksSomebody",
    "BySomebodyElse",
    "DeclaredHere",
    "EasyToRead",
    "FoundBefore",
    "Gate",
    "HeldAgainstRecord",
    "NamesWhatIsOpen",
    "NeededThere",
    "NoSilence",
    "ReadAgainstTool",
    "SaidPlainly",
    "SaidWithItsDay",
    "StandsAtStep",
    "StandsOnRecord",
    "WhoseRecord",
    "WithinDays",
    "WithoutNames",
]
