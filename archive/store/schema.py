"""Make the schema, and bring an older archive's schema up to date.

A new archive is made from the models in one go and stamped with the newest revision; an old one
takes the Alembic steps between, after a backup. Tests compare the two.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, text

from archive.errors import Corrupt, NoArchive, TooNew
from archive.store import text_index
from archive.store.engine import DATABASE, migrating_engine
from archive.store.models import Base

HEAD = "0006"
"""The newest revision in ``migrations/versions``."""


def create(connection: Connection) -> None:
    """Make every table, the text index and its triggers; stamp the newest revision."""
    Base.metadata.create_all(connection)
    for statement in text_index.statements():
        connection.execute(text(statement))
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def revision(connection: Connection, folder: Path) -> str:
    """Return the revision of an archive's schema.

    Raises:
        NoArchive: the database is not one of ours.
        Corrupt: it is empty, but the folder is an archive's.
    """
    tables = connection.execute(
        text("SELECT count(*) FROM sqlite_master WHERE name IN ('alembic_version', 'photo')")
    ).scalar_one()
    if tables != 2:
        if (folder / "files").is_dir():  # an archive's folder, whose database has lost everything
            raise Corrupt(path=folder / DATABASE, backups=folder / "backups")
        raise NoArchive(path=folder)
    stamped = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(stamped or "")


def is_current(engine: Engine, folder: Path) -> bool:
    """Tell whether an archive needs no migration.

    Raises:
        NoArchive: the database is not one of ours.
        TooNew: a newer program has migrated it.
    """
    with engine.connect() as connection:
        found = revision(connection, folder)
    if found == HEAD:
        return True
    if found > HEAD:
        raise TooNew(path=folder)
    return False


def migrate(folder: Path) -> None:
    """Take an archive to the newest revision, in one transaction.

    Tables are rebuilt with foreign keys off (a rebuilt table would otherwise cascade); the
    triggers and the keys are checked again before anything is committed.
    """
    from alembic import command  # imported late: only an older archive needs it
    from alembic.config import Config

    engine = migrating_engine(folder)
    try:
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            for statement in text_index.statements():
                connection.exec_driver_sql(statement)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise Corrupt(path=folder / DATABASE, backups=folder / "backups")
    finally:
        engine.dispose()
