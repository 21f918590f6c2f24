"""The jars with which Spark parses SQL and the bridge that calls them from Python, .tools/spark."""

import tarfile
import tempfile

from packages import download, folder_of, put

SPARK = {
    "requirement": "pyspark==3.5.6",
    "archive": "f8b1c4360e41ab398c64904fae08740503bcb6bd389457d659fa6d9f2952cc48",
    "folder": "pyspark-3.5.6/",
}
BRIDGE = ["py4j-0.10.9.7.jar", "py4j-0.10.9.7-src.zip"]

# Spark's distribution is 330 MB; these are the jars whose classes are loaded when a statement is parsed.
JARS = [
    "antlr4-runtime-4.9.3.jar",
    "commons-codec-1.16.1.jar",
    "commons-lang3-3.12.0.jar",
    "commons-text-1.10.0.jar",
    "hadoop-client-api-3.3.4.jar",
    "jackson-annotations-2.15.2.jar",
    "jackson-core-2.15.2.jar",
    "jackson-databind-2.15.2.jar",
    "jackson-module-scala_2.12-2.15.2.jar",
    "json4s-ast_2.12-3.7.0-M11.jar",
    "kryo-shaded-4.0.2.jar",
    "log4j-api-2.20.0.jar",
    "log4j-core-2.20.0.jar",
    "paranamer-2.8.jar",
    "scala-library-2.12.18.jar",
    "scala-reflect-2.12.18.jar",
    "slf4j-api-2.0.7.jar",
    "spark-catalyst_2.12-3.5.6.jar",
    "spark-common-utils_2.12-3.5.6.jar",
    "spark-core_2.12-3.5.6.jar",
    "spark-network-common_2.12-3.5.6.jar",
    "spark-sql-api_2.12-3.5.6.jar",
    "spark-unsafe_2.12-3.5.6.jar",
]


def spark():
    wanted = sorted(JARS + BRIDGE)
    folder_of("spark", "\n".join([SPARK["archive"], *wanted, ""]), wanted, lambda folder: unpack(set(wanted), folder))


def unpack(wanted, folder):
    with tempfile.TemporaryDirectory() as downloads:
        with tarfile.open(download(SPARK, downloads), "r|gz") as package:
            for member in package:
                place, _, name = member.name.rpartition("/")
                if name in wanted and place in (SPARK["folder"] + "deps/jars", SPARK["folder"] + "lib"):
                    put(package.extractfile(member), folder / name, 0o644)
