"""Tables, rules and the lexicon, apart from the logic that reads them; ``MANIFEST.toml`` lists each with its digest."""
