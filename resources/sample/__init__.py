"""The sample archive's material: an invented news story, its article and its photographs.

Everything here is our own: the article (``article.txt``) reports a flood that never happened, and
the photographs are painted in code the moment they are wanted. See ``photographs.write``.
"""
