"""``Pipeline``: steps in an order, as a frozen value that is called, explained, compared, joined and saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from arnorm.core import config
from arnorm.core.naming import base_id, is_named, not_found
from arnorm.core.plain.runner import Runner
from arnorm.core.plan import Stage, stages
from arnorm.core.pool import pooled
from arnorm.core.registry import STEPS
from arnorm.core.result import Result
from arnorm.core.step import EMPTY, Context, Step, require_context
from arnorm.core.texts import listed, paired
from arnorm.core.trace import trace
from arnorm.errors import InputTypeError, OptionError, require_text
from arnorm.options import require_whole

__all__ = ["Pipeline"]


@dataclass(frozen=True, init=False)
class Pipeline:
    """Steps in an order. A value: equal when the steps are, hashable, picklable, its repr evaluates to it.

    ``steps`` is any iterable of steps. With ``protect`` (the default) URLs, e-mail addresses, handles, file names,
    codes such as F-16, and the ``#``, ``_`` and digits of hashtags stay as they are under every step but a repair.

    >>> from arnorm import steps
    >>> p = Pipeline([steps.StripTatweel(), steps.FoldAlef()])
    >>> p("أحمـد في https://x.org/أحمـد")
    'احمد في https://x.org/أحمـد'
    >>> p == steps.StripTatweel() | steps.FoldAlef()
    True
    """

    steps: tuple[Step, ...]
    protect: bool = field(default=True, kw_only=True)

    def __init__(self, steps: Iterable[Step], *, protect: bool = True) -> None:
        # Written out, since a type checker would take that of the field, a tuple, for what may be given.
        if isinstance(steps, Step | str) or not isinstance(steps, Iterable):
            raise InputTypeError("steps", steps, "give a list of steps, such as [steps.StripTatweel()]")
        chosen = tuple(steps)
        for step in chosen:
            if not isinstance(step, Step):
                raise InputTypeError("steps", step, "give steps as values, such as steps.StripTatweel()")
        if not isinstance(protect, bool):
            raise InputTypeError("protect", protect, "give True or False")
        object.__setattr__(self, "steps", chosen)
        object.__setattr__(self, "protect", protect)

    @cached_property
    def _stages(self) -> tuple[Stage, ...]:
        return stages(self.steps)

    @cached_property
    def _runner(self) -> Runner:
        return Runner(self._stages, protect=self.protect)

    @cached_property
    def _run(self) -> Callable[[str, Context], str]:
        return self._runner.run

    def __getstate__(self) -> dict[str, object]:
        return {"steps": self.steps, "protect": self.protect}

    def __call__(self, text: str, *, context: Context = EMPTY) -> str:
        """Return ``text`` after all steps; anything but ``str`` is an ``InputTypeError`` (a ``TypeError``).

        ``context``: what is known beside the text, its title and its outlet; nothing of it enters the text.

        >>> from arnorm import steps
        >>> Pipeline([steps.FoldAlef()])("أحمد")
        'احمد'
        """
        if type(text) is not str:
            text = require_text(text)
        return self._run(text, context if context is EMPTY else require_context(context))

    def explain(self, text: str, *, context: Context = EMPTY) -> Result:
        """Return the same as the call with its work shown: every change as an edit with its reason.

        ``context``: as for the call. The offsets of the edits are code points of ``text``, half-open.

        >>> from arnorm import steps
        >>> Pipeline([steps.FoldAlef()]).explain("أحمد").edits
        (Edit(start=0, end=1, text='ا', by=('alef.v1',)),)
        """
        text = require_text(text)
        done = trace(self._stages, text, require_context(context), protect=self.protect)
        return Result(text, done.text, done.edits, done.notes, done.meta)

    def batch(self, texts: Iterable[str], contexts: Iterable[Context] | None = None, *, workers: int = 1) -> list[str]:
        """Return what each of ``texts`` becomes, in order; ``contexts`` as many as texts, or none.

        ``workers``: in how many processes, for many long texts; the results are the same. A text that is no ``str`` is
        an ``InputTypeError`` that names its index, and so is a bare ``str`` given for the texts. ``OptionError`` where
        there are more or fewer contexts than texts, or ``workers`` is no whole number of 1 or more.

        >>> from arnorm import Context, steps
        >>> Pipeline([steps.FoldAlef()]).batch(["أحمد", "إيمان"], [Context(), Context(outlet="bbc.com")])
        ['احمد', 'ايمان']
        """
        require_whole("workers", workers, least=1)
        if contexts is None:
            known = None
            given = listed(texts)
        else:
            pairs = list(paired(texts, contexts))
            given, known = [text for text, _ in pairs], [context for _, context in pairs]
        if workers > 1:
            return pooled(self, given, known, workers)
        if known is None:
            return self._runner.batch(given)
        return [self._run(text, context) for text, context in zip(given, known, strict=True)]

    def stream(self, texts: Iterable[str], contexts: Iterable[Context] | None = None) -> Iterator[str]:
        """Return an iterator over what ``texts`` become; it holds nothing that it has returned, nor its source.

        ``contexts``: as many as texts, or none, as for ``batch``.

        >>> from arnorm import steps
        >>> next(Pipeline([steps.FoldAlef()]).stream(text for text in ["أحمد", None]))
        'احمد'
        """
        return self._streamed(paired(texts, contexts))

    def _streamed(self, pairs: Iterator[tuple[str, Context]]) -> Iterator[str]:
        for text, context in pairs:
            done = [self._run(text, context)]
            del text, context
            yield done.pop()

    def __or__(self, other: Step | Pipeline) -> Pipeline:
        """Return the pipeline of these steps and then ``other``.

        >>> from arnorm import preset, steps
        >>> len((preset("light") | steps.FoldAlef()).steps)
        8
        """
        if isinstance(other, Step):
            return Pipeline((*self.steps, other), protect=self.protect)
        if not isinstance(other, Pipeline):
            raise InputTypeError("other", other, "join a step as a value, such as steps.FoldAlef(), or a pipeline")
        if other.protect != self.protect:
            raise OptionError("protect", other.protect, "join pipelines that agree on protect, or build one of both")
        return Pipeline(self.steps + other.steps, protect=self.protect)

    def without(self, name: str | type[Step]) -> Pipeline:
        """Return the pipeline less every step of that name: its id, with or without version, its class or the class's.

        A step that is not there is an ``UnknownNameError`` that lists those that are.

        >>> from arnorm import steps
        >>> p = steps.StripTatweel() | steps.FoldAlef()
        >>> p.without("tatweel")
        Pipeline(steps=(FoldAlef(),), protect=True)
        >>> p.without("tatweel.v1") == p.without("StripTatweel") == p.without(steps.StripTatweel)
        True
        """
        kept = tuple(step for step in self.steps if not is_named(step, name))
        if len(kept) == len(self.steps):
            raise not_found("name", name, self.steps)
        return Pipeline(kept, protect=self.protect)

    def replacing(self, step: Step) -> Pipeline:
        """Return the pipeline with ``step`` in the place of its step of the same id, whatever its version.

        No such step, or more than one, is an ``UnknownNameError`` or an ``OptionError``.

        >>> from arnorm import preset, steps
        >>> preset("ml").replacing(steps.MapDigits(to="arabic"))("عام 2015")
        'عام ٢٠١٥'
        """
        if not isinstance(step, Step):
            raise InputTypeError("step", step, "give a step as a value, such as steps.MapDigits(to='arabic')")
        places = [at for at, other in enumerate(self.steps) if base_id(other) == base_id(step)]
        if not places:
            raise not_found("step", step, self.steps)
        if len(places) > 1:
            cure = f"the pipeline has {len(places)} steps {base_id(step)}: build Pipeline([...]) of the steps you want"
            raise OptionError("step", step, cure)
        (at,) = places
        return Pipeline((*self.steps[:at], step, *self.steps[at + 1 :]), protect=self.protect)

    def to_dict(self) -> dict[str, Any]:
        """Return the pipeline as plain values for JSON or TOML; ``from_dict`` reads it back.

        >>> from arnorm import steps
        >>> Pipeline([steps.FoldAlef()]).to_dict()
        {'schema': 1, 'protect': True, 'steps': [{'id': 'alef.v1', 'options': {}}]}
        """
        return config.to_dict(self.steps, protect=self.protect)

    @classmethod
    def from_dict(
        cls,
        d: Mapping[str, Any],
        steps: Mapping[str, type[Step]] = STEPS,
        resources: Mapping[str, object] = {},
    ) -> Pipeline:
        """Return the pipeline that ``to_dict`` described.

        ``steps`` maps ids to classes: pass ``{**arnorm.STEPS, MyStep.id: MyStep}`` for one's own. ``resources`` maps
        digests to the values that stand as digests in ``d``. A damaged description is a ``ConfigError`` or
        ``UnknownNameError`` that says where; nothing is imported because a name in ``d`` asks for it.

        >>> from arnorm import steps
        >>> p = steps.StripTatweel() | steps.FoldAlef()
        >>> Pipeline.from_dict(p.to_dict()) == p
        True
        """
        chosen, protect = config.from_dict(d, steps, resources)
        return cls(chosen, protect=protect)

    def fingerprint(self) -> str:
        """Return a SHA-256 of steps, options, their data files and the Unicode version, as 64 hex digits.

        The same on every Python and machine. Stored beside a data set it answers whether two texts were normalized the
        same way.

        >>> from arnorm import steps
        >>> p = Pipeline([steps.FoldAlef()])
        >>> len(p.fingerprint()), p.fingerprint() == (p | steps.FoldYa()).fingerprint()
        (64, False)
        """
        return config.fingerprint(self.steps, protect=self.protect)
