"""What texts mean, as vectors: near vectors, near meanings, in a hundred languages.

``engine`` is the only module that knows the optional package and runs in worker processes only;
``scale`` makes its vectors comparable; ``vectors`` keeps those of photos in files; ``asking`` reads
what somebody looks for. No database here.
"""
