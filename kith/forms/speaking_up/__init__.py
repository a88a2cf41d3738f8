"""Speaking up: a small worry that somebody sets down, and a decision that somebody does not agree with."""
