"""行政规范性文件, in two parts: how it is made up to its publication, and its life from then on."""
