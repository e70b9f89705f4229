"""Bind the parts of a long report into one PDF, and put the page numbers under its pages.

Parts have no structure for screen readers: that of several documents cannot be joined.
"""

import io


class Book:
    """The parts added so far, in their order."""

    def __init__(self) -> None:
        from pypdf import PdfWriter

        self._writer = PdfWriter()

    @property
    def pages(self) -> int:
        """How many pages there are by now."""
        return len(self._writer.pages)

    def add(self, part: bytes) -> None:
        """Add a part; what the document is called and its bookmarks come from the first."""
        from pypdf import PdfReader

        reader, is_first = PdfReader(io.BytesIO(part)), not self.pages
        self._writer.append(reader, import_outline=is_first)
        if is_first and reader.metadata:
            self._writer.add_metadata(reader.metadata)
            for name in ("/Lang", "/ViewerPreferences"):
                self._writer.root_object.update({
                    key: value.clone(self._writer)
                    for key, value in reader.root_object.items() if key == name
                })  # fmt: skip

    def bound(self, feet: bytes) -> bytes:
        """Return the whole: ``feet`` is a document of as many pages, each laid over its page."""
        from pypdf import PdfReader

        for page, foot in zip(self._writer.pages, PdfReader(io.BytesIO(feet)).pages, strict=True):
            page.merge_page(foot)
            page.compress_content_streams()
        out = io.BytesIO()
        self._writer.write(out)
        return out.getvalue()
