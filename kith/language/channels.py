"""The ways by which a person or a family can be reached; safe contact closes some of them."""

CHANNELS = {
    "letter": "Letters to the home", "phone": "The phone at home", "mobile": "Their own mobile",
    "text": "Text messages", "email": "E-mail", "online": "What they or their parents see online",
    "visit": "Visits at home", "copies": "Copies of letters to parents",
    "relatives": "Through family members, or family as interpreters",
}
