"""What is told of a line that no rule knows: how it looks, where it stands, what stands beside it, what it shares.

Words do not carry over from one site to the next, but for those that notices are made of (`reading`); what a line has
in common with the text does, and its place, and what goes around it. A feature is a number; yes and no are 1 and 0.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.passes.weighed.look import FAR, HEAVY, length, look, weight
from arnorm.document.boilerplate.passes.weighed.look import NAMES as LOOKS
from arnorm.document.boilerplate.passes.weighed.seen import Seen
from arnorm.document.copies.readings import is_date

__all__ = ["NAMES", "features", "first_features"]

_PAGE: Final = 80  # lines of a page
_BLANK: Final = 3  # lines

NAMES: Final = (
    *LOOKS,
    *("keys", "shared", "share", "strange", "titled", "title_share", "has_title", "date"),
    *("head", "foot", "first", "last", "from_first", "from_last", "to_text", "zone", "lines", "running"),
    *("gone_above", "gone_below", "gone_near", "gone", "gone_zone", "gone_beyond", "gone_within"),
    *("run", "in_run", "announced", "run_digits", "run_colons", "run_words", "run_strange", "run_signs"),
    *("words_above", "words_below", "running_above", "running_below", "weight_above", "weight_below"),
    *("blank_above", "blank_below", "copied", "copied_below", "side", "from_headline"),
    *("again", "held", "later", "strange_text", "told", "ruled", "likely"),
)


def features(seen: Seen, at: int) -> list[float]:
    """Return the features of the standing line at a place, in the order of ``NAMES``."""
    return [*first_features(seen, at), *_said(seen, at)]


def first_features(seen: Seen, at: int) -> list[float]:
    """Return the first of them, for which no other line must be folded: most lines weigh too little by these alone."""
    return [
        *look(seen.page, seen.stand[at]),
        *_shares(seen, at),
        *_place(seen, at),
        *_gone(seen, at),
        *_list(seen, at),
        *_beside(seen, at),
        *_copied(seen, at),
        *_from_the_headline(seen, at),
    ]


def _shares(seen: Seen, at: int) -> tuple[float, ...]:
    """Return what a line shares with the text and with the title."""
    words, shared = seen.words(at), seen.shared(at)
    titled = len(words & seen.title)
    return (
        float(min(len(words), FAR)),
        float(shared),
        shared / max(1, len(words)),
        float(bool(words) and not shared),
        titled / max(1, len(words)),
        titled / max(1, len(seen.title)),
        float(seen.judged.title is not None),
        float(is_date(seen.page.folded(seen.stand[at]))),
    )


def _zone(seen: Seen, at: int) -> tuple[bool, bool]:
    """Return whether a line stands above the text, and whether below it."""
    return at < seen.first, at > seen.last and seen.running > 0


def _place(seen: Seen, at: int) -> tuple[float, ...]:
    head, foot = _zone(seen, at)
    behind = seen.size - 1 - at
    return (
        float(head),
        float(foot),
        float(at == 0),
        float(behind == 0),
        float(min(at, FAR)),
        float(min(behind, FAR)),
        float(min(seen.first - at if head else at - seen.last if foot else 0, FAR)),
        float(min(seen.first if head else seen.size - 1 - seen.last if foot else 0, FAR)),
        float(min(seen.size, _PAGE)),
        float(min(seen.running, FAR)),
    )


def _gone(seen: Seen, at: int) -> tuple[float, ...]:
    """Return what goes around a line: right beside it, near, on the page, in its zone, beyond it there, within it."""
    head, foot = _zone(seen, at)
    place, size = seen.places[seen.stand[at]], len(seen.places)
    low = seen.places[seen.stand[seen.last]] + 1 if foot else 0
    high = seen.places[seen.stand[seen.first]] if head and seen.first < seen.size else size
    zone = seen.gone_between(low, high) / max(1, high - low) if head or foot else 0.0
    beyond = seen.gone_between(0, place) if head else seen.gone_between(place + 1, size) if foot else 0
    within = seen.gone_between(place + 1, high) if head else seen.gone_between(low, place) if foot else 0
    return (
        float(seen.gone_between(place - 1, place)),
        float(seen.gone_between(place + 1, place + 2)),
        float(seen.gone_between(place - 3, place + 4)),
        float(min(len(seen.gone), FAR)),
        zone,
        float(min(beyond, FAR)),
        float(min(within, FAR)),
    )


def _list(seen: Seen, at: int) -> tuple[float, ...]:
    first, size, announced, *alike = seen.list_at(at)
    return (float(min(size, FAR)), float(min(at - first, FAR)), float(announced), *alike)


def _beside(seen: Seen, at: int) -> list[float]:
    """Return of the lines above and below how long they are, whether text, what they weigh, how far off they stand."""
    found: list[tuple[float, ...]] = []
    for beside in (at - 1, at + 1):
        if not 0 <= beside < seen.size:
            found.append((-1.0, 0.0, -HEAVY, 0.0))
            continue
        blank = float(min(abs(seen.stand[beside] - seen.stand[at]) - 1, _BLANK))
        if seen.runs[beside]:
            words = len(seen.page.sketch.words(seen.stand[beside]))
            found.append((float(min(words, FAR)), 1.0, -HEAVY, blank))
        else:
            index = seen.stand[beside]
            found.append((length(seen.page, index), 0.0, weight(seen.page, index), blank))
    return [value for pair in zip(*found, strict=True) for value in pair]


def _said(seen: Seen, at: int) -> tuple[float, ...]:
    """Return whether a line is said again, and what the lines above it and the rules know of it."""
    index = seen.stand[at]
    key = seen.page.key(index)
    return (
        float(seen.again[seen.page.folded(index)] > 1),
        float(bool(key) and seen.joined.count(key) > 1),
        seen.later[at],
        seen.strange,
        float(at < len(seen.told) and seen.told[at]),
        float(index in seen.judged.found),
        float(index in seen.judged.likely),
    )


def _copied(seen: Seen, at: int) -> tuple[float, float]:
    """Return how much of a line another line that is no running text has at most, and whether that is below."""
    words = seen.words(at)
    if not words:
        return 0.0, 0.0
    shares = [(len(words & theirs) / len(words), place) for place, theirs in seen.short if place != at]
    most, place = max(shares, default=(0.0, at))
    return most, float(most > 0 and place > at)


def _from_the_headline(seen: Seen, at: int) -> tuple[float, float]:
    if seen.headline < 0:
        return 0.0, 0.0
    steps = at - seen.headline
    return float((steps > 0) - (steps < 0)), float(max(-FAR, min(FAR, steps)))
