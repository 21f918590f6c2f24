import Testing

@Suite struct HelpTests {
    static let commands = [
        "init", "keygen", "trust", "seal", "ingest", "check", "approve", "request", "run", "open", "verify", "budget",
        "log", "demo",
    ]

    @Test func `the program was built beside the tests`() throws {
        #expect(Project.fusebox != nil)
        #expect(Files.exists(Project.engine), "run `make setup` first")
    }

    @Test func `the help lists every command and every exit code`() throws {
        let help = try Fusebox.run("--help").expectDone().text
        for command in Self.commands { #expect(help.contains("\n  \(command) "), "\(command)") }
        let codes = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            codes.contains(
                "0 done, 1 could not be decided or failed, 2 usage, 3 denied, 4 verification failed, 5 bad input"))
    }

    @Test(arguments: commands)
    func `every command has help of its own`(command: String) throws {
        let help = try Fusebox.run(command, "--help").expectDone().text
        #expect(help.contains("USAGE: fusebox \(command)"))
        if !["log", "demo"].contains(command) { #expect(help.contains("--json"), "every result is there as JSON too") }
        #expect(try Fusebox.run("help", command).expectDone().text == help)
    }

    @Test(arguments: ["list", "checkpoint", "proof", "audit"])
    func `every command about the log has help of its own`(command: String) throws {
        #expect(try Fusebox.run("log", command, "--help").expectDone().text.contains("--json"))
    }

    @Test func `the version is one line`() throws {
        let version = try Fusebox.run("--version").expectDone().text
        #expect(version.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }
}
