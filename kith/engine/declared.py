"""Every form and pathway there is."""
import kith.forms
import kith.pathways
from kith.language.finding import declared_in
from kith.language.forms import Form
from kith.language.pathways import Pathway

FORMS: dict[str, type[Form]] = declared_in(kith.forms, Form)
PATHWAYS: dict[str, type[Pathway]] = declared_in(kith.pathways, Pathway)
