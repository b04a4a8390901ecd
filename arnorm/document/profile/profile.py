"""``BoilerplateProfile``: what the articles of an outlet share, counted, so that residue without a cue shows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from arnorm.core.step import Context
from arnorm.counts.arguments import require_positive
from arnorm.counts.fit import Checkpoint
from arnorm.counts.fitted import Fitted
from arnorm.document import fold
from arnorm.document.profile.article import edge_key, line_id, spread, title_id
from arnorm.document.profile.fit import LINES, SCHEMA, TITLES, count_pairs
from arnorm.errors import require_text

__all__ = ["BoilerplateProfile", "Known"]

_ZONES: Final = ("head", "tail", "end")
_MIN_DF: Final = 5
_OUTLET: Final = 300  # with fewer articles of an outlet, only what stands in a third of them
_SHARE_OF_FEW: Final = 0.3
_SHARE: Final = 0.003
_SHARE_OF_PROSE: Final = 0.005
_PROSE: Final = 60
_SPREAD: Final = 0.12


class Known(NamedTuple):
    """What a profile knows of a line at one edge of one outlet's articles.

    ``articles`` hold it there, ``share`` of the outlet's; ``spread`` is how alike their titles are, from 0 to 1;
    ``residue`` says whether all that is enough to call the line residue.
    """

    outlet: str
    zone: str
    articles: int
    share: float
    spread: float
    residue: bool


class BoilerplateProfile(Fitted):
    r"""Counts over the articles of one or more outlets, for ``DropBoilerplate(profile=...)``.

    Counted are the lines at the head and the tail of each article, by outlet, digits folded, with how alike the titles
    above them are; and the titles of all articles, so that a line that is the title of another article shows as a
    teaser. Nothing is judged when counting: ``fit(a).merge(fit(b)) == fit(a + b)``. Rows are kept by hashes, 12 bytes a
    title, 40 a line; no text is kept. A frozen value, equal where its counts are; pipelines name it by ``digest()``.

    It keeps what articles share by subject: agency background, weather, markets, court formulae. These stand under
    titles that are alike; residue stands under any. An outlet needs about 300 articles.

    >>> from arnorm import Context
    >>> articles = [(f"Title {n}\nText of it.\nHarbour News, always first", Context(outlet="port")) for n in range(9)]
    >>> profile = BoilerplateProfile.fit(articles[:5]).merge(BoilerplateProfile.fit(articles[5:]))
    >>> profile == BoilerplateProfile.fit(articles), profile.documents
    (True, {'port': 9})
    """

    schema = SCHEMA

    @classmethod
    def fit(
        cls,
        pairs: Iterable[tuple[str, Context]],
        checkpoint: str | os.PathLike[str] | None = None,
        *,
        every: int = 10_000,
    ) -> BoilerplateProfile:
        """Return the counts of ``pairs`` of a text and its context, any iterable; one pair is held at a time.

        The first line of a text counts as its title, and so does ``context.title``. With ``checkpoint`` the counts are
        saved there after each ``every`` articles; a fit that finds the file goes on behind the articles it counts, and
        ``OptionError`` says so where these are others, or fewer. Progress is shown where tqdm is installed and standard
        error is a terminal. ``InputTypeError`` names the index of an item that is no pair.
        """
        return cls._of(count_pairs(pairs, Checkpoint.of(checkpoint, every)))

    def prune(self, min_df: int = _MIN_DF) -> BoilerplateProfile:
        """Return a small profile: all titles, and the lines of ``min_df`` articles or more. It refuses merge."""
        return self._kept({LINES: require_positive("min_df", min_df)})

    @cached_property
    def documents(self) -> dict[str, int]:
        """How many articles of each outlet were counted; ``""`` stands for those without one."""
        return dict(self._counts.totals)

    def _titles(self, key: str) -> int:
        """Return how many articles have a title of these folded words."""
        return self._counts.tables[TITLES].count(title_id(key))

    def _known(self, key: str, zone: str, outlet: str | None) -> Known | None:
        """Return what is known of folded words at one edge (``head``, ``tail`` or ``end``) of an outlet's articles."""
        total = self.documents.get(outlet or "", 0)
        row = self._counts.tables[LINES].get(line_id(outlet, zone, edge_key(key))) if total else None
        if row is None:
            return None
        articles, alike = row[0], spread(row)
        share = articles / total
        least = _SHARE_OF_FEW if total < _OUTLET else _SHARE_OF_PROSE if len(key) > _PROSE else _SHARE
        enough = articles >= _MIN_DF and share >= least and alike <= _SPREAD
        return Known(outlet or "", zone, articles, round(share, 6), round(alike, 3), enough)

    def explain(self, line: str) -> tuple[Known, ...]:
        """Return what is known of a line, by outlet and edge; the first entries are those that make it residue."""
        key = fold.key(require_text(line, "line"))
        found = (self._known(key, zone, outlet or None) for outlet in self.documents for zone in _ZONES)
        return tuple(sorted((entry for entry in found if entry), key=lambda e: (not e.residue, -e.articles, e)))

    def _about(self) -> str:
        return f"{sum(self.documents.values())} articles"
