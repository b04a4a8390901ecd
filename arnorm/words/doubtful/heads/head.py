"""The head of a word: which alefs may be right there, by its shape, the lexicon and the counts of news.

The answer depends on the word with plain alefs at its head, never on how a text writes that, so that it is the same
for a word and for what it becomes. Counts hold the errors of those who wrote: a word is left bare two or three times in
a hundred in news, and one time in four where people write as they like. So what is seen without its hamza is first
taken for that, and only what is left over speaks for a plain alef.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data.load import read_toml
from arnorm.words.clitics import begun
from arnorm.words.doubtful.final_ta.seen import HEH, MARBUTA
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA
from arnorm.words.doubtful.heads.family import NEWS_UNIT, Member, family
from arnorm.words.doubtful.heads.places import ABOVE, BELOW, HAMZA_ALEFS, MADDA, bared, places
from arnorm.words.doubtful.heads.shapes import is_wasl_noun, may_be_wasl
from arnorm.words.doubtful.readings import known_head
from arnorm.words.lexicon import default_lexicon
from arnorm.words.listed import listed
from arnorm.words.news import default_news
from arnorm.words.spelling import ALPHABET, MAX_LENGTH

__all__ = ["OTHER_LAST", "SLIPS", "Head", "head", "head_in_full"]

_THE: Final = "\u0627\u0644"  # alef lam
_ARTICLE: Final = 0.1
_LETTERS: Final = frozenset(ALPHABET)
# Shares of a word that are written without its hamza by error, in news and in the lexicon's sources: the most that is
# usual among 400 words that cannot be right without one.
_DROPPED_NEWS: Final = 0.06
_DROPPED_LISTED: Final = 0.4
# What no verb's shape allows is counted as dropped more readily.
_SHAPELESS: Final = 2.0
_FIRST_PERSON: Final = 0.2
# An alef behind what may be a proclitic is mostly of the root (واسى, كافح), and a word with it no slip.
_OF_THE_ROOT: Final = 0.5
_REFUSED: Final = 0.02
_SEEN_PLAIN: Final = 10
_HARDLY: Final = 3  # so seldom in 6.4 million words of news
# Of two spellings with hamza the rarer is right too where Ayaspell accepts it and this share of the other's count is
# its; one that Ayaspell refuses where it is as usual as this.
_SECOND: Final = 0.01
_SECOND_REFUSED: Final = 0.3
_TOLERATED: Final = 0.03
_BESIDE_WASL: Final = 0.01
_BELOW_BESIDE_WASL: Final = 0.2
_LEAST: Final = 0.004
_NEGLIGIBLE: Final = 0.004
_BOTH_WAYS: Final = 0.5
_SEEN: Final = 40
_HEAD: Final = 4
_FIRM: Final = 1000
# A rarer word (1e-6) with madda first is made of a stem: of seven such in 9,075 articles five were another (ادمتها).
_RARE_MADDA: Final = 100
_AND: Final = "\u0648"  # waw
_FAR_COMMONER: Final = 4
# An imperative is so with its object too: احفظها.
_THEM: Final = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0646\u0627")
_TEH: Final = "\u062a"
# A writer who leaves out the hamza leaves out the dots of one ta marbuta in fifty: of six words that were a noun of
# form IV so, or its verb with him (اقامه), in 8,000 articles three were either; a noun is sixty times as frequent.
SLIPS: Final = 0.02
_LEAST_SLIPS: Final = 0.05
OTHER_LAST: Final = {HEH: MARBUTA, YA: MAKSURA}
_UNSEEN: Final = 24.0
_LEAST_LISTED: Final = 4  # a shorter word is listed as it stands alone


class Head(NamedTuple):
    """The spellings that may be right, each with its weight, the likeliest first; empty where nothing is known.

    ``also`` holds spellings that stay where they are written, rarer ones of names mostly (آيار). ``firm`` says that the
    word as a whole is so well known that a hamza in another place is an error. ``others`` are readings that want
    another last letter: اقامه is أقامه, or إقامة without its dots; اكتفي is أكتفي, or اكتفى with dots.
    """

    readings: tuple[tuple[str, float], ...] = ()
    also: tuple[str, ...] = ()
    firm: bool = False
    others: tuple[str, ...] = ()

    @property
    def sure(self) -> str:
        """The one spelling that is right in any text, ``""`` where there are several or none."""
        return self.readings[0][0] if len(self.readings) == 1 else ""


_UNKNOWN: Final = Head()


@lru_cache(maxsize=1 << 15)
def head(plain: str) -> Head:
    """Return what is known of a bare word whose heads are plain alefs (``bared``).

    >>> head("الاسلحة").sure, head("استخدام").sure, head("اعلام").sure
    ('الأسلحة', 'استخدام', '')
    """
    told = known_head(plain)
    return head_in_full(plain) if told is None else Head(*told)


def head_in_full(plain: str) -> Head:
    """Return what ``head`` does, the word judged."""
    heads = places(plain)
    if not heads or len(plain) >= MAX_LENGTH or not _LETTERS.issuperset(plain):
        return _UNKNOWN
    if (listed := _listed(plain)) is not None:
        return listed
    stems = [plain[place:] for place in heads]
    if any(map(is_wasl_noun, stems)):
        return Head(((plain, 1.0),))
    members, whole = family(plain)
    if sum(member.seen for member in members) < _SEEN or (not whole and _is_seen_plain_alone(plain, members)):
        return _UNKNOWN
    shaped = any(map(may_be_wasl, stems))
    with_hamza = [member for member in members if member.word != plain]
    bare = next((member for member in members if member.word == plain), Member(plain, 0, 0, accepted=False))
    found = _without_and(plain, _beside_article(plain, _weighed(bare, with_hamza, shaped=shaped)))
    if plain[-1] in OTHER_LAST and found.readings:
        found = _beside_other(plain, found, head(plain[:-1] + OTHER_LAST[plain[-1]]))
    if found.readings and found.readings[0][0][0] == MADDA and _seen(found.readings[0][0]) < _RARE_MADDA:
        return _UNKNOWN
    return found._replace(firm=whole and members[0].accepted and members[0].seen >= _FIRM)


def _is_seen_plain_alone(plain: str, members: tuple[Member, ...]) -> bool:
    """Return whether a word is listed without hamza and never with one, its stem set aside: a name (واينمان)."""
    lexicon, news = default_lexicon(), default_news()
    if lexicon.count(plain) + NEWS_UNIT * news.word(plain) < _SEEN_PLAIN:
        return False
    return not any(lexicon.count(m.word) or news.word(m.word) for m in members if m.word != plain)


def _weighed(bare: Member, others: list[Member], *, shaped: bool) -> Head:
    best = next((member for member in others if member.accepted), others[0] if others else None)
    if best is None:
        return Head(((bare.word, max(1.0, bare.seen)),)) if shaped and bare.accepted else _UNKNOWN
    plain = _plain_weight(bare, others, best, shaped=shaped)
    if not best.accepted and not bare.accepted and plain > 0:
        return _UNKNOWN
    wasl = bare if shaped and bare.accepted else None
    readings = [(member.word, max(1.0, member.seen)) for member in others if _is_reading(member, best, wasl)]
    if plain > _NEGLIGIBLE * best.seen:
        readings.append((bare.word, plain))
    also = () if wasl else tuple(m.word for m in others if not m.accepted and m.seen >= _TOLERATED * best.seen)
    total = sum(weight for _, weight in readings)
    return Head(_sorted([reading for reading in readings if reading[1] >= _LEAST * total]), also)


def _sorted(readings: list[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(readings, key=lambda reading: (-reading[1], reading[0])))


def _beside_article(plain: str, found: Head) -> Head:
    """Return what is known with the word read as its article too: والهام is و and إلهام, or و and the important."""
    for place in places(plain)[:1]:
        rest = plain[place:]
        if not place or not rest.startswith(_THE) or not found.readings or plain in dict(found.readings):
            continue
        inner = dict(head(rest).readings)
        share = inner.get(rest, 0.0) / (sum(inner.values()) or 1.0)
        if share > _ARTICLE:
            weight = share / (1.01 - share) * found.readings[0][1]
            return found._replace(readings=_sorted([*found.readings, (plain, weight)]))
    return found


def _beside_other(plain: str, found: Head, other: Head) -> Head:
    """Return what is known of a word with what it is with another last letter, where that has another hamza."""
    if not other.readings or found.readings[0][0][:-1] == other.readings[0][0][:-1]:
        return found
    # Of a rare word the stem was counted, the verb without him: here each is counted as it stands.
    own = sum(_seen(word) for word, _ in found.readings)
    share = min(1.0, max(_UNSEEN, float(own)) / sum(weight for _, weight in found.readings))
    slipped = {word[:-1] + plain[-1]: SLIPS * _seen(word) for word, _ in other.readings}
    # Without its hamza what no list accepts, and slips explain, is no word.
    slips = sum(slipped.values())
    stand = {
        word: weight * share
        for word, weight in found.readings
        if word != plain or weight > slips or default_lexicon().accepted(word)
    }
    others = {word: weight for word, weight in slipped.items() if weight >= _LEAST_SLIPS * sum(stand.values())}
    if not others:
        return found
    readings = {word: stand.get(word, 0.0) + others.get(word, 0.0) for word in (*stand, *others)}
    return found._replace(readings=_sorted([*readings.items()]), others=tuple(others))


def _seen(word: str) -> int:
    return default_lexicon().count(word) + NEWS_UNIT * default_news().word(word)


def _without_and(plain: str, found: Head) -> Head:
    """Return what is known with the weights of the word without its و, where that is far commoner and less open."""
    if plain[0] != _AND or not found.readings or found.sure:
        return found
    inner = head(plain[1:]).readings
    if not inner or inner[0][0] != found.readings[0][0][1:] or inner[0][0][0] == MADDA:
        return found
    if {word for word, _ in inner} != {word[1:] for word, _ in found.readings}:
        return found
    own, its = (sum(weight for _, weight in readings) for readings in (found.readings, inner))
    if its < _FAR_COMMONER * own or inner[0][1] / its < found.readings[0][1] / own:
        return found
    return found._replace(readings=tuple((plain[0] + word, weight) for word, weight in inner))


def _plain_weight(bare: Member, others: list[Member], best: Member, *, shaped: bool) -> float:
    """Return what speaks for the word without hamza: what is seen of it and is no hamza that was dropped."""
    news, listed = sum(m.news for m in others), sum(m.listed for m in others)
    if not bare.accepted and bare.news >= max(_BOTH_WAYS * news, 20):
        return float(bare.seen)
    factor = 1.0 if shaped else _SHAPELESS
    weight = NEWS_UNIT * max(0.0, bare.news - factor * _DROPPED_NEWS * news)
    weight += max(0.0, bare.listed - factor * _DROPPED_LISTED * listed)
    if bare.accepted and places(bare.word)[0]:
        weight = max(weight, _OF_THE_ROOT * bare.seen)
    if (
        bare.accepted
        and bare.word.startswith(_THE)
        and best.word[0] != bare.word[0]
        and sum(m.news for m in others) < _HARDLY
    ):
        weight = max(weight, float(bare.seen))  # the article before a rare word, or before what is left of one
    if not shaped and _is_command(bare, best):
        weight = max(weight, float(best.seen))
    refused = best.accepted and not bare.accepted and best.seen > bare.seen
    return weight * (_REFUSED if refused else 1.0)


def _is_command(bare: Member, best: Member) -> bool:
    """Return whether a word without hamza may be told to a reader (اعمل), and with it is but a first person (أعمل).

    News has form IV, which bears its hamza in the perfect (أعلن), as often there as in the imperfect (يعلن); what it
    has mostly in the imperfect is form I, whose imperative bears none.
    """
    if not bare.accepted or best.word[0] != ABOVE or bare.word[0] == best.word[0]:
        return False
    return best.news < _FIRST_PERSON * default_news().word(YA + best.word[1:])


def _is_reading(member: Member, best: Member, wasl: Member | None) -> bool:
    if wasl is not None:
        # The first person of a verb has its hamza above (أنتقل); below it is a noun of form IV, or an error.
        least = _BELOW_BESIDE_WASL if BELOW in member.word[:_HEAD] else _BESIDE_WASL
        return member.accepted and member.seen >= least * wasl.seen
    if member is best:
        return True
    return member.seen >= (_SECOND if member.accepted else _SECOND_REFUSED) * best.seen


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, tuple[str, ...]]:
    """Return the listed spellings by the word with plain heads; none where it is never changed."""
    tables = read_toml("words/heads.toml")
    listed: dict[str, tuple[str, ...]] = {
        bared(word): () for name in ("both", "command") for word in tables[name]["words"]
    }
    for word in tables["only"]["words"]:
        listed[bared(word)] = (*listed.get(bared(word), ()), word)
    return listed


def _listed(plain: str) -> Head | None:
    for before in reversed(begun(plain)):
        stem = plain[len(before) :]
        if before and len(stem) < _LEAST_LISTED:
            continue
        found = _lists().get(stem)
        if found is None and stem.endswith(MAKSURA) and not _lists().get(stem[:-1] + YA, (stem,)):
            return Head(firm=True)  # never changed, whichever ya it is written with
        if found is None and (_is_both_with_pronoun(stem) or (not before and _commands_them(stem))):
            return Head(firm=True)
        if found and before.endswith(_THE) and found[0][0] not in HAMZA_ALEFS:
            continue  # no preposition stands behind the article: الباني is no "by that I"
        if found is not None and not (before and stem in listed("heads", "command")):
            spelled = [before + word for word in found]
            return Head(tuple((word, 1.0) for word in spelled[:1]), also=tuple(spelled[1:]), firm=True)
    return None


def _is_both_with_pronoun(stem: str) -> bool:
    """Return whether a word is one that the press writes both ways, its ta marbuta opened before a pronoun."""
    ends = (end for end in _THEM if stem.endswith(_TEH + end))
    return any(_lists().get(stem[: -len(end) - 1] + MARBUTA, ("",)) == () for end in ends)


def _commands_them(stem: str) -> bool:
    """Return whether a word is a listed imperative with its object."""
    return any(stem.endswith(end) and stem[: -len(end)] in listed("heads", "command") for end in _THEM)
