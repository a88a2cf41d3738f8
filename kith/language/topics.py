"""What a young person may keep to themselves and others may know of: one word each, for every form that asks of it."""
TOPICS = {"drugs": "Drugs or alcohol", "self_harm": "Harming themselves, or wanting to die", "violence": "Violence",
          "missing": "Going missing", "exploitation": "Being used by others, sexually or for crime"}
EACH_TOPIC = {key: key for key in TOPICS}   # of a question whose answers are the topics themselves

# Whoever outside may know something, and to whom each belongs: two of one house have often heard it of each other.
OTHERS = {"social_worker": "The social worker", "key_worker": "The key worker", "carer": "The foster carer",
          "school": "The school", "gp": "The GP", "police": "The police", "ed": "A&E", "other": "Somebody else"}
HOUSES = {"The social worker": "social care", "The key worker": "social care", "The foster carer": "social care"}
