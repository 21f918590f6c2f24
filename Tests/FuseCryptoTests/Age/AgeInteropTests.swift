import FuseCore
import FuseCrypto
import Testing

@Suite(.enabled(if: OtherProgram("age") != nil && OtherProgram("age-keygen") != nil, "age is not installed"))
struct AgeInteropTests {
    private let folder: TemporaryFolder
    private let age: OtherProgram
    private let identity: AgeIdentity
    private let identityFile: String

    init() throws {
        folder = try TemporaryFolder()
        age = try #require(OtherProgram("age"))
        identity = AgeIdentity.generate()
        identityFile = try folder.write(identity.writtenForm().revealed, to: "identity.txt")
    }

    @Test(arguments: [0, 3, 65_536, 200_000], [AgeForm.binary, .armored])
    func `age opens what we seal to several recipients`(size: Int, form: AgeForm) throws {
        let plaintext = distinctBytes(size)
        let recipients = [AgeIdentity.generate().recipient, identity.recipient, AgeIdentity.generate().recipient]
        let file = try folder.write(try AgeEncryptor(to: recipients, form: form).encrypt(plaintext), to: "ours.age")
        #expect(try age.run(["-d", "-i", identityFile, file]) == plaintext)
    }

    @Test(arguments: [0, 3, 65_536, 200_000], [[], ["-a"]])
    func `we open what age seals to several recipients`(size: Int, arguments: [String]) throws {
        let plaintext = distinctBytes(size)
        let file = try folder.write(plaintext, to: "plain")
        let recipients = [AgeIdentity.generate().recipient, identity.recipient].flatMap { ["-r", $0.description] }
        let sealed = try age.run(recipients + arguments + [file])
        #expect(try Opening(sealed, [.identity(identity)]).plaintext == plaintext)
    }

    @Test func `we read what age-keygen makes, and it finds our recipient`() throws {
        let keygen = try #require(OtherProgram("age-keygen"))
        let made = try AgeIdentity(SecretBytes(copying: try keygen.run([])))
        let file = try folder.write(made.writtenForm().revealed, to: "made.txt")
        #expect(try keygen.run(["-y", file]) == Array("\(made.recipient)\n".utf8))
    }

    @Test(.enabled(if: OtherProgram("python3") != nil, "python3 is not installed"))
    func `age opens what we seal with a passphrase`() throws {
        let file = try folder.write(try AgeEncryptor(to: try .quick("two words")).encrypt([1, 2]), to: "ours.age")
        try runOnTerminal(["-d", "-o", folder.path("plain"), file], typing: "two words")
        #expect(try folder.read("plain") == [1, 2])
    }

    @Test(.enabled(if: OtherProgram("python3") != nil, "python3 is not installed"))
    func `we open what age seals with a passphrase`() throws {
        let plain = try folder.write([3, 4], to: "plain")
        try runOnTerminal(["-p", "-a", "-o", folder.path("theirs.age"), plain], typing: "two words")
        let passphrase = AgeKey.passphrase(try AgePassphrase(SecretBytes("two words")))
        #expect(try Opening(try folder.read("theirs.age"), [passphrase]).plaintext == [3, 4])
    }

    /// age reads passphrases from a terminal only, so it gets one, and an answer for each of its questions.
    private func runOnTerminal(_ arguments: [String], typing answer: String) throws {
        let program = """
            import os, pty, sys
            child, terminal = pty.fork()
            if child == 0:
                os.execv(sys.argv[1], sys.argv[1:2] + sys.argv[3:])
            asked = b""
            while True:
                try:
                    asked += os.read(terminal, 1024)
                except OSError:
                    break
                if b"passphrase" in asked and asked.rstrip().endswith(b":"):
                    os.write(terminal, sys.argv[2].encode() + b"\\n")
                    asked = b""
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
            """
        let python = try #require(OtherProgram("python3"))
        _ = try python.run(["-c", program, age.path, answer] + arguments)
    }
}
