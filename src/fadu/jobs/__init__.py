"""Work that no page waits for: queued tasks (exports) and catching up (search index, mart, values)."""
