"""Many articles: what reads and writes them, one at a time, and loses nothing of what stands beside the text."""
