"""A text as the detector reads it: its stretches, its words, and the spans that no detector enters."""
