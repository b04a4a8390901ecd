"""Hugging Face tokenizers: a pipeline as a native normalizer, which is saved in ``tokenizer.json``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from arnorm.adapters.export.passes import Join, Nfc, Pass, Replace, Swap, none_of, one_of
from arnorm.adapters.export.steps import passes
from arnorm.adapters.pipelines import missing
from arnorm.data.load import read_char_sets
from arnorm.errors import OptionError
from arnorm.unicode import nfc

__all__ = ["to_normalizer"]

# A literal is found about ten times as fast as a class (tokenizers 0.23.3).
_FEW: Final = 8


def to_normalizer(pipeline: object) -> Any:  # noqa: ANN401
    r"""Return the ``tokenizers.normalizers.Sequence`` that does to a text what ``pipeline`` does.

    ``pipeline``: a preset's name, a ``Pipeline``, a step or a ``to_dict()``, in which nothing is protected and every
    step has an exact form: any ``CharMap`` (the compat maps among them), ``FoldHamza``, ``StripDiacritics``,
    ``Compose``, ``StripTatweel``, ``CollapseSpaces``. ``OptionError`` for another, naming the step and what could
    stand in its place; ``MissingPackageError`` without the package.

    Exact but for marks that the package's Unicode does not order yet: docs/en/exports.md lists them. Put ``Compose``
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

    def made(part: Part) -> Any:  # noqa: ANN401
        if isinstance(part, Nfc):
            return normalizers.NFC()
        if isinstance(part, Prepend):
            return normalizers.Prepend(part.text)
        old, new = part
        return normalizers.Replace(old if isinstance(old, str) else Regex(old.drop), new)

    return normalizers.Sequence([made(part) for step in chosen for part in _parts(step)])


@dataclass(frozen=True)
class Prepend:
    """A string before a text that is not empty."""

    text: str


# A literal or a pattern, and what stands in its place; a prefix; or form C.
Part = tuple[str | Replace, str] | Prepend | Nfc


def _parts(step: Pass) -> Iterator[Part]:
    if isinstance(step, Nfc):
        yield step
    elif isinstance(step, Replace):
        yield _pattern(step.drop, step.new, step.keep)
    elif isinstance(step, Swap):
        yield from _swapped(step)
    else:
        yield from _joined(step)


def _pattern(drop: str, new: str = "", keep: str = "") -> Part:
    return Replace(f"{keep}\\K{drop}" if keep else drop), new


def _swapped(step: Swap) -> Iterator[Part]:
    """Yield one pass for each value; what a value brings in must have been replaced before."""
    keys: dict[str, list[str]] = {}
    for char, value in step.table.items():
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


def _joined(step: Join) -> Iterator[Part]:
    """Yield the passes that bring the seams to form C and nothing else.

    Characters that compose with nothing are put between all that form C would join elsewhere; what it changes by
    itself is stamped, and put back from what it became.
    """
    wall, stamp, edge = tuple(step.spare)
    changed = {} if step.composed else _changed_alone(stamp)
    joins, walls, seam = one_of(step.joining), one_of((wall, stamp)), one_of(step.seam)
    # Something put in at the very start of a text lets form C fail (tokenizers 0.23.3); so nothing is.
    yield Prepend(edge)
    for before, chars in changed.items():
        yield _pattern(f"(?={one_of(chars)})", before)
    yield _pattern(f"(?={one_of(step.joining.difference(*changed.values()))})", wall)
    yield _pattern(f"{walls}++(?={joins})", keep=f"(?:{seam}|\\G(?<={walls}){joins})")
    yield _pattern(f"{walls}*+(?={none_of(step.seam)}{seam})", edge)
    yield step.seam, ""
    yield Nfc()
    found = [(before + nfc(char), char) for before, chars in changed.items() for char in chars]
    yield from sorted(found, key=lambda pair: (-len(pair[0]), pair))
    yield _pattern(one_of(step.spare))


def _changed_alone(stamp: str) -> Mapping[str, frozenset[str]]:
    """Return what form C changes by itself behind its stamps, more of them for those that become the same."""
    forms: dict[str, list[str]] = {}
    for char in sorted(read_char_sets("sets/normalization.txt")["changes_alone"]):
        forms.setdefault(nfc(char), []).append(char)
    most = max(map(len, forms.values()))
    return {stamp * (n + 1): frozenset(chars[n] for chars in forms.values() if len(chars) > n) for n in range(most)}
