"""The words that say whether something was reached, is expected, aimed at or promised, compiled."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.words import either, vocabulary


@dataclass(frozen=True, slots=True)
class StatusWords:
    """The vocabulary of statuses as patterns."""

    estimate: re.Pattern[str]
    near: re.Pattern[str]
    target: re.Pattern[str]
    target_near: re.Pattern[str]
    promise: re.Pattern[str]
    so_far: re.Pattern[str]
    rate_promise: re.Pattern[str]
    promised: re.Pattern[str]
    actual: re.Pattern[str]
    benefiting: re.Pattern[str]
    supposing: re.Pattern[str]
    rules: re.Pattern[str]
    measured: re.Pattern[str]
    acting: re.Pattern[str]
    granting: re.Pattern[str]
    coming: re.Pattern[str]
    aimed_at: re.Pattern[str]
    terms: re.Pattern[str]
    founding: re.Pattern[str]
    in_budget: re.Pattern[str]
    set_down: re.Pattern[str]
    penalties: re.Pattern[str]
    table: re.Pattern[str]
    items: re.Pattern[str]
    content: re.Pattern[str]
    items_before: re.Pattern[str]
    named_plans: re.Pattern[str]
    costing: re.Pattern[str]
    rewarded: re.Pattern[str]
    relief: re.Pattern[str]
    issuers: re.Pattern[str]
    voting: re.Pattern[str]
    norms: re.Pattern[str]
    deciding: re.Pattern[str]
    reaching: re.Pattern[str]
    contents: re.Pattern[str]
    validity: re.Pattern[str]
    documents: re.Pattern[str]
    going_on: re.Pattern[str]
    besides: re.Pattern[str]
    vowing: re.Pattern[str]
    will: re.Pattern[str]
    aid: re.Pattern[str]


@cache
def status_words() -> StatusWords:
    """The patterns, compiled once."""
    words = vocabulary("status")["chinese"]
    return StatusWords(
        estimate=re.compile(f"(?:{either(words['estimate'])})(?!目标)|{words['budget']}|{words['forecast']}"),
        near=re.compile(either(words["estimate_near"])),
        target=re.compile(f"{either(words['target'])}|{words['proposing']}"),
        target_near=re.compile(f"{either(words['target_near'])}|{words['target_words']}"),
        promise=re.compile(f"{either(words['commitment'])}|{words['promise_words']}"),
        so_far=re.compile(words["so_far"]),
        rate_promise=re.compile(words["rate_promises"]),
        promised=re.compile(f"{either(words['promised'])}|{words['promised_words']}"),
        actual=re.compile(f"{either(words['actual'])}|{words['actual_words']}"),
        benefiting=re.compile(either(words["benefiting"])),
        supposing=re.compile(words["supposing"]),
        rules=re.compile(words["rules"]),
        measured=re.compile(words["measured"]),
        acting=re.compile(words["acting"]),
        granting=re.compile(words["granting"]),
        coming=re.compile(words["coming"]),
        aimed_at=re.compile(words["aimed_at"]),
        terms=re.compile(words["terms"]),
        founding=re.compile(words["founding"]),
        in_budget=re.compile(words["in_budget"]),
        set_down=re.compile(words["set_down"]),
        penalties=re.compile(words["penalties"]),
        table=re.compile(words["table"]),
        items=re.compile(words["items"]),
        content=re.compile(words["content"]),
        items_before=re.compile(words["items_before"]),
        named_plans=re.compile(words["named_plans"]),
        costing=re.compile(words["costing"]),
        rewarded=re.compile(words["rewarded"]),
        relief=re.compile(words["relief"]),
        issuers=re.compile(words["issuers"]),
        voting=re.compile(words["voting"]),
        norms=re.compile(words["norms"]),
        deciding=re.compile(words["deciding"]),
        reaching=re.compile(words["reaching"]),
        contents=re.compile(words["contents"]),
        validity=re.compile(words["validity"]),
        documents=re.compile(words["documents"]),
        going_on=re.compile(
            f"\\s*(?:{words['besides']})?(?:{words['manner']})*(?:{words['going_on']})(?![了者家]|中的)"
        ),
        vowing=re.compile(f"{words['vowing']}(?:{words['manner']})+(?:{words['going_on']})(?![了者家]|中的)"),
        besides=re.compile(f"\\s*(?:{words['besides']})"),
        will=re.compile(words["will"]),
        aid=re.compile(
            "给予|予以|奖励|补贴|补助|资助|可获|减免|免征|减按|减半|适用|享受|免缴|税率|可依法|可优先|优先"
        ),
    )
