"""Ta marbuta restored: heh or ta marbuta at the end of a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.edits import Edit
from arnorm.steps.common.notes import doubts_said
from arnorm.words.bare import bare
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA
from arnorm.words.doubtful.final_ta.in_text import final_tas
from arnorm.words.doubtful.final_ta.rewritten import with_tas
from arnorm.words.doubtful.letter import Letter

__all__ = ["RestoreTaMarbuta"]


@dataclass(frozen=True, kw_only=True)
class RestoreTaMarbuta(Rewrite):
    """Write ة where ه stands for it, and ه where ة does: ``في المدرسه`` becomes ``في المدرسة``, ``هذة`` ``هذه``.

    Many leave out the dots of a final ta marbuta, some put them on a heh. In order of their weight:

    * the article: no pronoun can stand behind it, so that its word ends in ة unless the heh is of the root (المياه,
      للجنيه);
    * a word without the hamza of its head (مجلس اداره) is asked for both letters at once: a noun of form IV or its verb
      with him (إدارة, أداره), and RestoreHamza asks the same;
    * the word, clitics off: the counts and verdicts of the lexicon and the counts of news; a word that may bear the
      pronoun ه (كتابه, حارسه) needs more to say that it does not, and one that is never seen with her or their either
      (عباره) needs less;
    * its neighbours, as they stand beside each in news, and of what kind they are: an indefinite feminine or broken
      plural, with which it agrees (``رؤية فنيه بحتة``, ``أمطار غزيره``), a relative, which follows a pronoun; a number
      before it (``20 سنه``, ``مليون ليره``);
    * the rest of the text: the same noun with its article, or the word without its ending;
    * the house: in a text that writes ه for ة throughout, where both may be right.

    A ta marbuta that stands for the pronoun or for heh of the root (``من جانبة``, ``المياة``) is asked the same.
    Between two marks ``رحمة الله`` is a wish, رحمه الله.

    What may be either stays, and ``explain`` notes it with what it may be, once for a word with its number.

    Left alone: names, words that no list knows, a word by itself in quotes, a heh before God's name (``رعاه الله``),
    scripture in its brackets, words with vowels, protected spans. One reader found 8 of 227 changes wrong in papers of
    eight countries, six of them mended since: nouns that bear the pronoun and are feminines too (جامعه); and none of 99
    in posts that fact-checks quote; later 1 of 50 spellings and 50 words of ten outlets. Of single ta marbutas made heh
    in 1,800 words of 20 sources .81 come back. No options. Source: ``words/final_ta.toml``, ``words/ta_beside.toml``,
    the lexicon, the counts of news.

    >>> from arnorm.steps import RestoreTaMarbuta
    >>> RestoreTaMarbuta()("في المدرسه كتابه له، وعمره 20 سنه")
    'في المدرسة كتابه له، وعمره 20 سنة'
    """

    id: ClassVar[str] = "restore_ta_marbuta.v1"
    data: ClassVar[tuple[str, ...]] = ("words/", "sets/", "lexicon/")

    def fast_path(self) -> FastPath:
        """Return heh and ta marbuta, without one of which nothing is looked at, and what writes without edits."""
        return FastPath(triggers=frozenset((HEH, MARBUTA)), rewrite=with_tas, in_place=True)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each letter that is restored."""
        return list(self._edits(final_tas(text)))

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits, and a note for each word that was left though it may be another."""
        found = list(final_tas(text))
        words = ((bare(text[letter.start : letter.end]), letter.perhaps) for letter in found if letter.perhaps)
        doubts = ((word, word[:-1] + letter) for word, letter in words)
        return Proposal(list(self._edits(found)), doubts_said(self.id, doubts))

    def _edits(self, found: Iterable[Letter]) -> Iterator[Edit]:
        return (Edit(letter.at, letter.at + 1, letter.right, (self.id,)) for letter in found if letter.right)
