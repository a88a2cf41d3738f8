"""One person or child, a page each: what is owed and happened, the plan, meetings, consents, appointments."""
