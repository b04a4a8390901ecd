"""What is to be done with each document of a corpus, whatever kind of file it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, NamedTuple

from arnorm.core.pipeline import Pipeline
from arnorm.core.step import Context
from arnorm.corpus.chunk import Reject
from arnorm.corpus.layout import Layout, Source
from arnorm.corpus.record import json_text
from arnorm.corpus.summary import Summary
from arnorm.typos.default import find_typos

__all__ = ["Job", "Tally"]


class Worked(NamedTuple):
    """The text that comes out of a document, and the fields that are added to it."""

    text: str
    more: Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Job(Layout):
    """A run's settings, as every worker needs them. ``errors`` is ``stop``, ``keep`` or ``drop``."""

    pipeline: Pipeline
    explain: bool = False
    typos: bool = False
    errors: str = "stop"
    packing: str | None = None

    @property
    def adds(self) -> tuple[str, ...]:
        """The names of the fields that are added to each document."""
        return ("typos",) * self.typos + ("edits",) * (self.explain and not self.typos)

    def digest(self) -> str:
        """Return what two runs have in common whose outputs are one; ``errors`` apart, which matters once there are."""
        names = (
            "kind",
            "text_field",
            "title_field",
            "outlet_field",
            "explain",
            "typos",
            "encoding",
            "packing",
            "header",
        )
        told = {name: getattr(self, name) for name in names}
        return blake2b(
            json_text([self.pipeline.fingerprint(), told]).encode("ascii", "backslashreplace"), digest_size=16
        ).hexdigest()


class Tally:
    """The documents of one chunk, worked and counted one by one."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.summary = Summary()
        self.rejects: list[Reject] = []

    def document(self, place: str, given: Callable[[], str], source: Source | Reject) -> Worked | None:
        """Return what comes of a document; ``None`` where it is rejected.

        A step that fails rejects its document too: a run of hours does not end there. ``given`` shows the document.
        """
        if isinstance(source, Source):
            try:
                return self._worked(source)
            except Exception as error:  # noqa: BLE001, RUF100
                source = Reject(place, "failed", f"{type(error).__name__}: {error}", given())
        self.rejects.append(source)
        self.summary.documents += 1
        self.summary.rejected[source.reason] += 1
        self.summary.first.setdefault(source.reason, f"{source.place}: {source.said}")
        if self.job.errors == "keep":
            self.summary.kept += 1
        else:
            self.summary.dropped += 1
        return None

    def _worked(self, source: Source) -> Worked:
        more: dict[str, Any] = {}
        text, edits, typos = source.text, Counter[str](), Counter[str]()
        if self.job.typos:
            findings = find_typos(text)
            more["typos"] = [found.to_dict() for found in findings]
            typos.update(found.kind for found in findings)
        else:
            result = self.job.pipeline.explain(text, context=Context(source.title, source.outlet))
            text = result.text
            edits.update(result.summary())
            if self.job.explain:
                more["edits"] = result.to_dict()["edits"]
        self.summary.documents += 1
        self.summary.changed += text != source.text
        self.summary.edits.update(edits)
        self.summary.typos.update(typos)
        return Worked(text, more)
