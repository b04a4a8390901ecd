"""datatrove: a formatter block, for pipelines that run on many machines.

>>> from datatrove.data import Document
>>> from arnorm.adapters.datatrove import ArabicNormalizer
>>> block = ArabicNormalizer("light")
>>> [document.text for document in block.run([Document(text="أحمـد", id="1")])]
['أحمد']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from arnorm.adapters.pipelines import chosen_pipeline, missing
from arnorm.core.step import Context
from arnorm.corpus.files.encodings import encodable

try:
    from datatrove.pipeline.formatters.base import BaseFormatter
except ImportError as error:
    raise missing("datatrove", "datatrove") from error

__all__ = ["ArabicNormalizer"]


class ArabicNormalizer(BaseFormatter):
    """Normalizes the text of each document; everything else of it stays.

    ``pipeline``: a preset's name, a ``Pipeline``, a step or a ``to_dict()``. ``title`` and ``outlet`` are the keys
    of ``document.metadata`` that hold them. A document without a text (``None``) passes. A lone surrogate becomes
    U+FFFD, for no writer takes one. Statistics: ``total``, ``changed``, ``no_text``, and of the changed ones
    ``code_points_removed`` (negative where more came than went).

    >>> block = ArabicNormalizer("ml", outlet="host")
    >>> block.format("عام ٢٠٢٤")
    'عام 2024'
    """

    name = "arnorm"

    def __init__(self, pipeline: Any = "news", *, title: str | None = None, outlet: str | None = None) -> None:  # noqa: ANN401
        super().__init__()
        self.pipeline = chosen_pipeline(pipeline)
        self.title, self.outlet = title, outlet

    def format(self, text: str) -> str:
        """Return ``text`` normalized, with nothing known beside it."""
        return encodable(self.pipeline(text))

    def run(self, data: Iterable[Any], rank: int = 0, world_size: int = 1) -> Iterator[Any]:  # noqa: ARG002
        """Yield the documents, each normalized."""
        for document in data:
            self.stat_update("total")
            if document.text is None:
                self.stat_update("no_text")
            else:
                with self.track_time():
                    self._normalize(document)
            yield document

    def _normalize(self, document: Any) -> None:  # noqa: ANN401
        title, outlet = (key and document.metadata.get(key) for key in (self.title, self.outlet))
        text = encodable(self.pipeline(document.text, context=Context(title=title, outlet=outlet)))
        if text != document.text:
            self.stat_update("changed")
            self.stat_update("code_points_removed", value=len(document.text) - len(text))
            document.text = text
