"""Programs that make the data files; not part of the package."""
