"""Checks of the steps' options: each error names what was given and what is allowed."""

from __future__ import annotations

from arnorm.errors import OptionError

__all__ = ["require_bool", "require_choice", "require_names"]


def require_bool(name: str, value: object) -> None:
    """Raise ``OptionError`` unless ``value`` is a ``bool``."""
    if not isinstance(value, bool):
        raise OptionError(name, value, "give True or False")


def require_choice(name: str, value: object, allowed: tuple[str, ...]) -> None:
    """Raise ``OptionError`` unless ``value`` is one of the names ``allowed``."""
    if not isinstance(value, str) or value not in allowed:
        raise OptionError(name, value, "give one of " + ", ".join(allowed))


def require_names(name: str, value: object, allowed: tuple[str, ...]) -> tuple[str, ...]:
    """Return a collection of names in the order of ``allowed``, each once; ``OptionError`` otherwise."""
    cure = f"give a tuple of names out of {', '.join(allowed)}"
    if not isinstance(value, tuple | list | set | frozenset):
        raise OptionError(name, value, cure)
    if not all(isinstance(item, str) and item in allowed for item in value):
        raise OptionError(name, value, cure)
    return tuple(item for item in allowed if item in value)
