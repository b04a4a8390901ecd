"""Profiles of outlets."""
