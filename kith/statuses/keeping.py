"""How long nothing may be kept safe before somebody must ask, and how often a restore is tried."""
from kith.language import setting

NO_BACKUP = setting("backup.hours_without", 30, "Hours without a whole backup after which somebody must ask; 0 where "
                    "others than Kith take them", "Local: one each night, and six hours for a long one")
NO_PIECES = setting("backup.minutes_without_pieces", 30, "Minutes in which what the database writes down could not be "
                    "put with the backups, after which somebody must ask", "Local")
NOT_SEALED = setting("audit.minutes_not_sealed", 30, "Minutes for which an event may stand in the audit log without "
                     "being sealed outside, after which somebody must ask", "Local: it is sealed each minute")
DAYS_KEPT = setting("backup.days_kept", 35, "Days for which a backup is kept before `kith backup --prune` removes it",
                    "Local: a month and the days until somebody notices")
TRIED_EVERY = setting("backup.months_between_restores", 3, "Months between two trials of a restore", "Local")
ASK_IN = setting("backup.hours_to_ask", 4, "Hours in which somebody asks why nothing is kept safe", "Local")
