"""Pipelines as plain values: written, read back with errors that say where, and fingerprinted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Protocol, runtime_checkable

from arnorm.core.registry import retired
from arnorm.core.step import Step
from arnorm.data import load
from arnorm.errors import ArnormError, ConfigError, UnknownNameError
from arnorm.unicode import UCD_VERSION

__all__ = ["SCHEMA", "Resource", "fingerprint", "from_dict", "to_dict"]

SCHEMA = 1
_KEYS = {"schema", "protect", "steps"}
_DEEPEST = 8  # lists in lists: no option of a step is more than a list of names


@runtime_checkable
class Resource(Protocol):
    """A large value given as an option, such as a fitted profile: it stands as its digest where it is written down.

    >>> from arnorm import TypoModel
    >>> isinstance(TypoModel.fit(["نص"]), Resource)
    True
    """

    def digest(self) -> str:
        """Return a stable digest of the content."""


def to_dict(steps: Sequence[Step], *, protect: bool) -> dict[str, Any]:
    """Return steps and their options as plain values."""
    described = [{"id": step.id, "options": {k: _plain(v) for k, v in step.options().items()}} for step in steps]
    return {"schema": SCHEMA, "protect": protect, "steps": described}


def _plain(value: object) -> object:
    if isinstance(value, Resource):
        return {"resource": value.digest()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def from_dict(
    d: Mapping[str, Any], steps: Mapping[str, type[Step]], resources: Mapping[str, object]
) -> tuple[tuple[Step, ...], bool]:
    """Return the steps that ``d`` describes and whether they protect; everything is checked before anything is made."""
    if not isinstance(d, Mapping):
        raise ConfigError("d", d, "give the dict that Pipeline.to_dict() returned")
    if unknown := sorted(map(str, set(d) - _KEYS)):
        raise ConfigError("d", unknown, f"the keys are {', '.join(sorted(_KEYS))}")
    for name, given in (("steps", steps), ("resources", resources)):
        if not isinstance(given, Mapping):
            raise ConfigError(name, given, "give a mapping, such as arnorm.STEPS, or leave it out")
    if type(d.get("schema")) is not int or d["schema"] != SCHEMA:
        raise ConfigError("schema", d.get("schema"), f"this version of arnorm reads schema {SCHEMA}")
    protect = d.get("protect", True)
    if not isinstance(protect, bool):
        raise ConfigError("protect", protect, "give true or false")
    described = d.get("steps")
    if not isinstance(described, Sequence) or isinstance(described, str):
        raise ConfigError("steps", described, "give a list of {id, options}")
    checked = [_checked(f"steps[{i}]", entry, steps, resources) for i, entry in enumerate(described)]
    return tuple(_made(place, step, options) for place, step, options in checked), protect


def _made(place: str, step: type[Step], options: Mapping[str, Any]) -> Step:
    try:
        return step(**options)
    except ArnormError as error:
        raise ConfigError(f"{place}.options.{error.argument}", error.given, error.cure) from error
    except (TypeError, ValueError) as error:
        raise ConfigError(f"{place}.options", dict(options), f"{step.id} refuses them: {error}") from error


def _checked(
    place: str, entry: object, steps: Mapping[str, type[Step]], resources: Mapping[str, object]
) -> tuple[str, type[Step], dict[str, Any]]:
    """Return the class that an entry names, and its options."""
    if not isinstance(entry, Mapping) or not isinstance(entry.get("id"), str) or set(entry) - {"id", "options"}:
        raise ConfigError(place, entry, 'give {"id": "tatweel.v1", "options": {...}}')
    name = entry["id"]
    if name not in steps:
        raise UnknownNameError(f"{place}.id", name, _no_step(name, steps))
    if not (isinstance(steps[name], type) and issubclass(steps[name], Step)):
        raise ConfigError(f"steps[{name!r}]", steps[name], "give step classes by id")
    options = entry.get("options", {})
    known = {field.name for field in fields(steps[name])}
    if not isinstance(options, Mapping):
        raise ConfigError(f"{place}.options", options, "give a mapping of options by name")
    for key in options:
        if key not in known:
            now = getattr(steps[name], "renamed", {}).get(key)
            cure = f"the option is now called {now}" if now else _options_of(name, known)
            raise ConfigError(f"{place}.options", key, cure)
    made = {key: _value(f"{place}.options.{key}", value, resources) for key, value in options.items()}
    return place, steps[name], made


def _no_step(name: str, steps: Iterable[str]) -> str:
    if name in retired():
        return (
            f"{name} is gone; the last release that had it is {retired()[name]}: pip install arnorm=={retired()[name]}"
        )
    return "the steps are " + ", ".join(steps)


def _options_of(name: str, known: set[str]) -> str:
    return f"the options of {name} are {', '.join(sorted(known)) or 'none'}"


def _value(place: str, value: object, resources: Mapping[str, object], depth: int = 0) -> Any:  # noqa: ANN401
    if depth > _DEEPEST:
        raise ConfigError(place, type(value).__name__, f"give lists at most {_DEEPEST} deep")
    if isinstance(value, Mapping):
        digest = str(value.get("resource"))
        if set(value) != {"resource"} or digest not in resources:
            raise UnknownNameError(place, value, "pass the value itself by its digest in resources=")
        return resources[digest]
    if isinstance(value, list | tuple):
        return tuple(_value(place, item, resources, depth + 1) for item in value)
    return value


def fingerprint(steps: Sequence[Step], *, protect: bool) -> str:
    """Return the SHA-256 of all that decides what the steps do; of files outside the package, what stands in them."""
    described = to_dict(steps, protect=protect)
    for entry, step in zip(described["steps"], steps, strict=True):
        entry["options"] |= step.digests()
    files = sorted({name for step in steps for part in step.data for name in load.names(part)})
    content = {
        "pipeline": described,
        "data": {name: load.digest(name) for name in files},
        "unicode": UCD_VERSION,
    }
    text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()
