"""年度报告: words written by people, numbers placed as references, versions, and what is sent out."""
