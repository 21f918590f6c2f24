"""Spark's parser has to accept what is its SQL and refuse what is not, or a check with it says nothing."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

from spark import MODES, Spark

PROGRAM = pathlib.Path(__file__).with_name("spark_parse.py")

ACCEPTED = [
    "SELECT `a b`, count(*) AS `n` FROM `t` GROUP BY `a b`",
    r"SELECT 'it\'s', 'a\\b', 'é😀' FROM `t`",
    "SELECT sum(least(greatest(`x`, 0.5), 100)) FROM `t` JOIN `u` USING (`k`) WHERE `d` < DATE'2020-01-01'",
    "WITH `c`(`a`) AS (SELECT 1) SELECT * FROM `c` WHERE `a` IN (SELECT `b` FROM `u`)",
    "SELECT `a`, grouping(`a`), percentile(`x`, 0.5) FROM `t` GROUP BY GROUPING SETS ((`a`), ())",
    "SELECT left(`x`, 1), `user`, count(*) FILTER (WHERE `p`), CAST(`x` AS DECIMAL(38, 4)) FROM `t`",
    "SELECT * FROM `t` WHERE EXISTS (SELECT 1 FROM `u` WHERE `u`.`k` = `t`.`k`) AND `x` IS NOT DISTINCT FROM 3",
    "SELECT " + "(" * 300 + "1" + ")" * 300,
]
REFUSED = {
    "": "end of input",
    "SELECT": "end of input",
    "SELECT 1; SELECT 2": "extra input",
    "SELECT x::int FROM t": "near ':'",
    "SELECT a FROM t QUALIFY true": "near 'true'",
    "WITH c AS MATERIALIZED (SELECT 1) SELECT * FROM c": "MATERIALIZED",
    "SELECT CAST(x AS TIME) FROM t": "TIME",
    "SELECT x FROM t WHERE a > ALL (SELECT 1)": "near '('",
    'SELECT "a': "near '\"'",
    "SELECT 99999999999999999999999999999999999999999": "precision",
    "SELECT a table FROM t": "enforceReservedKeywords=true",
}


def program(lines, **environment):
    return subprocess.run(
        [sys.executable, PROGRAM], input="\n".join(lines), capture_output=True, encoding="utf-8",
        env={**os.environ, **environment})


class SparkParseTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.spark = Spark().__enter__()
        cls.addClassCleanup(cls.spark.__exit__)

    def test_statements_of_spark_have_no_error(self):
        for sql in ACCEPTED:
            with self.subTest(sql):
                self.assertIsNone(self.spark.error(sql, functions=True))

    def test_other_statements_have_an_error_of_one_line(self):
        for sql, part in REFUSED.items():
            with self.subTest(sql):
                error = self.spark.error(sql) or ""
                self.assertIn(part, error)
                self.assertEqual(len(error.splitlines()), 1)

    def test_a_mode_does_not_stay_for_the_next_statement(self):
        loose = "SELECT a table FROM t"
        self.assertIsNotNone(self.spark.error(loose))
        self.assertIsNone(self.spark.rejection(loose, MODES[1]))

    def test_a_function_that_spark_lacks_is_named_on_request(self):
        sql = "SELECT quantile_cont(`x`, 0.5), f(1), 'g(1)', sum(h(`y`)) /* k( */ FROM `t`"
        self.assertIsNone(self.spark.error(sql))
        named = "not a built-in function of Spark: f, h, quantile_cont"
        self.assertEqual(self.spark.error(sql, functions=True), named)

    def test_the_program_answers_each_line_and_names_a_malformed_one(self):
        sql = ["SELECT 'é'", "SELECT"]
        lines = [json.dumps({"name": f"é{number}", "sql": text}) for number, text in enumerate(sql)]
        done = program([*lines, "", '{"name": "b"}'])
        told = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([(answer["name"], answer["error"] is None) for answer in told], [("é0", True), ("é1", False)])
        self.assertEqual(done.returncode, 2)
        self.assertIn("line 4", done.stderr)

    def test_missing_jars_are_said(self):
        done = program([], FUSEBOX_SPARK_PATH="/nowhere")
        self.assertEqual((done.returncode, done.stderr.count("\n")), (2, 1))
        self.assertIn("Scripts/fetch-spark", done.stderr)


if __name__ == "__main__":
    unittest.main()
