"""What the window says: sentences of the catalogue, and findings spelled out in words."""

from decimal import Decimal

from briefing import messages
from briefing.errors import BriefingError
from briefing.messages import Language
from briefing.model.article import Article
from briefing.model.figure import Bound, Figure, Number, Period, written
from briefing.model.findings import Finding
from briefing.model.measure import Measure
from briefing.store.port import Listed

_SCALES_EN = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SCALES_ZH = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_DECIMALS = 3


class Speech:
    """Speaks one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, code: str, **arguments: object) -> str:
        """The sentence that a code stands for."""
        return messages.sentence(code, self.language, arguments)

    def told(self, error: BriefingError) -> str:
        """What to say of an error."""
        return messages.told(error, self.language)

    def source(self, article: Article | Listed) -> str:
        """Where an article comes from: outlet, author, date, document number."""
        known = [article.publisher, article.author, article.document_number]
        date = article.date.isoformat() if article.date else None
        return " · ".join(part for part in [*known, date] if part)

    def finding(self, finding: Finding) -> str:
        """A finding spelled out: what it is, of what, when, and how it stands."""
        return self.figure(finding) if isinstance(finding, Figure) else self.measure(finding)

    def figure(self, figure: Figure) -> str:
        """A figure spelled out: `more than 100 billion CNY · 专项资金 · 2021–2025 · commitment`."""
        details = [
            figure.indicator.text if figure.indicator else None,
            period(figure.period),
            self.say(f"finding.status_{figure.status.value}"),
            self.say(f"finding.direction_{figure.direction.value}") if figure.direction else None,
            self.say(f"finding.basis_{figure.basis.value}") if figure.basis else None,
        ]
        return f"{figure.text} → " + " · ".join([self.amount(figure), *(d for d in details if d)])

    def measure(self, measure: Measure) -> str:
        """A measure spelled out: who, does what, for whom, with how much, until when."""
        slots = [
            ("actor", measure.actor.text if measure.actor else None),
            ("beneficiary", measure.beneficiary.text if measure.beneficiary else None),
            ("amount", self.say("finding.and").join(figure.text for figure in measure.figures) or None),
            ("period", period(measure.period)),
        ]
        said = [self.say(f"finding.slot_{name}", words=words) for name, words in slots if words]
        kind = self.say(f"finding.instrument_{measure.instrument.value}")
        strength = self.say(f"finding.strength_{measure.strength.value}")
        return " · ".join([kind, strength, *said])

    def amount(self, figure: Figure) -> str:
        """A figure's bound, value and unit in words."""
        if figure.low is not None and figure.high is not None:
            value = f"{self.number(figure.low)}–{self.number(figure.high)}"
        else:
            value = self.number(figure.value) if figure.value is not None else figure.text
        said = self._with_unit(value, figure.unit)
        if figure.bound is Bound.EQUAL:
            return said
        return self.say(f"finding.bound_{figure.bound.name.lower()}", value=said)

    def unit(self, unit: str) -> str:
        """A unit as people say it; a currency before a stroke too, the rest as the article writes it."""
        whole, stroke, part = unit.partition("/")
        known = messages.names("unit")
        said = self.say(f"unit.{whole}") if whole in known else whole
        return f"{said}{stroke}{self.unit(part)}" if stroke else said

    def _with_unit(self, value: str, unit: str | None) -> str:
        if unit in (None, ":"):
            return value
        closed_up = unit == "%" or self.language is Language.CHINESE
        return value + ("" if closed_up else " ") + self.unit(unit or "")

    def number(self, number: Number) -> str:
        """A number as people say it: `2.2 trillion`, `2.2万亿`; exact always."""
        if not isinstance(number, Decimal):
            return written(number)
        for scale, word in _SCALES_EN if self.language is Language.ENGLISH else _SCALES_ZH:
            scaled = number / scale
            if abs(scaled) >= 1 and len(written(scaled).partition(".")[2]) <= _DECIMALS:
                return (
                    f"{written(scaled)} {word}"
                    if self.language is Language.ENGLISH
                    else f"{written(scaled)}{word}"
                )
        return f"{number:,f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:,f}"


def period(period: Period | None) -> str | None:
    """A period in figures: `2021–2025`, `–2025`, `2022-Q1`."""
    if period is None:
        return None
    if period.start == period.end:
        return period.start
    return f"{period.start or ''}–{period.end or ''}"
