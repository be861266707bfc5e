"""The theme that Word asks for; no style of ours takes anything from it but it colours what the user adds."""

from briefing.ooxml.markup import quoted
from briefing.ooxml.names import HEAD, A
from briefing.ooxml.runs import Fonts

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2D3D",
    "lt2": "E7ECF3",
    "accent1": "3B6EA5",
    "accent2": "B5533C",
    "accent3": "6B8E4E",
    "accent4": "C79A3B",
    "accent5": "6A5A8C",
    "accent6": "3F8C8C",
    "hlink": "1F4E8C",
    "folHlink": "6A5A8C",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_THREE = range(3)


def theme_part(fonts: Fonts) -> bytes:
    """A theme with the memo's own fonts."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    names = (
        f"<a:latin typeface={quoted(fonts.latin)}/><a:ea typeface={quoted(fonts.chinese)}/>"
        '<a:cs typeface=""/>'
    )
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
        for width in (6350, 12700, 19050)
    )
    effects = "".join("<a:effectStyle><a:effectLst/></a:effectStyle>" for _ in _THREE)
    fills = "".join(_FILL for _ in _THREE)
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="Briefing"><a:themeElements>'
        f'<a:clrScheme name="Briefing">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Briefing"><a:majorFont>{names}</a:majorFont><a:minorFont>{names}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Briefing"><a:fillStyleLst>{fills}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    ).encode()
