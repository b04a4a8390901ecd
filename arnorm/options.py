"""Checks of options, for all that has some: each error says what was given and what is allowed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import TypeVar

from arnorm.errors import OptionError

__all__ = [
    "renamed_options",
    "require_bool",
    "require_choice",
    "require_names",
    "require_number",
    "require_whole",
]


T = TypeVar("T")


def require_bool(name: str, value: object) -> None:
    """Raise ``OptionError`` unless ``value`` is a ``bool``."""
    if not isinstance(value, bool):
        raise OptionError(name, value, "give True or False")


def require_whole(name: str, value: object, *, least: int) -> int:
    """Return a whole number of ``least`` or more; ``OptionError`` otherwise.

    >>> require_whole("limit", 2, least=1)
    2
    """
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise OptionError(name, value, f"give a whole number of {least} or more")
    return value


def require_number(name: str, value: object, *, least: float, most: float) -> float:
    """Return a number from ``least`` to ``most`` as a float; ``OptionError`` otherwise.

    >>> require_number("min_confidence", 1, least=0, most=1)
    1.0
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise OptionError(name, value, f"give a number from {least:g} to {most:g}")
    return float(value)


def require_choice(name: str, value: object, allowed: Sequence[str], *, renamed: Mapping[str, str] = {}) -> str:
    """Return ``value`` where it is one of the names ``allowed``; ``OptionError`` otherwise.

    ``renamed``: names that were once allowed, with what they are called now; the error says so.

    >>> require_choice("to", "ascii", ("ascii", "arabic"))
    'ascii'
    """
    if not isinstance(value, str) or value not in allowed:
        raise OptionError(name, value, _now_called(value, renamed) or "give one of " + ", ".join(allowed))
    return str.__str__(value)


def require_names(
    name: str, value: object, allowed: Sequence[str], *, renamed: Mapping[str, str] = {}
) -> tuple[str, ...]:
    """Return a collection of names in the order of ``allowed``, each once; ``OptionError`` otherwise.

    ``renamed``: names that were once allowed, with what they are called now; the error says so.

    >>> require_names("kinds", ["ya", "ta_marbuta"], ("ta_marbuta", "ya"))
    ('ta_marbuta', 'ya')
    >>> require_names("kinds", ("yaa",), ("ta_marbuta", "ya"), renamed={"yaa": "ya"})
    Traceback (most recent call last):
        ...
    arnorm.errors.OptionError: kinds: got 'yaa'; it is now called 'ya'
    """
    cure = f"give a tuple of names out of {', '.join(allowed)}"
    if not isinstance(value, tuple | list | set | frozenset):
        raise OptionError(name, value, cure)
    for item in value:
        if not isinstance(item, str) or item not in allowed:
            if now := _now_called(item, renamed):
                raise OptionError(name, item, now)
            raise OptionError(name, value, cure)
    return tuple(item for item in allowed if item in value)


def _now_called(value: object, renamed: Mapping[str, str]) -> str:
    return f"it is now called {renamed[value]!r}" if isinstance(value, str) and value in renamed else ""


def renamed_options(**names: str) -> Callable[[type[T]], type[T]]:
    """Return a decorator for a class whose options once had other names; giving one is an error that says the new one.

    The old names stand in the class as ``renamed``, for those who read options from a description.

    >>> from dataclasses import dataclass
    >>> @renamed_options(meta="drop_meta")
    ... @dataclass(kw_only=True)
    ... class Drop:
    ...     drop_meta: tuple[str, ...] = ()
    >>> Drop(meta=("byline",))
    Traceback (most recent call last):
        ...
    arnorm.errors.OptionError: meta: got ('byline',); the option is now called drop_meta
    """

    def decorated(cls: type[T]) -> type[T]:
        plain = cls.__init__

        @wraps(plain)
        def checked(self: T, *args: object, **options: object) -> None:
            for old, new in names.items():
                if old in options:
                    raise OptionError(old, options[old], f"the option is now called {new}")
            plain(self, *args, **options)

        cls.__init__ = checked  # type: ignore[method-assign, assignment]
        cls.renamed = dict(names)  # type: ignore[attr-defined]
        return cls

    return decorated
