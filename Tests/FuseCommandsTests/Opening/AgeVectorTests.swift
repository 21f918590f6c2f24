import FuseCore
import FuseCrypto
import Testing

@Suite(.enabled(if: Project.hasAgeVectors, "the folder ../shared/vectors is not there"))
struct AgeVectorTests {
    @Test func `the vectors are there`() {
        #expect(AgeVector.all.count >= 70)
        #expect(AgeVector.all.count { $0.isHybrid } > 0)
    }

    @Test(arguments: AgeVector.all)
    func `fusebox open ends as the vector says, and writes only what may be released`(vector: AgeVector) throws {
        let folder = try TemporaryFolder()
        try Files.write(vector.file, to: "\(folder.path)/file.age")
        let words = ["open", "\(folder.path)/file.age"] + (try keys(vector, in: folder))
        let status = try vector.status
        let piped = try Fusebox.run(words)
        #expect(piped.status == status, "\(piped.complaint)")
        #expect(piped.complaints.count == (status == Exit.done ? 0 : 1))
        let released = vector.isHybrid ? nil : vector.releasedDigest
        #expect(SHA256.digest(of: piped.output).hex == released ?? SHA256.digest(of: []).hex)

        let filed = try Fusebox.run(words + ["--out", "\(folder.path)/out"])
        #expect(filed.status == status && filed.output.isEmpty)
        #expect(Files.exists("\(folder.path)/out") == (status == Exit.done))
        if status == Exit.done {
            #expect(try SHA256.digest(of: Files.bytes("\(folder.path)/out")).hex == released)
        }
        #expect(try Files.names(in: folder.path).allSatisfy { !$0.hasPrefix(".fusebox") })
    }

    /// The words that hand over the vector's keys; a key that fits nothing where it has none.
    private func keys(_ vector: AgeVector, in folder: TemporaryFolder) throws -> [String] {
        var words: [String] = []
        let identities = vector.identities.isEmpty && vector.passphrases.isEmpty ? [Self.stranger] : vector.identities
        for (index, identity) in identities.enumerated() {
            words += ["--identity", try secret(identity, as: "identity-\(index)", in: folder)]
        }
        for passphrase in vector.passphrases {
            words += ["--passphrase-file", try secret(passphrase, as: "passphrase", in: folder)]
        }
        return words
    }

    private func secret(_ text: String, as name: String, in folder: TemporaryFolder) throws -> String {
        let path = "\(folder.path)/\(name)"
        try Files.write("\(text)\n".utf8, to: path)
        try Files.setMode(0o600, of: path)
        return path
    }

    private static let stranger: String = {
        let written = AgeIdentity.generate().writtenForm()
        return String(decoding: written.withBytes { span in span.withUnsafeBytes { Array($0) } }, as: UTF8.self)
    }()
}
