"""How a bot act becomes words: clocks, catalogs of templates, and the facts that are told; see `wording`."""
