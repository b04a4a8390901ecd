"""The errors of arnorm: each names the argument, what was given, and the cure.

>>> error = OptionError("limit", 0, "give a whole number of 1 or more")
>>> print(error)
limit: got 0; give a whole number of 1 or more
>>> isinstance(error, ValueError)
True
"""

from __future__ import annotations

__all__ = [
    "ArnormError",
    "ConfigError",
    "DataError",
    "InputTypeError",
    "MissingPackageError",
    "OptionError",
    "SpanError",
    "UnknownNameError",
]

_SHOWN = 120


class ArnormError(Exception):
    """Root of all errors that arnorm raises on purpose.

    ``argument`` is the name of what was wrong, ``given`` the value, ``cure`` what to do instead.

    >>> ArnormError("preset", "heavy", "give 'light'").cure
    "give 'light'"
    """

    def __init__(self, argument: str, given: object, cure: str) -> None:
        super().__init__(argument, given, cure)
        self.argument = argument
        self.given = given
        self.cure = cure

    def __str__(self) -> str:
        shown = repr(self.given)
        if len(shown) > _SHOWN:
            shown = shown[:_SHOWN] + "…"
        return f"{self.argument}: got {shown}; {self.cure}"


class InputTypeError(ArnormError, TypeError):
    """A value of the wrong type, most often something other than ``str`` given as text."""


class OptionError(ArnormError, ValueError):
    """An option of a step, a detector or the command line that is not allowed."""


class SpanError(ArnormError, ValueError):
    """A span or an edit that lies outside its text, or edits that overlap."""


class ConfigError(ArnormError, ValueError):
    """A damaged pipeline description."""


class UnknownNameError(ArnormError, LookupError):
    """A preset, a step or a resource that does not exist."""


class DataError(ArnormError, RuntimeError):
    """A data file of the package that is missing or does not match its manifest."""


class MissingPackageError(ArnormError, ModuleNotFoundError):
    """A package that an adapter is for and that is not installed; the cure is the command that installs it."""


def require_text(value: object, argument: str = "text") -> str:
    """Return ``value`` as a plain ``str``; raise ``InputTypeError`` with the cure where it is no ``str``.

    A value of a class derived from ``str`` comes back as the ``str`` that it holds, so that what leaves arnorm never
    depends on whether something was changed.
    """
    if isinstance(value, str):
        return value if type(value) is str else str.__str__(value)
    if isinstance(value, bytes | bytearray | memoryview):
        cure = "give str: decode the bytes first, for example data.decode('utf-8'), or 'cp1256' for old Arabic pages"
    elif value is None:
        cure = "give str: a missing text is yours to decide on, leave it out or pass ''"
    elif isinstance(value, list | tuple | set | frozenset):
        cure = f"give str, not {type(value).__name__}: for many texts call batch, as preset('news').batch(texts)"
    else:
        cure = f"give str, not {type(value).__name__}"
    raise InputTypeError(argument, value, cure)
