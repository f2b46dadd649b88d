"""How fast the engine is, beside its peers and at growing sizes (``make bench``)."""
