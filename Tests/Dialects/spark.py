"""Spark's own SQL parser: pinned jars in .tools/spark, run by Java, called over a local, authenticated socket."""

import os
import pathlib
import re
import sys

from java import java

ROOT = pathlib.Path(__file__).resolve().parents[2]
JARS = pathlib.Path(os.environ.get("FUSEBOX_SPARK_PATH") or ROOT / ".tools" / "spark")
OPTIONS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g", "-Xss16m"]

# A statement has to parse under all of these: Spark's defaults, ANSI mode, and ANSI mode with its reserved words.
ANSI, RESERVED = "spark.sql.ansi.enabled", "spark.sql.ansi.enforceReservedKeywords"
MODES = [{ANSI: "false"}, {ANSI: "true"}, {ANSI: "true", RESERVED: "true"}]
QUOTED = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|--[^\n]*|/\*.*?\*/""", re.DOTALL)
KEY_WORDS = set(
    """all as between by case cross cube distinct else except from full group having inner intersect interval join
    lateral on order outer over percentile_cont percentile_disc rollup select sets then timestampdiff try_cast
    union using values where""".split()
)


class Spark:
    """One Java process; use it in a `with` statement, which ends it. Py4J's modules come from .tools/spark as well."""

    def __enter__(self):
        bridge, sources = sorted(JARS.glob("py4j-*.jar")), sorted(JARS.glob("py4j-*-src.zip"))
        if not bridge or not sources:
            raise RuntimeError(f"no jars of Spark in {JARS}; run Scripts/fetch-spark")
        if (program := java()) is None:
            raise RuntimeError("no Java of version 17 or later; run Scripts/fetch-spark, which installs one")
        sys.path.insert(0, str(sources[0]))
        self.gateway = launch(program, str(bridge[0]))
        try:
            self.prepare()
        except BaseException:
            self.gateway.shutdown()
            raise
        return self

    def prepare(self):
        catalyst = self.gateway.jvm.org.apache.spark.sql.catalyst
        self.settings = self.gateway.jvm.org.apache.spark.sql.internal.SQLConf.get()
        self.registry = catalyst.analysis.FunctionRegistry
        self.parser = catalyst.parser.CatalystSqlParser()
        self.builtin = None

    def __exit__(self, *_):
        self.gateway.shutdown()

    def error(self, sql, functions=False):
        """Why a statement is not Spark's SQL, in one line; None if it parses under every mode."""
        for mode in MODES:
            if reason := self.rejection(sql, mode):
                return f"{', '.join(f'{key}={value}' for key, value in mode.items())}: {reason}"
        return self.unknown(sql) if functions else None

    def rejection(self, sql, mode):
        """Why one mode refuses a statement. Whatever Java throws is a refusal, so nothing passes by a failure."""
        from py4j.protocol import Py4JJavaError

        for key in (ANSI, RESERVED):
            self.settings.setConfString(key, mode.get(key, "false"))
        try:
            self.parser.parsePlan(sql)
            return None
        except Py4JJavaError as error:
            return first_line(error.java_exception)

    def unknown(self, sql):
        """Names the functions that a statement calls and Spark does not have built in."""
        if self.builtin is None:
            names = self.registry.builtin().listFunction()
            self.builtin = {names.apply(index).funcName().lower() for index in range(names.size())}
        missing = sorted(called(sql) - self.builtin)
        return f"not a built-in function of Spark: {', '.join(missing)}" if missing else None


def launch(program, bridge):
    from py4j.java_gateway import GatewayParameters, JavaGateway, launch_gateway

    port, token = launch_gateway(
        jarpath=bridge, classpath=str(JARS / "*"), javaopts=OPTIONS, java_path=program, die_on_exit=True,
        enable_auth=True)
    return JavaGateway(gateway_parameters=GatewayParameters(port=port, auth_token=token))


def first_line(exception):
    message = exception.getMessage() or ""
    line = next((line.strip() for line in message.splitlines() if line.strip()), "")
    kind = exception.getClass().getName()
    return line if line and kind.startswith("org.apache.spark.") else f"{kind} {line}".strip()


def called(sql):
    """The names before a parenthesis outside quotes, without the key words that stand there too."""
    return {name.lower() for name in re.findall(r"\b([A-Za-z_]\w*)\s*\(", QUOTED.sub("''", sql))} - KEY_WORDS
