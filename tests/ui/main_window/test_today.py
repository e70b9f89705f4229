"""Verdicts that ran out overnight are judged anew when the window opens."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from archive import photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.store.models import RightsVerdict
from archive.values import Changes
from ui.jobs import Jobs
from ui.main_window.today import Today
from ui.workspace import Workspace


def a_photo() -> NewPhoto:
    file = NewFile(sha256="a" * 64, size=1, format="jpeg", name="a.jpg", original=b"")
    return NewPhoto(file=file, image_hash="a" * 64, width=1, height=1)


def run_out(session: Session) -> None:
    session.execute(update(RightsVerdict).values(valid_until="2001-01-01", verdict="clear"))


def verdicts(session: Session) -> list[str]:
    return list(session.scalars(select(RightsVerdict.verdict)))


def test_a_verdict_that_ran_out_is_judged_anew(
    catalogue: Catalogue, workspace: Workspace, jobs: Jobs
) -> None:
    from archive.rights import refresh_verdicts

    catalogue._derive = (refresh_verdicts,)
    catalogue.do(photos.add_photo, a_photo())
    catalogue.maintain(run_out)
    heard: list[Changes] = []
    workspace.changed.connect(heard.append)
    today = Today(workspace)
    today.begin()
    today.end()
    assert catalogue.ask(verdicts) == ["blocked"]
    assert any(changes.touches("rights_verdict") for changes in heard)
    heard.clear()
    today.look()
    assert heard == []
