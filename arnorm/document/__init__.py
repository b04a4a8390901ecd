"""Whole texts: headlines that stand more than once, a body printed twice, residue of the page around an article.

``lines`` cuts a text into lines and turns doomed ones into edits; ``fold`` holds the folded form that lines are
compared by; ``page`` is a text seen as lines, each folded when it is asked for. The steps stand on these three:
``headlines`` (with ``copies`` and ``glue``), ``body``, ``boilerplate`` (with ``rules`` and ``brand``).
"""
