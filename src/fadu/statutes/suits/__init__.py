"""行政应诉: its parts, each readable beside the act."""
