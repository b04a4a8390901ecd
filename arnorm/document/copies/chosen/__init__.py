"""Which of the copies of a headline stays, and what of it."""
