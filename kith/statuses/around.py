"""Who is around a child as the record has it: whoever says that there is none is asked about it."""
from kith.language.roles import GP, SCHOOL_NURSE, SOCIAL_WORKER
from kith.statuses.care import LOOKED_AFTER, ON_A_PLAN
from kith.statuses.involved import with_service
from kith.statuses.network import KNOWN

# By the key of the question that asks of them. A child on a plan or in care has a social worker, named here or not.
AROUND = {
    "parent": (KNOWN["mother"], KNOWN["father"], KNOWN["carer"]),
    "school": (with_service(SCHOOL_NURSE),),
    "gp": (with_service(GP),),
    "social_worker": (with_service(SOCIAL_WORKER), ON_A_PLAN, LOOKED_AFTER),
}
