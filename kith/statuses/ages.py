"""The age at which a person stops being one this program follows as a child."""

CHILD = 19   # attendances from birth to the nineteenth birthday are told to health visitors and school nurses
