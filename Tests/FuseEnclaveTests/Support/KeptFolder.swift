import Glibc
import Synchronization

/// Folders that many tests share; they are removed when the process ends.
enum KeptFolder {
    private static let folders = Mutex<[TemporaryFolder]>([])
    private static let removal: Void = { _ = atexit { KeptFolder.folders.withLock { $0 = [] } } }()

    /// Makes a new folder.
    static func make() throws -> String {
        _ = removal
        let folder = try TemporaryFolder()
        folders.withLock { $0.append(folder) }
        return folder.path
    }
}
