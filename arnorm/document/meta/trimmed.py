"""Fields with what is no part of them taken off: a second cue, a section, the account of a site, a paper's name.

What names nobody is no name: ``publisher``, "the editor"; an institute is who issued a report, not who wrote it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.letters import AL
from arnorm.document.meta.marked import folded_name
from arnorm.document.meta.parts.joined import beside_a_service, is_doubled
from arnorm.document.meta.parts.shapes import has, is_institute, is_outlet, is_person, is_plain
from arnorm.document.meta.parts.words import is_date, is_desk, is_editor
from arnorm.unicode import pattern

__all__ = ["trimmed"]

_SIGN: Final = r"[\p{Zs}]*[-\u2010-\u2015/|\u060c][\p{Zs}]*"
_QUOTED: Final = "[\u00bb\u201d].*[\u00ab\u201c]"  # the end of one quotation, and another
_ACCOUNT: Final = "@"  # behind a name
_SPACES: Final = " \t\u00a0"
_STARS: Final = "*\u2022\u066d\u2605"  # of a note below the text
_DASH: Final = "\u0640 "  # tatweel before a space
_IN: Final = " \u0641\u064a "  # fi
_INITIALS: Final = r"(?:\p{L}\u0640?[\p{Zs}.]+)+\p{L}\u0640?"
_CUES: Final = ("cue", "soft", "lens")


def trimmed(meta: Meta) -> Meta:
    """Return the same with fields that name what they are for, and nothing else."""
    if meta.agency is not None and _names_no_agency(folded_name(meta.agency), meta.agency):
        meta = meta._replace(agency=None)
    meta = _without_service(_cued(meta._replace(agency=_bare_agency(meta.agency))))
    meta = _without_stop(_before_a_profession(_divided(_at_a_dash(_of_a_site(meta)))))
    if meta.place is not None and any(has(kind, folded_name(meta.place)) for kind in ("empty", "edits")):
        meta = meta._replace(place=None)
    name, agency = meta.name, meta.agency
    if name is not None:
        words = folded_name(name).split(" ")
        if has("stock", words[0]) or (is_institute(words) and not is_person(words) and not is_desk(" ".join(words))):
            meta = meta._replace(name=None, agency=agency or name)
        elif is_desk(" ".join(words)) or _is_nobody(words) or has("letters", " ".join(words).replace(" .", "")):
            meta = meta._replace(name=None)
        elif is_plain(words) and not is_person(words):
            meta = meta._replace(name=None, place=None)
    if agency is not None and has("reader", folded_name(agency)):
        return meta._replace(agency=None, place=None)
    return meta._replace(place=None, agency=agency or meta.place) if _is_a_latin_site(meta.place) else meta


def _names_no_agency(folded: str, agency: str) -> bool:
    """Return whether an agency is a letter, an account, a date, a cue, several quotations, and names none."""
    return (
        len(folded) == 1
        or "@" in agency
        or pattern(_QUOTED).search(agency) is not None
        or is_editor(folded)
        or is_date(agency)
        or has("empty", folded)
        or any(has(kind, folded) for kind in _CUES)
    )


def _is_nobody(words: Sequence[str]) -> bool:
    """Return whether words are the account that a site publishes by, or titles and no name: "Mr Editor".

    Nor does "Mr Secretary General" name anybody.
    """
    rest = [*dropwhile(lambda word: len(word) > 1 and has("title", word), words)]
    office = 1 < len(rest) < len(words) and rest[0].startswith(AL) and has("role", rest[0].removeprefix(AL))
    return not rest or office or has("account", " ".join(rest)) or (len(rest) == 1 and rest[0].isascii())


def _is_a_latin_site(place: str | None) -> bool:
    """Return whether what stands for a place is a site in Latin letters: "Levant Press"."""
    return place is not None and place.isascii() and has("latin", folded_name(place).rpartition(" ")[2])


def _cued(meta: Meta) -> Meta:
    """Return the same without a cue before a name, one behind it, "source" too, or a cue before an outlet."""
    name, agency = meta.name, meta.agency
    if name is not None:
        name = name.partition(_ACCOUNT)[0].rstrip(_SPACES)
        before, _, last = name.rpartition(" ")
        name = before if has("source", folded_name(last)) and " " in before else name  # "X, from" a paper in quotes
        first, _, rest = (name := _before_a_cue(name)).partition(" ")
        if rest and has("cue", folded_name(first)) and has("verb", folded_name(first)):
            name = rest.lstrip(_SPACES)
        elif rest and has("special", folded_name(first)):
            name = None
    first, _, behind = (agency or "").partition(" ")
    if behind and _is_cue_of_an_outlet(folded_name(first), folded_name(behind)):
        agency = behind.lstrip(_SPACES)
    return meta._replace(name=name, agency=agency)


def _is_cue_of_an_outlet(first: str, behind: str) -> bool:
    """Return whether a word is "correspondent of" or "source", or a cue of an editor before a known outlet."""
    if has("reporter", first) or has("source", first):
        return not has("site", behind)  # "Source Online" is a site
    return has("edits", first) and is_outlet(behind.split(" "))


def _before_a_cue(name: str) -> str:
    """Return what stands before a sign and another cue: "Sami Haddad - editing Salma Najjar"."""
    one, *others = pattern(_SIGN).split(name, 1)
    cue = folded_name(others[0].partition(" ")[0]) if others else ""
    return one if any(has(kind, cue) for kind in _CUES) else name


def _of_a_site(meta: Meta) -> Meta:
    """Return the same with a site that publishes in a section as an agency: "by Harbour Net in local news"."""
    if meta.name is None or meta.agency is not None or _IN not in meta.name:
        return meta
    site = meta.name.partition(_IN)[0].rstrip(_SPACES)
    return meta._replace(name=None, agency=site) if is_outlet(folded_name(site).split(" ")) else meta


def _at_a_dash(meta: Meta) -> Meta:
    """Return the same with name and outlet told apart by a tatweel that the name has for a dash behind it."""
    if meta.name is None or meta.agency is not None or _DASH not in meta.name:
        return meta
    name, _, rest = meta.name.partition(_DASH)
    return meta._replace(name=name.rstrip(_SPACES + _DASH), agency=rest.strip(_SPACES + _DASH) or None)


def _divided(meta: Meta) -> Meta:
    """Return the same with a writer and his paper told apart where one field has both: "the Nation - Sami Haddad"."""
    one, *others = pattern(_SIGN).split(meta.name or "", 1)
    if not others or meta.agency is not None:
        return meta
    for name, agency in ((one, others[0]), (others[0], one)):
        words = folded_name(agency).split(" ")
        if is_person(folded_name(name).split(" ")) and (has("paper", " ".join(words)) or is_outlet(words)):
            return meta._replace(name=name, agency=agency)
    return meta


def _before_a_profession(meta: Meta) -> Meta:
    """Return the same with a name but for what the writer is behind it: "Sami Haddad, journalist and writer"."""
    words = (meta.name or "").split(" ")
    at = next((at for at in range(2, len(words)) if has("writer", folded_name(words[at]))), 0)
    return (
        meta._replace(name=" ".join(words[:at]))
        if at and is_person(folded_name(" ".join(words[:at])).split(" "))
        else meta
    )


def _without_service(meta: Meta) -> Meta:
    """Return the same with a name but for the service that the report is for: "X for the Arabic service"."""
    name = meta.name or ""
    words = [word for word in name.split(" ") if word]
    bare = words[beside_a_service([folded_name(word) for word in words])]
    if len(bare) in (0, len(words)):
        return meta
    return meta._replace(name=name[name.index(bare[0]) : name.rindex(bare[-1]) + len(bare[-1])])


def _bare_agency(agency: str | None) -> str | None:
    """Return an agency but for brackets around all of it, or "and" before "agencies"."""
    if agency is not None and is_doubled(agency, 0) and has("agencies", folded_name(agency)):
        return agency[1:]
    inside = agency[1:-1] if agency is not None and agency.startswith("(") and agency.endswith(")") else ""
    return inside if inside and "(" not in inside else agency


def _without_stop(meta: Meta) -> Meta:
    """Return the same with a name but for a star, and initials but for the full stop behind the last one."""
    if meta.name is not None and meta.name.rstrip(_SPACES + _STARS):
        meta = meta._replace(name=meta.name.rstrip(_SPACES + _STARS))
    bare = (meta.name or "").rstrip(_SPACES + ".")
    return meta._replace(name=bare) if pattern(_INITIALS).fullmatch(bare) is not None else meta
