import FuseFiles

/// The words that start a program in the sandbox, in two forms: for the system, and as text for a receipt.
///
/// Limits are set first (prlimit(1)), then bubblewrap makes the namespaces and the root folder, sets the filter and
/// starts the program. There is one list of words, so what the text says is what is done.
struct LaunchCommand {
    /// A word, or a descriptor that is handed over.
    enum Word {
        case text(String)
        case descriptor(String, Descriptor)
    }

    /// Where the program stands in its own root folder.
    static let program = "/engine"

    let words: [Word]

    init(_ task: SandboxTask, parts: SandboxParts, status: Descriptor, filter: Descriptor) {
        words =
            Self.limits(task.limits) + [.text("--"), .text(parts.bubblewrap)] + Self.isolation
            + Self.readOnly("program", parts.program.descriptor, at: Self.program)
            + parts.libraries.libraries.flatMap { Self.readOnly("library", $0.file.descriptor, at: $0.path) }
            + task.tables.enumerated().flatMap {
                Self.readOnly("table", $1.descriptor, at: SandboxTask.path(ofTable: $0))
            }
            + Self.root + [.text("--seccomp"), .descriptor("filter", filter)]
            + [.text("--json-status-fd"), .descriptor("status", status), .text("--"), .text(Self.program)]
            + task.arguments.map(Word.text)
    }

    /// The words for the system, and the descriptors beyond those the program keeps.
    func rendered(after kept: Int) -> (words: [String], handed: [Descriptor]) {
        var handed: [Descriptor] = []
        let texts = words.map { word in
            switch word {
            case .text(let text): return text
            case .descriptor(_, let descriptor):
                handed.append(descriptor)
                return String(kept + handed.count - 1)
            }
        }
        return (texts, handed)
    }

    /// One line an option.
    var lines: [String] {
        var lines: [String] = []
        for word in words {
            switch word {
            case .text(let text) where text.hasPrefix("--") || lines.isEmpty: lines.append(text)
            case .text(let text): lines[lines.count - 1] += " \(text)"
            case .descriptor(let name, _): lines[lines.count - 1] += " <\(name)>"
            }
        }
        return lines
    }

    /// No file can grow, nothing is dumped. The number of threads is watched by the parent, because the kernel's
    /// own limit counts all processes of the user, and does not hold for root.
    private static func limits(_ limits: SandboxLimits) -> [Word] {
        [
            "--as=\(limits.addressSpaceBytes)", "--cpu=\(limits.processorSeconds)", "--fsize=0", "--core=0",
            "--memlock=0", "--msgqueue=0", "--nofile=\(limits.descriptors)",
        ].map(Word.text)
    }

    private static let isolation: [Word] = [
        "--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534", "--disable-userns", "--cap-drop",
        "ALL", "--as-pid-1", "--die-with-parent", "--new-session", "--clearenv",
    ].map(Word.text)

    // INVARIANT: /proc is read-only too. To the kernel the program of a root user is still root, who owns settings
    // such as /proc/sys/kernel/core_pattern and could otherwise write them without any capability.
    private static let root: [Word] = [
        "--proc", "/proc", "--remount-ro", "/proc", "--remount-ro", "/", "--chdir", "/",
    ].map(Word.text)

    private static func readOnly(_ name: String, _ descriptor: Descriptor, at path: String) -> [Word] {
        [.text("--ro-bind-fd"), .descriptor(name, descriptor), .text(path)]
    }
}
