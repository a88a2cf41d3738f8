"""How Kith works, from the declarations alone: every pathway drawn and said, every form's dictionary."""
