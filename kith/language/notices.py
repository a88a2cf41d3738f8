"""The words that a notice of violence at home has in common with what it says on each person's record."""

PARTS = {"harmed": "Was said to be harmed", "harmer": "Was said to harm", "both": "Each said it of the other",
         "there": "Was there"}
SEEN = {"seen": "Was seen there", "named": "Was named, and not seen"}
LIVES = {"lives": "Lives there"}
HOW_HIGH = {"high": "High", "other": "Not high"}
