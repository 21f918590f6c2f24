import FuseCore
import FuseFiles

/// A file with terms.
enum TermsFile {
    private static let largest = 256 << 10

    static func text(_ path: String) throws -> String {
        let bytes = try FileBytes(path).contents(limit: largest)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandError(.badInput, "\(path) is not UTF-8 text; save it as UTF-8")
        }
        return text
    }
}
