"""The tables of TPC-H at a small scale as Parquet, .tools/tpch, made by a pinned generator and the pinned engine."""

import json
import pathlib
import sys
import tempfile
import zipfile

from engine import ENGINE, engine
from packages import TOOLS, download, folder_of, put, run, sha256

GENERATOR = {
    "requirement": "tpchgen-cli==4.0.0",
    "archive": "19ee231140c9e8cc4caf981cc166186c638e11a33744e3d32cff5bd7f2ba44a2",
    "member": "tpchgen_cli-4.0.0.data/scripts/tpchgen-cli",
    "binary": "c92a34f4563957e0e7d8d1eb49adc984fbe2befafc7ffd55cd7c45ca9b0663f8",
}
SCALE = "0.01"
TABLES = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"]

# A sealed table needs the column of its privacy unit, and in TPC-H an item knows its customer only through its order.
WITH_CUSTOMER = """
SET threads = 1;
COPY (
    SELECT item.*, o_custkey AS l_custkey
    FROM 'lineitem.parquet' item JOIN 'orders.parquet' ON o_orderkey = l_orderkey
    ORDER BY l_orderkey, l_linenumber
) TO 'lineitem.new' (FORMAT parquet, COMPRESSION snappy);
"""
SAME_ITEMS = """
SELECT (SELECT count(*) FROM 'lineitem.parquet') = count(l_custkey) FROM read_parquet('lineitem.new');
"""


def tpch():
    recipe = json.dumps([GENERATOR, SCALE, ENGINE["binary"], WITH_CUSTOMER], indent=1)
    folder_of("tpch", recipe, [f"{table}.parquet" for table in TABLES], generate)


def generate(folder):
    with tempfile.TemporaryDirectory(dir=TOOLS) as downloads:
        program = generator(downloads)
        run([program, "parquet", "--quiet", "--scale-factor", SCALE, "--output-dir", "."], folder)
    add_customer(folder)


def generator(downloads):
    program = pathlib.Path(downloads) / "tpchgen-cli"
    with zipfile.ZipFile(download(GENERATOR, downloads)) as wheel:
        put(wheel.open(GENERATOR["member"]), program, 0o755)
    if sha256(program) != GENERATOR["binary"]:
        sys.exit("setup: the program in tpchgen-cli has another digest than the pinned one; nothing was kept")
    return program


def add_customer(folder):
    engine()
    query = [TOOLS / "duckdb", "-init", "/dev/null", "-batch", "-bail", "-noheader", "-list", "-c"]
    run(query + [WITH_CUSTOMER], folder)
    if run(query + [SAME_ITEMS], folder).split()[-1:] != ["true"]:
        sys.exit("setup: not every item of TPC-H has the customer of its order; nothing was kept")
    (folder / "lineitem.new").replace(folder / "lineitem.parquet")
