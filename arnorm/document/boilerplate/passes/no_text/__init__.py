"""Lines that are no text: signs, and what machines read."""
