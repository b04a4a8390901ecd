"""Damage by program: what decoders and PDF tools do to text."""

from __future__ import annotations

from collections.abc import Callable

from arnorm.data.load import read_char_map, read_char_sets
from arnorm.unicode import pattern

ARTICLE = (
    "افتتح وزير التعليم أمس «المعرض السنوي للكتاب» في قاعة المدينة\n"
    "وقال الوزير إن 120 دار نشر من CNN Books وغيرها تشارك في هذه الدورة، بزيادة 3.5 عن العام الماضي.\n"
    "وأضاف: “لا بد من الاستثمار في القراءة”، مشيرا إلى أن الأسعار خفضت إلى النصف\n"
    "بوغدانوفيتش\n"
    "وتستمر الفعاليات حتى الساعة 12:30 من يوم الخميس (الأخير) خلال الأسبوع الثالث"
)


def sloppy(text: str) -> str:
    """Read UTF-8 as windows-1252, the bytes that it lacks as controls."""
    missing = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return "".join(chr(b) if b in missing else bytes((b,)).decode("cp1252") for b in text.encode("utf-8"))


def whole(data: bytes, codec: str) -> str:
    """Decode by a code page, the bytes that it lacks as controls."""
    read = [bytes((byte,)).decode(codec, "replace") for byte in data]
    return "".join(chr(byte) if char == "\ufffd" else char for byte, char in zip(data, read, strict=True))


MOJIBAKE: dict[str, Callable[[str], str]] = {
    "utf-8 as windows-1252": sloppy,
    "utf-8 as latin-1": lambda text: text.encode("utf-8").decode("latin-1"),
    "windows-1256 as windows-1252": lambda text: text.encode("cp1256").decode("cp1252"),
    "windows-1256 as latin-1": lambda text: text.encode("cp1256").decode("latin-1"),
    "utf-8 as windows-1256": lambda text: text.encode("utf-8").decode("cp1256"),
    "utf-8 as iso-8859-15": lambda text: text.encode("utf-8").decode("iso8859_15"),
    "utf-8 as mac roman": lambda text: text.encode("utf-8").decode("mac_roman"),
    "utf-8 as windows-1250": lambda text: whole(text.encode("utf-8"), "cp1250"),
    "utf-8 as windows-1251": lambda text: whole(text.encode("utf-8"), "cp1251"),
    "utf-8 as windows-1254": lambda text: whole(text.encode("utf-8"), "cp1254"),
    "utf-8 as code page 437": lambda text: text.encode("utf-8").decode("cp437"),
    "utf-8 as code page 850": lambda text: text.encode("utf-8").decode("cp850"),
    "utf-8 as koi8-r": lambda text: text.encode("utf-8").decode("koi8_r"),
    "windows-1256 as mac roman": lambda text: text.encode("cp1256").decode("mac_roman"),
    "windows-1256 as windows-1251": lambda text: whole(text.encode("cp1256"), "cp1251"),
    "windows-1256 as windows-1254": lambda text: whole(text.encode("cp1256"), "cp1254"),
    "windows-1256 as code page 437": lambda text: text.encode("cp1256").decode("cp437"),
    "twice": lambda text: sloppy(sloppy(text)),
    "windows-1256 as latin-1, then utf-8 as latin-1": lambda text: (
        text.encode("cp1256").decode("latin-1").encode("utf-8").decode("latin-1")
    ),
}

_MIRROR = str.maketrans("()[]«»", ")(][»«")


def visual(line: str) -> str:
    """Store a line as a screen shows it: right to left but for Latin and numbers, brackets mirrored."""
    forward = pattern("[A-Za-z]+(?: [A-Za-z]+)*|[0-9]+(?:[.:,][0-9]+)*")
    return forward.sub(lambda run: run[0][::-1], line[::-1]).translate(_MIRROR)


def shaped(line: str) -> str:
    """Write a line in presentation forms, as a font draws it."""
    table = {value: {} for value in read_char_map("charmaps/presentation.txt").values()}
    for kind, chars in read_char_sets("sets/shapes.txt").items():
        for char in chars:
            table[read_char_map("charmaps/presentation.txt")[char]][kind] = char
    pieces = pattern("(?s)ل[اأإآ]|.").findall(line)
    out = []
    for at, piece in enumerate(pieces):
        forms = table.get(piece, {})
        after = table.get(pieces[at + 1], {}) if at + 1 < len(pieces) else {}
        before = table.get(pieces[at - 1], {}) if at else {}
        joins_before, joins_after = "final" in forms and "initial" in before, "initial" in forms and "final" in after
        names = {(False, False): "isolated", (True, False): "final", (False, True): "initial", (True, True): "medial"}
        out.append(forms.get(names[joins_before, joins_after], piece))
    return "".join(out)
