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
    page.go_photos()
    page.toggle_photo()
    stage.draw("article-photo")
    page.hide_photo()
    page.go_claim()


def article_left_over(stage: Stage) -> None:
    """A rejected claim's figures are left over; one of them is chosen."""
    page = _open(stage)
    claim = next(each for each in page.opened.detail.claims[5:] if each.figures)
    page.choose(claim.id)
    page.reject()
    stage.settle()
    page.go_leftovers()
    stage.draw("article-left-over")
    stage.do("undo")
    page.go_claim()


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


def _open(stage: Stage):  # type: ignore[no-untyped-def]  # the page of the reader, as tests use it
    stage.do("go.articles")
    stage.room.panels.articles.show_article(1)
    stage.settle()
    return stage.room.panels.articles.page


READER_SCREENS = (article_form, article_photo, article_left_over, article_again)
