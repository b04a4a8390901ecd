"""Ya restored: ى or ي where a house writes one for the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.edits import Edit
from arnorm.steps.common.notes import doubts_said
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA
from arnorm.words.doubtful.final_ya.in_text import TextYas
from arnorm.words.doubtful.final_ya.rewritten import with_yas

__all__ = ["RestoreYa"]


@dataclass(frozen=True, kw_only=True)
class RestoreYa(Rewrite):
    """Write ي where ى stands for it, and ى where ي does: ``فى المستشفي`` becomes ``في المستشفى``.

    Egypt's press ends في and المصري in ى, other writers end على and مستشفى in ي. In order of their weight:

    * marks: kasra, sukun or shadda make it ي, a dagger alef or a fatha before it ى;
    * place: inside a word ى is ي (``رئىس``), unless two words are glued there (``إلىالبيت``);
    * the word, its proclitics taken off: a list of words, then the counts and verdicts of the lexicon;
    * its neighbours, for إلي before what it governs, for علي where they or their kinds leave no doubt (``القبض علي``),
      and for a word that is written as it is less often written (``ولى العهد``, ``للمرة الأولي``); phrases that are
      listed (``أسمي آيات``, ``أولى الأمر``);
    * the house: in a text that writes ى for ي throughout, every word that more often bears ي; in one that writes ي for
      ى, every word that mostly bears ى, and علي where its neighbours say that it is no name.

    What may be either stays, and ``explain`` notes it, once for a word with its number: علي and على beside what suits
    the other, a word whose other spelling is the usual one; one that as likely lacks a letter (وحى for وحتى), unless
    the house writes that ya throughout. مبادىء and الجزاىر stay, for they want ئ.

    Left alone: words with a letter of another language, ی (``FoldLookalikes``), ى and ي with a hamza on them, a letter
    by itself. One reader found 4 of 244 spellings wrong in seven outlets, some 11 of 1,023 in papers of six countries;
    of 298, two in three of them likely but not sure, one of each, 9, three of those mended since; of 110 more of nine
    outlets 1, and of 40 drawn by token 1.
    No options. Source: ``words/final_ya.toml``, ``words/ali_beside.toml``, the lexicon, the counts of news.

    >>> from arnorm.steps import RestoreYa
    >>> RestoreYa()("فى المستشفي"), RestoreYa()("على علي")
    ('في المستشفى', 'على علي')
    """

    id: ClassVar[str] = "restore_ya.v1"
    data: ClassVar[tuple[str, ...]] = ("words/", "sets/", "lexicon/")

    def fast_path(self) -> FastPath:
        """Return ى and ي, without one of which nothing is looked at, and what writes a text without edits."""
        return FastPath(triggers=frozenset((MAKSURA, YA)), rewrite=with_yas, in_place=True)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each letter that is restored."""
        return self._edits(TextYas(text))

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits, and a note for each word that was left though it may be another."""
        yas = TextYas(text)
        return Proposal(self._edits(yas), doubts_said(self.id, yas.doubts()))

    def _edits(self, yas: TextYas) -> list[Edit]:
        return [Edit(letter.at, letter.at + 1, letter.right, (self.id,)) for letter in yas.letters()]
