"""行政复议法 (2023), in the order of the act; `reconsideration` puts the parts together."""
