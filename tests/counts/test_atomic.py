"""A save that fails leaves the old file, whatever fails: the disk, the process, the caller."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from arnorm import BoilerplateProfile, Context, TypoModel
from arnorm.counts import atomic
from arnorm.counts.atomic import replace_file, replacing

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and mounts as POSIX has them")


@pytest.fixture(params=["as the system has it", "without nameless files", "without names for them"], autouse=True)
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object, **options: object) -> None:
        raise OSError(95, "Operation not supported")

    if request.param == "without nameless files":
        monkeypatch.setattr(atomic, "_OPEN_FILES", Path("/nowhere"))
    elif request.param == "without names for them":
        monkeypatch.setattr(os, "link", refused)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    replace_file(tmp_path / "f", [b"a", b"b"])
    replace_file(tmp_path / "f", [b"c"])
    assert (tmp_path / "f").read_bytes() == b"c"
    assert names(tmp_path) == ["f"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
def test_whatever_goes_wrong_the_old_file_stays(error: type[BaseException], tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")

    def broken() -> Iterator[bytes]:
        yield b"half"
        raise error

    for path in (tmp_path / "f", tmp_path / "new"):
        with pytest.raises(error):
            replace_file(path, broken())
    assert (tmp_path / "f").read_bytes() == b"old"
    assert names(tmp_path) == ["f"]


@posix
def test_links_and_modes_stay(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target, link, chained = tmp_path / "real" / "f", tmp_path / "link", tmp_path / "chained"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to("real/f")
    chained.symlink_to(link)
    replace_file(chained, [b"new"])
    assert link.is_symlink()
    assert chained.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert names(tmp_path / "real") == ["f"]
    (tmp_path / "dangling").symlink_to("real/later")
    replace_file(tmp_path / "dangling", [b"new"])
    assert (tmp_path / "real" / "later").read_bytes() == b"new"
    assert (tmp_path / "dangling").is_symlink()


@posix
def test_a_new_file_has_the_mode_that_any_new_file_has(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        replace_file(tmp_path / "f", [b"new"])
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o640


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write to any file")
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    (tmp_path / "f").chmod(0o400)
    with pytest.raises(PermissionError):
        replace_file(tmp_path / "f", [b"new"])
    assert (tmp_path / "f").read_bytes() == b"old"


@posix
def test_what_is_no_file_is_written_to_and_stays(tmp_path: Path) -> None:
    replace_file(Path(os.devnull), [b"x"])
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    replace_file(pipe, [b"through"])
    assert reader.communicate(timeout=20)[0] == b"through"
    with pytest.raises(IsADirectoryError):
        replace_file(tmp_path, [b"x"])
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "none" / "f", [b"x"])


def test_a_long_name(tmp_path: Path) -> None:
    replace_file(tmp_path / ("n" * 255), [b"x"])
    assert names(tmp_path) == ["n" * 255]


def test_two_that_save_at_once_do_not_mix(tmp_path: Path) -> None:
    with replacing(tmp_path / "f") as one, replacing(tmp_path / "f") as two:
        one.write(b"one")
        two.write(b"two two")
    assert (tmp_path / "f").read_bytes() == b"one", "the one that ends last"
    assert names(tmp_path) == ["f"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "none", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a tmpfs")
def test_a_full_disk_leaves_the_old_file(small_disk: Path) -> None:
    rng = random.Random(1)
    small = TypoModel.fit(["زار الوزير مدينة أبها"])
    large = TypoModel.fit([" ".join("".join(rng.choices("بتثجحخدذرزسش", k=7)) for _ in range(9000))])
    lines = [("\n".join("".join(rng.choices("بتثجحخدذرزسش ", k=20)) for _ in range(9)), Context()) for _ in range(700)]
    for value, bigger in ((small, large), (BoilerplateProfile(), BoilerplateProfile.fit(lines))):
        path = small_disk / "value"
        value.save(path)
        with pytest.raises(OSError, match="No space"):
            bigger.save(path)
        assert type(value).load(path) == value
        assert names(small_disk) == ["value"]


SAVING = """
import sys
from arnorm import TypoModel
import random
rng = random.Random(1)
letters = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
model = TypoModel.fit([" ".join("".join(rng.choices(letters, k=7)) for _ in range(25_000))])
print("ready", flush=True)
while True:
    model.save(sys.argv[1])
"""


@posix
@pytest.mark.parametrize("system", ["as the system has it"], indirect=True)
def test_a_killed_save_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "model"
    small = TypoModel.fit(["زار الوزير مدينة أبها"])
    with subprocess.Popen([sys.executable, "-c", SAVING, str(path)], stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()
        while not path.exists():
            time.sleep(0.01)
        first.kill()
    large = TypoModel.load(path)
    for attempt in range(4):
        small.save(path)
        with subprocess.Popen([sys.executable, "-c", SAVING, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.013 * (attempt + 1))
            os.kill(process.pid, signal.SIGKILL)
        assert TypoModel.load(path) in (small, large)
