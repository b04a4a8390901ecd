"""A small corpus with something of everything that the page tells of; every text is our own."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache

import arnorm
from arnorm.corpus.layout import Layout
from arnorm.report.gather import Gathered, Plan, gather

TATWEEL = "\u0640"  # ARABIC TATWEEL
RLM = "\u200f"  # RIGHT-TO-LEFT MARK
SUN = "\u2600"  # BLACK SUN WITH RAYS
BODY = (
    "قال وزير الزراعة إن موسم القمح كان جيدا هذا العام في معظم المحافظات.\n"
    "وأضاف أن الحكومة ستشتري المحصول كله من الفلاحين بالسعر المعلن."
)
ROWS = [
    *(
        {"text": f"موسم القمح رقم {n}\nموسم القمح رقم {n}\n{BODY}", "head": f"موسم القمح رقم {n}", "paper": "النهر"}
        for n in range(8)
    ),
    *(
        {"text": f"عاد ال{TATWEEL}صيادون الى الميناء فى اليوم {n}{RLM}.\nتابعونا على تويتر", "paper": "البحر"}
        for n in range(8)
    ),
    {"text": "ضبط الجيش شحنات الأسحلة على الحدود.\nضبط الجيش شحنات الأسحلة على الحدود.", "paper": "النهر"},
    {"text": f"طقس مشمس {SUN} غدا في العاصمة.", "head": "طقس مشمس", "paper": "النهر"},
    {"text": f"طقس مشمس بعد غد في العاصمة {TATWEEL}.", "head": "طقس مشمس", "paper": "البحر"},
    {"text": None, "paper": "البحر"},
    {"text": "", "paper": "البحر"},
]
LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS)
LAYOUT = Layout(title_field="head", outlet_field="paper")


def nothing(_: int) -> None:
    """Take note of no progress."""


def gathered(path: str, seen: Callable[[int], object] = nothing, **options: object) -> Gathered:
    """Return the counts of a file of these articles."""
    plan = {"layout": LAYOUT, "pipeline": arnorm.preset("news"), "inputs": (path,), **options}
    return gather(Plan(**plan), seen, nothing)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def counted(path: str) -> Gathered:
    """Return the counts of a file, made once."""
    return gathered(path)
