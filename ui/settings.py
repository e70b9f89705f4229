"""What a person may set, each with its title and help, kept in one INI file.

The preferences dialog is built from these fields. Window geometry and the like are *state*:
they live in the same file under their own heading and nobody sets them by hand.
"""

from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from resources.i18n import mark


def _setting(default: Any, title: str, help_text: str, **limits: Any) -> Any:
    return field(default=default, metadata={"title": title, "help": help_text, **limits})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every preference. ``choices``, ``low`` and ``high`` in the metadata limit a field.

    ``extra`` names the optional extra without which it cannot be switched on.
    """

    theme: str = _setting(
        "system",
        mark("Theme"),
        mark("“System” follows the desktop."),
        choices=(("system", mark("System")), ("dark", mark("Dark")), ("light", mark("Light"))),
    )
    text_percent: int = _setting(
        100,
        mark("Text size"),
        mark("Per cent of the normal size."),
        low=80,
        high=200,
        unit="%",
    )
    language: str = _setting(
        "",
        mark("Language"),
        mark("Takes effect when the program is started again."),
        choices=(("", mark("System")), ("en", mark("English")), ("uk", mark("Ukrainian"))),
    )
    who: str = _setting(
        "",
        mark("Your name"),
        mark("Written beside every change you make. Empty: your login name."),
    )
    blur_sensitive: bool = _setting(
        True,
        mark("Blur sensitive photos"),
        mark("They can be revealed one by one with Ctrl+R."),
    )
    reopen_last: bool = _setting(
        True,
        mark("Open the last archive at start"),
        mark("Otherwise the welcome page is shown."),
    )
    meaning: bool = _setting(
        False,
        mark("Search captions by meaning"),
        mark(
            "“meaning:” finds captions that say the like in other words or another language. They "
            "are read in the background, on this computer; that takes a while and some power."
        ),
        extra="meaning",
    )
    parser: bool = _setting(
        False,
        mark("Read English articles with a parser too"),
        mark(
            "It finds some claims that the rules miss; “Read by” names it beside each. The first "
            "article takes some seconds longer to read, others hardly."
        ),
        extra="nlp",
    )
    cell_size: int = _setting(
        208,
        mark("Thumbnail size"),
        mark("Width of a picture in the grid, in pixels."),
        low=112,
        high=448,
        unit="px",
    )
    cache_megabytes: int = _setting(
        256,
        mark("Memory for thumbnails"),
        mark("How much memory decoded thumbnails may take."),
        low=64,
        high=4096,
        unit="MB",
    )

    @property
    def extras(self) -> frozenset[str]:
        """The optional extras that are switched on."""
        return frozenset(
            each.metadata["extra"]
            for each in fields(self)
            if "extra" in each.metadata and getattr(self, each.name)
        )


class Store:
    """The INI file that keeps settings, key bindings and window state."""

    def __init__(self, ini: Path) -> None:
        ini.parent.mkdir(parents=True, exist_ok=True)
        self._file = QSettings(str(ini), QSettings.Format.IniFormat)

    def load(self) -> Settings:
        """Return the stored settings; what is missing or unusable has its default."""
        found = {}
        for each in fields(Settings):
            raw = self._file.value(f"settings/{each.name}")
            if raw is not None:
                found[each.name] = _understood(raw, each.default, dict(each.metadata))
        return Settings(**found)

    def save(self, settings: Settings) -> None:
        """Write all settings."""
        for each in fields(Settings):
            self._file.setValue(f"settings/{each.name}", getattr(settings, each.name))
        self._file.sync()

    def change(self, **values: Any) -> Settings:
        """Store some fields and return all settings."""
        settings = replace(self.load(), **values)
        self.save(settings)
        return settings

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text, e.g. the last archive's folder, whichever window wrote it."""
        self._file.sync()
        value = self._file.value(f"state/{key}", default)
        return value if isinstance(value, str) else default

    def remember(self, key: str, value: str | QByteArray) -> None:
        """Remember a text or a geometry."""
        self._file.setValue(f"state/{key}", value)
        self._file.sync()

    def geometry(self, key: str) -> QByteArray:
        """Return a remembered geometry, empty if there is none."""
        value = self._file.value(f"state/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def shortcuts(self) -> dict[str, str]:
        """Return the shortcuts people chose, by action id; an empty text means none."""
        self._file.beginGroup("shortcuts")
        keys = {key: str(self._file.value(key, "")) for key in self._file.allKeys()}
        self._file.endGroup()
        return keys

    def save_shortcuts(self, keys: dict[str, str]) -> None:
        """Replace the chosen shortcuts."""
        self._file.remove("shortcuts")
        for action_id, key in keys.items():
            self._file.setValue(f"shortcuts/{action_id}", key)
        self._file.sync()


def _understood(raw: Any, default: Any, limits: dict[str, Any]) -> Any:
    if isinstance(default, bool):
        return str(raw).lower() in ("true", "1", "yes")
    if isinstance(default, int):
        return _within(raw, default, limits)
    text = str(raw)
    choices = limits.get("choices")
    return text if not choices or text in dict(choices) else default


def _within(raw: Any, default: int, limits: dict[str, Any]) -> int:
    try:
        number = int(raw)
    except (TypeError, ValueError):
        return default
    low, high = int(limits.get("low", number)), int(limits.get("high", number))
    return max(low, min(number, high))
