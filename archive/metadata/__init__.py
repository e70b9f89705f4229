"""What a picture file says about itself: read raw, carrier by carrier, then reconciled.

``iptc`` is the table of properties; ``read`` keeps every carrier as it came; ``reconcile`` makes
one set of fields of them and lists where they disagree. No pixels, no database.
"""
