"""Many rows at once get their ids back in order, whatever they leave out."""

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.store.models import Text
from archive.store.rows import add_rows


def test_ids_come_in_the_order_of_the_rows_in_few_statements(catalogue: Catalogue) -> None:
    rows = [
        {
            "body": f"words {number}",
            "sha256": f"{number:064}",
            "language": "en" if number % 2 else None,
        }
        for number in range(1200)
    ]
    statements: list[str] = []

    def count(*details: object) -> None:
        statements.append(str(details[2]))

    def write(session: Session) -> list[int]:
        event.listen(session.connection(), "before_cursor_execute", count)
        return add_rows(session, Text, rows)

    ids = catalogue.do(write).value
    assert len(statements) < 20  # one by one they would be 1,200
    bodies = catalogue.ask(lambda s: dict(s.execute(select(Text.id, Text.body)).all()))
    assert [bodies[number] for number in ids] == [row["body"] for row in rows]
    assert catalogue.do(lambda session: add_rows(session, Text, [])).value == []
