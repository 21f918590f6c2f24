import Testing

/// Statements that cannot be signed as they are typed.
@Suite struct FilingUsageTests {
    private static let why = ["--reason", "Because."]

    @Test(arguments: [
        ["revoke"], ["revoke"] + why, ["revoke", "visits"], ["revoke", "visits", "--job", "job"] + why,
        ["revoke", "../visits"] + why, ["revoke", "visits", "--reason", ""], ["revoke", "visits", "--reason", "a\nb"],
        ["revoke", "visits", "--basis", " "] + why, ["declare", "unknown"], ["declare", "objection", "visits"] + why,
        ["declare", "objection", "visits", "--dataset-version", "one"] + why,
        ["declare", "objection", "--dataset-version", "1"] + why,
        ["declare", "complaint"] + why, ["declare", "complaint", "receipt.json"],
        ["declare", "order", "clinic"] + why, ["declare", "order", "clinic", "--until", "tomorrow"] + why,
        ["declare", "order", "clinic", "--until", "2026-02-30"] + why,
        ["declare", "order", "Clinic", "--until", "2026-12-31"] + why, ["declare", "incident"] + why,
        ["declare", "incident", "visits", "--detected", "yesterday"] + why, ["declare", "closure"] + why,
        ["declare", "closure", "Typhoon 9"] + why, ["declare", "catalogue", "public-data", "--edition", "1"],
        ["declare", "catalogue", "public-data", "--entry", "a:1:current"],
        ["declare", "catalogue", "private-data", "--edition", "1", "--entry", "a:1:current"],
        ["declare", "catalogue", "public-data", "--edition", "1", "--entry", "a:current"],
        ["declare", "catalogue", "public-data", "--edition", "1", "--entry", "a:0:current"],
        ["declare", "catalogue", "public-data", "--edition", "1", "--entry", "a:1:gone"],
        ["declare", "exclusion", "visits"], ["declare", "exclusion", "visits", "--list", "l"],
        ["declare", "outcome"] + why, ["declare", "outcome", "sha256:00", "upheld"] + why,
        ["declare", "outcome", "sha256:\(String(repeating: "0", count: 64))", "won"] + why,
    ])
    func `a statement that cannot be understood exits with 2, and nothing is written`(words: [String]) throws {
        let (city, folder) = (try City.shared.get(), try TemporaryFolder())
        let outcome = try Fusebox.run(
            words + ["--key", city.key(of: "office"), "--out", "s.json"], in: folder.path)
        #expect(outcome.expectFailure(Exit.usage).complaint.contains("--help`"))
        #expect(try Files.names(in: folder.path).isEmpty)
    }

    @Test(arguments: [
        ["revoke", "visits"] + why, ["declare", "closure", "typhoon-9"] + why, ["declare", "incident", "visits"] + why,
    ])
    func `a statement goes to a file, to a vault or to both`(words: [String]) throws {
        let key = ["--key", try City.shared.get().key(of: "office")]
        let outcome = try Fusebox.run(words + key).expectFailure(Exit.usage)
        #expect(outcome.complaint.contains("--out") && outcome.complaint.contains("--vault"))
        try Fusebox.run(words + ["--out", "s.json"]).expectFailure(Exit.usage)
    }
}
