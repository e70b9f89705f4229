"""What documents and workbooks that are zip packages end with when they are damaged or locked."""

import zipfile
import zlib

DAMAGE = (KeyError, ValueError, EOFError, OSError, NotImplementedError, RuntimeError,
          zipfile.BadZipFile, zlib.error)  # fmt: skip
"""RuntimeError is raised for a password, NotImplementedError for an unknown way of packing."""
