"""spaCy: a component that writes what each token became into ``token.norm_``; text and offsets stay.

>>> import spacy
>>> nlp = spacy.blank("ar")
>>> _ = nlp.add_pipe("arnorm", config={"pipeline": "light"})
>>> doc = nlp("ضبط الجيـش شحنات الأسحلة")
>>> [token.norm_ for token in doc]
['ضبط', 'الجيش', 'شحنات', 'الأسحلة']
>>> doc._.arnorm.findings[0].suggestions, doc._.arnorm.sentences
(('الأسلحة',), ((0, 24),))
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from arnorm.adapters.pipelines import chosen_pipeline, missing
from arnorm.core.pipeline import Pipeline
from arnorm.core.step import Context
from arnorm.corpus.files.encodings import encodable
from arnorm.edits import Span
from arnorm.errors import ArnormError, OptionError
from arnorm.sentence.split import sentences
from arnorm.typos.detector import TypoDetector
from arnorm.typos.finding import Finding

try:
    from spacy.language import Language
    from spacy.tokens import Doc
except ImportError as error:
    raise missing("spacy", "spacy") from error

__all__ = ["Annotations", "ArabicNormalizer", "add", "make"]

# In ``doc.user_data``, as plain values: what goes to disk and between processes with the document.
_KEY: Final = "arnorm"


@dataclass(frozen=True)
class Annotations:
    """What arnorm says of a document: offsets are code points of ``doc.text``, as spaCy's are.

    ``text`` is the whole text normalized.

    >>> Annotations("نعم.", (), ((0, 4),)).sentences
    ((0, 4),)
    """

    text: str
    findings: tuple[Finding, ...]
    sentences: tuple[Span, ...]


class ArabicNormalizer:
    """Sets ``token.norm_`` and ``doc._.arnorm``. A token that was deleted keeps its own text as its norm.

    spaCy's configs hold what JSON holds: a preset's name or a ``to_dict()``. A ``Pipeline`` or a step is given to
    ``add``, or put here: ``nlp.get_pipe("arnorm").pipeline = mine``. ``title`` and ``outlet`` are the keys of
    ``doc.user_data`` that hold them.

    >>> import spacy
    >>> component = ArabicNormalizer("light", TypoDetector())
    >>> component(spacy.blank("ar")("أحمـد"))[0].norm_
    'أحمد'
    """

    def __init__(
        self,
        pipeline: Any,  # noqa: ANN401
        detector: TypoDetector,
        *,
        title: str | None = None,
        outlet: str | None = None,
    ) -> None:
        self.pipeline = pipeline
        self.detector = detector
        self.title, self.outlet = title, outlet

    @property
    def pipeline(self) -> Any:  # noqa: ANN401
        """The pipeline; what is put here may be a preset's name, a step or a ``to_dict()`` too."""
        return self._pipeline

    @pipeline.setter
    def pipeline(self, given: Any) -> None:  # noqa: ANN401
        self._pipeline = chosen_pipeline(given)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002
        """Return the pipeline as JSON, which goes with ``nlp.to_disk`` and ``nlp.to_bytes``.

        ``OptionError`` where it cannot come back from there: with a profile, or a step of one's own.
        """
        told = self.pipeline.to_dict()
        try:
            Pipeline.from_dict(told)
        except ArnormError as error:
            cure = (
                "it holds what JSON does not, such as a profile or a step of your own: save nlp with "
                f"exclude=['arnorm'], and put the pipeline in again behind spacy.load ({error})"
            )
            raise OptionError("pipeline", self.pipeline, cure) from error
        return json.dumps(told).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> ArabicNormalizer:  # noqa: ARG002
        """Take the pipeline that ``to_bytes`` gave."""
        self.pipeline = json.loads(data)
        return self

    def to_disk(self, path: str | os.PathLike[str], *, exclude: Iterable[str] = ()) -> None:
        """Write the pipeline to a file, as ``nlp.to_disk`` asks."""
        Path(path).write_bytes(self.to_bytes(exclude=exclude))

    def from_disk(self, path: str | os.PathLike[str], *, exclude: Iterable[str] = ()) -> ArabicNormalizer:
        """Read the pipeline from a file, as ``spacy.load`` asks."""
        return self.from_bytes(Path(path).read_bytes(), exclude=exclude)

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc``, annotated."""
        title, outlet = (key and doc.user_data.get(key) for key in (self.title, self.outlet))
        result = self.pipeline.explain(doc.text, context=Context(title=title, outlet=outlet))
        places = result.project([(token.idx, token.idx + len(token.text)) for token in doc])
        for token, (start, end) in zip(doc, places, strict=True):
            token.norm_ = encodable(result.text[start:end]) or token.text
        doc.user_data[_KEY] = {
            "text": encodable(result.text),
            "findings": [finding.to_dict() for finding in self.detector.find(doc.text)],
            "sentences": [list(span) for span in sentences(doc.text)],
        }
        return doc


@Language.factory(
    "arnorm",
    default_config={"pipeline": "light", "typos": "strict", "title": None, "outlet": None},
    assigns=["token.norm"],
)
def make(  # noqa: PLR0913, PLR0917 - what spaCy gives a factory, and the config
    nlp: Language,  # noqa: ARG001
    name: str,  # noqa: ARG001
    pipeline: Any = "light",  # noqa: ANN401
    typos: str = "strict",
    title: str | None = None,
    outlet: str | None = None,
) -> ArabicNormalizer:
    """Return the component for ``nlp.add_pipe("arnorm")``, which gives it ``nlp`` and ``name``.

    ``pipeline``: a preset's name or a ``to_dict()``. ``typos``: the mode of ``TypoDetector``. ``title`` and ``outlet``:
    keys of ``doc.user_data``.

    >>> import spacy
    >>> from arnorm import preset
    >>> spacy.blank("ar").add_pipe("arnorm", config={"pipeline": "ml", "typos": "balanced"}).pipeline == preset("ml")
    True
    """
    return ArabicNormalizer(pipeline, TypoDetector(mode=typos), title=title, outlet=outlet)


def add(nlp: Language, pipeline: Any, *, name: str = "arnorm", **config: Any) -> ArabicNormalizer:  # noqa: ANN401
    """Add the component to ``nlp`` with a ``Pipeline``, a step, a preset's name or a ``to_dict()``; return it.

    ``pipeline`` is one of these, ``name`` that of the component in ``nlp``. ``config`` are the other values that
    ``nlp.add_pipe`` takes there: ``typos``, ``title``, ``outlet``.

    >>> import spacy
    >>> from arnorm import preset, steps
    >>> nlp = spacy.blank("ar")
    >>> _ = add(nlp, preset("light") | steps.FoldAlef())
    >>> nlp("أحمـد")[0].norm_
    'احمد'
    """
    chosen = chosen_pipeline(pipeline)
    component: ArabicNormalizer = nlp.add_pipe("arnorm", name=name, config=config)
    component.pipeline = chosen
    return component


def _annotations(doc: Doc) -> Annotations | None:
    held = doc.user_data.get(_KEY)
    if held is None:
        return None
    spans = tuple((start, end) for start, end in held["sentences"])
    return Annotations(held["text"], tuple(map(_finding, held["findings"])), spans)


def _finding(told: dict[str, Any]) -> Finding:
    """Return the finding that ``to_dict()`` told of."""
    values = (told[name] for name in Finding._fields)
    return Finding._make(tuple(value) if isinstance(value, list | tuple) else value for value in values)


Doc.set_extension("arnorm", getter=_annotations, force=True)
