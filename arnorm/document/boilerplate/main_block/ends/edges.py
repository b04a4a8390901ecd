"""What belongs to an article at its edges, and what does not: kicker, last words, source, the writer's box."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.limits import limits, openings, particles, saying
from arnorm.document.boilerplate.main_block.lines.layout import Layout
from arnorm.unicode import pattern

__all__ = ["is_last_sentence", "with_kicker", "with_source", "without_biography"]

_OWN: Final = 0.6  # of the stems of a kicker of three words, that the article has; and how many those are; by hand
_STEMS: Final = 2
_KICKERS: Final = 3  # lines above a headline; papers print one or two
_BIOGRAPHY: Final = 4  # lines: the name, who that is, what else he wrote
_PATH: Final = r"[/|»›>←·•]"  # of sections
_NAME: Final = 4  # words of a writer's name


def with_kicker(layout: Layout, headline: int, stop: int) -> int:
    """Return the place above the headline of its kickers, where they stand alone: no titles of others above them."""
    top = headline
    while headline - top < _KICKERS and _is_kicker(layout, top - 1, headline, stop):
        top -= 1
    return top if _stands_alone(layout, top, headline) else headline


def _stands_alone(layout: Layout, top: int, headline: int) -> bool:
    """Return whether kickers have no title of another article above them, or are too short for one: "due to a leak"."""
    over, size = top - 1, limits().kicker
    if over < 0 or layout.key(over).count(" ") + 1 < size["words"]:
        return True
    if all(layout.key(at).count(" ") + 1 < size["words"] for at in range(top, headline)):
        return True
    return layout.cue(over) == "nav" or layout.key(headline) in layout.key(over)


def _is_kicker(layout: Layout, at: int, headline: int, stop: int) -> bool:
    """Return whether a line above the headline leads up to it: of the article's words, "after", "says", the writer."""
    if at < 0 or layout.cue(at) or layout.is_stamp(at) or layout.folded(at).endswith(("…", "?")):
        return False
    words, key, size = layout.key(at).count(" ") + 1, layout.key(headline), limits().kicker
    if _is_path(layout.page.raw(layout.index(at))) or key in layout.key(at):
        return False
    if words > size["most"] or layout.key(at) in key or _is_printed_twice(layout, at, stop):
        return False
    shared = layout.share(at, range(headline, stop))
    if words >= size["words"]:
        return shared >= size["shared"] or _is_a_clause_on_top(layout, at)
    few = words >= size["few"] and layout.reads(at).weight <= 0
    if few and shared >= _OWN and len(layout.stems(at)) >= _STEMS:
        return True
    return few and (layout.folded(at).endswith(":") or layout.page.first_word(layout.index(at)) in openings())


def _is_a_clause_on_top(layout: Layout, at: int) -> bool:
    """Return whether a line is the first of all, and says something: "the third in this month", no site's name."""
    told = layout.reads(at)
    return at == 0 and told.weight < -told.words and not particles().isdisjoint(layout.key(at).split(" "))


def _is_printed_twice(layout: Layout, at: int, stop: int) -> bool:
    """Return whether a line stands right above or further down again, as a caption and the site's name do."""
    return any(layout.key(each) == layout.key(at) for each in (*range(max(0, at - 1), at), *range(at + 1, stop)))


def _is_path(raw: str) -> bool:
    """Return whether the signs of a path through sections stand in a line; a quotation is closed with one of them."""
    quoted = raw.count("«") == raw.count("»")
    return any(sign != "»" or not quoted for sign in pattern(_PATH).findall(raw))


def with_source(layout: Layout, stop: int) -> int:
    """Return the place behind what belongs to the end: a short last sentence, the source, an agency, the writer."""
    while stop < layout.size and layout.rules[stop] is None:
        if not (is_last_sentence(layout, stop) or _is_last_question(layout, stop) or _is_named(layout, stop)):
            break
        stop += 1
    return stop


def _is_named(layout: Layout, at: int) -> bool:
    """Return whether a line says where the article comes from, or who wrote it."""
    return saying("source").match(layout.folded(at)) is not None or layout.has_meta(at)


def is_last_sentence(layout: Layout, at: int) -> bool:
    """Return whether a few words with a full stop stand below running text: "God is behind the intent."."""
    if not layout.folded(at).endswith(".") or " " not in layout.key(at):
        return False
    if layout.folded(at - 1).endswith("?") and layout.rules[at - 1] is None:  # the last answer
        return layout.is_interview or not layout.is_notice(at)
    closed = layout.folded(at - 1).endswith(".") and layout.rules[at - 1] is None
    return (closed or layout.is_text(at - 1)) and not layout.is_notice(at)


def _is_last_question(layout: Layout, at: int) -> bool:
    """Return whether a question that no poll asks stands below running text: no answers of a word stand below."""
    first, above = layout.page.first_word(layout.index(at)), layout.page.first_word(layout.index(at - 2))
    talk = first == above and layout.folded(at - 1).endswith((".", "?"))  # "the fox said: ..."
    asks = (layout.is_text(at - 1) or talk) and layout.folded(at).endswith("?") and " " in layout.key(at)
    answered = at + 1 < layout.size and " " not in layout.key(at + 1) and layout.rules[at + 1] is None
    return asks and not answered and layout.reads(at).weight <= 0


def without_biography(layout: Layout, headline: int, first: int, stop: int) -> int:
    """Return the place of the writer's name below the text, where it stands above it too: who that is comes next."""
    above = {layout.key(at) for at in range(headline + 1, first) if _may_be_a_name(layout, at)}
    for at in range(max(first + 1, stop - _BIOGRAPHY), stop):
        goes_on = at + 1 < stop and layout.goes_on(at + 1)  # a line said again between two paragraphs
        if layout.key(at) in above and _may_be_a_name(layout, at) and not goes_on:
            return at
    return stop


def _may_be_a_name(layout: Layout, at: int) -> bool:
    words = layout.key(at).count(" ") + 1
    if layout.bullet(at) or layout.number(at) or layout.folded(at).endswith("?"):  # in a table of contents
        return False
    return not layout.is_text(at) and not layout.is_stamp(at) and not layout.cue(at) and 1 < words <= _NAME
