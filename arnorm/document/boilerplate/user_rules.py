"""``BoilerplateRules``: a user's own rules against boilerplate, read once, checked whole, a value with a digest.

The format is that of ``arnorm/data/boilerplate``: ``kind`` at the head of a file, then ``[[rule]]`` with ``zone``,
``limit``, ``phrases`` or ``pattern``, ``catches`` and ``leaves``. Every example is tried when the folder is read, so
that a rule that does not do what its writer meant is found before it meets an article.
"""

from __future__ import annotations

import hashlib
import os
import tomllib
from dataclasses import MISSING, Field, dataclass, field
from pathlib import Path
from typing import Any, Final, NoReturn

from arnorm.document import fold
from arnorm.document.boilerplate.rule import KINDS, PLACES, ZONES, Rule, keys_of_rules
from arnorm.document.boilerplate.rules import bare, make_rule
from arnorm.errors import ArnormError, OptionError
from arnorm.unicode import PatternError

__all__ = ["BoilerplateRules"]

_KEYS: Final = dict(keys_of_rules())
_NEEDED: Final = tuple(key for key, each in _KEYS.items() if each.default is MISSING)
_NAMES: Final = {"zone": tuple(ZONES), "where": PLACES}
_CUT: Final = "||"  # in an example of a glued rule: where the text of the article begins or ends


@dataclass(frozen=True, repr=False)
class BoilerplateRules:
    r"""Rules of one's own for ``DropBoilerplate(rules=...)``, in files of the package's own format.

    ``load`` reads all ``*.toml`` files of a folder, once; nothing reads it again. The rules come before the package's.
    A frozen value, equal where the files are; a pipeline names it by ``digest()``, as it does a profile, and takes it
    back through ``resources=``. ``OptionError`` names the file and the rule that cannot be used, and what to do.

    >>> import pathlib, tempfile
    >>> rule = "kind = 'promo'\n[[rule]]\nzone = 'tail'\nlimit = 30\nphrases = ['harbour news, always first']"
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     examples = "\ncatches = ['Harbour News, always first']\nleaves = ['Harbour News was first.']"
    ...     _ = pathlib.Path(folder, "greetings.toml").write_text(rule + examples, encoding="utf-8")
    ...     mine = BoilerplateRules.load(folder)
    >>> len(mine.rules), len(mine.digest())
    (1, 64)
    """

    _digest: str
    rules: tuple[Rule, ...] = field(compare=False)

    @classmethod
    def load(cls, folder: str | os.PathLike[str]) -> BoilerplateRules:
        r"""Return the rules of all ``*.toml`` files of a folder; ``OptionError`` for the first thing that is wrong.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = Path(folder, "a.toml").write_text(
        ...         "kind = 'promo'\n[[rule]]\nzone = 'tail'\nlimit = 9\nphrases = ['ab cd']\n"
        ...         "catches = ['ab cd']\nleaves = ['ab']"
        ...     )
        ...     BoilerplateRules.load(folder).rules[0].kind
        'promo'
        """
        if not isinstance(folder, str | os.PathLike) or not Path(folder).is_dir():
            raise OptionError("folder", folder, "give the path of a folder with *.toml files of rules")
        files = sorted(Path(folder).glob("*.toml"), key=lambda path: path.name)
        if not files:
            raise OptionError("folder", folder, "put a file of rules into it, such as share.toml")
        digest = hashlib.sha256()
        rules: list[Rule] = []
        for path in files:
            content = _bytes(path)
            digest.update(f"{path.name}\n{len(content)}\n".encode("utf-8", "surrogateescape") + content)
            rules.extend(_rules(path, content))
        return cls(digest.hexdigest(), tuple(rules))

    def digest(self) -> str:
        r"""Return the SHA-256 of the names and the content of the files, in hexadecimal.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = Path(folder, "a.toml").write_text(
        ...         "kind = 'promo'\n[[rule]]\nzone = 'tail'\nlimit = 9\nphrases = ['ab cd']\n"
        ...         "catches = ['ab cd']\nleaves = ['ab']"
        ...     )
        ...     len(BoilerplateRules.load(folder).digest())
        64
        """
        return self._digest

    def __repr__(self) -> str:
        return f"<BoilerplateRules {self._digest}: {len(self.rules)} rules>"


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
    if unknown := sorted(set(entry) - set(_KEYS)):
        raise OptionError(place, unknown, "the keys of a rule are " + ", ".join(sorted(_KEYS)))
    if missing := [key for key in _NEEDED if key not in entry]:
        raise OptionError(place, sorted(entry), "add " + ", ".join(missing))
    for key, value in entry.items():
        cure = _cure(key, _KEYS[key], value)
        if cure:
            raise OptionError(f"{place}, {key}", value, cure)


def _cure(key: str, each: Field[Any], value: object) -> str:
    """Return what to write in place of a value that the field cannot be; nothing where it can."""
    if key == "zone":
        names = value if isinstance(value, list) else [value]
        right = bool(names) and all(isinstance(name, str) and name in ZONES for name in names)
        return "" if right else "give a zone, or a list of zones: " + ", ".join(ZONES)
    if key in _NAMES:
        return "" if value in _NAMES[key] else "give one of " + ", ".join(_NAMES[key])
    kind = str(each.type)
    if kind.startswith("tuple"):
        right = isinstance(value, list) and bool(value) and all(isinstance(text, str) and text for text in value)
        return "" if right else "give a list of one text or more, none of them empty"
    if kind.startswith("int"):
        right = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        return "" if right else "give a whole number"
    if kind == "bool":
        return "" if isinstance(value, bool) else "give true or false"
    return "" if isinstance(value, str) else "give a text"


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
    if rule.where == "inside":
        return rule.compiled.search(text) is not None
    folded = fold.folded(text.rpartition(_CUT)[2] if rule.post else text.replace(_CUT, " "))
    if rule.where == "line":
        core = bare(folded)
        return rule.says(folded, core) or (bool(rule.pattern) and rule.match(folded, core) is not None)
    if rule.where == "signs":
        return rule.compiled.fullmatch(folded) is not None
    if rule.where == "tail":
        found = rule.compiled.search(folded)
        return found is not None and found.start() > 0
    found = rule.compiled.match(folded)
    return found is not None and found.end() < len(folded)
