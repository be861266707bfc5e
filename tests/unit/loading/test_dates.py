"""Days as articles write them, and what only looks like one."""

import datetime as dt

import pytest

from briefing.loading.dates import SHANGHAI, day


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2022-03-24", dt.date(2022, 3, 24)),
        ("2022/3/4 08:30", dt.date(2022, 3, 4)),
        ("2022.03.24", dt.date(2022, 3, 24)),
        ("20220324", dt.date(2022, 3, 24)),
        ("2022年3月4日", dt.date(2022, 3, 4)),
        ("2022 年 3 月 4 日", dt.date(2022, 3, 4)),
        ("２０２２年３月４日", dt.date(2022, 3, 4)),
        ("二〇二二年三月二十四日", dt.date(2022, 3, 24)),
        ("二○一九年十月一日", dt.date(2019, 10, 1)),
        ("March 24, 2022", dt.date(2022, 3, 24)),
        ("Mar. 4th, 2022", dt.date(2022, 3, 4)),
        ("24 March 2022", dt.date(2022, 3, 24)),
        ("Thu, 24 Mar 2022 23:30:22 GMT", dt.date(2022, 3, 25)),
        ("2022-03-24T23:30:22Z", dt.date(2022, 3, 25)),
        ("2022-03-24T23:30:22+08:00", dt.date(2022, 3, 24)),
        ("2022-03-24T23:30:22.123+0000", dt.date(2022, 3, 25)),
        ("发布于2022-03-24 10:00 来源：某网", dt.date(2022, 3, 24)),
    ],
)
def test_a_day_is_read_in_beijing(words: str, date: dt.date) -> None:
    assert day(words, SHANGHAI) == date


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2022-02-30",
        "2022-13-01",
        "2022年3月",
        "2022-2025",
        "1700000000000",
        "3月4日",
        "March 2022",
        "+0800",
    ],
)
def test_what_is_no_day_is_none(words: str) -> None:
    assert day(words, SHANGHAI) is None


def test_a_stamp_without_a_zone_to_go_to_is_the_day_that_it_says() -> None:
    assert day("Thu, 24 Mar 2022 23:30:22 GMT") == dt.date(2022, 3, 24)
