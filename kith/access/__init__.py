"""Who works here, in which team and role, and what each may see and do."""
