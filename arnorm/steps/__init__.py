"""The step classes, one linguistic decision each, and the kinds to write one's own.

>>> from arnorm import steps
>>> steps.FoldAlef()("أحمد")
'احمد'
>>> (steps.StripTatweel() | steps.MapDigits(to="arabic"))("عـام 2024")
'عام ٢٠٢٤'

A reader sees the same
    FoldPresentationForms, StripInvisibles, FoldLookalikes, StripTatweel, OrderMarks, Compose, CollapseSpaces
Whole texts
    DropDuplicateHeadlines, DropDuplicateBody, DropDuplicateLead, DropBoilerplate, KeepMainBlock
Damaged text
    StripHtml, FixMojibake, FixVisualOrder, JoinLines
Spelling
    RestoreHamza, RestoreTaMarbuta, RestoreYa, JoinWaw, FixTypos
Marks, digits, punctuation
    StripDiacritics, MapDigits, CollapseRepeats, MapPunctuation, TidyPunctuation
Folds for keys
    FoldHamza, FoldAlef, FoldYa, FoldTaMarbuta, FoldCase
Other tools, to the letter
    FoldAsLucene, DecomposeAsCamel, FoldAsCamel, PreprocessAsArabert, FoldAsPyarabic
To write one's own
    CharMap, Rewrite, DocumentStep; Step, Proposal

A class loads when it is first named; those that work on whole texts live in ``arnorm.document``, those that mend
damaged text in ``arnorm.repair``, the one that mends words in ``arnorm.typos``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arnorm.core.registry import class_named
from arnorm.core.step import CharMap, DocumentStep, Proposal, Rewrite, Step
from arnorm.errors import UnknownNameError

if TYPE_CHECKING:
    from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate as DropBoilerplate
    from arnorm.document.boilerplate.keep_main_block import KeepMainBlock as KeepMainBlock
    from arnorm.document.copies.body import DropDuplicateBody as DropDuplicateBody
    from arnorm.document.copies.headlines import DropDuplicateHeadlines as DropDuplicateHeadlines
    from arnorm.document.copies.lead import DropDuplicateLead as DropDuplicateLead
    from arnorm.repair.html.strip_html import StripHtml as StripHtml
    from arnorm.repair.join_lines.join_lines import JoinLines as JoinLines
    from arnorm.repair.mojibake.fix_mojibake import FixMojibake as FixMojibake
    from arnorm.repair.visual_order.fix_visual_order import FixVisualOrder as FixVisualOrder
    from arnorm.steps.alef import FoldAlef as FoldAlef
    from arnorm.steps.case import FoldCase as FoldCase
    from arnorm.steps.compat.arabert.preprocess import PreprocessAsArabert as PreprocessAsArabert
    from arnorm.steps.compat.maps import DecomposeAsCamel as DecomposeAsCamel
    from arnorm.steps.compat.maps import FoldAsCamel as FoldAsCamel
    from arnorm.steps.compat.maps import FoldAsLucene as FoldAsLucene
    from arnorm.steps.compat.maps import FoldAsPyarabic as FoldAsPyarabic
    from arnorm.steps.compose import Compose as Compose
    from arnorm.steps.diacritics import StripDiacritics as StripDiacritics
    from arnorm.steps.digits import MapDigits as MapDigits
    from arnorm.steps.hamza import FoldHamza as FoldHamza
    from arnorm.steps.invisibles import StripInvisibles as StripInvisibles
    from arnorm.steps.join_waw import JoinWaw as JoinWaw
    from arnorm.steps.lookalikes import FoldLookalikes as FoldLookalikes
    from arnorm.steps.marks import OrderMarks as OrderMarks
    from arnorm.steps.presentation import FoldPresentationForms as FoldPresentationForms
    from arnorm.steps.punctuation import MapPunctuation as MapPunctuation
    from arnorm.steps.repeats import CollapseRepeats as CollapseRepeats
    from arnorm.steps.restore.hamza import RestoreHamza as RestoreHamza
    from arnorm.steps.restore.ta_marbuta import RestoreTaMarbuta as RestoreTaMarbuta
    from arnorm.steps.restore.ya import RestoreYa as RestoreYa
    from arnorm.steps.spaces import CollapseSpaces as CollapseSpaces
    from arnorm.steps.ta_marbuta import FoldTaMarbuta as FoldTaMarbuta
    from arnorm.steps.tatweel import StripTatweel as StripTatweel
    from arnorm.steps.tidy.tidy_punctuation import TidyPunctuation as TidyPunctuation
    from arnorm.steps.ya import FoldYa as FoldYa
    from arnorm.typos.fix import FixTypos as FixTypos

# What a star brings is what the repr of a step needs to evaluate; a test compares it with ``data/steps.toml``.
__all__ = [
    "CharMap",
    "CollapseRepeats",
    "CollapseSpaces",
    "Compose",
    "DecomposeAsCamel",
    "DocumentStep",
    "DropBoilerplate",
    "DropDuplicateBody",
    "DropDuplicateHeadlines",
    "DropDuplicateLead",
    "FixMojibake",
    "FixTypos",
    "FixVisualOrder",
    "FoldAlef",
    "FoldAsCamel",
    "FoldAsLucene",
    "FoldAsPyarabic",
    "FoldCase",
    "FoldHamza",
    "FoldLookalikes",
    "FoldPresentationForms",
    "FoldTaMarbuta",
    "FoldYa",
    "JoinLines",
    "JoinWaw",
    "KeepMainBlock",
    "MapDigits",
    "MapPunctuation",
    "OrderMarks",
    "PreprocessAsArabert",
    "Proposal",
    "RestoreHamza",
    "RestoreTaMarbuta",
    "RestoreYa",
    "Rewrite",
    "Step",
    "StripDiacritics",
    "StripHtml",
    "StripInvisibles",
    "StripTatweel",
    "TidyPunctuation",
]


def __getattr__(name: str) -> type[Step]:
    try:
        return class_named(name)
    except UnknownNameError as error:
        raise AttributeError(f"module 'arnorm.steps' has no {name!r}: {error.cure}") from None


def __dir__() -> list[str]:
    return sorted(__all__)
