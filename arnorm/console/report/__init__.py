"""``arnorm report``: what is in a corpus, as a page."""
