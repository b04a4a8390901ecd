"""The shapes of verbs and verbal nouns that begin with hamzat wasl, an alef that never bears a hamza.

Forms VII, VIII and X begin so, in the perfect, the imperative and the verbal noun (انتقل, اجتمع, استخدام); and ten
nouns, which are a list. Form IV never does (أكد, إعلان), nor does any other noun.
"""

from __future__ import annotations

from typing import Final

from arnorm.words.listed import listed

__all__ = ["is_wasl_noun", "may_be_wasl"]

_TEH: Final = "\u062a"
_NOON: Final = "\u0646"
_SEEN: Final = "\u0633"
# The infix teh of form VIII is assimilated to a dal, zain, sad, dad, tah or dhal before it, or written after them so.
_ASSIMILATED: Final = ("\u062f", "\u0632\u062f", "\u0635\u0637", "\u0636\u0637", "\u0637", "\u0630\u0643", "\u062a")
_LEAST: Final = 4
_LEAST_TENTH: Final = 5


def may_be_wasl(stem: str) -> bool:
    """Return whether a stem that begins with alef may be of form VII, VIII or X; its letters alone are asked.

    >>> [may_be_wasl(stem) for stem in ("استخدام", "انتقل", "اجتماع", "اكثر", "اسلحه")]
    [True, True, True, False, False]
    """
    size = len(stem)
    if size < _LEAST:
        return False
    if stem[1] == _SEEN and stem[2] == _TEH:
        return size >= _LEAST_TENTH
    return stem[1] == _NOON or stem[2] == _TEH or stem[1:].startswith(_ASSIMILATED)


def is_wasl_noun(stem: str) -> bool:
    """Return whether a bare stem, its head a plain alef, is one of the ten nouns with hamzat wasl, or an ending on one.

    >>> is_wasl_noun("اسم"), is_wasl_noun("ابنها"), is_wasl_noun("اسماء")
    (True, True, False)
    """
    return stem in listed("heads", "wasl")
