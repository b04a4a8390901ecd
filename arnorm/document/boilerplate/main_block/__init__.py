"""How ``KeepMainBlock`` tells the article of a page from what stands around it and inside it."""
