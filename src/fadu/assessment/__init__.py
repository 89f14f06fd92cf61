"""考核评估: versioned schemes, scores that open down to records, the cycle from self-assessment to the circular."""
