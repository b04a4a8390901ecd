"""What boosted trees say of breaks, where they know more than the weights: lengths, neighbours, counts of the text."""
