"""What a profile and a model have in common: a frozen value of counts that is saved, loaded, merged and compared."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import ClassVar, Self

from arnorm.counts.arguments import path_of
from arnorm.counts.atomic import replace_file
from arnorm.counts.counts import Counts, Schema
from arnorm.counts.file import decode, digest, encode
from arnorm.errors import InputTypeError, OptionError

__all__ = ["Fitted"]


class Fitted:
    """Counts with a name. ``fit(a).merge(fit(b)) == fit(a + b)``, exactly and in any order."""

    schema: ClassVar[Schema]

    def __init__(self) -> None:
        self._counts = Counts.empty(self.schema)

    @classmethod
    def _of(cls, counts: Counts) -> Self:
        value = cls()
        value._counts = counts
        return value

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """Return what ``save`` wrote to ``path``; ``ConfigError`` for another file, version, or a damaged one.

        >>> import pathlib, tempfile
        >>> from arnorm import Context, BoilerplateProfile
        >>> profile = BoilerplateProfile.fit([("Title", Context(outlet="port"))])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     profile.save(pathlib.Path(folder, "port.profile"))
        ...     BoilerplateProfile.load(pathlib.Path(folder, "port.profile")).documents
        {'port': 1}
        """
        place = path_of(path)
        return cls._of(decode(place.read_bytes(), cls.schema, str(place)).counts)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write all counts to the file ``path``: versioned, with a check sum, the same on every machine.

        The old file stays as it was until the new one is whole on the disk; ``OSError`` where that fails.

        >>> import pathlib, tempfile
        >>> from arnorm import TypoModel
        >>> model = TypoModel.fit(["زار الوزير أبها"])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     model.save(pathlib.Path(folder, "press.model"))
        ...     TypoModel.load(pathlib.Path(folder, "press.model")) == model
        True
        """
        replace_file(path_of(path), encode(self._counts))

    def merge(self, other: Self) -> Self:
        """Return the counts of this and ``other``; ``OptionError`` where one was pruned, for its sums would be wrong.

        >>> from arnorm import TypoModel
        >>> texts = ["زار الوزير أبها", "زار أبها"]
        >>> TypoModel.fit(texts[:1]).merge(TypoModel.fit(texts[1:])) == TypoModel.fit(texts)
        True
        """
        if not isinstance(other, type(self)):
            raise InputTypeError("other", other, f"give an {self.schema.owner}")
        for name, value in (("self", self), ("other", other)):
            if value.pruned:
                raise OptionError(name, value, "what was pruned has lost counts: merge the whole ones, then prune")
        return self._of(self._counts.plus(other._counts))

    def _kept(self, least: Mapping[str, int]) -> Self:
        return self._of(self._counts.kept(least))

    @property
    def pruned(self) -> bool:
        """Whether rare counts were dropped; what was pruned cannot be merged.

        >>> from arnorm import TypoModel
        >>> model = TypoModel.fit(["زار الوزير أبها"])
        >>> model.pruned, model.prune(2).pruned
        (False, True)
        """
        return self._counts.pruned

    def digest(self) -> str:
        """Return the SHA-256 of all counts, in hexadecimal.

        >>> from arnorm import TypoModel
        >>> TypoModel.fit(["زار أبها"]).digest() == TypoModel.fit(["زار أبها"]).digest()
        True
        """
        return self._digest

    @cached_property
    def _digest(self) -> str:
        return digest(self._counts)

    def __eq__(self, other: object) -> bool:
        return self.digest() == other.digest() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.digest())

    def __bool__(self) -> bool:
        return True

    def __reduce__(self) -> tuple[object, tuple[bytes]]:
        return self._unpickled, (b"".join(encode(self._counts)),)

    @classmethod
    def _unpickled(cls, data: bytes) -> Self:
        return cls._of(decode(data, cls.schema, "pickle").counts)

    def __repr__(self) -> str:
        pruned = ", pruned" if self.pruned else ""
        return f"<{type(self).__name__} {self.digest()}: {self._about()}{pruned}>"

    def _about(self) -> str:
        """Return how much was counted, in words."""
        return ", ".join(f"{count} {name}" for name, count in self._counts.totals.items())
