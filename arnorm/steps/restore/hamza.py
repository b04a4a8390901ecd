"""Hamza restored at the head of a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.edits import Edit
from arnorm.options import require_bool
from arnorm.steps.common.notes import doubts_said
from arnorm.words.doubtful.heads.in_text import Verdict, heads
from arnorm.words.doubtful.heads.letters import letters_of_verdict
from arnorm.words.doubtful.heads.places import ALEF, ALEFS
from arnorm.words.doubtful.heads.rewritten import with_heads

__all__ = ["RestoreHamza"]


@dataclass(frozen=True, kw_only=True)
class RestoreHamza(Rewrite):
    """Put the hamza at the head of a word right: ``الى الاسلحة`` becomes ``إلى الأسلحة``, ``إستخدام`` ``استخدام``.

    The head is the first letter of a word, or the first behind its proclitics. In order of their weight:

    * shape: verbs and verbal nouns of the forms VII to X and ten nouns begin with hamzat wasl, an alef that bears no
      hamza (انتقل, اجتماع, استخدام, ابن, اسم); no other word does;
    * the word, clitics off: the counts and verdicts of the lexicon and the counts of news, less what is known to be
      written without its hamza by mistake;
    * for أن and إن what stands before: إن after a verb of saying and at the start of a sentence or quotation, أن after
      any other verb, a preposition or a noun that wants a clause; then what follows. One hamza becomes the other only
      right behind such a word (``قال أن``, ``بعد إن``); ``في ان واحد`` is في آن واحد;
    * for a word that may be several (اعلام, اثر; اداره, which is إدارة without its dots or أداره) its neighbours, as
      they stand beside each in news; behind لم, لن, لا and سوف it is a first person (``لم اتهم``);
    * the house: a text that leaves hamzas out throughout leaves them out where a plain alef could be right, too.

    What may be either stays, and ``explain`` notes it with what it may be, once for a word with its number; so does a
    hamza that is right where a letter was lost (إداة for إدارة).

    ``add``: write a hamza that is missing. ``remove``: drop one that does not belong. A hamza in the wrong place
    (``أعلان``, ``آخرى``) moves where both are asked for. ``OptionError`` for anything but a bool.

    Left alone: names that the press writes both ways (اسطنبول, ابريل, إستراتيجية), words that no list knows, a hamza
    written as a mark, vowels, scripture in its brackets, letters of an abbreviation (ام بي سي), a word in pieces (العنـ
    ـصرية), imperatives that open a quotation, protected spans. U+0672 and U+0673, alefs with a wavy hamza, become أ and
    إ. A madda that is written never becomes a plain alef. Of 250 changes drawn at random from articles of twenty
    sources, 130 of them of أن and إن, one reader found 1 wrong, mended since; of 260 that are likely but not sure in
    papers of eight countries, at most two of a spelling, 11, five of them mended since; of 150 such of other outlets,
    one of each, 4, and of 110 drawn by token 1, two of these mended. In 140 articles in which two readers found no
    error nothing changes.
    Source: ``words/heads.toml``, ``words/particle.toml``, the lexicon, the counts of news.

    >>> from arnorm.steps import RestoreHamza
    >>> RestoreHamza()("قال الوزير ان الاسلحة وصلت الى اسطنبول بعد ان إستخدمت")
    'قال الوزير إن الأسلحة وصلت إلى اسطنبول بعد أن استخدمت'
    >>> RestoreHamza(remove=False)("إستخدام الاسلحة")
    'إستخدام الأسلحة'
    """

    id: ClassVar[str] = "restore_hamza.v1"
    data: ClassVar[tuple[str, ...]] = ("words/", "sets/", "lexicon/")
    add: bool = True
    remove: bool = True

    def __post_init__(self) -> None:
        require_bool("add", self.add)
        require_bool("remove", self.remove)

    def fast_path(self) -> FastPath:
        """Return the alefs, without one of which nothing is looked at, and what writes a text without edits."""
        return FastPath(triggers=ALEFS, rewrite=with_heads if self.add and self.remove else None, in_place=True)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each letter that is restored."""
        return list(self._edits(text, heads(text)))

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits, and a note for each word that was left though it may be another."""
        found = list(heads(text))
        doubts = ((one.written, one.perhaps) for one in found if one.perhaps not in ("", one.written))
        return Proposal(list(self._edits(text, found)), doubts_said(self.id, doubts))

    def _edits(self, text: str, found: Iterator[Verdict] | Sequence[Verdict]) -> Iterator[Edit]:
        by = (self.id,)
        for verdict in found:
            if verdict.right:
                for letter in letters_of_verdict(text, verdict):
                    if self._asks(letter.written, letter.right):
                        yield Edit(letter.at, letter.at + 1, letter.right, by)

    def _asks(self, old: str, new: str) -> bool:
        """Return whether a letter is to become another: a hamza moves only where both are asked for."""
        asked = (self.add or old != ALEF) and (self.remove or new != ALEF)
        return asked and ((self.add and self.remove) or ALEF in (old, new))
