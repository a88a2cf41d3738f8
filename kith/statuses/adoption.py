"""Sealed after an adoption: from the sealing until the record is opened again, which only a mistake brings about."""
from kith.forms.identity.record_opened import RecordOpened
from kith.forms.identity.record_sealed import RecordSealed
from kith.language import Span

SEALED = Span(title="sealed after an adoption", begins=RecordSealed.where(), ends=RecordOpened.where())
