"""Who may hear first of what a young person writes to us: somebody who may read it. No desk is among them."""

HEARS = {"hub_triage": "The triage nurse", "looked_after_nurse": "The looked-after children’s nurse",
         "named_nurse": "The named nurse"}
