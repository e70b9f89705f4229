"""What the views of a result share: the line above them, and the photos of a part of it below."""

from ui.views.below import PhotosBelow
from ui.views.head import ViewHead
from ui.views.result import DrawnResult
from ui.views.strip import MOST, PhotoStrip

__all__ = ["MOST", "DrawnResult", "PhotoStrip", "PhotosBelow", "ViewHead"]
