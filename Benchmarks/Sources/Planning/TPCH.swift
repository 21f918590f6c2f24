import FuseCore
import FuseQuery

/// The tables of TPC-H as they are sealed, with customers as the privacy unit.
enum TPCH {
    static func catalog() throws -> Catalog {
        try Catalog([
            table(
                "customer",
                "c_custkey:BIGINT c_name:VARCHAR c_address:VARCHAR c_nationkey:BIGINT c_phone:VARCHAR "
                    + "c_acctbal:DECIMAL(15,2) c_mktsegment:VARCHAR c_comment:VARCHAR", unit: "c_custkey",
                ["c_acctbal": (-1000, 10_000)]),
            table(
                "orders",
                "o_orderkey:BIGINT o_custkey:BIGINT o_orderstatus:VARCHAR o_totalprice:DECIMAL(15,2) "
                    + "o_orderdate:DATE o_orderpriority:VARCHAR o_clerk:VARCHAR o_shippriority:INTEGER "
                    + "o_comment:VARCHAR", unit: "o_custkey", ["o_totalprice": (0, 600_000)]),
            table(
                "lineitem",
                "l_orderkey:BIGINT l_partkey:BIGINT l_suppkey:BIGINT l_linenumber:INTEGER "
                    + "l_quantity:DECIMAL(15,2) l_extendedprice:DECIMAL(15,2) l_discount:DECIMAL(15,2) "
                    + "l_tax:DECIMAL(15,2) l_returnflag:VARCHAR l_linestatus:VARCHAR l_shipdate:DATE "
                    + "l_commitdate:DATE l_receiptdate:DATE l_shipinstruct:VARCHAR l_shipmode:VARCHAR "
                    + "l_comment:VARCHAR l_custkey:BIGINT", unit: "l_custkey",
                ["l_quantity": (0, 50), "l_extendedprice": (0, 105_000), "l_discount": (0, 1), "l_tax": (0, 1)]),
            table(
                "part",
                "p_partkey:BIGINT p_name:VARCHAR p_mfgr:VARCHAR p_brand:VARCHAR p_type:VARCHAR "
                    + "p_size:INTEGER p_container:VARCHAR p_retailprice:DECIMAL(15,2) p_comment:VARCHAR"),
            table("supplier", "s_suppkey:BIGINT s_name:VARCHAR s_nationkey:BIGINT s_acctbal:DECIMAL(15,2)"),
            table("nation", "n_nationkey:BIGINT n_name:VARCHAR n_regionkey:BIGINT n_comment:VARCHAR"),
            table("region", "r_regionkey:BIGINT r_name:VARCHAR r_comment:VARCHAR"),
        ])
    }

    private static func table(
        _ name: String, _ columns: String, unit: String? = nil, _ bounds: [String: (Int, Int)] = [:]
    ) throws -> TableSchema {
        let schema = columns.split(separator: " ").map { text in
            let parts = text.split(separator: ":")
            return ColumnSchema(name: String(parts[0]), type: ColumnType(duckDBName: String(parts[1])))
        }
        var limits: [String: ColumnBounds] = [:]
        for (column, (lower, upper)) in bounds {
            limits[column] = try ColumnBounds(lower: ExactDecimal(lower), upper: ExactDecimal(upper), scale: 2)
        }
        return try TableSchema(
            dataset: ID(name), columns: schema, unit: unit.map { UnitColumn(name: "customer", column: $0) },
            bounds: limits)
    }
}
