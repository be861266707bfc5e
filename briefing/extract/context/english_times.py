"""The grammar of times in English: years, fiscal years, quarters, halves, months, days and ranges of them."""

import re
from functools import cache

_YEAR = r"(?:19|20)\d{2}"
_MONTH = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
)
_NUMBER = r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
_ORDINAL = r"first|second|third|fourth|final|last|1st|2nd|3rd|4th"
NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "twenty": 20,
}
ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}
PLANS = {
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEARS = {
    "this": 0,
    "current": 0,
    "last": -1,
    "previous": -1,
    "past": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
}


@cache
def moment() -> re.Pattern[str]:
    """One time, from a year to a day, or a range of years."""
    year = (
        r"(?P<fy>FY\s?|YA\s?|[Yy]ear of [Aa]ssessment |[Ff]iscal [Yy]ears? |[Ff]iscal "
        r"|[Ff]inancial [Yy]ear )?"
        rf"(?<![\d$£€¥.,/])(?P<y>{_YEAR})(?:\s?[-–/]\s?(?P<y2>{_YEAR}|\d{{2}}))?"
        r"(?![\d%\u3400-\u9fff]|s\b|,\d{3}|\.\d|-[A-Za-z])"
    )
    relative = (
        r"(?P<rel>[Tt]his|[Cc]urrent|[Ll]ast|[Pp]revious|[Nn]ext|[Cc]oming|[Ff]ollowing) "
        r"(?:(?P<relfy>fiscal|financial) )?(?P<relyear>[Yy]ear|calendar year|month|quarter)\b(?!s|-end)"
    )
    parts = rf"(?:(?P<o>{_ORDINAL}) (?P<part>quarter|half)|(?P<Q>[QH])(?P<k>[1-4]))"
    return re.compile(
        r"(?=[\dACDEFHJLMNOPQSTYacefnlpsty])"
        rf"(?:(?<![\w]){parts}(?:,? (?:of )?(?:the )?(?:{year}|{relative}))?"
        rf"|(?<![\w])(?P<mon>{_MONTH})(?: (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,)? (?P<ym>{_YEAR})\b"
        rf"|(?<![\w])(?P<d3>\d{{1,2}})(?:st|nd|rd|th)? (?P<mon3>{_MONTH}),? (?P<ym3>{_YEAR})\b"
        rf"|(?<![\w])(?P<d4>\d{{1,2}})(?:st|nd|rd|th)? (?P<mon4>{_MONTH})\b(?! \d)"
        rf"|(?<![\w])(?P<mon2>{_MONTH})(?: (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b"
        r"(?! ?(?:percent|%|million|billion|,\d)))?\b"
        r"|(?<=[Aa]s of )(?P<day>today|tonight|yesterday|this (?:morning|afternoon|evening))\b"
        r"|(?<![\w])(?P<n>1[0-6]|\d)th [Ff]ive-[Yy]ear [Pp]lan(?: [Pp]eriod)?"
        rf"|(?<![\w])(?P<ordinal>(?i:{'|'.join(PLANS)})) [Ff]ive-[Yy]ear [Pp]lan(?: [Pp]eriod)?"
        r"|(?<![\w])(?:FY\s?|[Ff]iscal [Yy]ears? )[’']?(?P<yy>\d\d)(?![\d%/.,-]\d|\d|%)"
        rf"|(?<![\w]){_alone(year)}|(?<![\w]){_alone(relative)})"
    )


def _alone(pattern: str) -> str:
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\1_>", pattern)


@cache
def ahead() -> re.Pattern[str]:
    """So many years or months from now on."""
    return re.compile(
        rf"\b(?:over|in|for|during|within|across) the (?:next|coming|following) (?P<n>{_NUMBER})"
        rf"(?: (?:to|or) (?:{_NUMBER}))? (?P<unit>year|month)s?\b"
        r"|\b(?:over|in|during|within|across) the (?:next|coming) (?:(?P<decade>decade)|(?P<single>year))\b"
        r"|\b(?:in|during|within|over|by the end of) (?:this|the current) (?P<this>decade)\b",
        re.IGNORECASE,
    )


@cache
def before() -> re.Pattern[str]:
    """The words before a time, matched at the end of what stands there."""
    return re.compile(
        r"(?:(?P<compared>\b(?:compared (?:with|to)|than(?: it was)?(?: in)?|relative to|versus"
        r"|(?:over|from|than) (?:that|those) (?:of|in)|(?:down|up|percent|%) from"
        r"|(?:increase|decrease|rise|growth|drop|up)(?: of [$£€¥]?[\d.,]+ ?"
        r"(?:percent|%|[a-z]+illion)?(?: yuan)?)? (?:from|over)))"
        r"|(?P<until>\b(?:by|until|till|up to|as of|as at|before|no later than|through))"
        r"|(?P<since>\b(?:since|starting (?:in|from)|beginning (?:in|from)|effective(?: from)?"
        r"|on or after|from and after"
        r"|since (?:its|their|the|our|his) "
        r"(?:inception|launch|establishment|introduction|founding|start|creation|opening)"
        r"(?: of [\w ]{1,30}?)? in|from))"
        r"|(?P<between>\bbetween)"
        r"|(?P<act>\bAct of|Resolution of))"
        r"(?: the)?(?: (?P<end>end of|end|middle of|mid|start of|beginning of|close of)| early| late)?"
        r"(?: the)?[\s-]$",
        re.IGNORECASE,
    )


@cache
def between() -> re.Pattern[str]:
    """What joins the two ends of a range."""
    return re.compile(r"\s(?:to|through|until|and|till)\s(?:the )?(?:end of )?")
