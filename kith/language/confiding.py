"""The words in which a service held in confidence says how somebody who goes there may be reached."""

WAYS = {"phone": "Their own phone, as they said", "text": "A text to their own phone, as they said",
        "trusted": "Through somebody whom they named", "comes": "They come by themselves: nobody looks for them",
        "none": "No way is safe"}
