import Foundation

/// The folder of published test vectors beside the project, which a user's clone does not have.
enum SharedVectors {
    static let missing = "the folder ../shared/vectors is not there"
    static var arePresent: Bool { FileManager.default.fileExists(atPath: root.path) }

    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .appending(path: "../../../../../shared/vectors").standardized

    static func bytes(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
    }
}
