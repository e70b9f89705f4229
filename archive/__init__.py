"""The archive itself: photographs, captions, articles, claims, credits and rights. No Qt.

The map, bottom to top (``pyproject.toml`` enforces it):

- ``errors``, ``values``: what everybody shares.
- ``workers``: a pool of processes for work that may crash.
- ``store``: the only code that knows the schema, the engine and files on disk.
- ``reading``, ``metadata``, ``imaging``, ``gazetteer``: pure: text, file metadata, pixels, names.
- the features (``photos``, ``tags``, ``claims``, …) and ``catalogue``, one open archive.
- ``rights``, ``dossier``: what joins the features.
- ``search``; then the workflows ``ingest``, ``article_import``, ``reports``; then ``cli``.
"""
