"""Screens of the reader and of claims: the form, a photo beside the text, what is left over, …"""

from tests.gallery.stage import Stage


def article_form(stage: Stage) -> None:
    """A claim being edited."""
    page = _open(stage)
    page.edit()
    stage.draw("article-form")
    page.close_editor()


def article_photo(stage: Stage) -> None:
    """A photo beside the text, and the suggestions."""
    page = _open(stage)
    page.moves.go_photos()
    page.moves.toggle_photo()
    stage.draw("article-photo")
    page.beside.hide()
    page.moves.go_claim()


def article_left_over(stage: Stage) -> None:
    """A rejected claim's figures are left over; one of them is chosen."""
    page = _open(stage)
    claim = next(each for each in page.opened.detail.claims[5:] if each.figures)
    page.choose(claim.id)
    page.reject()
    stage.settle()
    page.moves.go_leftovers()
    stage.draw("article-left-over")
    stage.do("undo")
    page.moves.go_claim()


def article_again(stage: Stage) -> None:
    """What bringing a changed text in would do to the claims."""
    from archive.article_import import preview_again
    from ui import ask
    from ui.articles.renewal_dialog import RenewalDialog

    page = _open(stage)
    text = page.opened.detail.text
    paragraphs = text.split("\n\n")
    changed = "\n\n".join([*paragraphs[:6], *paragraphs[8:]]).replace("920", "1,050")
    changed += "\n\nThe river fell by 40 centimetres overnight, the water board said."
    renewal = preview_again(stage.room.workspace.catalogue, page.opened.detail.id, changed)
    stage.dialogs.named("article-again")
    ask.show(RenewalDialog(renewal, parent=stage.frame))


def claims_grouped(stage: Stage) -> None:
    """The claims by claimant."""
    stage.do("go.claims")
    panel = stage.room.panels.claims
    panel.grouping.setCurrentIndex(panel.grouping.findData("claimant"))
    stage.draw("claims-grouped")
    panel.grouping.setCurrentIndex(0)


def claims_series(stage: Stage) -> None:
    """Figures of several articles over time."""
    from archive.article_import import Given, bring_in

    catalogue = stage.room.workspace.catalogue
    for day, text in _REPORTS:
        given = Given(published=day, publisher="The Upland Post", headline="Flood on the Tysa")
        bring_in(catalogue, f"Flood on the Tysa\n\n{text}\n", given)
    stage.do("go.claims")
    stage.room.panels.claims.show_view(1)
    stage.draw("claims-series")
    stage.room.panels.claims.show_view(0)
    for _day in _REPORTS:
        catalogue.undo()
    stage.settle()


_REPORTS = (
    ("2024-03-09", "At least 4 people died in the flood in Khust, the State Emergency Service "
                   "said."),
    ("2024-03-11", "Some 7 people died in the flood in Khust, the State Emergency Service said."
                   "\n\nBetween 9 and 12 people died in the flood in Khust, the Red Cross said."),
    ("2024-03-16", "The flood in Khust killed 14 people, the State Emergency Service said.\n\n"
                   "More than 16 people died in the flood in Khust, the Red Cross said."),
)  # fmt: skip


def _open(stage: Stage):  # type: ignore[no-untyped-def]  # the page of the reader, as tests use it
    stage.do("go.articles")
    stage.room.panels.articles.show_article(1)
    stage.settle()
    return stage.room.panels.articles.page


READER_SCREENS = (
    article_form,
    article_photo,
    article_left_over,
    article_again,
    claims_grouped,
    claims_series,
)
