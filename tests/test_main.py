"""What opens the window, and what is a command."""

import pytest

from main import window_arguments


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], []),
        (["--archive", "news"], ["news"]),
        (["--archive=news desk"], ["news desk"]),
        (["search", "flood"], None),
        (["--archive", "news", "photo", "list"], None),
        (["--help"], None),
        (["--archive"], None),
    ],
)
def test_an_archive_alone_opens_the_window(arguments: list[str], wanted: list[str] | None) -> None:
    assert window_arguments(arguments) == wanted
