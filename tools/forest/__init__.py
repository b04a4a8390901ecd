"""What `tools.fit_forest` reads: labelled pages, made ones, and the features of their lines."""
