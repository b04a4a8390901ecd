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
from arnorm.document.profile.article import edge_key, lead_id, line_id, title_id, title_similarity
from arnorm.document.profile.between import HABIT, habit
from arnorm.document.profile.fit import LINES, SCHEMA, TITLES, count_pairs
from arnorm.errors import require_text

__all__ = ["BoilerplateProfile", "Known"]

_ZONES: Final = ("head", "tail", "end")
# What makes a line residue, tried on 20,000 articles of 28 outlets: with these no line of the labelled articles is
# wrong, while background sentences, weather, markets and royal court formulae stay.
_MIN_DF: Final = 5
_OUTLET: Final = 300  # with fewer articles of an outlet, only what stands in a third of them
_SHARE_OF_FEW: Final = 0.3
_SHARE: Final = 0.003
_SHARE_OF_PROSE: Final = 0.005
_PROSE: Final = 60
_TITLES_ALIKE: Final = 0.12  # background of one subject stands under titles with a fifth of their words in common
# A line of a few words can be the name of a writer, a place, a column: no one of these stands in half of all articles
# (the busiest byline of ten outlets stands in 4 %), what a site prints below everything does.
_FEW_WORDS: Final = 6
_SHARE_OF_SHORT: Final = 0.5
_SHORT_DF: Final = 50
# Behind the last end mark of a line stands a footer or an open sentence: so one of few words is residue sooner.
_SHARE_OF_END: Final = 0.02


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

    Counted are the lines at the head and the tail of each article, by outlet, digits folded, with how alike the titles
    above them are; and the titles of all articles, so that a line that is the title of another article shows as a
    teaser, and so does any line like one between two paragraphs where an outlet often puts such titles there. Nothing
    is judged when counting: ``fit(a).merge(fit(b)) == fit(a + b)``. Rows are kept by hashes, 12 bytes a title, 40 a
    line; no text is kept. A frozen value, equal where its counts are; pipelines name it by ``digest()``.

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

        >>> from arnorm import Context
        >>> BoilerplateProfile.fit([("Title", Context(outlet="port")), ("Title", Context())]).documents
        {'': 1, 'port': 1}
        """
        return cls._of(count_pairs(pairs, Checkpoint.of(checkpoint, every)))

    def prune(self, min_df: int = _MIN_DF) -> BoilerplateProfile:
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

    def _leads(self, key: str) -> int:
        """Return how many articles begin with a paragraph of these folded words."""
        return self._counts.tables[TITLES].count(lead_id(key))

    def _puts_titles_between(self, outlet: str | None) -> bool:
        """Return whether an outlet puts the titles of other articles between its paragraphs."""
        name = outlet or ""
        if name not in self._habits:
            row = self._counts.tables[LINES].get(line_id(outlet, HABIT, ""))
            self._habits[name] = row is not None and habit(self._counts.tables[TITLES], outlet, row[0])
        return self._habits[name]

    @cached_property
    def _habits(self) -> dict[str, bool]:
        return {}

    def _known(self, key: str, zone: str, outlet: str | None) -> Known | None:
        """Return what is known of folded words at one edge (``head``, ``tail`` or ``end``) of an outlet's articles."""
        total = self.documents.get(outlet or "", 0)
        row = self._counts.tables[LINES].get(line_id(outlet, zone, edge_key(key))) if total else None
        if row is None:
            return None
        articles, alike = row[0], title_similarity(row)
        share = articles / total
        df, least = _asked(key, zone, total)
        enough = articles >= df and share >= least and alike <= _TITLES_ALIKE
        return Known(outlet or "", zone, articles, round(share, 6), round(alike, 3), enough)

    def explain(self, line: str) -> tuple[Known, ...]:
        """Return what is known of a line, by outlet and edge; the first entries are those that make it residue.

        >>> from arnorm import Context
        >>> line = "Harbour News, always first"
        >>> articles = [(f"Title {n}" + chr(10) + line, Context(outlet="port")) for n in range(9)]
        >>> known = BoilerplateProfile.fit(articles).explain(line)
        >>> {(each.outlet, each.articles, each.share) for each in known}
        {('port', 9, 1.0)}
        """
        key = fold.key(require_text(line, "line"))
        found = (self._known(key, zone, outlet or None) for outlet in self.documents for zone in _ZONES)
        return tuple(sorted((entry for entry in found if entry), key=lambda e: (not e.residue, -e.articles, e)))

    def _about(self) -> str:
        return f"{sum(self.documents.values())} articles"


def _asked(key: str, zone: str, total: int) -> tuple[int, float]:
    """Return how many articles must hold a line, and which share of an outlet's ``total``."""
    few = key.count(" ") + 1 < _FEW_WORDS
    if few and zone == "end":
        return _MIN_DF, max(_SHARE_OF_END, _SHARE_OF_FEW if total < _OUTLET else 0.0)
    if few:
        return _SHORT_DF, _SHARE_OF_SHORT
    return _MIN_DF, _SHARE_OF_FEW if total < _OUTLET else _SHARE_OF_PROSE if len(key) > _PROSE else _SHARE
