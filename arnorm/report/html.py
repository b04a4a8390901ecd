"""HTML that is made here, told from text that must be escaped."""

from __future__ import annotations

__all__ = ["Html"]


class Html(str):
    """HTML that the template does not escape again.

    >>> Html("<b>").__html__()
    '<b>'
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Return it as it is."""
        return str(self)
