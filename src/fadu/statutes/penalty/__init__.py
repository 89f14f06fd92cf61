"""行政处罚, in the order of the act; `penalty_ordinary` puts the parts together."""
