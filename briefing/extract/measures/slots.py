"""The slots of a Chinese measure beside its actor: object, condition, deadline and document."""

import re

from briefing.extract.measures.clause import Place
from briefing.extract.measures.draft import Draft

_DATED = re.compile("[年月末日天限](?:(?<=[年月末])|内|期)")
_DEADLINE = re.compile(
    r"(?:力争)?(?:到|在|于|至)?(?:\d{4}年|今年|明年|年|\d{1,2}月)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?之?前"
    r"|(?:到|至)\d{4}年(?:底|末)?|到“[^”]+”末|\d{4}年\d{1,2}月底前|限期|\d+个?(?:工作日|日|天|月|年)内"
)
_DOCUMENT = re.compile(r"《[^》]{2,60}》(?:\([^)]{2,24}号\))?|[\u4e00-\u9fff]{1,8}〔\d{4}〕\d+号")
_CONDITION = re.compile(
    r"(?:对|凡|如|若|符合|经|在[^,]{2,40}(?:前提下|条件下|基础上|情况下)|根据|按|依据|除[^,]*外|属于|自[^,]*起)"
)
_CONDITION_WITHIN = re.compile(
    r"(?:首次|经[^,]{1,20}(?:评定|认定|批准|评估|同意)后?|符合[^,]{2,30}(?:条件|要求|标准|规定)的?"
    r"|具备[^,]{2,20}条件)[^,给]{0,20}"
)


def object_of(text: str, draft: Draft) -> Place | None:
    """What the action is done to or with: the words from the verb to the clause's end."""
    start = draft.verb[1] + text.startswith("了", draft.verb[1])
    return (start, draft.act.end) if draft.act.end > start else None


def condition_of(text: str, draft: Draft) -> Place | None:
    """The lead or the words that say under which condition the measure holds."""
    for lead in draft.leads:
        if _CONDITION.match(text, lead.start, lead.end):
            return lead.start, lead.end
    found = _CONDITION_WITHIN.search(text, draft.start, draft.end)
    return found.span() if found else None


def deadline_of(text: str, draft: Draft) -> Place | None:
    """The words that say by when."""
    if not _DATED.search(text, draft.start, draft.end):
        return None
    found = _DEADLINE.search(text, draft.start, draft.end)
    return found.span() if found else None


def document_of(text: str, draft: Draft) -> Place | None:
    """The paper that the measure names, with its number."""
    if text.find("《", draft.start, draft.end) < 0 and text.find("〔", draft.start, draft.end) < 0:
        return None
    found = _DOCUMENT.search(text, draft.start, draft.end)
    return found.span() if found else None
