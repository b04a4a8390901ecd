"""Regression cases: what a text must become, as a file of its own; read here, checked, shown, and written anew.

>>> from arnorm.cases import check, parse, spelled
>>> check(parse("alef/head.toml", {"why": "an alef folds", "origin": "made up", "steps": ["alef.v1"],
...                                "input": "أ", "expected": "ا", "reasons": ["alef.v1"]}))
>>> spelled("أب")
'0623 0628'
"""

from arnorm.cases.accept import accepted
from arnorm.cases.case import Case, parse, read, read_folder
from arnorm.cases.check import check
from arnorm.cases.show import difference, spelled

__all__ = ["Case", "accepted", "check", "difference", "parse", "read", "read_folder", "spelled"]
