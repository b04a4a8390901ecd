"""Texts made to break law 2: marks, digits of three kinds, quotes, dashes, dates, addresses, boilerplate, copies.

``texts`` are single runs of pieces; ``documents`` are lines of them, many alike but for a piece or two.
"""

from __future__ import annotations

from hypothesis import strategies as st

_MARKS = "\u064b\u064e\u0651\u0652\u0653\u0654\u0655\u0670\u06d6\u06e5\u06e6\u08d3\u0301\u0332\u06df\U00010efc"
_FORMS = "\ufe8d\ufe8e\ufedf\ufef7\ufefb\ufdf2\ufdfa\ufc5e\ufe70\ufeeb\ufe91"
_UNSEEN = "\u200b\u200c\u200d\u200f\u202b\u2060\ufeff\u00ad\x00\x01\x1c\u034f\x0b"
_SPACES = "   \n\r\t\u00a0\u2003\u2028\u3000\x85"
_DIGITS = "0129٠١٢٩۰۱۲۹"
_SIGNS = "،؛؟٪٫٬.,;:!?%-–—ـ«»“”„‟‘’‹›\"'()[]/#@_&…*|·~=<>©\u06d4\u066d"
_FOREIGN = "aFé😀中یکگچہھەۃ\ue000\ud800²½"
_WORDS = [
    "https://x.org/",
    "www.",
    "a@b.co",
    "F-16",
    "#وسم_٢",
    "@ab",
    "1445هـ",
    "لـ",
    "بـ",
    "وال",
    "و",
    "قال",
    "نعم",
    "على",
    "علی",
    "احدی",
    "هذا",
    "ھذا",
    "الله",
    "أيار",
    "مايو",
    "يوليو",
    "تموز",
    "12",
    "3",
    "2015",
    "١٢",
    "٢٠٢٣",
    "هـ.ع",
    "م.ع.",
    "بي.سي",
    "(ة)",
    "ال",
    "ءأ",
    "۰",
    "جميييل",
    "شيئي",
    "وووفق",
    "٣٫٥٪",
    "12:30",
    "3.5",
    "1,234",
    "مسؤول",
    "شيء",
    "رويترز",
]
_PHRASES = (
    "اقرأ أيضا",
    "اقرأ أيضا: ",
    "للمزيد",
    "المصدر: وكالات",
    "تابعنا على تويتر",
    "شارك الخبر",
    "Facebook",
    "هاتف: 0123456789",
    "بريد: a@b.co",
    "تصوير: ",
    "كتب: محمد",
    "القاهرة - رويترز",
    "محادثات السلام تستأنف غدا",
    "قال المتحدث إن الأمر انتهى.",
)
_RUNS = (
    " /",
    " / ",
    "..",
    ". .",
    "؟!",
    "،،",
    " ، ",
    "،.",
    ': " ',
    '" نعم "',
    "( نعم )",
    " | ",
    "- ",
    "\n",
    "\n",
    " ",
    " ",
)
_ONE = _MARKS + _FORMS + _UNSEEN + _SPACES + _DIGITS + _SIGNS + _FOREIGN + "ابتدهويىءأإآؤئةلم"

pieces = st.one_of(st.sampled_from(_ONE), st.sampled_from(_WORDS), st.sampled_from(_PHRASES + _RUNS))
texts = st.lists(pieces, max_size=16).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return lines out of a small pool, each as it is, twice, or with a piece more or less."""
    pool = draw(st.lists(st.lists(pieces, min_size=1, max_size=6), min_size=1, max_size=3))
    lines = []
    for _ in range(draw(st.integers(1, 6))):
        line = list(draw(st.sampled_from(pool)))
        change = draw(st.integers(0, 3))
        at = draw(st.integers(0, len(line)))
        if change == 1:
            line.insert(at, draw(pieces))
        elif change == 2:
            del line[at : at + 1]
        elif change == 3:
            line += [draw(st.sampled_from(["", " - ", " ", "\u06e5"])), *line]
        lines.append("".join(line))
    return draw(st.sampled_from(["\n", "\n\n", "\r\n", "\u2028"])).join(lines)
