import FuseCore

@testable import FuseQuery

/// The tables of TPC-H; what is about customers is private. Bounds cover all values at the scale that `make data` makes.
enum TPCHTables {
    static let names = ["customer", "orders", "lineitem", "part", "supplier", "partsupp", "nation", "region"]
    static let units = ["customer": "c_custkey", "orders": "o_custkey", "lineitem": "l_custkey"]

    private static let money = "DECIMAL(15,2)"
    private static let columns: [String: [TableColumn]] = [
        "customer": [
            TableColumn("c_custkey", "BIGINT"), TableColumn("c_name", "VARCHAR"), TableColumn("c_address", "VARCHAR"),
            TableColumn("c_nationkey", "BIGINT", "0 24 0"), TableColumn("c_phone", "VARCHAR"),
            TableColumn("c_acctbal", money, "-1000 10000 2"), TableColumn("c_mktsegment", "VARCHAR"),
            TableColumn("c_comment", "VARCHAR"),
        ],
        "orders": [
            TableColumn("o_orderkey", "BIGINT", "1 60000 0"), TableColumn("o_custkey", "BIGINT"),
            TableColumn("o_orderstatus", "VARCHAR"), TableColumn("o_totalprice", money, "0 600000 2"),
            TableColumn("o_orderdate", "DATE"), TableColumn("o_orderpriority", "VARCHAR"),
            TableColumn("o_clerk", "VARCHAR"),
            TableColumn("o_shippriority", "INTEGER", "0 1 0"), TableColumn("o_comment", "VARCHAR"),
        ],
        "lineitem": [
            TableColumn("l_orderkey", "BIGINT", "1 60000 0"), TableColumn("l_partkey", "BIGINT"),
            TableColumn("l_suppkey", "BIGINT"), TableColumn("l_linenumber", "INTEGER", "1 7 0"),
            TableColumn("l_quantity", money, "0 50 2"), TableColumn("l_extendedprice", money, "0 105000 2"),
            TableColumn("l_discount", money, "0 0.1 2"), TableColumn("l_tax", money, "0 0.08 2"),
            TableColumn("l_returnflag", "VARCHAR"), TableColumn("l_linestatus", "VARCHAR"),
            TableColumn("l_shipdate", "DATE"),
            TableColumn("l_commitdate", "DATE"), TableColumn("l_receiptdate", "DATE"),
            TableColumn("l_shipinstruct", "VARCHAR"), TableColumn("l_shipmode", "VARCHAR"),
            TableColumn("l_comment", "VARCHAR"),
            TableColumn("l_custkey", "BIGINT"),
        ],
        "part": [
            TableColumn("p_partkey", "BIGINT"), TableColumn("p_name", "VARCHAR"), TableColumn("p_mfgr", "VARCHAR"),
            TableColumn("p_brand", "VARCHAR"), TableColumn("p_type", "VARCHAR"),
            TableColumn("p_size", "INTEGER", "1 50 0"),
            TableColumn("p_container", "VARCHAR"), TableColumn("p_retailprice", money, "0 2000 2"),
        ],
        "supplier": [
            TableColumn("s_suppkey", "BIGINT"), TableColumn("s_name", "VARCHAR"),
            TableColumn("s_nationkey", "BIGINT", "0 24 0"),
            TableColumn("s_acctbal", money, "-1000 10000 2"),
        ],
        "partsupp": [
            TableColumn("ps_partkey", "BIGINT"), TableColumn("ps_suppkey", "BIGINT"),
            TableColumn("ps_availqty", "INTEGER", "0 10000 0"), TableColumn("ps_supplycost", money, "0 1000 2"),
        ],
        "nation": [
            TableColumn("n_nationkey", "BIGINT", "0 24 0"), TableColumn("n_name", "VARCHAR"),
            TableColumn("n_regionkey", "BIGINT", "0 4 0"),
        ],
        "region": [TableColumn("r_regionkey", "BIGINT", "0 4 0"), TableColumn("r_name", "VARCHAR")],
    ]
    private static let unique = [
        "customer": "c_custkey", "orders": "o_orderkey", "part": "p_partkey", "supplier": "s_suppkey",
        "nation": "n_nationkey", "region": "r_regionkey",
    ]

    static func catalog() throws -> Catalog {
        try Catalog(
            names.map { name in
                try TableColumn.schema(
                    name, columns[name] ?? [], unit: units[name].map { UnitColumn(name: "customer", column: $0) },
                    unique: Set([unique[name]].compactMap(\.self)))
            })
    }

    static let world = World(tables: [
        World.Table(
            "customer", isPrivate: true,
            [
                "c_custkey unit", "c_nationkey whole nation 0|5|12", "c_acctbal decimal - 0|5000.5",
                "c_mktsegment text - 'BUILDING'|'MACHINERY'", "c_phone text? - '20'|'30'",
            ]),
        World.Table(
            "orders", isPrivate: true,
            [
                "o_custkey unit", "o_orderkey whole order 1|30000", "o_orderstatus text - 'F'|'O'",
                "o_totalprice decimal - 100000|200000.5", "o_orderdate date - DATE_'1995-03-15'|DATE_'1993-07-01'",
                "o_orderpriority text - '1-URGENT'|'5-LOW'",
            ], weight: 1),
        World.Table(
            "lineitem", isPrivate: true,
            [
                "l_custkey unit", "l_orderkey whole order 1|30000", "l_partkey whole? part 100|1000",
                "l_suppkey whole? supplier 10|50", "l_linenumber whole - 1|3", "l_quantity decimal - 24|40",
                "l_extendedprice decimal - 10000|50000.25", "l_discount decimal - 0.05|0.07",
                "l_returnflag text - 'A'|'R'", "l_shipdate date - DATE_'1994-01-01'|DATE_'1998-09-02'",
                "l_receiptdate date - DATE_'1994-01-01'", "l_shipmode text - 'MAIL'|'AIR'",
            ], weight: 2),
        World.Table(
            "part", isPrivate: false,
            [
                "p_partkey whole? part 100", "p_brand text - 'Brand#12'|'Brand#34'", "p_size whole - 5|15",
                "p_retailprice decimal - 1000|1500.5",
            ]),
        World.Table(
            "supplier", isPrivate: false,
            ["s_suppkey whole? supplier 10", "s_nationkey whole nation 3|20", "s_acctbal decimal - 0|1000"]),
        World.Table(
            "nation", isPrivate: false,
            ["n_nationkey whole nation 3", "n_name text - 'CHINA'|'FRANCE'", "n_regionkey whole region 1|2"]),
        World.Table("region", isPrivate: false, ["r_regionkey whole region 1", "r_name text - 'ASIA'|'EUROPE'"]),
    ])
}
