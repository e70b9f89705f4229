"""The photos of a result, as a grid or a table."""

from ui.browser.browser import Browser

__all__ = ["Browser"]
