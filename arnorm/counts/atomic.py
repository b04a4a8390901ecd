"""Files that are whole or not there: written beside, flushed to the disk, then put in the old one's place."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

__all__ = ["replace_file", "replacing"]

_OPEN_FILES: Final = Path("/proc/self/fd")


def replace_file(path: Path, parts: Iterable[bytes]) -> None:
    """Write ``parts`` to ``path``, as ``replacing`` does."""
    with replacing(path) as out:
        out.writelines(parts)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be written in the place of ``path``; whatever goes wrong, the old one stays as it was.

    A link stays a link and the file that it names is replaced, with the mode that it has. What is no file, such as
    ``/dev/stdout`` or a pipe, is written to. ``OSError`` where it cannot be done: nothing is left beside then.
    """
    target = Path(os.path.realpath(path))
    old = _status(target)
    if old is not None and not stat.S_ISREG(old.st_mode):
        with target.open("wb") as out:
            yield out
        return
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    # Another name each time, short whatever the target's is: two that save at once do not write into one file.
    beside = target.with_name(f".arnorm-{secrets.token_hex(8)}.part")
    try:
        with _nameless(target.parent) or beside.open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
            if not beside.exists():
                _name(out, beside)
        if old is not None:
            _as_before(beside, old)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _nameless(folder: Path) -> BinaryIO | None:
    """Open a file without a name, where the system has such (Linux): whoever is killed leaves nothing behind."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not _OPEN_FILES.is_dir():
        return None
    try:
        return os.fdopen(os.open(folder, flag | os.O_RDWR, 0o666), "w+b")
    except OSError:  # not on every file system; if the folder is what is wrong, opening by name will say so
        return None


def _name(file: BinaryIO, path: Path) -> None:
    """Give a file without a name one."""
    handles = os.open(_OPEN_FILES, os.O_RDONLY)
    try:
        # With a folder's handle the link is followed to the file; without, the link itself would be named.
        os.link(str(file.fileno()), path, src_dir_fd=handles)
    except OSError:
        file.seek(0)
        with path.open("xb") as named:
            shutil.copyfileobj(file, named)
            named.flush()
            os.fsync(named.fileno())
    finally:
        os.close(handles)


def _status(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _as_before(beside: Path, old: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # only root gives files away
            os.chown(beside, old.st_uid, old.st_gid)
    beside.chmod(stat.S_IMODE(old.st_mode))


def _settle(folder: Path) -> None:
    """Let the new name last over a power cut, where a folder can be flushed."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
