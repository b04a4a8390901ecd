"""Spaces beside marks and quotes, doubled marks, dates."""
