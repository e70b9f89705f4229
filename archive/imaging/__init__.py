"""Pixels: decode a picture safely, make its thumbnails, recognise it again. No database."""
