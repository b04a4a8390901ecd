"""Tests of reading and writing articles; the cases of the regression corpus are in tests/corpus."""
