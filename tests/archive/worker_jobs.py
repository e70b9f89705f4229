"""Work for the pool's tests: some of it misbehaves in every way a decoder can."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Job:
    path: Path
    what: str = "answer"


def perform(job: Job) -> str:
    acts = {
        "answer": lambda: job.path.name,
        "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
        "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
        "leave": lambda: os._exit(3),
        "hang": lambda: time.sleep(60),
        "spin": _spin,
        "bomb": lambda: str(len(bytearray(40 * 1024**3))),
        "raise": lambda: str(1 // 0),
        "chatter": lambda: os.write(2, b"noise of a C library") and "quiet",
    }
    return str(acts[job.what]())


def _spin() -> None:
    while True:
        pass
