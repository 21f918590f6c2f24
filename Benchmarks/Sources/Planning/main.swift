// planning ROOT [RUNS]
//
// Times what stands between a query's text and the SQL that runs: parsing in the sandbox, then planning and printing. ROOT is the
// project's folder, after `make data`; every accepted query of Tests/Dialects/tpch is taken RUNS times. Prints one line of JSON on
// standard output and one for people on standard error.
import FuseCore
import FuseEngine
import FuseQuery
import Foundation

let words = Array(CommandLine.arguments.dropFirst())
guard let root = words.first else {
    FileHandle.standardError.write(Data("usage: planning ROOT [RUNS]\n".utf8))
    exit(2)
}
let runs = words.dropFirst().first.flatMap(Int.init) ?? 20
let engine = try DuckDB(binary: "\(root)/.tools/duckdb") { _ in }
let catalog = try TPCH.catalog()
let limits = try ContributionLimits(maxGroups: 4, maxRowsPerGroup: 10)
let folder = URL(fileURLWithPath: "\(root)/Tests/Dialects/tpch")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .filter { $0.pathExtension == "sql" }.sorted { $0.path < $1.path }

let clock = ContinuousClock()
var (parsing, planning, whole): ([Duration], [Duration], [Duration]) = ([], [], [])
for _ in 0..<runs {
    for file in files {
        let sql = try String(contentsOf: file, encoding: .utf8)
        let start = clock.now
        let tree = try engine.syntaxTree(of: sql)
        let parsed = clock.now
        guard
            let plan = try? QueryPlanner.plan(
                tree: tree, sql: sql, catalog: catalog, parameters: [:], limits: limits)
        else { continue }
        let tables = Dictionary(uniqueKeysWithValues: plan.datasets.map { ($0, [$0.text]) })
        _ = DuckDBPrinter(plan).boundedSQL(tables: tables, salt: [1])
        parsing.append(parsed - start)
        planning.append(clock.now - parsed)
        whole.append(clock.now - start)
    }
}

func milliseconds(_ times: [Duration], _ share: Double) -> Double {
    let sorted = times.map { Double($0.components.attoseconds) / 1e15 + Double($0.components.seconds) * 1000 }.sorted()
    guard !sorted.isEmpty else { return .nan }
    return (100 * sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]).rounded() / 100
}

let parts = [("parse", parsing), ("plan", planning), ("both", whole)]
let fields = parts.map { name, times in
    "\"\(name)_median_ms\":\(milliseconds(times, 0.5)),\"\(name)_p95_ms\":\(milliseconds(times, 0.95))"
}
print("{\(fields.joined(separator: ",")),\"queries\":\(whole.count)}")
let text = parts.map { "\($0) \(milliseconds($1, 0.5)) ms (95th percentile \(milliseconds($1, 0.95)))" }
FileHandle.standardError.write(Data("\(whole.count) queries: \(text.joined(separator: ", "))\n".utf8))
