"""Tests of the command line, run in this process where a process of its own shows nothing more."""
