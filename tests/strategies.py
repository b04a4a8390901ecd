"""Strategies made for Arabic: ``st.text()`` makes hardly any Arabic and no lone surrogate."""

from __future__ import annotations

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةٱ"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06d6\u06e5\u08d3\u0301"
FORMS = "\ufe8d\ufe8e\ufedf\ufef5\ufef7\ufefb\ufdf2\ufdfa\ufc5e\ufe70\ufe71\ufbfc"
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202b\u202c\u2060\u2066\ufeff\u00ad\u061c\x00\x1f"
SPACES = " \n\r\t\u00a0\u2003\u2028\u2029\u3000\x0b\x85"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳"
SIGNS = "،؛؟٪٫٬.,;:!?%-–—ـ«»“”\"'’()[]/#@_&…*|"
FOREIGN = "aAfFzé😀‍中Ґکیگچێٹہھە\ue000\ufffe\uffff\ud800\udc00"

chars = st.one_of(
    st.sampled_from(LETTERS),
    st.sampled_from(LETTERS[:12] + "وييهىةءؤئ"),
    st.sampled_from(MARKS),
    st.sampled_from("ـ" + FORMS + INVISIBLE),
    st.sampled_from(SPACES),
    st.sampled_from(DIGITS),
    st.sampled_from(SIGNS),
    st.sampled_from(FOREIGN),
)
pieces = st.sampled_from(
    [
        "https://x.org/",
        "www.a.com",
        "a@b.co",
        "F-16",
        "#وسم_٢",
        "@ab",
        "الله",
        "1445هـ",
        "لـ",
        "\r\n",
        "\n\n",
        " | ",
        "اقرأ أيضا",
        "شيئي",
        "وووفق",
        "٣٫٥٪",
    ]
)
texts = st.lists(st.one_of(chars, chars, chars, pieces), max_size=30).map("".join)
words = st.text(st.sampled_from("ابتسلمنويهةىأؤئء"), min_size=2, max_size=6)
lines = st.lists(words, min_size=1, max_size=8).map(" ".join)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a text of lines, some of them copies, glued copies or close to each other, as scraped pages have them."""
    pool = draw(st.lists(st.one_of(lines, texts), min_size=1, max_size=4))
    count = draw(st.integers(1, 8))
    made = []
    for _ in range(count):
        line = draw(st.sampled_from(pool))
        shapes = [line, line + line, f"{line} - {line}", f"{line} | موقع", "", line[:-2] + "…"]
        made.append(draw(st.sampled_from(shapes)))
    return draw(st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"])).join(made)
