"""A user's own folder of rules against boilerplate: read once, checked whole, with errors that say where and what.

The format is that of ``arnorm/data/boilerplate``: ``kind`` at the head of a file, then ``[[rule]]`` with ``zone``,
``limit``, ``phrases`` or ``pattern``, ``catches`` and ``leaves``. Every example is tried when the folder is read, so
that a rule that does not do what its writer meant is found before it meets an article.
"""

from __future__ import annotations

import hashlib
import os
import tomllib
from pathlib import Path
from typing import Any, Final, NoReturn

from arnorm.document import fold
from arnorm.document.boilerplate.rules import KINDS, PLACES, ZONES, OwnRules, Rule, RuleBook, make_rule
from arnorm.errors import ArnormError, OptionError
from arnorm.unicode import PatternError

__all__ = ["read_folder"]

_TEXTS: Final = ("phrases", "catches", "leaves", "needs")
_NUMBERS: Final = ("limit", "follow", "least", "most", "stop")
_SWITCHES: Final = ("open", "brand", "shape", "subhead")
_NEEDED: Final = ("zone", "limit", "catches", "leaves")
_KEYS: Final = frozenset(("where", "zone", "pattern", "provenance", *_TEXTS, *_NUMBERS, *_SWITCHES))
_CUT: Final = "||"  # in an example of a glued rule: where the text of the article begins or ends


def read_folder(folder: object) -> OwnRules:
    """Return the rules of all ``*.toml`` files of a folder; ``OptionError`` for the first thing that is wrong."""
    if not isinstance(folder, str | os.PathLike) or not Path(folder).is_dir():
        raise OptionError("folder", folder, "give the path of a folder with *.toml files of rules")
    files = sorted(Path(folder).glob("*.toml"), key=lambda path: path.name)
    if not files:
        raise OptionError("folder", folder, "put a file of rules into it, such as share.toml, or leave folder out")
    digest = hashlib.sha256()
    rules: list[Rule] = []
    for path in files:
        content = _bytes(path)
        digest.update(f"{path.name}\n{len(content)}\n".encode("utf-8", "surrogateescape") + content)
        rules.extend(_rules(path, content))
    return OwnRules(digest.hexdigest(), tuple(rules))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise OptionError(f"folder: {path.name}", str(error), "make the file readable, or take it away") from error


def _rules(path: Path, content: bytes) -> list[Rule]:
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except ValueError as error:  # not UTF-8, or not TOML
        raise OptionError(
            f"folder: {path.name}", str(error), "write TOML in UTF-8; patterns in single quotes"
        ) from error
    kind, entries = data.get("kind"), data.get("rule")
    if kind not in KINDS:
        raise OptionError(f"folder: {path.name}, kind", kind, "begin the file with a kind: " + ", ".join(KINDS))
    if set(data) != {"kind", "rule"} or not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise OptionError(
            f"folder: {path.name}", sorted(data), "write kind = ... once, and then [[rule]] for each rule"
        )
    return [_rule(f"folder: {path.name}, rule {at}", kind, entry) for at, entry in enumerate(entries, 1)]


def _rule(place: str, kind: str, entry: dict[str, Any]) -> Rule:
    _check_keys(place, entry)
    try:
        rule = make_rule(kind, entry)
        if rule.pattern:
            rule.compiled.fullmatch("")
    except KeyError as error:
        raise OptionError(f"{place}, pattern", f"<{error.args[0]}>", "use a list that _words.toml names") from error
    except PatternError as error:
        raise OptionError(f"{place}, pattern", entry["pattern"], f"mend the expression: {error}") from error
    except ArnormError as error:
        raise OptionError(
            place, sorted(entry), "give either phrases or a pattern, and where and zone by name"
        ) from error
    _check_examples(place, rule)
    return rule


def _check_keys(place: str, entry: dict[str, Any]) -> None:
    if unknown := sorted(set(entry) - _KEYS):
        raise OptionError(place, unknown, "the keys of a rule are " + ", ".join(sorted(_KEYS)))
    if missing := [key for key in _NEEDED if key not in entry]:
        raise OptionError(place, sorted(entry), "add " + ", ".join(missing))
    for key, value in entry.items():
        if not _right(key, value):
            raise OptionError(f"{place}, {key}", value, _cure(key))


def _right(key: str, value: object) -> bool:
    if key in _TEXTS:
        return isinstance(value, list) and bool(value) and all(isinstance(text, str) and text for text in value)
    if key in _NUMBERS:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if key in _SWITCHES:
        return isinstance(value, bool)
    if key == "zone":
        names = value if isinstance(value, list) else [value]
        return bool(names) and all(isinstance(name, str) and name in ZONES for name in names)
    return isinstance(value, str) and (key != "where" or value in PLACES)


def _cure(key: str) -> str:
    if key in _TEXTS:
        return "give a list of one text or more, none of them empty"
    if key in _NUMBERS:
        return "give a whole number"
    if key in _SWITCHES:
        return "give true or false"
    if key == "zone":
        return "give a zone, or a list of zones: " + ", ".join(ZONES)
    return "give one of " + ", ".join(PLACES) if key == "where" else "give a text"


def _check_examples(place: str, rule: Rule) -> None:
    for text in rule.catches:
        if rule.where in ("head", "tail") and _CUT not in text:
            raise OptionError(f"{place}, catches", text, "mark with || where the text of the article begins or ends")
        if not _follows(rule, text):
            raise OptionError(f"{place}, catches", text, "widen the rule or its limit until it catches this")
    for text in rule.leaves:
        if _follows(rule, text):
            _refuse(place, text)


def _refuse(place: str, text: str) -> NoReturn:
    raise OptionError(f"{place}, leaves", text, "narrow the rule until it leaves this")


def _follows(rule: Rule, text: str) -> bool:
    """Return whether a text looks as the rule says; where it stands is not asked."""
    if rule.where == "line":
        return any(True for _ in RuleBook([rule]).of_line(fold.form(text)))
    form = fold.form(text.replace(_CUT, " "))
    if rule.where == "signs":
        return rule.compiled.fullmatch(form) is not None
    if rule.where == "tail":
        found = rule.compiled.search(form)
        return found is not None and found.start() > 0
    found = rule.compiled.match(form)
    return found is not None and found.end() < len(form)
