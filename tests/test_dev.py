"""The front door: what it reads, what it says, and that a second start costs nothing."""

import http.server
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def on_path(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(ROOT / ".dev"))
    yield
    for name in ("environment", "installing", "system"):
        sys.modules.pop(name, None)


@pytest.fixture
def installing() -> ModuleType:
    import installing

    return installing


@pytest.fixture
def system() -> ModuleType:
    import system

    return system


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    import environment

    monkeypatch.setattr(environment, "VENV", tmp_path)
    return environment


def test_settings_are_found_as_pip_finds_them(
    installing: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    conf = tmp_path / "pip.conf"
    conf.write_text("[global]\nindex-url = https://mirror.example/simple\ncert = /a.pem\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(conf))
    assert installing.pip_setting("index-url", "x") == "https://mirror.example/simple"
    assert installing.pip_setting("proxy", "none") == "none"
    monkeypatch.setenv("PIP_INDEX_URL", "https://other.example/simple")
    assert installing.pip_setting("index-url", "x") == "https://other.example/simple"


def test_progress_is_told_and_the_last_words_are_kept(
    installing: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        "Collecting lark==1.3.0",
        "Progress 5 of 10",
        "Progress 10 of 10",
        "Collecting lxml==6",
    ]
    last = installing.show_progress([*lines, "Installing collected packages: lark"], 2)
    told = capsys.readouterr().err
    assert "1 of 2: lark" in told
    assert "unpacking" in told
    assert "Progress 5 of 10" not in last
    assert last[-1].startswith("Installing")


class _Index(http.server.BaseHTTPRequestHandler):
    pages: dict[str, bytes] = {}  # noqa: RUF012 - set by each test
    seen: list[str] = []  # noqa: RUF012 - read by each test

    def do_GET(self) -> None:
        self.seen.append(self.headers.get("Authorization", ""))
        page = self.pages.get(self.path)
        self.send_response(200 if page is not None else 404)
        self.end_headers()
        self.wfile.write(page or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def index() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Index)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    _Index.seen.clear()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_pip_is_fetched_from_the_index_that_is_set_and_checked(
    installing: ModuleType, index: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import hashlib

    wheel = b"a wheel"
    _Index.pages = {
        "/simple/pip/": f'<a href="../../files/{installing.PIP}#sha256=x">'.encode(),
        f"/files/{installing.PIP}": wheel,
    }
    monkeypatch.setenv("PIP_INDEX_URL", f"http://me:secret@{index}/simple")
    monkeypatch.setattr(installing, "PIP_SHA256", hashlib.sha256(wheel).hexdigest())
    assert installing.pip_wheel(tmp_path).read_bytes() == wheel
    assert _Index.seen[0].startswith("Basic ")
    _Index.pages = {}
    assert installing.pip_wheel(tmp_path).exists(), "what is there is not fetched again"


def test_another_file_under_pip_s_name_is_refused(
    installing: ModuleType, index: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _Index.pages = {
        "/simple/pip/": f'<a href="/f/{installing.PIP}">'.encode(),
        f"/f/{installing.PIP}": b"something else",
    }
    monkeypatch.setenv("PIP_INDEX_URL", f"http://{index}/simple/")
    with pytest.raises(SystemExit, match="does not offer"):
        installing.pip_wheel(tmp_path)
    assert not list(tmp_path.iterdir())


def test_without_network_the_message_says_what_to_do(
    installing: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    with pytest.raises(SystemExit, match="Check the network"):
        installing.pip_wheel(tmp_path)


def test_missing_libraries_are_named_by_their_packages(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(system, "LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(system, "DISPLAY_LIBRARIES", {"libc.so.6": "libc6"})
    monkeypatch.setattr(system, "FONT_FOLDERS", (str(tmp_path),))
    assert system.missing("run")[:2] == ["libnowhere9", system.FONTS]
    (tmp_path / "some.ttf").touch()
    assert system.FONTS not in system.missing("run")


def test_without_rights_the_command_is_printed(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system, "privilege", lambda: None)
    with pytest.raises(SystemExit, match=r"sudo apt-get install -y .* libgl1"):
        system.install(["libgl1"])
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    with pytest.raises(SystemExit, match="package manager"):
        system.install(["libgl1"])


def test_a_stamp_of_another_lock_does_not_count(environment: ModuleType, tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1")
    wanted = environment.digest(lock)
    environment.stamp_of("run").write_text(wanted)
    assert environment.is_done("run", wanted)
    lock.write_text("a==2")
    assert not environment.is_done("run", environment.digest(lock))
    assert not environment.is_done("dev", wanted)


def test_an_unknown_command_shows_the_help() -> None:
    asked = [sys.executable, str(ROOT / "dev"), "fly"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    for command in ("run", "test", "lint", "bench", "gallery", "lock"):
        assert f"./dev {command}" in answer.stdout


def test_a_prepared_start_costs_little(environment: ModuleType, tmp_path: Path) -> None:
    for kind in ("run", "dev"):
        environment.stamp_of(kind).write_text(environment.digest(environment.lock_of(kind)))
    (tmp_path / "cutline-gazetteer").write_text(environment.gazetteer_digest())
    began = time.process_time()
    environment.is_ready("dev")
    assert time.process_time() - began < 0.1


def test_paths_are_meant_from_where_the_user_stands(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, str(ROOT / "dev"), "run", "init", "here"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "here" / "archive.db").is_file()


def test_every_extra_has_a_lock_and_is_known_to_the_program(environment: ModuleType) -> None:
    from archive.extras import PACKAGES

    assert environment.extras().keys() == PACKAGES.keys()
    for name in PACKAGES:
        lock = environment.extra_lock(name).read_text()
        assert f"{PACKAGES[name][0]}==" in lock
        assert "--hash=sha256:" in lock
        assert "://" not in lock  # hosts are each user's own


def test_extras_are_listed_and_an_unknown_one_is_refused(
    environment: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.list_extras()
    assert "./dev extras meaning installs it" in capsys.readouterr().err
    with pytest.raises(SystemExit) as refused:
        environment.install_extras(["none-such"])
    assert "No such extra: none-such" in str(refused.value)


def test_an_extra_that_is_there_is_not_installed_again(
    environment: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = environment.extra_lock("meaning")
    environment.stamp_of("meaning").write_text(environment.digest(lock))
    environment.install_extras(["meaning"])
    assert "installed already" in capsys.readouterr().err
