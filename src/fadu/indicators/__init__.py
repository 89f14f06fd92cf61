"""指标: every number is a set of entries. The ledger is folded into a columnar mart; one expression counts and lists."""
