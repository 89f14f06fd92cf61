"""重大行政决策, in three parts: how the draft is formed, how it is decided, how it is carried out."""
