"""Four published years, made again as synthetic records: every figure of the four reports comes out of them.

Each round is data: `<round>.tsv` what was published, with its place in the report; `<round>.items.tsv` and
`<round>.matters.tsv` how many records of which register or procedure stand behind it.
"""
from fadu.demo.rounds.places import ROUNDS

__all__ = ["ROUNDS"]
