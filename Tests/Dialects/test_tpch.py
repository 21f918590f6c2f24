"""The tables of TPC-H are what the queries expect, and lineitem has the customer of its order."""

import os
import pathlib
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLES = ROOT / ".tools" / "tpch"
QUERIES = sorted(pathlib.Path(__file__).with_name("tpch").glob("q*.sql"))
NAMES = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"]

# The number of rows and the start of the first row, at scale 0.01.
ANSWERS = {
    "q01": (4, "A|F|380456.00|532348211.65|505822441.4861|526165934.000839|25.57515"),
    "q03": (10, "47714|267010.5894|1995-03-11|0"),
    "q04": (5, "1-URGENT|93"),
    "q05": (5, "VIETNAM|1000926.6999"),
    "q06": (1, "1193053.2253"),
    "q10": (20, "679|Customer#000000679|378211.3252|1394.44|IRAN"),
    "q12": (2, "MAIL|64|86"),
    "q14": (1, "15.486545812284"),
    "q19": (1, "22923.0280"),
}


def rows(sql):
    views = "".join(f"CREATE VIEW {name} AS FROM '{TABLES}/{name}.parquet';" for name in NAMES)
    engine = os.environ.get("FUSEBOX_DUCKDB_PATH") or str(ROOT / ".tools" / "duckdb")
    command = [engine, "-init", os.devnull, "-batch", "-bail", "-noheader", "-list", "-c", f"{views}\n{sql}\n;"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.splitlines()


class TPCHTests(unittest.TestCase):
    def test_every_query_has_its_answer(self):
        self.assertEqual([query.stem for query in QUERIES], list(ANSWERS))
        for query in QUERIES:
            with self.subTest(query.stem):
                found, (count, first) = rows(query.read_text()), ANSWERS[query.stem]
                self.assertEqual((len(found), found[0][: len(first)]), (count, first))

    def test_every_item_has_the_customer_of_its_order(self):
        joined = "lineitem LEFT JOIN orders ON l_orderkey = o_orderkey"
        self.assertEqual(rows(f"SELECT count(*), count_if(l_custkey = o_custkey) FROM {joined}"), ["60175|60175"])

    def test_decimals_and_dates_keep_their_types(self):
        columns = "['l_quantity', 'l_discount', 'l_shipdate', 'l_custkey']"
        types = f"SELECT DISTINCT typeof(COLUMNS({columns})) FROM lineitem"
        self.assertEqual(rows(types), ["DECIMAL(15,2)|DECIMAL(15,2)|DATE|BIGINT"])


if __name__ == "__main__":
    unittest.main()
