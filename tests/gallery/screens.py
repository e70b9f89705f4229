"""Every screen: how to get there, under which name it is drawn."""

from collections.abc import Callable

from tests.gallery.reader_screens import READER_SCREENS
from tests.gallery.stage import Stage
from tests.gallery.views import VIEWS
from ui.actions import Needs, spec_of

Screen = Callable[[Stage], None]


def welcome(stage: Stage) -> None:
    """The first page, before any archive is open."""
    stage.window.show_welcome()
    stage.draw("welcome")


def photos(stage: Stage) -> None:
    """The grid with one photo chosen."""
    _choose(stage, 9)
    stage.draw("photos")


def photos_several(stage: Stage) -> None:
    """Several photos chosen."""
    stage.do("select.all")
    stage.draw("photos-several")


def photos_sensitive(stage: Stage) -> None:
    """The sensitive photo chosen, still covered."""
    _choose(stage, 2)
    stage.draw("photos-sensitive")


def photos_bare(stage: Stage) -> None:
    """A photo without a word chosen: everything that is missing is said."""
    _choose(stage, -1)
    stage.draw("photos-bare")


def table(stage: Stage) -> None:
    """The result as a table."""
    _choose(stage, 1)
    stage.do("view.table")
    stage.draw("table")
    stage.do("view.grid")


def loupe(stage: Stage) -> None:
    """One photo large."""
    _choose(stage, 1)
    stage.do("view.loupe")
    stage.draw("loupe")
    stage.do("view.loupe")


def search_place(stage: Stage) -> None:
    """A search by place in another script, with facets."""
    _search(stage, "place:Хуст")
    stage.draw("search-place")
    _search(stage, "")


def search_mistake(stage: Stage) -> None:
    """A search with a mistake, marked at its place."""
    _search(stage, 'flood taken:soon (credit:"corvina')
    stage.draw("search-mistake")
    _search(stage, "")


def search_nothing(stage: Stage) -> None:
    """A search that finds nothing."""
    _search(stage, "volcano")
    stage.draw("search-nothing")
    _search(stage, "")


def articles(stage: Stage) -> None:
    """The article in the reader, its first claim chosen."""
    stage.do("go.articles")
    stage.room.panels.articles.show_article(1)
    stage.draw("article")


def claims(stage: Stage) -> None:
    """The claims of all articles."""
    stage.do("go.claims")
    stage.draw("claims")


def rights_desk(stage: Stage) -> None:
    """The rights desk: what waits, what ends, what the month costs."""
    stage.do("go.licences")
    stage.room.panels.rights.show_tab("desk")
    stage.draw("rights-desk")


def licences(stage: Stage) -> None:
    """Licences, leases, uses and what is missing."""
    stage.do("go.licences")
    for tab in ("licences", "restrictions", "uses", "missing", "rules"):
        stage.room.panels.rights.show_tab(tab)
        stage.draw("licences" if tab == "licences" else f"rights-{tab}")


def may_we_run_them(stage: Stage) -> None:
    """May we run them: all photos judged for one use."""
    stage.do("go.photos")
    stage.do("select.all")
    stage.dialogs.named("dialog-may-we-many")
    stage.window.actions["rights.assess"].trigger()
    stage.settle()


_LEDGER = (
    "Photo,Date,Publication,Medium,Credit as printed,Fee\n"
    "2,2024-03-14,The Upland Post,web,Petro Lysenko/Corvina Press,\n"
    "4,2024-03-15,Tysa Weekly,print,TNA via Meridian Images,85.00 EUR\n"
    "77,2024-03-15,Tysa Weekly,print,TNA,85.00 EUR\n"
    "6,2024-07-02,The Upland Post,web,Northern Press,\n"
    "7,15 Smarch,Tysa Weekly,radio,Orbis,\n"
)
_WITHOUT_DAYS = "Photo,Publication,Medium\n2,The Upland Post,web\n4,Tysa Weekly,print\n"


def ledger_import(stage: Stage) -> None:
    """A ledger tried line by line, with a mistake and a use that is known; one without days."""
    import tempfile
    from pathlib import Path

    from ui.rights.import_dialog import ImportDialog

    with tempfile.TemporaryDirectory() as folder:
        for name, words in (("filled", _LEDGER), ("undated", _WITHOUT_DAYS)):
            path = Path(folder, f"uses {name}.csv")
            path.write_text(words)
            dialog = ImportDialog(stage.room.workspace, stage.window.messages)
            dialog.take(path)
            stage.settle()
            stage.album.draw_dialog(f"dialog-usage-import-{name}", dialog)
            dialog.leave()
            dialog.deleteLater()


def reports_earlier(stage: Stage) -> None:
    """Two months' reports handed over, the newer one compared with the older."""
    import tempfile
    from pathlib import Path

    from archive.reports import make_report, save_report, scope
    from ui.reports.earlier import EarlierReports

    catalogue = stage.room.workspace.catalogue
    for since, until in (("2024-03-01", "2024-03-31"), ("2024-07-01", "2024-07-31")):
        report = make_report(
            catalogue, "licensing", scope("", since, until), now=f"{until}T09:00:00Z"
        )
        with tempfile.TemporaryDirectory() as folder:
            save_report(report, Path(folder, "report.csv"), "csv", catalogue)
    dialog = EarlierReports(stage.room.workspace)
    stage.settle()
    stage.album.draw("dialog-report-earlier", dialog, ((1080, 760),))
    dialog.list.selectAll()
    dialog.compare.click()
    stage.album.draw_dialog("dialog-report-compared", dialog)
    dialog.deleteLater()


def reports_named(stage: Stage) -> None:
    """A report on a saved search, chosen by its name."""
    from archive.collections import add_collection, save_search
    from ui.reports.dialog import ReportDialog

    catalogue = stage.room.workspace.catalogue
    catalogue.do(save_search, "Flood in March", 'event:"Tysa flood"')
    catalogue.do(add_collection, "Front page, Friday")
    dialog = ReportDialog(stage.room.workspace, stage.window.messages, chosen=[2, 3])
    stage.settle()
    dialog.fields.named.setCurrentIndex(3)
    dialog.fields.named.activated.emit(3)
    stage.settle()
    stage.album.draw("dialog-report-named", dialog, ((1080, 720), (1000, 600)))
    dialog.leave()
    dialog.deleteLater()


def photos_conflict(stage: Stage) -> None:
    """A photo whose carriers name different people."""
    _search(stage, "is:conflict")
    stage.do("select.all")
    stage.draw("photos-conflict")
    _search(stage, "")


def imports(stage: Stage) -> None:
    """What was brought in, and what failed."""
    stage.do("go.imports")
    stage.draw("imports")


def history(stage: Stage) -> None:
    """Who did what."""
    stage.do("history")
    stage.draw("history")
    stage.do("go.photos")


def palette(stage: Stage) -> None:
    """The list of all actions, over the window."""
    stage.do("palette")
    for widget in stage.frame.findChildren(type(stage.window._palette)):
        stage.album.draw("palette", widget, ((widget.width(), widget.height()),))
        widget.hide()


def dialogs_of_a_photo(stage: Stage) -> None:
    """Every dialog that an action opens while one photo is chosen."""
    _choose(stage, 0)
    for action in _asking(stage):
        stage.do(action)


def dialogs_of_the_article(stage: Stage) -> None:
    """Every dialog that an action opens while an article and a claim are open."""
    stage.do("go.articles")
    stage.room.panels.articles.show_article(1)
    stage.settle()
    for action in _asking(stage):
        if spec_of(action).needs & (Needs.ARTICLE | Needs.CLAIM):
            stage.do(action)
    stage.do("go.photos")


SCREENS: tuple[Screen, ...] = (
    photos,
    photos_several,
    photos_sensitive,
    photos_bare,
    table,
    loupe,
    *VIEWS,
    search_place,
    search_mistake,
    search_nothing,
    articles,
    *READER_SCREENS,
    claims,
    rights_desk,
    licences,
    may_we_run_them,
    ledger_import,
    reports_earlier,
    reports_named,
    photos_conflict,
    imports,
    history,
    palette,
    dialogs_of_a_photo,
    dialogs_of_the_article,
    welcome,
)


def _choose(stage: Stage, number: int) -> None:
    from sqlalchemy import select

    from archive.store.models import Photo

    stage.do("go.photos")
    ids = stage.room.workspace.ask(lambda s: s.scalars(select(Photo.id).order_by(Photo.id)).all())
    stage.room.selection.choose((ids[number],))
    stage.settle()


def _search(stage: Stage, query: str) -> None:
    stage.do("go.photos")
    stage.room.panels.search.run(query)
    stage.settle()


def _asking(stage: Stage) -> list[str]:
    """Return the actions that ask something first (their text ends in …) and can be triggered."""
    from ui.actions import ACTIONS

    named = [each.id for each in ACTIONS if each.text.endswith("…") or each.id.startswith("help.")]
    return [each for each in named if stage.window.actions[each].isEnabled() and each != "palette"]
