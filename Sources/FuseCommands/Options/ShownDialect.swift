import ArgumentParser
import FuseEnclave

/// The dialect in which a plan's SQL is shown.
enum ShownDialect: String, ExpressibleByArgument, CaseIterable {
    case duckdb
    case spark

    var dialect: JobCheck.Dialect {
        switch self {
        case .duckdb: .duckDB
        case .spark: .spark
        }
    }
}
