"""Full-text search over matters: titles, numbers, parties, forms, attachments.

A word is found wherever it stands, also within a longer one; personal data is found without standing in the index.
"""
