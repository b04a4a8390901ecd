"""Sentences that a scraper or a mail program broke over several lines."""
