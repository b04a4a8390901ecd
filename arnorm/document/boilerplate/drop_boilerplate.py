"""``DropBoilerplate``: residue of the page around an article goes, by rules that are data."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.meta import META_KINDS, Meta
from arnorm.core.step import Context
from arnorm.document.boilerplate.glued import glued_cuts
from arnorm.document.boilerplate.learnt import Learnt
from arnorm.document.boilerplate.literals import gate
from arnorm.document.boilerplate.residue import Residue
from arnorm.document.boilerplate.rules import KINDS, OwnRules, book
from arnorm.document.boilerplate.user_rules import read_folder
from arnorm.document.lines import deletions
from arnorm.document.meta.find import find_meta, named
from arnorm.document.page import Page
from arnorm.document.page_step import PageStep
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.edits import Edit
from arnorm.errors import InputTypeError, OptionError

__all__ = ["DropBoilerplate"]


@dataclass(frozen=True)
class DropBoilerplate(PageStep):
    r"""Delete lines and glued residue that belong to the page, not to the article.

    In: the text of an article. Out: the same text without share bars, "read also" and its teasers, "follow us",
    copyright lines, date stamps, tag lists, menus, loading messages, the brand beside its own domain, and so on, by
    the rules of ``arnorm/data/boilerplate``. ``kinds`` chooses among them; all are on by default. A ``profile`` fitted on
    the outlet adds lines that stand at an edge of its articles whatever these are about (reason ``learnt``), and titles
    of other articles (``related``).

    Datelines, bylines, agencies, sources, captions and credits belong to the article: they are found (``Result.meta``) and
    stay, but for those that ``meta`` names.

    It leaves alone: the first line; sentences; lines that look alike but stand in another place than the rule's;
    teasers without a cue, which no rule
    can tell from a subhead. No text is emptied. ``folder`` names a folder of rules of your own, ``*.toml`` files in
    the format of the package's; it is read once, when the step is made, and its rules come before the package's.
    ``OptionError`` for an unknown kind, and for a folder or a rule in it that cannot be used: it says which file and
    rule, and what to do. Source of the kinds: 78,056 articles of 28 outlets.

    >>> step = DropBoilerplate()
    >>> step.edits("Harbour plan approved\nWork starts in May.\nRead more\nAll rights reserved © 2024")
    [Edit(start=41, end=51, text='', by=('boilerplate.v1:readmore',)), Edit(start=51, end=78, text='', by=('boilerplate.v1:copyright',))]
    """  # noqa: E501

    id: ClassVar[str] = "boilerplate.v1"
    data: ClassVar[tuple[str, ...]] = ("boilerplate/", "sets/")
    capped: ClassVar[bool] = True

    kinds: tuple[str, ...] = KINDS
    meta: tuple[str, ...] = ()
    profile: BoilerplateProfile | None = None
    folder: str | None = None
    _own: ClassVar[OwnRules | None]  # an attribute of each step; no field, since it is no option

    def __init__(
        self,
        *,
        kinds: Sequence[str] = KINDS,
        meta: Sequence[str] = (),
        profile: BoilerplateProfile | None = None,
        folder: str | os.PathLike[str] | None = None,
    ) -> None:
        if not isinstance(kinds, tuple | list | set | frozenset) or not all(kind in KINDS for kind in kinds):
            raise OptionError("kinds", kinds, "give a tuple of kinds: " + ", ".join(KINDS))
        if not isinstance(meta, tuple | list | set | frozenset) or not all(kind in META_KINDS for kind in meta):
            raise OptionError("meta", meta, "give a tuple of kinds: " + ", ".join(META_KINDS))
        if profile is not None and not isinstance(profile, BoilerplateProfile):
            raise InputTypeError("profile", profile, "give an arnorm.BoilerplateProfile, or leave it out")
        object.__setattr__(self, "kinds", tuple(kind for kind in KINDS if kind in kinds))
        object.__setattr__(self, "meta", tuple(kind for kind in META_KINDS if kind in meta))
        object.__setattr__(self, "profile", profile)
        object.__setattr__(self, "_own", None if folder is None else read_folder(folder))
        object.__setattr__(self, "folder", None if folder is None else os.fspath(folder))

    def __eq__(self, other: object) -> bool:
        """Return whether the other step does the same: the same options, and the same rules in the folder."""
        return type(other) is type(self) and self.options() == other.options() and self.digests() == other.digests()

    def __hash__(self) -> int:
        """Return a hash of the options."""
        return hash((self.id, *self.options().values()))

    def digests(self) -> Mapping[str, str]:
        """Return the digest of the folder's files, as they were when the step was made."""
        return {} if self._own is None else {"folder": self._own.digest}

    def metadata(self, text: str, context: Context, scratch: dict[str, object]) -> Sequence[Meta]:  # noqa: ARG002
        """Return the datelines, bylines, agencies, sources, captions and credits of a text, kept or not."""
        return find_meta(Page.of(text, scratch))

    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:
        """Return the deletions for one page, each with its kind."""
        if len(page.content) < 2:
            return []
        chosen = book(self.kinds, self._own)
        if self.profile is None and not self.meta and gate(chosen).is_closed_to(page):
            return []
        residue = Residue(page, chosen, context.title)
        learnt = None if self.profile is None else Learnt(page, self.profile, context)
        gone = residue.lines()
        if learnt is not None:
            gone |= learnt.lines(gone, related="related" in self.kinds)
        doomed = {index: self.because(kind) for index, kind in gone.items()}
        cuts = glued_cuts(page, chosen, residue, self.because)
        if learnt is not None and not cuts:
            last = learnt.end_cut(residue.last_kept(), self.because("learnt"))
            cuts = [last] if last is not None else []
        if self.meta:
            lines, starts = named(page, gone, cuts, self.meta, self.because)
            doomed |= lines
            cuts = sorted([*cuts, *starts])
        if not (doomed or cuts):
            return []
        return deletions(page.text, page.lines, doomed, cuts)
