"""What is counted of a corpus: additive records, so that any number of workers gives the same page."""
