"""What a run reports: the text, every change with its reason, and the way back to the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeGuard

from arnorm.core import html_view
from arnorm.core.meta import Meta
from arnorm.edits import Alignment, Edit, Span
from arnorm.errors import InputTypeError, SpanError

__all__ = ["Change", "Result"]

# What was, what became of it, and the ids of the steps that changed it.
Change = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True)
class Result:
    """``source`` became ``text`` by ``edits``, and ``notes`` say what was left alone on purpose.

    ``meta`` is what the source says of itself (dateline, byline, agency, source, caption, credit), deleted or not: each
    with its span of the source and its fields. It is found where the pipeline has ``DropBoilerplate``.

    The law: ``arnorm.apply(source, edits) == text``. Offsets are code points, half-open; a span that cuts an edit grows
    to the whole of it, an empty span stays empty, at the left edge.

    >>> result = Result("أحمـد", "احمد", (Edit(0, 1, "ا", ("alef.v1",)), Edit(3, 4, "", ("tatweel.v1",))))
    >>> result.to_source(2, 4), result.to_text(4, 5), result.summary()
    ((2, 5), (3, 4), {'alef.v1': 1, 'tatweel.v1': 1})
    """

    source: str
    text: str
    edits: tuple[Edit, ...] = ()
    notes: tuple[str, ...] = ()
    meta: tuple[Meta, ...] = ()

    @cached_property
    def _alignment(self) -> Alignment:
        return Alignment(self.edits)

    def __repr__(self) -> str:
        # One line, whatever the text: a notebook or a log shows it.
        sizes = f"{len(self.source)} -> {len(self.text)} code points"
        by = ", ".join(f"{name} {count}" for name, count in self.summary().items())
        notes = f"; {len(self.notes)} notes" if self.notes else ""
        return f"<Result: {sizes}, {len(self.edits)} edits{': ' if by else ''}{by}{notes}>"

    def to_source(self, start: int | Span, end: int | None = None) -> Span:
        """Return the span of ``source`` that became ``text[start:end]``; ``SpanError`` outside the text.

        Two offsets or one span, as ``sentences`` and ``project`` return them.

        >>> result = Result("أحمـد", "احمد", (Edit(0, 1, "ا", ("alef.v1",)), Edit(3, 4, "", ("tatweel.v1",))))
        >>> result.to_source(2, 4), result.to_source((0, 1))
        ((2, 5), (0, 1))
        """
        return self._alignment.to_source(*_checked(start, end, len(self.text)))

    def to_text(self, start: int | Span, end: int | None = None) -> Span:
        """Return the span of ``text`` that ``source[start:end]`` became, empty where it was deleted.

        >>> result = Result("أحمـد", "احمد", (Edit(0, 1, "ا", ("alef.v1",)), Edit(3, 4, "", ("tatweel.v1",))))
        >>> result.to_text(4, 5), result.to_text(3, 4)
        ((3, 4), (3, 3))
        """
        return self._alignment.to_text(*_checked(start, end, len(self.source)))

    def project(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return where spans of ``source``, such as entity annotations, are in ``text``; in the order given.

        >>> Result("أحمـد", "أحمد", (Edit(3, 4, "", ("tatweel.v1",)),)).project([(0, 5), (4, 5)])
        ((0, 4), (3, 4))
        """
        if isinstance(spans, str) or not isinstance(spans, Iterable):
            raise InputTypeError("spans", spans, "give pairs of offsets, such as [(0, 4)]")
        return tuple(self.to_text(_pair(span)) for span in spans)

    def changes(self) -> tuple[Change, ...]:
        """Return what was and what became of it, edit by edit, with the ids of the steps that changed it.

        >>> Result("أحمـد", "احمد", (Edit(0, 1, "ا", ("alef.v1",)), Edit(3, 4, "", ("tatweel.v1",)))).changes()
        (('أ', 'ا', ('alef.v1',)), ('ـ', '', ('tatweel.v1',)))
        """
        return tuple((self.source[edit.start : edit.end], edit.text, edit.by) for edit in self.edits)

    def summary(self) -> dict[str, int]:
        """Return the number of edits by step id, the reasons of document steps counted together; most first.

        >>> Result("أحمد", "احمد", (Edit(0, 1, "ا", ("alef.v1",)),)).summary()
        {'alef.v1': 1}
        """
        counts = Counter(name for edit in self.edits for name in dict.fromkeys(by.partition(":")[0] for by in edit.by))
        return dict(counts.most_common())

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain values for JSON.

        >>> result = Result("أ", "ا", (Edit(0, 1, "ا", ("alef.v1",)),))
        >>> result.to_dict()["edits"]
        [{'start': 0, 'end': 1, 'old': 'أ', 'text': 'ا', 'by': ['alef.v1']}]
        >>> sorted(result.to_dict())
        ['edits', 'meta', 'notes', 'source', 'text']
        """
        edits = [
            {"start": edit.start, "end": edit.end, "old": old, "text": new, "by": list(by)}
            for edit, (old, new, by) in zip(self.edits, self.changes(), strict=True)
        ]
        meta = [{"start": m.start, "end": m.end, "kind": m.kind, **m.fields} for m in self.meta]
        return {"source": self.source, "text": self.text, "edits": edits, "notes": list(self.notes), "meta": meta}

    def _repr_html_(self) -> str:
        """Return the changes word by word for a notebook.

        >>> "<del" in Result("أحمد", "احمد", (Edit(0, 1, "ا", ("alef.v1",)),))._repr_html_()
        True
        """
        return html_view.render(self.source, self.edits, self.notes)


def _pair(span: object) -> Span:
    if isinstance(span, tuple | list) and len(span) == 2:
        return span[0], span[1]
    raise InputTypeError("spans", span, "give pairs of offsets, such as [(0, 4)]")


def _checked(start: object, end: object, size: int) -> Span:
    if end is None and isinstance(start, tuple | list):
        start, end = _pair(start)
    if not _is_offset(start) or not _is_offset(end):
        raise InputTypeError(
            "span", (start, end), "give two whole numbers, offsets in code points, or one span of them"
        )
    if not 0 <= start <= end <= size:
        raise SpanError("span", (start, end), f"give 0 <= start <= end <= {size}, offsets in code points, half-open")
    return start, end


def _is_offset(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
