"""Adapters for the libraries and engines that people already run: one module each, one extra each.

``pipeline=`` is a preset's name, a ``Pipeline``, a step or what ``to_dict()`` gave; ``title=`` and ``outlet=`` name the
columns (fields, keys) that hold them. A null stays null. What an adapter is for is imported with it and not before;
where it is missing, the error says which command installs it.
"""
