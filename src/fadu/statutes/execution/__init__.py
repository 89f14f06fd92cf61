"""行政强制执行: its parts, each readable beside the act."""
