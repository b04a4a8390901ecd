"""A headline, body or lead that stands in the text again."""
