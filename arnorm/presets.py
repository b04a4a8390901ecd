"""Pipelines by name, as data, and the table of steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from arnorm.core.pipeline import Pipeline
from arnorm.core.registry import STEPS
from arnorm.core.result import Result
from arnorm.core.step import EMPTY, Context, Step
from arnorm.data import load
from arnorm.errors import InputTypeError, UnknownNameError

__all__ = ["PRESETS", "explain", "normalize", "preset"]


class PresetTable(Mapping[str, str]):
    """A read-only mapping from the name of a preset to one line on what it is for.

    >>> PRESETS["light"]
    'A reader sees the same text.'
    """

    def __getitem__(self, key: str) -> str:
        return str(_described()[key]["about"])

    def __iter__(self) -> Iterator[str]:
        return iter(_described())

    def __len__(self) -> int:
        return len(_described())

    def __repr__(self) -> str:
        return f"<PRESETS: {', '.join(self)}>"


PRESETS: Mapping[str, str] = PresetTable()


def preset(name: str) -> Pipeline:
    """Return the pipeline of that name; ``PRESETS`` has the names, each with one line on what it is for.

    A preset ``compat:X`` is another tool's own Arabic normalization, to the letter and with its mistakes, for indexes,
    data and models that were made with that tool. It protects nothing, and a second run of it may change more:

    * ``"compat:lucene"``: Lucene 8.8.1, ``DecimalDigitFilter`` and ``ArabicNormalizationFilter``, as
      ``ArabicAnalyzer`` has them between its tokenizer and its stemmer.
    * ``"compat:camel"``: camel-tools 1.6.0, from ``camel_tools.utils``: ``normalize_unicode(text)``, then
      ``normalize_alef_maksura_ar``, ``normalize_alef_ar``, ``normalize_teh_marbuta_ar``, ``dediac_ar``.
    * ``"compat:arabert"``: arabert 1.0.1, ``ArabertPreprocessor("bert-base-arabertv02").preprocess(text)``.
    * ``"compat:pyarabic"``: pyarabic 0.6.15, ``pyarabic.normalize.normalize_searchtext(text)``.

    Equal on code points that the tool's own Unicode knows: here it is Unicode 18, there that of its Java or Python.

    >>> preset("light")("العـــربية")
    'العربية'
    >>> preset("compat:pyarabic")("إلى المؤتمر")
    'الا المءتمر'
    """
    if not isinstance(name, str):
        raise InputTypeError("name", name, "give the name of a preset: " + ", ".join(PRESETS))
    if name not in _described():
        raise UnknownNameError("name", name, "the presets are " + ", ".join(PRESETS))
    return _built(name)


def normalize(text: str, preset: str | Pipeline = "news", *, context: Context = EMPTY) -> str:
    """Return ``text`` after a preset, given by name, or a pipeline; by default the article as its writer wrote it.

    ``preset``: a name out of ``PRESETS``, or a ``Pipeline``. ``context``: what is known beside the text, its title and
    its outlet; nothing of it enters the text. ``InputTypeError`` for what is no ``str``, ``UnknownNameError`` for
    another name. Markup and broken encodings are left alone by every preset: ``steps.StripHtml``,
    ``steps.FixMojibake`` before it.

    >>> headline = "محادثات السلام تستأنف غدا"
    >>> print(normalize(headline + headline + chr(10) + "قال المتحدث إن الأمر انتهى."))
    محادثات السلام تستأنف غدا
    قال المتحدث إن الأمر انتهى.
    """
    return _chosen(preset)(text, context=context)


def explain(text: str, preset: str | Pipeline = "news", *, context: Context = EMPTY) -> Result:
    """Return the same as ``normalize`` with its work shown: every change as an edit with its reason.

    ``text``, ``preset`` and ``context`` are those of ``normalize``. Offsets are code points of ``text``, half-open;
    ``notes`` say what was left alone on purpose.

    >>> explain("أحمـد", "light").changes()
    (('ـ', '', ('tatweel.v1',)),)
    """
    return _chosen(preset).explain(text, context=context)


def _chosen(given: object) -> Pipeline:
    """Return the pipeline for what was given as ``preset``."""
    if isinstance(given, Pipeline):
        return given
    if isinstance(given, str):
        return preset(given)
    cure = f"give a Pipeline, or the name of a preset: {', '.join(PRESETS)}"
    if isinstance(given, Step):
        cure += f"; one step is the pipeline Pipeline([{given!r}])"
    raise InputTypeError("preset", given, cure)


@lru_cache(maxsize=1)
def _described() -> Mapping[str, Any]:
    return load.read_toml("presets.toml")


@lru_cache(maxsize=32)
def _built(name: str) -> Pipeline:
    described = _described()[name]
    first = _built(described["extends"]).steps if "extends" in described else ()
    return Pipeline((*first, *map(_step, described["steps"])), protect=described.get("protect", True))


def _step(entry: str | dict[str, Any]) -> Step:
    if isinstance(entry, str):
        return STEPS[entry]()
    options = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items() if key != "id"}
    return STEPS[entry["id"]](**options)
