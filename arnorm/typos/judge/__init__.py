"""How likely a candidate is: ranked, gated, summed up, and remembered by word type."""
