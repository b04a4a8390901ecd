"""How ``KeepMainBlock`` tells the article of a page from what stands around it and inside it.

``lines`` reads each line; ``block`` chooses the article and its headline; ``ends`` finds where it begins and ends;
``inside`` finds what is not its own between the two.
"""
