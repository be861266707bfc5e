"""The charts of a memo, drawn by Word from values that can be edited."""

from briefing.memo.look import fonts_of, style_id
from briefing.memo.marks import Marks
from briefing.memo.profile import Profile
from briefing.model.memo import ChartItem
from briefing.ooxml.charts import Plot, drawing
from briefing.ooxml.paragraphs import Layout, paragraph

RELATION = "rIdChart{number}"
COLOUR = "3B6EA5"
_HEAD, _BAR, _UPRIGHT = 8.0, 8.0, 65.0


class Plots:
    """Keeps the charts that a text shows, in order."""

    def __init__(self, profile: Profile, marks: Marks) -> None:
        self._profile = profile
        self._marks = marks
        self.plots: list[Plot] = []

    def paragraph(self, chart: ChartItem) -> str:
        """The paragraph that holds a chart."""
        plot = Plot(
            chart.title,
            chart.unit,
            tuple(bar.name for bar in chart.bars),
            tuple(bar.value for bar in chart.bars),
            chart.over_time,
            COLOUR,
            fonts_of(self._profile, "table"),
        )
        self.plots.append(plot)
        height = _UPRIGHT if chart.over_time else _HEAD + _BAR * len(chart.bars)
        relation = RELATION.format(number=len(self.plots))
        number = self._marks.drawings.take()
        shown = drawing(relation, number, chart.title, self._profile.page.text_width, height)
        return paragraph(shown, Layout(style_id("chart"), keep_next=True))
