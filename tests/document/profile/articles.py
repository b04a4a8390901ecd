"""Articles of an invented outlet, and profiles fitted on them."""

from __future__ import annotations

import arnorm
from arnorm import BoilerplateProfile, Context
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate

# "subscribe to our evening letter, all that you need": no rule knows it
PROMO = "نشرة المساء بين يديك كل يوم مع فنجان القهوة"
# a background sentence of an agency: "and the river dam has stood since the sixties between the two banks"
BACKGROUND = "وأقيم السد على النهر في مطلع الستينات بين الضفتين"
WEATHER = "وتكون الرياح شمالية إلى شمالية غربية معتدلة السرعة"
SUBJECTS = ("ميناء", "مدرسة", "ملعب", "مصنع", "متحف", "جسر", "سوق", "مكتبة", "مزرعة", "مستشفى", "مطار", "حديقة")
PLACES = ("الشمال", "الجنوب", "الساحل", "الوادي", "الجزيرة", "الجبل", "العاصمة", "الميناء", "المرج", "السهل")


def word(n: int) -> str:
    """A word of its own for each number, no digits in it."""
    return "".join("بتجدرسعفلم"[int(digit)] + "او"[at % 2] for at, digit in enumerate(str(n)))


def title(n: int) -> str:
    """A title about something of its own."""
    return f"{SUBJECTS[n % 12]} {word(n)} {PLACES[n % 10]} ال{word(n)} و{word(n)}"


def article(n: int, *tail: str, name: str | None = None) -> tuple[str, Context]:
    body = f"بدأ العمل في {word(n)} صباح اليوم ويستمر إلى نهاية العام."
    return "\n".join((name or title(n), body, f"وقال المشرف {word(n)} إن الكلفة لم تتغير.", *tail)), Context(
        outlet="port"
    )


def fitted(*tails: str, count: int = 400, name: str | None = None) -> BoilerplateProfile:
    return BoilerplateProfile.fit(article(n, *tails, name=f"{name} {n}" if name else None) for n in range(count))


def step(profile: BoilerplateProfile) -> arnorm.Pipeline:
    return arnorm.Pipeline([DropBoilerplate(profile=profile)])
