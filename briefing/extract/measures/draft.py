"""A measure in the making, and what is known while going through an article's sentences."""

from dataclasses import dataclass

from briefing.extract.measures.clause import Clause, Place, Subject
from briefing.extract.measures.genre import Era, Genre
from briefing.extract.measures.lexicon import DIRECT


@dataclass(slots=True)
class Draft:
    """A measure in the making: its acting clause and verb, where its text runs, what it takes over."""

    act: Clause
    verb: Place
    start: int
    end: int
    actor: Place | None
    bits: int
    era: Era
    leads: tuple[Clause, ...] = ()
    target: bool = False


@dataclass(slots=True)
class Situation:
    """Who speaks and acts, and what the sentence so far has set.

    `bits` is the modality of the last act, `first_bits` of the sentence's first, `once` of the next alone;
    `told` says that an order stands before in the paragraph, `paper` that news tells what a paper says;
    `numbered` that a sentence opened a numbered list; `orders` is how binding the text's orders are.
    """

    genre: Genre
    era: Era = Era.NONE
    speaks: bool = True
    acted: bool = False
    subject: Subject = Subject.UNSAID
    bits: int = 0
    first_bits: int = 0
    once: int = 0
    target: bool = False
    copula: bool = False
    begun: bool = False
    spoken: bool = False
    counting: bool = False
    told: bool = False
    paper: bool = False
    numbered: bool = False
    orders: int = DIRECT

    def paragraph(self) -> None:
        """Begin a paragraph: who spoke and acted in the one before does not go on."""
        self.acted, self.speaks, self.counting, self.told = False, True, False, False

    def sentence(self) -> None:
        """Begin a sentence."""
        self.subject = Subject.UNSAID
        self.bits = self.first_bits = self.once = 0
        self.target = self.copula = self.begun = self.spoken = False

    def order(self) -> None:
        """What comes now is an authority's order."""
        self.bits |= self.orders
        self.first_bits |= self.orders
        self.subject = Subject.AUTHORITY

    def semicolon(self) -> None:
        """Begin another item of a list: its modality is the first one's, and no thing is its subject yet."""
        self.bits = self.first_bits
        self.subject = Subject.UNSAID if self.subject is Subject.THING else self.subject

    def ordered(self, bits: int) -> None:
        """Take over the modality of a clause, if it has one."""
        self.bits = bits or self.bits
        self.first_bits = self.first_bits or self.bits
