"""Persons are known by an authority's title before their name, and by the name's coming back without one."""

import pytest

from briefing.extract.measures.persons import persons_of
from briefing.extract.measures.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("署长陈大文出席会议。陈大文表示会跟进。", ("陈大文",)),
        ("行政长官林郑小月上任。林郑小月建议加薪,林郑又说会检讨。", ("林郑小月", "林郑")),
        ("市长李明在会上讲话。李明说要抓紧。", ("李明",)),
        ("署长陈大文出席会议。", ()),
        ("公司主席陈大文出席会议。陈大文表示会投资。", ()),
        ("主任会议通过议程。主任会议结束。", ()),
    ],
)
def test_a_persons_name_comes_back_behind_no_companys_title(text: str, persons: tuple[str, ...]) -> None:
    assert persons_of(text, vocabulary()) == persons
