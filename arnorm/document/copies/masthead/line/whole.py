"""Lines of a page's head that are told whole: addresses, fields with a label each, how long ago and where."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.line.pieces import kinds_of, words_of
from arnorm.document.copies.masthead.line.says import BUTTON, CREDIT, LINK, SURE
from arnorm.document.copies.masthead.names import is_of_a_place
from arnorm.document.copies.masthead.stamps import AGO, tells_how_long_ago
from arnorm.document.copies.named import is_outlet
from arnorm.unicode import pattern

__all__ = ["ENDS_OF_DOMAINS", "whole_line", "words_of_pictures"]

# The name of an outlet, and how long ago, the two glued.
_GLUED_AGO: Final = rf"(?:[^ 0-9]{{2,20}} ){{0,2}}[^ 0-9]{{2,20}}{AGO[0]} (?:[0-9]{{1,3}} )?[^ 0-9]{{3,8}}"
_ENTRY: Final = r"(?r) [\u2026?] \u0627\u0644\u0645\u0632\u064a\u062f(?: [|])?$"  # dots, al-mazid ("more"): of a list
_LOGO: Final = "^(?:[^ ]{2,20} ){1,3}logo$"  # the text for readers of screens on the sign of a site
_RATE: Final = r"(?:[0-9](?: ?[.] ?[0-9]{1,2})? ?x ?){1,8}|# ?[0-9]{1,5}"  # how fast a player plays; a post's number
# An address alone, folded: of a page, of a mail; the name of a file; several hashtags.
_ADDRESS: Final = (
    r"(?:https? [|] [^ ]|www [.] )[0-9a-z |.?:_#@]{4,200}|(?:from : )?[0-9a-z |.]{1,40} @ [0-9a-z |.]{4,60}"
    r"|[0-9a-z |]{1,80} [.] (?:png|jpe?g|gif|webp|pdf|mp[34])|(?:# [^ #]{2,40} ){1,11}# [^ #]{2,40}"
)
_OWNER: Final = "^\u00a9 [^.]{2,60}$"  # the sign of copyright, and whose
_PICTURE: Final = "(?:{words}) ?(?:[|] )?[0-9][0-9a-z |.:]{{3,60}}"  # its name, without its ending
_CREDIT: Final = "(?:{words}) (?:: )?(?=[a-z\u00a9])[0-9a-z\u00a9 |.@]{{2,60}}"
# The ends of the domains that outlets have: those for all, and of countries in which they sit.
_ENDS: Final = (
    "com|net|org|info|news|tv|me|co|online|press|ae|bh|dz|eg|iq|jo|kw|lb|ly|ma|mr|om|ps|qa|sa|sd|so|sy|tn|ye"
    "|tr|uk|fr|de|ca"
)
ENDS_OF_DOMAINS: Final = tuple(_ENDS.split("|"))
_NAME: Final = "[0-9a-z]{2,40}"
_DOMAIN: Final = rf"(?:www [.] )?(?=[0-9]{{0,20}}[a-z]){_NAME}(?: [|.] {_NAME}){{0,3}} [.] (?:{_ENDS})"
_LABEL: Final = r"(?:[^ 0-9:]{2,14} ){1,3}: "
_DAY: Final = r"[0-9]{1,4} (?:[|.] )?[0-9]{1,2} (?:[|.] )?[0-9]{2,4} "
_HOUR: Final = "[0-9]{1,2} : [0-9]{2}"
_SHORT_DAY: Final = r"(?:[0-9]{1,2} (?:[|.] )?){3}"  # its year in two digits
# A label, a day in numbers and its hour; another label, whatever it is, and an hour.
_FIELDS: Final = rf"({_LABEL})(?:{_SHORT_DAY}{_HOUR}|{_DAY}{_HOUR} (?:[|.] )?{_LABEL}(?:{_DAY})?{_HOUR})"
_TODAY: Final = " \u0627\u0644\u064a\u0648\u0645"  # al-yawm: of the name of an outlet, behind a place
_IN: Final = " \u0641\u064a "  # fi, "in"
_LINES: Final = (
    (SURE, _OWNER),
    (LINK, rf"^(?:{_ADDRESS}|{_DOMAIN})$"),
    (BUTTON, rf"^(?:{_RATE})$"),
    (SURE, _ENTRY),
    (SURE, _LOGO),
)


def whole_line(folded: str) -> str:
    """Return what a folded line says it is that is told whole, nothing for another.

    >>> whole_line(fold.folded("harbour-news.com")), whole_line(fold.folded("harbour news"))
    ('link', '')
    """
    told = next((kind for kind, line in _LINES if pattern(line).search(folded)), "")
    if told:
        return told
    if pattern(_of_pictures(_PICTURE, "picture")).fullmatch(folded):
        return SURE
    if pattern(_of_pictures(_CREDIT, "credit")).fullmatch(folded):
        return CREDIT
    if pattern(_GLUED_AGO).fullmatch(folded):
        return SURE if tells_how_long_ago(folded[folded.rindex(AGO[0]) :]) else ""
    return SURE if _is_of_fields(folded) or _is_ago_in(folded) else ""


def words_of_pictures() -> list[str]:
    """Return the words that the name of a picture begins with, and those before whose it is."""
    lists: dict[str, list[str]] = load.read_toml("copies/masthead.toml")
    return [*lists["picture"], *lists["credit"]]


@lru_cache(maxsize=2)
def _of_pictures(line: str, name: str) -> str:
    words: list[str] = load.read_toml("copies/masthead.toml")[name]
    return line.format(words="|".join(map(fold.key, words)))


def _is_of_fields(folded: str) -> bool:
    """Return whether a line is a label, a day and its hour, and another label with an hour where the year is whole."""
    found = pattern(_FIELDS).fullmatch(folded)
    return found is not None and set(kinds_of(words_of(found[1]))) == {"label"}


def _is_ago_in(folded: str) -> bool:
    """Return whether a line says how long ago, and in which section or outlet: no place, of which a kicker may tell."""
    if not folded.startswith(AGO):
        return False
    ago, _, where = folded.partition(_IN)
    if not where or not tells_how_long_ago(ago) or is_of_a_place(fold.key_of(where)):
        return False
    today = where.endswith(_TODAY) and is_of_a_place(fold.key_of(where.removesuffix(_TODAY)))
    return today or is_outlet(where) or set(kinds_of(words_of(where))) == {"section"}
