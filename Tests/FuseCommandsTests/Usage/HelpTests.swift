import Testing

@Suite struct HelpTests {
    static let commands = [
        "init", "keygen", "trust", "terms", "seal", "ingest", "approve", "revoke", "notices", "check", "request", "run",
        "open", "declare", "submit", "cases", "expire", "verify", "budget", "log", "audit", "demo",
    ]
    /// What stands for other commands only.
    static let groups = ["terms", "declare", "log", "audit"]
    static let subcommands = [
        ["terms", "check"], ["terms", "schema"], ["terms", "purposes"], ["terms", "export"], ["terms", "renew"],
        ["declare", "objection"],
        ["declare", "complaint"], ["declare", "order"], ["declare", "incident"], ["declare", "closure"],
        ["declare", "catalogue"], ["declare", "exclusion"], ["declare", "outcome"], ["log", "list"],
        ["log", "checkpoint"], ["log", "proof"], ["log", "export"], ["log", "audit"], ["audit", "noise"],
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
        if !Self.groups.contains(command) { #expect(help.contains("--json"), "it yields JSON, or says why not") }
        #expect(try Fusebox.run("help", command).expectDone().text == help)
    }

    @Test(arguments: subcommands)
    func `every command of a group has help of its own`(words: [String]) throws {
        let help = try Fusebox.run(words + ["--help"]).expectDone().text
        #expect(help.contains("USAGE: fusebox \(words.joined(separator: " "))") && help.contains("--json"))
        #expect(try Fusebox.run(["help"] + words).expectDone().text == help)
    }

    @Test(arguments: groups)
    func `the help of a group lists its commands, and these are all`(group: String) throws {
        let help = try Fusebox.run(group, "--help").expectDone().text
        let list = try #require(help.split(separator: "SUBCOMMANDS:\n").last).split(separator: "\n")
        let listed = list.filter { $0.firstMatch(of: /^  [a-z]/) != nil }.compactMap { $0.split(separator: " ").first }
        #expect(listed.map(String.init).sorted() == Self.subcommands.filter { $0[0] == group }.map { $0[1] }.sorted())
    }

    @Test func `the version is one line`() throws {
        let version = try Fusebox.run("--version").expectDone().text
        #expect(version.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }
}
