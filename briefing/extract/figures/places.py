"""The currency that a bare 元 or `$` means where an article comes from."""

import re
from collections import Counter

from briefing.model.article import Article

_CHINESE = {
    "HKD": re.compile(
        "香港|港元|港幣|本港|港府|特首|立法會|全港|財政司司長|強積金|港人|屋苑|公屋|居屋|綜援|港鐵|劏房|新界|九龍"
        "|區議[會員]|醫管局|房委會|食環署|康文署|社署|房署|港台|保就業|施政報告|鄉議局|屋邨|學額|財委會"
    ),
    "TWD": re.compile("台灣|臺灣|新台幣|新臺幣|行政院|立法院|台北|臺北"),
    "MOP": re.compile("澳門"),
    "CNY": re.compile("人民幣|國務院|人民政府|(?<!節)省(?![錢水電力時卻下])|黨中央|自治區|我國"),
}
_HONG_KONG = re.compile("财政司司长|行政长官|本港|立法会|特区政府|港元|强积金")


def _words(*patterns: str) -> re.Pattern[str]:
    """Any of the words; each pattern begins with its letter, so that a search skips all others."""
    return re.compile("|".join(rf"{word[0]}(?<=\b{word[0]}){word[1:]}" for word in patterns))


_ENGLISH = {
    "SGD": _words(
        *(r"Singapore(?:ans?|'s)?\b", r"S\$", r"CPF\b", r"MediSave\b", r"Medisave\b", r"SkillsFuture\b"),
        *(r"Workfare\b", r"HDB\b", r"NTUC\b", r"MAS\b", r"Baby Bonus\b", r"GST Vouchers?\b"),
        *(r"Enterprise Financing Scheme\b", r"Committee of Supply\b"),
    ),
    "HKD": _words(r"Hong Kong\b", r"HK(?:\$|SAR\b)", r"Financial Secretary\b", r"MPF\b"),
    "AUD": _words(r"Australia(?:ns?|'s)?\b", r"A\$", r"NDIS\b", r"Canberra\b"),
    "CAD": _words(r"Canad(?:a|ians?)\b", r"C\$", r"Ottawa\b", r"Ontario\b", r"Qu[eé]bec\b"),
    "NZD": _words(r"New Zealand(?:ers?|'s)?\b", r"NZ\$"),
    "TWD": _words(r"Taiwan(?:ese|'s)?\b", r"NT\$"),
    "USD": _words(
        *(r"United States\b", r"U\.?S\.?\b", r"Americans?\b", r"President\b", r"Congress\b", r"US\$"),
    ),
}
_TRADITIONAL = re.compile("[億萬圓國個約過與達點餘兩貳陸數頃歲戶間項條輛種處員這來對開發後從當於]")
_SAMPLE = 4000
_SHARE = 50
_OFTEN = 3


def yuan(article: Article) -> str:
    """The currency of 元: CNY, or that of the place which an article in traditional script is about."""
    if article.language != "zh-Hant" and not _mostly_traditional(article.text[:_SAMPLE]):
        return "HKD" if len(_HONG_KONG.findall(article.text)) >= _OFTEN else "CNY"
    return _named_most(article, _CHINESE, "HKD")


def dollar(article: Article) -> str:
    """The currency of `$`: USD, or that of the country which the article is about."""
    if article.language != "en":
        place = "USD" if article.language == "zh" else _named_most(article, _CHINESE, "HKD")
        return "USD" if place == "CNY" else place
    signs = {"USD": "$", "EUR": "€", "GBP": "£"}
    most = max(signs, key=lambda code: article.text.count(signs[code]))
    return _named_most(article, _ENGLISH, "USD") if most == "USD" else most


def _named_most(article: Article, places: dict[str, re.Pattern[str]], usual: str) -> str:
    told = f"{article.title}\n{article.publisher or ''}\n{article.text}"
    named = Counter({code: len(pattern.findall(told)) for code, pattern in places.items()})
    code, count = named.most_common(1)[0]
    return code if count else usual


def _mostly_traditional(text: str) -> bool:
    return len(_TRADITIONAL.findall(text)) * _SHARE > len(text)
