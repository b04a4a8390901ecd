"""A fused table over the byte page, and what can be asked of such bytes."""
