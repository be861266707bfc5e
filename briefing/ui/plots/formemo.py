"""What the memo takes of a plot."""

from briefing.desk.memocharts import Bared, Plotted
from briefing.desk.opened import Spot
from briefing.model.figure import FigureKind
from briefing.ui.plots.data import Bar, Plot, Series
from briefing.ui.speech import Speech, period


def indicator(series: tuple[Series, ...], current: Spot | None) -> Plotted | None:
    """The indicator that the current figure is of, else the first."""
    one = next((s for s in series if any(point.spot == current for point in s.points)), series[0])
    values = tuple(
        Bared(period(point.figure.period) or f"{point.along:g}", point.value, point.spot)
        for point in one.points
    )
    return Plotted(one.name, one.unit, one.points[0].figure.kind, values, over_time=True)


def instruments(bars: tuple[Bar, ...], speech: Speech) -> Plotted | None:
    """The money of each instrument in the first currency there is."""
    mine = [bar for bar in bars if bar.unit == bars[0].unit]
    values = tuple(
        Bared(speech.say(f"finding.instrument_{bar.instrument.value}"), float(bar.amount), bar.spots[0])
        for bar in mine
    )
    if not values:
        return None
    title = speech.say(f"ui.plot_{Plot.INSTRUMENTS.value}")
    return Plotted(title, mine[0].unit, FigureKind.MONEY, values, over_time=False)
