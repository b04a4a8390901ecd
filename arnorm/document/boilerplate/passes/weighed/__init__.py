"""What a forest of trees says of the lines that no rule knows: their features, the trees, the lines that go."""
