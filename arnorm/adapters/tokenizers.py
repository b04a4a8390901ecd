"""Hugging Face tokenizers: a pipeline as a native normalizer, which is saved in ``tokenizer.json``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from arnorm.adapters.export.passes import Nfc, Pass, Replace, Swap, one_of
from arnorm.adapters.export.steps import passes
from arnorm.adapters.pipelines import missing
from arnorm.errors import OptionError

__all__ = ["to_normalizer"]

# A literal is found about ten times as fast as a class (tokenizers 0.23.3).
_FEW: Final = 8


def to_normalizer(pipeline: object) -> Any:  # noqa: ANN401
    r"""Return the ``tokenizers.normalizers.Sequence`` that does to a text what ``pipeline`` does.

    ``pipeline``: a preset's name, a ``Pipeline``, a step or a ``to_dict()``, in which nothing is protected and every
    step has an exact form: any ``CharMap`` (the compat maps among them), ``FoldHamza``, ``StripDiacritics``,
    ``Compose``, ``StripTatweel``, ``CollapseSpaces``. ``OptionError`` for another, naming the step and what could
    stand in its place; ``MissingPackageError`` without the package.

    Exact but for marks that the package's Unicode does not order yet: docs/exports.md lists them. Put ``Compose``
    before ``StripDiacritics``: alone it has to keep apart what was never composed, which takes many passes.

    >>> from arnorm import Pipeline, steps
    >>> to_normalizer(Pipeline([steps.FoldHamza(), steps.FoldAlef()], protect=False)).normalize_str("مسئول أول")
    'مسوول اول'
    """
    chosen = passes(pipeline)
    try:
        from tokenizers import Regex, normalizers  # noqa: PLC0415
    except ImportError as error:
        raise missing("tokenizers", "tokenizers") from error
    made = []
    for step in chosen:
        for part in _parts(step):
            if isinstance(part, Nfc):
                made.append(normalizers.NFC())
            else:
                old, new = part
                made.append(normalizers.Replace(old if isinstance(old, str) else Regex(old.drop), new))
    return normalizers.Sequence(made)


# A literal or a pattern, and what stands in its place; or form C.
Part = tuple[str | Replace, str] | Nfc


def _parts(step: Pass) -> Iterator[Part]:
    if isinstance(step, Nfc):
        yield step
    elif isinstance(step, Replace):
        yield _pattern(step.drop, step.new, step.keep)
    else:
        yield from _swapped(step)


def _pattern(drop: str, new: str = "", keep: str = "") -> Part:
    return Replace(f"{keep}\\K{drop}" if keep else drop), new


def _swapped(step: Swap) -> Iterator[Part]:
    """Yield one pass for each value; what a value brings in must have been replaced before."""
    strings = sorted((old for old in step.table if len(old) > 1), key=lambda old: (-len(old), old))
    yield from ((old, step.table[old]) for old in strings)
    keys: dict[str, list[str]] = {}
    for char, value in step.table.items() if not strings else ():
        keys.setdefault(value, []).append(char)
    waiting = dict(keys)
    while waiting:
        blocked = {char for value, chars in waiting.items() for char in chars}
        ready = [value for value, chars in waiting.items() if not blocked.difference(chars).intersection(value)]
        if not ready:
            cure = f"{', '.join(step.by)}: these exchange characters, which no order of passes does; run arnorm itself"
            raise OptionError("pipeline", sorted(waiting), cure)
        for value in ready:
            yield from _one_value(waiting.pop(value), value)


def _one_value(chars: list[str], value: str) -> Iterator[Part]:
    if len(chars) > _FEW:
        yield _pattern(one_of(chars), value)
    else:
        yield from ((char, value) for char in sorted(chars))
