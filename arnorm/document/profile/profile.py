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
from arnorm.document.profile.alike import title_similarity
from arnorm.document.profile.between import HABIT, HABIT_SHARE, LISTED, between_id, habit, listed_id
from arnorm.document.profile.cued import CUE, cued_id
from arnorm.document.profile.edge_words import CLOSES, OPENS
from arnorm.document.profile.enough import FOOT, FRAME, MIN_DF, TITLES_ALIKE, enough
from arnorm.document.profile.fit import LINES, SCHEMA, TITLES, count_pairs
from arnorm.document.profile.ids import LEAD, line_id, place_id, title_id
from arnorm.document.profile.leads import TEASED, teased_id
from arnorm.document.profile.template import template
from arnorm.errors import require_text

__all__ = ["BoilerplateProfile", "Known"]

_ZONES: Final = ("head", "tail", "end", "closing", FRAME, OPENS, CLOSES)
_FEW_BETWEEN: Final = 5  # titles of others between paragraphs or below them, fewer may be chance
_FEW_CUED: Final = 3
# Of a checker's articles 6 in 100 end in a first paragraph of another, which both quote; of eighteen outlets none does.
_FEW_TEASED: Final = 10
_TEASED_SHARE: Final = 0.1
_CLOSING: Final = 0.9  # of the articles that have a line


class Known(NamedTuple):
    """What a profile knows of a line at one edge of one outlet's articles.

    ``articles`` hold it there, ``share`` of the outlet's; ``title_similarity`` is how alike their titles are, from 0
    to 1; ``residue`` says whether all that is enough to call the line residue.
    """

    outlet: str
    zone: str
    articles: int
    share: float
    title_similarity: float
    residue: bool


class BoilerplateProfile(Fitted):
    r"""Counts over the articles of one or more outlets, for ``DropBoilerplate(profile=...)``.

    Counted are the lines of each article, by outlet, those at its head and its tail apart, with a sign for each number,
    date, address and the own headline, and how alike the titles above them are; the first and the last words of the
    text, and what stands behind its last end mark; how the last lines below it begin and end; and the titles and first
    paragraphs of all articles, so that a line that is another article's shows as a teaser, and so does any like one
    between two paragraphs, below the text or behind a cue where an outlet often puts such. Nothing is judged when
    counting: ``fit(a).merge(fit(b)) == fit(a + b)``. No text is kept but hashes: some thirty rows of 40 bytes for the
    lines and words of an article, eight of 12 for titles and what may be one; 1.3 kB an article, less than a tenth of
    that once pruned. A frozen value, equal where its counts are; pipelines name it by ``digest()``.

    It keeps what articles share by subject: agency background, weather, markets, court formulae. These stand under
    titles that are alike; residue stands under any. An outlet needs some 50 articles, and 300 are better.

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

        >>> from arnorm import Context
        >>> BoilerplateProfile.fit([("Title", Context(outlet="port")), ("Title", Context())]).documents
        {'': 1, 'port': 1}
        """
        return cls._of(count_pairs(pairs, Checkpoint.of(checkpoint, every)))

    def prune(self, min_df: int = MIN_DF) -> BoilerplateProfile:
        """Return a small profile: all titles, and the lines of ``min_df`` articles or more. It refuses merge.

        >>> from arnorm import Context
        >>> profile = BoilerplateProfile.fit([("Title", Context(outlet="port"))])
        >>> profile.prune().pruned
        True
        """
        return self._kept({LINES: require_positive("min_df", min_df)})

    @cached_property
    def documents(self) -> dict[str, int]:
        """How many articles of each outlet were counted; ``""`` stands for those without one.

        >>> from arnorm import Context
        >>> BoilerplateProfile.fit([("Title", Context(outlet="port"))]).documents
        {'port': 1}
        """
        return dict(self._counts.totals)

    def _titles(self, key: str) -> int:
        """Return how many articles have a title of these folded words."""
        return self._counts.tables[TITLES].count(title_id(key))

    def _leads(self, content: int) -> int:
        """Return how many articles begin with a paragraph whose folded words have this hash."""
        return self._counts.tables[TITLES].count(content ^ LEAD)

    def _puts_titles_between(self, outlet: str | None) -> bool:
        """Return whether an outlet puts the titles of other articles between its paragraphs."""
        place = place_id(outlet, HABIT)
        return place in self._often and self._has_habit(place, between_id(outlet, 0), _FEW_BETWEEN)

    def _puts_titles_below(self, outlet: str | None) -> bool:
        """Return whether an outlet puts the titles of other articles below its texts."""
        place = place_id(outlet, LISTED)
        return place in self._often and self._has_habit(place, listed_id(outlet, 0), _FEW_BETWEEN)

    def _puts_leads_below(self, outlet: str | None) -> bool:
        """Return whether an outlet puts the first paragraphs of other articles below its texts."""
        place = place_id(outlet, TEASED)
        return place in self._often and self._has_habit(place, teased_id(outlet, 0), _FEW_TEASED, _TEASED_SHARE)

    def _puts_titles_behind(self, cue: str, outlet: str | None) -> bool:
        """Return whether an outlet puts the titles of other articles behind some words."""
        place = line_id(outlet, CUE, cue)
        return place in self._often and self._has_habit(place, cued_id(outlet, cue, 0), _FEW_CUED)

    def _has_habit(self, place: int, mask: int, fewest: int, share: float = HABIT_SHARE) -> bool:
        if place not in self._habits:
            articles = self._counts.tables[LINES].count(place)
            self._habits[place] = habit(self._counts.tables[TITLES], mask, articles, fewest, share)
        return self._habits[place]

    @cached_property
    def _habits(self) -> dict[int, bool]:
        return {}

    @cached_property
    def _often(self) -> frozenset[int]:
        """The keys of the lines that enough articles hold: few, so that of most lines one look tells that they stay."""
        table = self._counts.tables[LINES]
        articles = table.numbers[:: table.shape.width]
        return frozenset(key for key, number in zip(table.hashes, articles, strict=True) if number >= MIN_DF)

    def _is_residue(self, key: str, zone: str, outlet: str | None) -> bool:
        """Return whether a line's template is residue at an edge."""
        known = self._known(key, zone, outlet) if line_id(outlet, zone, key) in self._often else None
        return known is not None and known.residue

    def _articles(self, key: str, zone: str, outlet: str | None) -> int:
        """Return how many articles of an outlet hold some words there."""
        return self._counts.tables[LINES].count(line_id(outlet, zone, key))

    def _closes(self, key: str, outlet: str | None) -> bool:
        """Return whether a line is in half of all articles, and below it no running text stands."""
        if not self._is_residue(key, FRAME, outlet):
            return False
        table = self._counts.tables[LINES]
        return table.count(line_id(outlet, FOOT, key)) >= _CLOSING * table.count(line_id(outlet, FRAME, key))

    def _known(self, key: str, zone: str, outlet: str | None) -> Known | None:
        """Return what is known of a line's template at one edge of an outlet's articles."""
        total = self.documents.get(outlet or "", 0)
        row = self._counts.tables[LINES].get(line_id(outlet, zone, key)) if total else None
        if row is None:
            return None
        articles, alike = row[0], title_similarity(row)
        share = articles / total
        least = enough(key, zone, total)
        residue = articles >= least.articles and share >= least.share and alike <= TITLES_ALIKE
        return Known(outlet or "", zone, articles, round(share, 6), round(alike, 3), residue)

    def explain(self, line: str) -> tuple[Known, ...]:
        """Return what is known of a line, by outlet and edge; the first entries are those that make it residue.

        >>> from arnorm import Context
        >>> line = "Harbour News, always first"
        >>> articles = [(f"Title {n}" + chr(10) + line, Context(outlet="port")) for n in range(9)]
        >>> known = BoilerplateProfile.fit(articles).explain(line)
        >>> {(each.outlet, each.articles, each.share) for each in known}
        {('port', 9, 1.0)}
        """
        key = template(line, fold.key(require_text(line, "line")))
        found = (self._known(key, zone, outlet or None) for outlet in self.documents for zone in _ZONES)
        return tuple(sorted((entry for entry in found if entry), key=lambda e: (not e.residue, -e.articles, e)))

    def _about(self) -> str:
        return f"{sum(self.documents.values())} articles"
