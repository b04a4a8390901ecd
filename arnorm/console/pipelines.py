"""Which pipeline a run was asked for: a preset or a saved one, with the profile and the resources it takes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from arnorm.console.errors import UsageError
from arnorm.console.files import read_bytes
from arnorm.core.pipeline import Pipeline
from arnorm.core.step import Step
from arnorm.counts.file import kind_of
from arnorm.counts.fitted import Fitted
from arnorm.document.boilerplate.user_rules import BoilerplateRules
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.errors import UnknownNameError
from arnorm.presets import preset
from arnorm.typos.model.model import TypoModel

__all__ = ["chosen_pipeline", "loaded"]

Value = TypeVar("Value", bound=Fitted)
_FITTED: Final[Mapping[str, type[Fitted]]] = {kind.schema.kind: kind for kind in (BoilerplateProfile, TypoModel)}


def chosen_pipeline(name: str, saved: str | None, resources: Iterable[str], profile: str | None) -> Pipeline:
    """Return the preset of that name, or the pipeline in the file ``saved``; ``profile`` is a file too.

    ``resources`` are files (of rules: folders) of what a saved pipeline names by digest. ``ArnormError`` says which of
    them is wrong.
    """
    given = {value.digest(): value for value in map(_resource, resources)}
    pipeline = preset(name) if saved is None else _saved(saved, given)
    return pipeline if profile is None else _with_profile(pipeline, loaded(profile, BoilerplateProfile))


def _resource(name: str) -> Fitted | BoilerplateRules:
    if Path(name).is_dir():
        return BoilerplateRules.load(name)
    data = read_bytes(name)
    kind = _FITTED.get(kind_of(data) or "")
    if kind is None:
        cure = "give a file that BoilerplateProfile.save() or TypoModel.save() wrote, or a folder of boilerplate rules"
        raise UsageError("--resource", name, cure)
    return loaded(name, kind)


def loaded(name: str, kind: type[Value]) -> Value:
    """Return the value of that kind in a file; ``UsageError`` where it cannot be read, ``ConfigError`` for another."""
    try:
        return kind.load(Path(name))
    except OSError as error:
        raise UsageError("FILE", name, f"it cannot be read: {error.strerror}") from None


def _saved(name: str, resources: Mapping[str, Fitted | BoilerplateRules]) -> Pipeline:
    try:
        described = json.loads(read_bytes(name))
    except (ValueError, RecursionError) as error:
        raise UsageError("--pipeline", name, f"give a pipeline's to_dict() as JSON; this is none: {error}") from None
    try:
        return Pipeline.from_dict(described, resources=resources)
    except UnknownNameError as error:
        if not (isinstance(error.given, Mapping) and "resource" in error.given):
            raise
        cure = f"{name} names it by digest: give its file, or the folder of rules, with --resource"
        raise UsageError(error.argument, error.given["resource"], cure) from None


def _with_profile(pipeline: Pipeline, profile: BoilerplateProfile) -> Pipeline:
    option: dict[str, Any] = {"profile": profile}
    steps = tuple(replace(step, **option) if _takes_profile(step) else step for step in pipeline.steps)
    if steps == pipeline.steps:
        raise UsageError(
            "--profile", repr(profile), "no step of this pipeline asks a profile: take one that has DropBoilerplate"
        )
    return Pipeline(steps, protect=pipeline.protect)


def _takes_profile(step: Step) -> bool:
    return any(field.name == "profile" for field in fields(step))
