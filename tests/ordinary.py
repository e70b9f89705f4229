"""Tests of what may not be read or written also run as root: for a while without its privileges.

Root passes over the permissions of files by two capabilities of Linux (capabilities(7)). A thread
can lay them down and take them up again; what it starts meanwhile has them neither, unless it is
another program (that gets them back by being root).
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION = 0x20080522  # of the structures below: _LINUX_CAPABILITY_VERSION_3
_PASS_OVER_PERMISSIONS = 0b110  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Sets(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("effective", "permitted", "inheritable")]


@contextmanager
def ordinary_permissions() -> Iterator[None]:
    """Let the permissions of files and folders hold for this thread, as for anybody."""
    if os.geteuid() != 0 or not sys.platform.startswith("linux"):
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header, sets = _Header(_VERSION, 0), (_Sets * 2)()
    _call(libc.capget, header, sets)
    before = sets[0].effective
    sets[0].effective &= ~_PASS_OVER_PERMISSIONS
    _call(libc.capset, header, sets)
    try:
        yield
    finally:
        sets[0].effective = before
        _call(libc.capset, header, sets)


def _call(function: "ctypes._CFuncPtr", header: _Header, sets: "ctypes.Array[_Sets]") -> None:
    if function(ctypes.byref(header), sets) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
