"""Asks Spark's own parser whether statements are Spark's SQL.

Reads JSON lines {"name": …, "sql": …} and prints for each a line {"name": …, "error": null} or the error in one line.
With --functions a function that Spark does not have built in is an error too; names in backquotes are not looked up.
Exits 0 if every statement was answered, whatever the answers, and 2 if it could not ask.
"""

import argparse
import json
import sys

sys.dont_write_bytecode = True

from spark import Spark


def statements(lines):
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            statement = json.loads(line)
            yield str(statement["name"]), str(statement["sql"])
        except (ValueError, KeyError, TypeError):
            raise RuntimeError(f'line {number} of the input is not {{"name": …, "sql": …}}') from None


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--functions", action="store_true", help="check the names of functions too")
    arguments = options.parse_args()
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        with Spark() as spark:
            for name, sql in statements(sys.stdin):
                answer = {"name": name, "error": spark.error(sql, arguments.functions)}
                print(json.dumps(answer, ensure_ascii=False), flush=True)
    except RuntimeError as error:
        print(f"spark_parse: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
