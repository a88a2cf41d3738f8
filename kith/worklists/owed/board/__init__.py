"""A team’s board: cover, what is late, today’s, held by nobody or waiting on others, and each person’s share."""
