"""程序: the grammar in which procedures are written, and `situation()`, which reads a matter in its light. Pure.

`words` is the vocabulary of a statute file; `matter` says what is given; `situation` answers; `forms` turns JSON
into answers; `describe` and `story` say in Chinese what a procedure and an entry are.
"""
