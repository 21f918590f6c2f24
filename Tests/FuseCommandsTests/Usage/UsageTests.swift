import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["unknown"], ["--unknown"], ["init"], ["init", "--vault"], ["init", "--vault", "v", "extra"],
        ["init", "--vault", "v", "--unknown"], ["keygen"], ["keygen", "--party", "p", "--role", "provider"],
        ["keygen", "--party", "P", "--role", "provider", "--out", "k"],
        ["keygen", "--party", "../p", "--role", "provider", "--out", "k"],
        ["keygen", "--party", "p", "--role", "enclave", "--out", "k"],
        ["keygen", "--party", "p", "--role", "boss", "--out", "k"], ["trust", "--vault", "v"], ["trust", "card.json"],
        ["seal", "t.csv"], ["seal", "--terms", "t", "--key", "k", "--to", "c", "--out", "o"], ["ingest", "d"],
        ["ingest", "--vault", "v"], ["check"], ["approve", "job"], ["approve", "--key", "k"], ["request", "job"],
        ["run", "r.json", "--vault", "v"], ["run", "r.json", "--out", "o"], ["open", "f.age"], ["open"],
        ["open", "f.age", "--identity", "i", "--json"], ["verify", "r.json"], ["verify", "--trust", "t"],
        ["verify", "r.json", "--trust", "t", "--article", "x"], ["budget"], ["log"], ["log", "audit"],
        ["log", "proof", "--vault", "v"], ["log", "proof", "first", "--vault", "v"], ["demo"], ["demo", "--data", "d"],
        ["log", "export", "--vault", "v", "0"], ["log", "export", "--vault", "v", "--out", "o"],
        ["log", "export", "x", "--vault", "v", "--out", "o"], ["log", "export", "0", "--out", "o"],
        ["keygen", "--party", "p", "--role", "provider", "--out", "k", "--jurisdiction", "China"],
        ["keygen", "--party", "p", "--role", "provider", "--out", "k", "--jurisdiction", "cn"],
        ["check", "job", "--lang", "fr"], ["run", "r.json", "--vault", "v", "--out", "o", "--lang", "zh-CN"],
        ["verify", "r.json", "--trust", "t", "--lang", ""], ["terms", "check"], ["terms", "check", "t", "u"],
        ["terms", "unknown"], ["terms", "schema", "t"], ["terms", "purposes", "t"], ["terms", "export", "t"],
        ["terms", "export", "--odrl"], ["terms", "renew"],
        ["terms", "renew", "sealed", "--terms", "t", "--key", "k", "--out", "o"], ["submit", "s.json"],
        ["submit", "--vault", "v"], ["cases"], ["expire"],
        ["cases", "--vault", "v", "--dataset", "../d"], ["notices", "--vault", "v"], ["notices", "--party", "p"],
        ["notices", "--vault", "v", "--party", "P"], ["audit", "noise"], ["audit", "unknown"],
    ])
    func `a command line that cannot be understood exits with 2, and says how to write it`(words: [String]) throws {
        let outcome = try Fusebox.run(words).expectFailure(Exit.usage)
        #expect(outcome.complaint.contains("--help`"))
    }

    @Test(arguments: ["least", "=1", "", "least=1,least"])
    func `a parameter is a name and a value`(text: String) throws {
        let house = try House()
        var words = house.town.requestWords(out: house.path("r.json"))
        words[try #require(words.firstIndex(of: "least=0"))] = text
        let isAssignment = text.contains("=") && !text.hasPrefix("=")
        #expect(try Fusebox.run(words).status == (isAssignment ? Exit.badInput : Exit.usage))
        #expect(try Fusebox.run(words + ["--param", "least=0", "--param", "least=0"]).status == Exit.usage)
        #expect(try house.names == ["vault"])
    }

    @Test func `a wrong command line touches nothing`() throws {
        let folder = try TemporaryFolder()
        _ = try Fusebox.run(["init", "--vault", "v", "extra"], in: folder.path)
        _ = try Fusebox.run(["keygen", "--party", "p", "--role", "boss", "--out", "k"], in: folder.path)
        #expect(try Files.names(in: folder.path).isEmpty)
    }
}
