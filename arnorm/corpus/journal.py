"""How far a run has come, on the disk beside its output, so that a killed one is taken up where it was."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from arnorm.corpus.errors import CorpusError
from arnorm.counts.atomic import replace_file

__all__ = ["Journal"]

_SCHEMA: Final = 1  # of the file OUT.resume; one of another schema is not taken up


@dataclass
class Journal:
    """``job`` is the digest of the settings, ``read`` the one of the ``chunks`` that are done.

    When the output is whole and only its place is missing, it is ``whole``.
    ``output`` and ``rejects`` are the states of the two places that are written to, ``summary`` what was counted.
    """

    job: str
    errors: str
    chunks: int = 0
    read: str = ""
    output: int | None = None
    rejects: int | None = None
    whole: bool = False
    summary: dict[str, Any] = field(default_factory=dict)

    def save(self, path: Path) -> None:
        """Write it, whole or not at all."""
        told = {"schema": _SCHEMA, **asdict(self)}
        replace_file(path, [json.dumps(told, ensure_ascii=False).encode("utf-8")])

    @classmethod
    def load(cls, path: Path) -> Journal:
        """Return what was saved; ``CorpusError`` where it is damaged."""
        try:
            return cls(**_checked(json.loads(path.read_bytes())))
        except (ValueError, TypeError, RecursionError) as error:
            raise CorpusError("--resume", str(path), f"it is damaged ({error}): delete it and begin anew") from None


def _checked(told: object) -> dict[str, Any]:
    """Return the fields of a journal; ``ValueError`` where they are not those of one."""
    if not isinstance(told, dict) or told.pop("schema", None) != _SCHEMA:
        raise ValueError("it is none of this version")
    if not isinstance(told.get("chunks"), int) or not isinstance(told.get("summary"), dict):
        raise ValueError("values are missing")  # noqa: TRY004
    return told
