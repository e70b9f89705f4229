"""Restrictions that name houses, and those of languages that put words in another order."""

import pytest

from archive.reading.restrictions import find
from tests.archive.reading.test_restrictions import SENT
from tests.archive.reading.test_restrictions import _said as said_of


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("UNTIL 15 MARCH ONLY FOR USE BY THE BBC", "who_only THE BBC until 2023-03-15"),
        ("For the exclusive use of The Times", "who_only The Times"),
        ("ONLY FOR USE BY CORVINA NEWS", "who_only CORVINA NEWS"),
        ("ONLY FOR USE BY DAILY NEWSPAPERS", "media_only newspaper"),
        ("NO USE IRAN CORVINA", "who_out IRAN CORVINA"),
        ("No use Corvina Persian, KRV Persian or Manor TV",
         "who_out Corvina Persian, KRV Persian or Manor TV"),
        ("NO SALES TO THE SUN, THE STAR OR CORVINA WEEKLY",
         "who_out THE SUN, THE STAR OR CORVINA WEEKLY"),
        ("Not for use by The Sun or any other paper", "who_out The Sun"),
        ("UK, AUS, NZ OUT", "territory_out GB AU NZ"),
        ("NO ARCHIVES, NO SALES, ITALY OUT", "no_archives; no_sales; territory_out IT"),
        ("UK REGIONALS OUT", "territory_out GB newspaper"),
        ("No manipulation other than cropping", "no_alter"),
        ("All countries except France, Belgium", "territory_out FR BE"),
        ("Must be removed from all systems by 31 March 2023", "use_until until 2023-03-31"),
        ("48 hours usage only", "within_days days 2"),
        ("Free when crediting Corvina Airways", "mandatory_credit"),
    ],
)  # fmt: skip
def test_houses_are_named_that_may_or_may_not_use_it(note, expected):
    assert "; ".join(said_of(each) for each in find(note, on=SENT)) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("掲載画像は報道目的に限りご利用いただけます。", "editorial_only"),
        ("無断転載・複製を禁じます", "permission"),
        ("日本国内でのみ使用可", "territory_only JP"),
        ("使用は3月31日まで", "use_until until 2023-03-31"),
        ("クレジット表記必須", "mandatory_credit"),
        ("仅供新闻报道使用，不得转售，请注明来源", "editorial_only; no_resales; mandatory_credit"),
        ("상업적 이용 금지, 출처 표기 필수", "no_commercial; mandatory_credit"),
        ("Türkiye dışında kullanılamaz", "territory_only TR"),
        ("Sadece haber amaçlı kullanılabilir, satılamaz", "editorial_only; no_sales"),
        ("EMBARGO: HOLD TIL 1400GMT THURSDAY MARCH 9", "embargo until 2023-03-09T14:00Z"),
        ("Use only until the end of June", "use_until until 2023-06-30"),
    ],
)
def test_notes_in_other_scripts_and_orders_are_put_together_too(note, expected):
    assert "; ".join(said_of(each) for each in find(note, on=SENT)) == expected
