"""Which lines are the article's own by what stands beside them."""
