"""A whole article: its parts, its captions and credits, and everything read in them.

``read.read_article`` is the door; what only names a title or a dateline need not load the engine.
"""
