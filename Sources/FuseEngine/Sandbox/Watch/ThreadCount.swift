import FuseFiles
import Glibc

/// How many threads a process has, read from the host's /proc/PID/stat (proc_pid_stat(5), field 20).
enum ThreadCount {
    static func of(process: Int) -> Int? {
        let number = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { return nil }
        let descriptor = Descriptor(owning: number)
        guard let bytes = SystemCall.readAll(descriptor.number, at: 0, count: 4096) else { return nil }
        return count(in: String(decoding: bytes, as: UTF8.self))
    }

    /// The program's name comes second, in parentheses, and may hold anything; fields are counted after it.
    static func count(in line: String) -> Int? {
        guard let name = line.lastIndex(of: ")") else { return nil }
        let fields = line[line.index(after: name)...].split(separator: " ")
        return fields.count > 17 ? Int(fields[17]) : nil
    }
}
