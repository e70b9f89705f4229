"""Captions and credits as Ukrainian and Russian pages label them."""

import pytest

from archive.reading.articles.read import read_article

_ABOVE = "Ставок біля школи\n\nСтавок чистять, розповів мер Ігор Лях.\n\n"
_BELOW = "\n\nДалі йде текст про ставок, у якому давно немає води."


@pytest.mark.parametrize(
    ("lines", "caption", "credit"),
    [
        ("Автор фото, Getty Images\n\nПідпис до фото, Ставок узимку стоїть порожній",
         "Ставок узимку стоїть порожній", "Автор фото, Getty Images"),
        ("Автор фото, Иван Лис/AFP\nПодпись к фото, Зимой пруд стоит пустым",
         "Зимой пруд стоит пустым", "Автор фото, Иван Лис/AFP"),
        ("Подпись к фото, Зимой пруд стоит пустым. Автор фото, Reuters",
         "Зимой пруд стоит пустым.", "Автор фото, Reuters"),
    ],
)  # fmt: skip
def test_labels_with_a_comma(lines: str, caption: str, credit: str) -> None:
    (found,) = read_article(_ABOVE + lines + _BELOW).captions
    assert (found.span.text, found.credit and found.credit.text) == (caption, credit)
