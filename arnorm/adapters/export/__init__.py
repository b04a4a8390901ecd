"""A pipeline as passes over text that a string engine can run by itself, and the steps that have such a form."""
