"""A source as a reference: GB/T 7714-2015 for Chinese memos, a CSL style for English ones."""

from collections.abc import Sequence

from briefing.model.memo import Source

GB_T_7714 = "gbt7714"
_FULL_STOPS = ".。？！?!"


def gbt7714(source: Source) -> str:
    """The reference by GB/T 7714-2015, without its number: author. title[N/OL]. publisher, date. address."""
    kind = "EB/OL" if source.url else "N"
    if source.url and source.publisher:
        kind = "N/OL"
    parts = []
    if source.author:
        parts.append(_stopped(source.author))
    number = f"：{source.document_number}" if source.document_number else ""
    parts.append(f"{source.title}{number}[{kind}].")
    day = source.date.isoformat() if source.date else ""
    if source.publisher:
        parts.append(_stopped(f"{source.publisher}, {day}" if day else source.publisher))
    elif day:
        parts.append(f"({day}).")
    if source.url:
        parts.append(f"{source.url}.")
    return " ".join(parts)


def _stopped(words: str) -> str:
    return words if words[-1:] in _FULL_STOPS else f"{words}."


def references(sources: Sequence[Source], style: str) -> list[str]:
    """Each source as a reference in a style."""
    if style == GB_T_7714:
        return [gbt7714(source) for source in sources]
    from briefing.memo.csl import styled

    return styled(sources, style)
