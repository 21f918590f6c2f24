import FuseCore

/// What bubblewrap reports about the program: its process number at the start, its exit status at the end.
///
/// INVARIANT: the program cannot write here; the descriptor is closed before it starts.
struct SandboxStatus {
    private var bytes: [UInt8] = []

    mutating func add(_ piece: [UInt8]) { bytes += piece }

    /// The program's number on the host, once it has been started.
    var process: Int? { number(named: "child-pid", upTo: Int(Int32.max)) }

    /// How the program ended; nil if it never ran.
    var exitStatus: Int? { number(named: "exit-code", upTo: 255) }

    private func number(named name: String, upTo limit: Int) -> Int? {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let document = try? StrictJSON.parse(Array(line), source: "sandbox"),
                case .fields(let fields) = document.content,
                let field = fields.first(where: { $0.name == name })
            else { continue }
            return try? field.value.integer(in: 0...limit)
        }
        return nil
    }
}
