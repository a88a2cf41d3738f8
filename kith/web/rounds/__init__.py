"""The rounds of a day and a week: the team's board, the department, digests, the sample, the post, what fell silent."""
