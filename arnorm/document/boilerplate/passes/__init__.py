"""The passes that turn what rules know of lines into lines that go, each a function of what was judged."""
