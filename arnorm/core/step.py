"""What a step is: the one question it answers, and the three kinds of answer.

Every step answers *which spans of this text would you replace, and with what?* The kinds say how much of the text an
answer may depend on, so that the machinery knows what it may fuse, split or repeat:

* ``CharMap``: on one character alone; runs of them fuse into one table exactly.
* ``Rewrite``: on the neighbourhood.
* ``DocumentStep``: on the whole text; it deletes, and gives its reason.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from arnorm.core.fast_path import FastPath
from arnorm.core.meta import Meta
from arnorm.edits import Edit
from arnorm.errors import InputTypeError, require_text

if TYPE_CHECKING:
    from arnorm.core.pipeline import Pipeline
    from arnorm.core.result import Result

__all__ = ["EMPTY", "CharMap", "Context", "DocumentStep", "Option", "Proposal", "Rewrite", "Step", "require_context"]

Option = str | int | float | bool | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """Evidence beside the text. ``title`` names the headline, ``outlet`` the paper or site; nothing is ever inserted.

    >>> Context(outlet="bbc.com").title is None
    True
    """

    title: str | None = None
    outlet: str | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None:
                object.__setattr__(self, field.name, require_text(value, f"Context.{field.name}"))


EMPTY = Context()


def require_context(value: object) -> Context:
    """Return ``value`` when it is a ``Context``; raise ``InputTypeError`` otherwise."""
    if isinstance(value, Context):
        return value
    raise InputTypeError("context", value, "give arnorm.Context(title=..., outlet=...), or leave it out")


class Proposal(NamedTuple):
    """What a step would change in a text, its ``edits``, sorted and disjoint, and ``notes`` that it has beyond that.

    >>> Proposal([Edit(0, 1, "", ("mine.v1",))], ("mine.v1: one left alone",)).notes
    ('mine.v1: one left alone',)
    """

    edits: Sequence[Edit]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step(ABC):
    """One linguistic decision, as a frozen value: comparable, hashable, picklable, its options its fields.

    ``id`` is the step's name with its version. ``ignores_protection`` is for repairs and their kin, which must see the
    text before protected spans can be found in it. ``data`` names the data files, or folders of them, that decide what
    it does.

    >>> from arnorm import steps
    >>> steps.MapDigits(to="arabic") == steps.MapDigits(to="arabic"), steps.MapDigits.id
    (True, 'digits.v1')
    """

    id: ClassVar[str]
    ignores_protection: ClassVar[bool] = False
    data: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, **options: object) -> None:
        super().__init_subclass__(**options)
        # Whoever writes a step writes what it does with a text; that it was given one is checked here, for all steps.
        for name in ("edits", "propose"):
            if name in vars(cls):
                setattr(cls, name, _checked(vars(cls)[name]))

    @abstractmethod
    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return the changes this step alone would make to ``text`` beside its ``context``: sorted, disjoint.

        >>> from arnorm import steps
        >>> steps.StripTatweel().edits("ســلام")
        [Edit(start=1, end=3, text='', by=('tatweel.v1',))]
        """

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:
        """Return ``edits`` of ``text`` in its ``context``, with notes; a step that has any to say overrides this.

        >>> from arnorm import steps
        >>> steps.RestoreYa().propose("وصلت الرسالة إلي").notes
        ('restore_ya.v1: إلي was left alone, it may be إلى',)
        """
        return Proposal(self.edits(text, context))

    def options(self) -> dict[str, Option]:
        """Return the options by name, as plain values.

        >>> from arnorm import steps
        >>> steps.MapDigits().options()
        {'to': 'ascii'}
        """
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def digests(self) -> Mapping[str, str]:
        """Return by option the digest of what it names outside the package, such as a file of the user's."""
        return {}

    def __call__(self, text: str, *, context: Context = EMPTY) -> str:
        """Return ``text`` (beside it ``context``) after this step alone, protected spans left as they are.

        >>> from arnorm import steps
        >>> steps.FoldAlef()("أحمد")
        'احمد'
        """
        return _alone(self)(text, context=context)

    def explain(self, text: str, *, context: Context = EMPTY) -> Result:
        """Return ``text`` in its ``context`` with the work shown, as ``Pipeline.explain`` does.

        >>> from arnorm import steps
        >>> steps.FoldAlef().explain("أحمد").summary()
        {'alef.v1': 1}
        """
        return _alone(self).explain(text, context=context)

    def batch(self, texts: Iterable[str], contexts: Iterable[Context] | None = None, *, workers: int = 1) -> list[str]:
        """Return what each of ``texts`` becomes; ``contexts`` and ``workers`` as of ``Pipeline.batch``.

        >>> from arnorm import steps
        >>> steps.FoldAlef().batch(["أحمد", "إيمان"])
        ['احمد', 'ايمان']
        """
        return _alone(self).batch(texts, contexts, workers=workers)

    def __or__(self, other: Step | Pipeline) -> Pipeline:
        """Return the pipeline of this step and then ``other``.

        >>> from arnorm import steps
        >>> (steps.StripTatweel() | steps.FoldAlef())("أحمـد")
        'احمد'
        """
        return _alone(self) | other


def _checked(answer: Callable[..., Any]) -> Callable[..., Any]:
    """Return a step's own ``edits`` or ``propose``, asked with a plain ``str`` and a ``Context`` only."""

    @wraps(answer)
    def checked(self: Step, text: str, context: Context = EMPTY) -> Any:  # noqa: ANN401
        if type(text) is not str:
            text = require_text(text)
        return answer(self, text, context if context is EMPTY else require_context(context))

    return checked


@lru_cache(maxsize=128)
def _alone(step: Step) -> Pipeline:
    # A step is useful alone, and a pipeline is made of steps: one of the two must know the other late.
    from arnorm.core.pipeline import Pipeline  # noqa: PLC0415

    return Pipeline((step,))


@dataclass(frozen=True)
class CharMap(Step):
    r"""A step that maps each character by itself: to one, to several, or to none.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... class FoldGaf(CharMap):
    ...     id: ClassVar[str] = "gaf.v1"
    ...     def table(self) -> Mapping[str, str]:
    ...         return {"\u06af": "\u0643"}
    >>> FoldGaf()("أگادير") == "أكادير"
    True
    """

    @abstractmethod
    def table(self) -> Mapping[str, str]:
        """Return what each changed character becomes; a character that is no key stays.

        >>> from arnorm import steps
        >>> steps.FoldYa().table()["ى"]
        'ي'
        """

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each character that the table changes; ``context`` tells a map nothing.

        >>> from arnorm import steps
        >>> steps.FoldYa().edits("على")
        [Edit(start=2, end=3, text='ي', by=('ya.v1',))]
        """
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        table = self.table()
        by = (self.id,)
        for at, char in enumerate(text):
            new = table.get(char, char)
            if new != char:
                yield Edit(at, at + 1, new, by)


@dataclass(frozen=True)
class Rewrite(Step):
    """A step that looks at the neighbourhood of what it changes.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... class DropStars(Rewrite):
    ...     id: ClassVar[str] = "stars.v1"
    ...     def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
    ...         return [Edit(at, at + 1, "", (self.id,)) for at, char in enumerate(text) if char == "*"]
    >>> DropStars()("*نعم*")
    'نعم'
    """

    def fast_path(self) -> FastPath | None:
        """Return what makes the plain call fast, or ``None``: then the step's edits are asked for on every text.

        >>> from arnorm import steps
        >>> steps.StripTatweel().fast_path().triggers
        frozenset({'ـ'})
        """
        return None


@dataclass(frozen=True)
class DocumentStep(Step):
    r"""A step that sees the whole text and deletes from it, each deletion with its reason after the id.

    ``capped`` says that what it deletes has no copy left in the text, so that the cap on losses counts it. Of the steps
    of one block those of a lower ``rank`` are asked first; otherwise the order of the pipeline holds. ``later_tells``
    says that what later steps leave of a text tells it as much as the text does: what it finds there goes from the same
    lines of the text, which need not be asked.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... class DropLastLine(DocumentStep):
    ...     id: ClassVar[str] = "last_line.v1"
    ...     def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
    ...         at = text.rfind("\n* ")
    ...         return [] if at < 0 else [Edit(at, len(text), "", self.because("star"))]
    >>> DropLastLine()("عنوان وخبر في سطر\n* نهاية")
    'عنوان وخبر في سطر'
    """

    capped: ClassVar[bool] = True
    rank: ClassVar[int] = 0
    later_tells: ClassVar[bool] = False

    def propose_shared(self, text: str, context: Context, scratch: dict[str, object]) -> Proposal:  # noqa: ARG002
        """Return the same as ``propose``; ``scratch`` is shared by the steps of one block for one text.

        What one step works out of the text may serve the next; nothing in it may change what a step proposes.
        """
        return self.propose(text, context)

    def metadata(self, text: str, context: Context, scratch: dict[str, object]) -> Sequence[Meta]:  # noqa: ARG002
        """Return what the text says of itself, as far as this step looks for it; asked where a result is explained.

        ``scratch`` is that of ``propose_shared``.
        """
        return ()

    def metadata_of_deleted(self, text: str, edits: Sequence[Edit]) -> Sequence[Meta]:  # noqa: ARG002
        """Return what the lines of ``text`` that ``edits`` delete say of it; asked where a result is explained."""
        return ()

    def because(self, reason: str) -> tuple[str, ...]:
        """Return the ``by`` of an edit of this step made for ``reason``.

        >>> from arnorm import steps
        >>> steps.DropBoilerplate().because("share")
        ('boilerplate.v1:share',)
        """
        return (f"{self.id}:{reason}",)
