"""A fused table over the codepage, and what can be asked of such bytes."""
