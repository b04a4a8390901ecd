"""What is in a corpus, as one page for people who would rather look than read: measured, drawn, and put into words."""
