"""AraBERT's preprocessor as a step: its passes over links, marks and layout, in its order."""
