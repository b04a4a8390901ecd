"""The last lines of an article, right below its text: what it announces, who signs it and when, fields, remarks."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.limits import calls, families, offices, thanks
from arnorm.document.boilerplate.main_block.lines.layout import Layout
from arnorm.unicode import pattern

__all__ = ["with_last_lines"]

# Read on the lines between the text and the next known line of 172 whole pages: of single lines of at most four words
# nearly all are who wrote it, if they weigh less than "0" and "trending" do; longer ones are key words or notices. Key
# words stand three and more below each other, a word or two each, which the text has. The numbers are set by hand.
_MOST: Final = 4  # lines
_NAME: Final = 4  # words
_SAID: Final = 6  # words of a last exclamation
_SENTENCE: Final = 2  # spaces
_FIELD: Final = 12  # words of a field
_WEIGHT: Final = -0.5
_OWN: Final = 0.34  # of the stems of names, that the text has at most
_NEXT: Final = 1  # lines below the office: who holds it
_FOR: Final = "\u0639\u0646"  # `an: "for the board"
_FIELDS: Final = frozenset(("contact", "nav"))  # kinds that fields have: telephone, number of pages
_LABEL: Final = r"[^ :]+(?: [^ :]+){0,3} : .+"
_BRACKETS: Final = r"[(\[].*[)\]]\.?"
_DATED: Final = r"(?<![0-9])[0-9]{4}$"
_MONTH: Final = r"[0-9]{1,2} [^ 0-9]+"


def with_last_lines(layout: Layout, first: int, stop: int) -> int:
    """Return the place behind the lines between a text and the next line that rules know, where they are its own."""
    if stop == layout.size:
        return stop
    lines = range(stop, _end(layout, stop))
    signed = _is_signed_by_an_office(layout, stop)
    if signed:
        return signed
    if layout.is_interview and layout.key(stop) in thanks() and (stop + 1 == layout.size or layout.cue(stop + 1)):
        return stop + 1
    if not lines or lines.stop >= layout.size or not layout.cue(lines.stop):
        return stop
    if any(layout.key(at) in {layout.key(above) for above in range(max(0, first - _MOST), first)} for at in lines):
        return stop  # the box of a writer whose name stands above the text too
    text = range(first, stop)
    told = [at for at in lines if _is_field(layout, at) or _is_aside(layout, at) or layout.is_own(at)]
    said = [at for at in lines if _is_said(layout, at)]
    begun = lines[0] in told or bool(said) or len(told) > 1
    facts = begun and all(at in told or at in said or _is_name(layout, at) for at in lines)
    return lines.stop if facts or _is_signed(layout, lines, text) else stop


def _end(layout: Layout, stop: int) -> int:
    end = stop
    while end < layout.size and end - stop < _MOST and _may_be_last(layout, end, stop):
        end += 1
    return end


def _is_signed_by_an_office(layout: Layout, stop: int) -> int:
    """Return the place behind the lines of a statement that say who signs it: slogans, "for the board", office, name.

    0 where there is no office among them.
    """
    end = stop
    while end < min(layout.size, stop + 2 * _MOST) and _may_sign(layout, end):
        end += 1
    offices = [at for at in range(stop, end) if _is_office(layout, at)]
    if not offices or end == layout.size or not layout.cue(end) or end - offices[-1] > 1 + _NEXT:
        return 0
    return end if offices[0] - stop < _MOST else 0


def _may_sign(layout: Layout, at: int) -> bool:
    if layout.is_text(at) or layout.folded(at).endswith(("?", ":")) or layout.key(at).count(" ") >= _NAME:
        return False
    thanked = layout.page.first_word(layout.index(at)) in thanks()
    return _is_office(layout, at) or (layout.rules[at] is None and (thanked or layout.reads(at).weight <= 0))


def _is_office(layout: Layout, at: int) -> bool:
    """Return whether a line is an office, or for whom another signs."""
    key = layout.key(at)
    first, _, name = key.partition(" ")
    family = bool(name) and name.count(" ") < _NAME - 2 and first in families()
    return family or key in offices() or (first == _FOR and name in offices())


def _may_be_last(layout: Layout, at: int, stop: int) -> bool:
    """Return whether a line can be one of an article's last; a telephone as a field, which other rules judge."""
    rule = layout.rules[at]
    if rule is not None:
        return (rule.kind in _FIELDS and _is_field(layout, at)) or (at > stop and layout.is_stamp(at))
    if layout.is_text(at) or layout.folded(at).endswith(("?", "…", ":")):
        return False
    return layout.reads(at).weight <= 0 or layout.is_own(at) or _is_call(layout, at)


def _is_call(layout: Layout, at: int) -> bool:
    """Return whether a line is only who is spoken to, as in a speech: friends weigh as sharing does."""
    return layout.page.first_word(layout.index(at)) in calls() and layout.key(at).count(" ") < _NAME


def _is_said(layout: Layout, at: int) -> bool:
    """Return whether a line is a short closed sentence, as no title and no key word is, or calls those it speaks to."""
    if layout.page.first_word(layout.index(at)) in calls():
        return True
    return layout.folded(at).endswith(".") and layout.key(at).count(" ") >= _SENTENCE


def _is_field(layout: Layout, at: int) -> bool:
    return layout.key(at).count(" ") < _FIELD and pattern(_LABEL).fullmatch(layout.folded(at)) is not None


def _is_aside(layout: Layout, at: int) -> bool:
    """Return whether a line is a remark: in brackets, or below a star."""
    raw = layout.page.raw(layout.index(at)).strip(" ")
    return pattern(_BRACKETS).fullmatch(raw) is not None or (raw.startswith("*") and not layout.is_stamp(at))


def _is_name(layout: Layout, at: int) -> bool:
    return layout.key(at).count(" ") < _NAME and layout.reads(at).weight <= _WEIGHT


def _is_a_day(layout: Layout, at: int) -> bool:
    """Return whether a date has its month in words, as those who sign write it: "4 May 2021"."""
    date = layout.is_stamp(at) and pattern(_DATED).search(layout.key(at)) is not None
    return date and pattern(_MONTH).match(layout.key(at)) is not None


def _is_signed(layout: Layout, lines: range, text: range) -> bool:
    """Return whether lines are a name, alone, with its date, or of words that the text does not have."""
    last = lines[-1]
    short = [at for at in lines if _is_name(layout, at) or (at == last and _is_a_day(layout, at))]
    if len(lines) == 1:
        exclaimed = layout.key(last).count(" ") < _SAID and layout.share(last, text) == 0 and bool(layout.stems(last))
        return bool(short) or exclaimed
    if len(short) < len(lines):
        return False
    dated = layout.is_stamp(last) or pattern(_DATED).search(layout.key(last)) is not None
    return dated or all(layout.share(at, text) <= _OWN for at in lines)
