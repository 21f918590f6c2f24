public import FuseCore

/// A file or folder that cannot be read or written as asked.
public struct FileError: FuseFailure, Equatable {
    /// The kinds of trouble with files.
    public enum Code: Sendable, Equatable {
        /// There is no such file or folder.
        case missing
        /// The operating system does not permit it.
        case notPermitted
        /// It is a symbolic link, which is never followed.
        case link
        /// It is not a regular file, or not a folder, where one is needed.
        case wrongKind
        /// It is larger than what may be read at once.
        case tooLarge
        /// It exists, and may not be replaced.
        case exists
        /// A private file that others on the machine could read.
        case notPrivate
        /// It ended before the bytes that it had when it was opened.
        case changed
        /// The name is not a plain file name.
        case badName
        /// The operating system reports something else, such as a full disk.
        case system
    }

    /// Which kind of trouble it is.
    public let code: Code
    /// One line that names the file and says what is wrong.
    public let reason: String

    init(_ code: Code, _ path: String, _ problem: String) {
        self.code = code
        reason = "`\(path.printable)` \(problem)"
    }

    /// Trouble of the operating system is undecided; everything else is bad input.
    public var kind: FailureKind { code == .system ? .undecided : .badInput }

    /// Errors are the same when their codes are.
    public static func == (left: FileError, right: FileError) -> Bool { left.code == right.code }
}

extension String {
    /// The text on one line: control characters and backticks are shown as `?`.
    fileprivate var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isHarmless ? $0 : "?" }))
    }
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: self != "`"
        }
    }
}
