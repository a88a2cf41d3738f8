"""Pregnant: from the day it is known until it ends."""
from kith.forms.maternity.pregnancy_ended import PregnancyEnded
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.language import Span

PREGNANT = Span(title="pregnant", begins=PregnancyNotified.where(), ends=PregnancyEnded.where())
