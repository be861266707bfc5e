"""The words that part a noun phrase from what stands around it, compiled."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.words import backwards, either, vocabulary

SHORTEST = 2
# What stands before 会 where it is a body or an event: 工会, 博览会, 机会.
_ASSEMBLIES = (
    "员议社协委大机展开学工商公年晚峰都居代事动览布谈金教党合国法省"
    "讨乐流介聘易面证例全两盛利进谊运奥博贸交体务"
)
# Predicates only behind certain characters, read backwards: `行为` and `人均` are nouns.
_PREDICATES = "|".join(
    (
        "为(?![行作])",
        "可(?![许認认])",
        "均(?![人户月日年平村台])",
        r"[^，。；、\d\s]{1,4}每(?=[为是达约按至到高低整于报])",
        "起(?=[日月年度号])",
        "加(?![参增追附叠外新施强更累])",
        "居(?![置安定民同旧邻移群隐新])",
        "更(?![变深五三半])",
        "卖(?![买拍专外变贩])",
        "料(?!备(?!储)|[材原资饮燃饲肥物塑布颜染涂面食史预辅维填废调香配石骨油粮衣砂苗])",
        "(?<=[超达增减升降延上下扩缩提被由])会(?![员议社协委大机展开])",
        f"^会(?![{_ASSEMBLIES}])",
    )
)
_NO_ENTITIES = ("营业", "就业", "失业", "创业", "作业")
# Nouns end with these; a verb of one character may stand behind one: 城市通了地铁.
_NOUN_ENDS = "市县区省国村镇人员家业户司者校院队厂位社民"
_DONE = (
    rf"(?!(?:[{_NOUN_ENDS}].|.[除为]|[^划变形完建达促造养构组改分]成|[^得受收达看找拿遇用领送]到|[^拥具占含]有|[^取获赢博]得|[^超通经度]过)了)"
    rf"[一-龥]{{2}}了(?!解)|(?<=[{_NOUN_ENDS}])[一-龥]了|[成有]了"
)
_MARKS = "，。；、：！？,;:!?（）()【】\t\n—"
QUOTES = {"「": "」", "“": "”", "《": "》", "『": "』"}


@dataclass(frozen=True, slots=True)
class NounWords:
    """The vocabulary of noun phrases as patterns; those for what stands before a number read backwards."""

    predicates: re.Pattern[str]
    openers: re.Pattern[str]
    weak: re.Pattern[str]
    money: re.Pattern[str]
    wholes: re.Pattern[str]
    leading: re.Pattern[str]
    closers: re.Pattern[str]
    empty: re.Pattern[str]
    heads: re.Pattern[str]
    places: re.Pattern[str]
    provinces: re.Pattern[str]
    entities: re.Pattern[str]
    bare: frozenset[str]
    general: frozenset[str]
    sums: frozenset[str]
    programmes: re.Pattern[str]
    acts: re.Pattern[str]
    fates: re.Pattern[str]
    opening: re.Pattern[str]
    aid: re.Pattern[str]
    aid_before: re.Pattern[str]
    relief: re.Pattern[str]
    standing: re.Pattern[str]
    aid_table: re.Pattern[str]
    aid_named: re.Pattern[str]
    purposes: re.Pattern[str]
    parties: re.Pattern[str]
    multiple: re.Pattern[str]
    shares: re.Pattern[str]
    part_of: re.Pattern[str]
    compared: re.Pattern[str]

    def is_measure(self, phrase: str) -> bool:
        """Whether the phrase ends with a word for something measured."""
        return self.heads.match(phrase[::-1]) is not None

    def owner(self, phrase: str) -> int:
        """How long the name of who or where is that a measure follows: 2 in `企业增加值`; 0 for none."""
        cuts = range(len(phrase) - SHORTEST, SHORTEST - 1, -1)
        return next(
            (cut for cut in cuts if self.is_entity(phrase[:cut]) and self.is_measure(phrase[cut:])), 0
        )

    def is_entity(self, phrase: str) -> bool:
        """Whether the phrase ends with a word for someone or somewhere."""
        return not phrase.endswith(_NO_ENTITIES) and self.entities.match(phrase[::-1]) is not None


@cache
def noun_words() -> NounWords:
    """The patterns, compiled once."""
    words = vocabulary("indicators")["chinese"]
    return NounWords(
        predicates=re.compile(
            rf"(?:[\s，、：:“”‘’」』]|{backwards(words['predicates'])}|{_PREDICATES}"
            rf"|为?算预(?={backwards(words['heads'])}))+"
        ),
        openers=re.compile(either(words["openers"])),
        weak=re.compile(either([*words["openers"], *words["weak_openers"]])),
        money=re.compile(either([*words["openers"], *words["money_openers"]])),
        wholes=re.compile(
            rf"“[^”，。]{{1,24}}”|「[^」，。]{{1,24}}」|《[^》]{{1,40}}》|{either(words['whole_words'])}"
        ),
        leading=re.compile(
            rf"(?:\s|、|[/／](?:年|月|日|天|小时|人|户)|\d{{1,2}}[.、．]|[（(]?[一二三四五六七八九十\d]{{1,3}}[）)]|其(?!他|它|余)|这一(?=\S\S)|这(?![些次])|[和与](?!美|谐|平|会)|及|该|此|增加(?!值|额|数)|减少(?!量)|降低|削减|超(?![长大低高算级市临声薄硬导])|共(?![同享建和青产用识有济])|会(?=[为向对给])|[为向](?!了)|以(?![上下内及来后前外往色太旧工奖赛])|有(?![效机色轨限关线序价利])|{either(words['leading'])})+"
        ),
        closers=re.compile(
            rf"(?<=[省市区县份国家业])GDP|(?<=[一-鿿]{{2}})(?:查询|询问)(?=[指时]|$)|{_DONE}|等(?=[，。；、）]|途径|方式|渠道|办法|手段|[一二三四五六七八九十两\d]|$)|"
            + either([*_MARKS, *words["closers"]])
        ),
        empty=re.compile(rf"(?:{either(words['empty'])})+$"),
        heads=re.compile(backwards(words["heads"])),
        places=re.compile(
            rf"[^，。；]{{1,12}}(?:成员国|沿线国家|国家(?!级|高|重|实|战|标|电|卫|发|公|知|统|税|一|二|储|技|自|中|物|基|安|综)|地区(?!生产))(?=[^，。；和与、及]{{0,8}}(?:{either(words['heads'])})$)"
        ),
        provinces=re.compile(
            rf"(?:{either(words['provinces'])})(?:自治区|省|市)?(?:全省|全市|全区)?(?=[^省市区县])"
        ),
        entities=re.compile(backwards([*words["provinces"], *words["entities"]])),
        bare=frozenset(words["bare_verbs"]),
        general=frozenset(words["general"]),
        sums=frozenset(words["sums"]),
        programmes=re.compile(either(words["programmes"])),
        acts=re.compile(
            rf"(?:^\s?|月|累计|共|已|合计|总共|[，。；\d])(?P<what>{either(words['acts'])})(?:了|约|近|超|逾|达|共)*\s?$"
        ),
        fates=re.compile(either(words["fates"])),
        opening=re.compile(
            r"\s*(?:[/／](?:年|月|日|天|小时|人|户))?(?:人民币|新台币|新台幣|台币|港[币元]|[美欧日]元|澳门[币元]|期(?!货|权|间|限|末|初|中))?"
            r"(?:[过超]?[一二三四五六七八九十百千万]{1,4}亿元?(?:级|以上)|俗称[^，。]{0,8}?的|给予|予以|参与了?|参加了?|从事|推行|宽减|宽免|豁免|代缴|(?:减免|退还)(?=[^，。；]{1,6}[费租税])|用于|用以|是|方面的|领域的|环节的|左右的?|以上的?|以下的?|以内的?|为(?:最高)?(?:限额|上限|标准|基数)|的?(?:比例|标准)(?:给予|予以|进行|安排)?"
            r"|的?(?:促进|支持|推动|保障|具有|拥有|带有|配有|惠及|面向|针对|涉及|覆盖|适合|适用于|符合|达到|获得|属于|位于|来自|没有|患有|持有|具备|缺乏|从事|由|在|以|有)[^，。；、]{1,24}?的(?=[^，。])|为[^，。；]{2,24}?而设的)?的?\s?"
        ),
        aid=re.compile(
            rf"(?P<what>(?:{either(words['aids'])})*(?:支持|奖励|补助|补贴|资助|扶持|配套|奖补|贴息|贷款|担保|授信|融资|投资))"
            r"(?=[，。；、！？）\s]|$|的|予以|并|和)"
        ),
        relief=re.compile(
            r"的?(?:给予|予以)?(?P<what>(?:(?!给予|予以)[^，。；的\d]){0,6}(?:补贴|补助|(?:资金|财政|经费)支持|优惠|折扣|奖励|返还|减免|资助|退税|贴息|回赠|折让|宽减|宽免|豁免|担保|补偿|津贴|股权|股份)(?![^，。；\d]{1,8}(?:税|费|租(?!赁)|差饷)))"
        ),
        aid_table=re.compile(
            rf"(?P<what>(?:{either(words['aids'])})*(?:奖励|补贴|补助|资助|奖补|津贴|扶持|贴息))(?:标准|金额|额度|资金)?(?:如下|为|是|分别为)?[：:]"
        ),
        aid_named=re.compile(
            rf"(?P<what>(?:吸纳|{either(words['aids'])})*(?:奖励|补贴|补助|资助|奖补|津贴|贴息|贷款)(?:资金|金)?)(?=[，,])"
        ),
        purposes=re.compile(
            rf"(?:来)?(?:(?:{either(words['purposes'])})(?!了)|予(?!以)|(?:资助|支持|支援|扶持)(?=[^，。；、！？）]{{2}})(?!资金|经费|款|标准|额度|力度|项目|政策))"
        ),
        parties=re.compile(words["parties"]),
        aid_before=re.compile(
            r"(?P<what>(?:一次性|财政|专项|定额|资金|项目)*(?:奖励|补贴|补助|资助|扶持|奖补|贴息|津贴|支持|罚款|罚金)(?:资金|金额|金)?)"
            r"(?:[^，。；]{0,2}(?:企业|单位|个人|机构|团队|用户|农户|学员))?"
            r"(?:最高|不超过|约|达|共|分别|各|为)*\s?$"
        ),
        standing=re.compile(
            r"(?:均|都|也)*(?:稳居|位居|位列|名列|排名|排在|跃居|跃升至|居(?!民|住|家|室))[^，。；、]{1,14}$|"
            r"(?:连续|排名|位居|位列|名列|稳居|跃居|跃升至?|跻身|居|列|排|保持|继续|稳定在|(?:提|上|攀|晋)?升[至到]|前进[至到]|进入|位次|为)*"
            r"(?:世界|全国|全球|亚洲|全省|国内|国际|行业|同类城市|中部|西部|东部|省内|全市)?(?:前列|前茅|同类)?的?$"
        ),
        multiple=re.compile(r"(?:大约|约)?(?:是|为|相当于|(?<![同环占对百])比(?![例重率])|较)[^，。；]*的?$"),
        part_of=re.compile(r"约?占(?:到了?)?(?!有|比|地|用|据|率|款|领|线|道)|相当于"),
        shares=re.compile(
            rf"(?:占(?!有|比|地|用|据|率|款|领|线|道)|相当于|与)[^，。；]*(?:{either(words['shares'])})$"
        ),
        compared=re.compile(
            r"(?:(?<![同环占对百之分可无])比(?![重例率价亚利])|较(?![高大多强好低小快为])|(?<!不)(?:[高低好优快慢多少]于|[高低快慢多少]过|[高低多少]出))(?=.)"
            r"|[与同跟和](?=[^，。；、]{2,20}(?:相比|持平))"
            r"|(?:原则上|一般|应当|应)?(?:不(?:得|应|能|会)?[低高多少]于|不(?:得|应|能|会)?超过)(?=[^，。；\d]{2,24}$)"
        ),
    )
