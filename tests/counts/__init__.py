"""Tests of the counts and of their file."""
