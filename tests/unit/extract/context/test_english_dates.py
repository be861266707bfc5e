"""An English text without a date is read from the financial year that it says it is for."""

import datetime as dt
from dataclasses import replace

import pytest

from briefing.extract.context.english_dates import dated
from briefing.extract.passage import passage

YEAR = "That the House approves the policy of the Government for the financial year"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{YEAR} 1st April 2008 to 31st March 2009.", dt.date(2008, 2, 1)),
        (f"{YEAR} from 1 April 2018 to 31 March 2019.", dt.date(2018, 2, 1)),
        (f"{YEAR} beginning April 1, 2021.", dt.date(2021, 2, 1)),
        ("That the House approves the policy for the Financial Year 1 April 2021.", dt.date(2021, 2, 1)),
        ("On 1 April 2018 the pier was opened.", None),
        ("预算案适用于financial year from 1 April 2018。", None),
    ],
)
def test_the_financial_year_dates_the_text(text: str, date: dt.date | None) -> None:
    assert dated(passage(text, "1")).date == date


def test_a_date_of_its_own_stays() -> None:
    article = replace(passage(f"{YEAR} from 1 April 2018.", "1"), date=dt.date(2018, 3, 5))
    assert dated(article).date == dt.date(2018, 3, 5)
