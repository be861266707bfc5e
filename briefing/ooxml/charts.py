"""Native charts: the drawing in the text, the chart's part, and the workbook that holds its values."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from briefing.ooxml.markup import clean, quoted, text
from briefing.ooxml.names import HEAD, WP, A, C, R
from briefing.ooxml.runs import Fonts

EMU_A_MILLIMETRE = 36000
LONGEST = 32_767  # characters of a cell
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - the workbook's properties know no zone
_SHEET = "Sheet1"
_ROOM = 1.15  # for the numbers beyond the bars


@dataclass(frozen=True, slots=True)
class Plot:
    """Values with their names; along time they stand upright, else they lie. Colours are RRGGBB."""

    title: str
    unit: str
    names: tuple[str, ...]
    values: tuple[float, ...]
    upright: bool
    colour: str
    fonts: Fonts


def drawing(relation: str, number: int, title: str, width: float, height: float) -> str:
    """The run that shows a chart, by the id of its relationship; its size in millimetres."""
    across, down = round(width * EMU_A_MILLIMETRE), round(height * EMU_A_MILLIMETRE)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr={quoted(title)}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{C}">'
        f'<c:chart xmlns:c="{C}" xmlns:r="{R}" r:id={quoted(relation)}/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def chart_part(plot: Plot, workbook: str) -> bytes:
    """The chart's part; `workbook` is the id of the relationship to its values."""
    direction, category, value = ("col", "b", "l") if plot.upright else ("bar", "l", "b")
    order = "minMax" if plot.upright else "maxMin"
    count = len(plot.names)
    names = "".join(f'<c:pt idx="{i}"><c:v>{text(name)}</c:v></c:pt>' for i, name in enumerate(plot.names))
    values = "".join(f'<c:pt idx="{i}"><c:v>{one!r}</c:v></c:pt>' for i, one in enumerate(plot.values))
    fill = f'<c:spPr><a:solidFill><a:srgbClr val="{plot.colour}"/></a:solidFill></c:spPr>'
    labels = (
        '<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/>'
        '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
    )
    series = (
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f'<c:tx><c:strRef><c:f>{_SHEET}!$B$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{text(plot.unit)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'{fill}<c:invertIfNegative val="0"/>{labels}'
        f'<c:cat><c:strRef><c:f>{_SHEET}!$A$2:$A${count + 1}</c:f><c:strCache><c:ptCount val="{count}"/>'
        f"{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{_SHEET}!$B$2:$B${count + 1}</c:f><c:numCache><c:formatCode>General"
        f'</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache></c:numRef></c:val></c:ser>'
    )
    bars = (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="60"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>'
    )
    axes = (
        f'<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{category}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        '<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>'
        f"{_reach(plot.values)}</c:scaling>"
        f'<c:delete val="1"/><c:axPos val="{value}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1001"/><c:crosses val="autoZero"/></c:valAx>'
    )
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{bars}{axes}</c:plotArea>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:txPr><a:bodyPr wrap="none"/><a:p><a:pPr><a:defRPr sz="900">'
        f"<a:latin typeface={quoted(plot.fonts.latin)}/><a:ea typeface={quoted(plot.fonts.chinese)}/>"
        '</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
        f'<c:externalData r:id={quoted(workbook)}><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _reach(values: Sequence[float]) -> str:
    """From where to where the values' axis goes: nothing is on it, and numbers have room beyond the bars."""
    low, high = min(0.0, *values) * _ROOM, max(0.0, *values) * _ROOM
    top = f'<c:max val="{high:.12g}"/>' if high > low else ""
    return f'{top}<c:min val="{low:.12g}"/>'


def workbook(plot: Plot) -> bytes:
    """The values as a workbook, the same bytes for the same values."""
    import xlsxwriter

    held = BytesIO()
    book = xlsxwriter.Workbook(
        held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": _MADE})
    sheet = book.add_worksheet(_SHEET)
    sheet.write_string(0, 1, clean(plot.unit))
    for number, row in enumerate(_rows(plot), start=1):
        sheet.write_string(number, 0, clean(row[0])[:LONGEST])
        sheet.write_number(number, 1, row[1])
    book.close()
    return held.getvalue()


def _rows(plot: Plot) -> Sequence[tuple[str, float]]:
    return list(zip(plot.names, plot.values, strict=True))
