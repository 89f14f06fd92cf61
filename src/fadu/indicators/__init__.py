"""指标: every number is a set of entries. The ledger is folded into a mart; one filter both counts and lists."""
