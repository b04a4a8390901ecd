"""Whole texts: headlines that stand more than once, a body printed twice, residue of the page around an article.

The ground floor: ``lines`` cuts a text into lines and turns doomed ones into edits; ``fold`` is the folded form that
lines are compared by; ``sketch`` holds the folded letters of a whole text as bytes, for proofs that there is nothing to
find; ``remembered`` knows lines that come again; ``page`` is a text seen as lines, ``page_step`` a step that sees it
so. On it stand ``copies`` (headlines, body, lead), ``meta`` and ``profile``, and on these ``boilerplate``.
"""
