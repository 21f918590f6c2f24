import Testing

@Suite struct SealTests {
    let house: House

    init() throws { house = try House() }

    /// The words of a seal of visits with one of them replaced.
    private func words(replacing old: String, with new: String) throws -> [String] {
        let words = house.town.sealWords("visits", by: "clinics", out: house.path("sealed"))
        #expect(words.contains(old))
        return words.map { $0 == old ? new : $0 }
    }

    private func expectRefused(_ words: [String], _ status: Int32 = Exit.badInput) throws {
        try Fusebox.run(words).expectFailure(status)
        #expect(try !house.names.contains("sealed"))
    }

    private func table(_ rows: String) throws -> String {
        let path = house.path("table.csv")
        try Files.write(Array("client,district,minutes,diary\n\(rows)".utf8), to: path)
        return path
    }

    @Test(arguments: [
        "C1,north,\(Town.planted),a\n", "C1,north,5,a\nC2,north,6\n", "C1,north,5,\"\(Town.planted)\n",
        "C1,north,5,a,b\n",
    ])
    func `a table that is not as the terms say, or no CSV, is refused`(rows: String) throws {
        let csv = "\(house.town.path)/visits.csv"
        try expectRefused(words(replacing: csv, with: table(rows)))
    }

    @Test func `a missing value may be written in any way that is named`() throws {
        let csv = "\(house.town.path)/visits.csv"
        let words = try words(replacing: csv, with: table("C1,north,NA,a\nC2,north,5,-\n"))
        try expectRefused(words)
        try Fusebox.run(words + ["--null", "NA", "--null", "-"]).expectDone()
    }

    @Test func `files that are missing, links or not private are refused`() throws {
        let town = house.town
        let csv = "\(town.path)/visits.csv"
        try expectRefused(words(replacing: csv, with: house.path("missing.csv")))
        try Files.link(house.path("link.csv"), to: csv)
        try expectRefused(words(replacing: csv, with: house.path("link.csv")))
        let key = town.key(of: "clinics")
        try Files.copy(key, to: house.path("clinics.key.pem"))
        try Files.setMode(0o644, of: house.path("clinics.key.pem"))
        try expectRefused(words(replacing: key, with: house.path("clinics.key.pem")))
        try expectRefused(words(replacing: key, with: "\(town.keys)/clinics.json"))
        try expectRefused(words(replacing: "\(town.keys)/enclave.json", with: "\(town.keys)/planner.json"))
        try expectRefused(words(replacing: "\(town.path)/visits.yaml", with: "\(town.path)/districts.yaml"))
    }

    @Test(arguments: [
        ("version: 1", "version: 1\nversion: 2", ":3:"), ("minutes:", "minuten:", "minuten"),
        ("minimumGroup: 10", "minimumGroup: ten", "minimumGroup"), ("class: non-public", "klass: non-public", "klass"),
    ])
    func `malformed terms are refused with the place`(old: String, new: String, hint: String) throws {
        let terms = house.path("terms.yaml")
        try Files.write(TownFiles.visitTerms().replacing(old, with: new).utf8, to: terms)
        let words = try words(replacing: "\(house.town.path)/visits.yaml", with: terms)
        let outcome = try Fusebox.run(words).expectFailure(Exit.badInput)
        #expect(outcome.complaint.contains(hint))
        #expect(try !house.names.contains("sealed"))
    }

    @Test(.enabled(if: OtherProgram.isThere("age"), "age is not installed"), arguments: ["visits", "districts"])
    func `age opens every sealed part with the enclave's identity`(dataset: String) throws {
        let identity = "\(house.town.vault)/keys/enclave.age.txt"
        let parts = try Files.names(in: house.town.sealed(dataset)).filter { $0.hasSuffix(".age") }
        #expect(parts == ["part-00000.parquet.age"])
        let opened = try OtherProgram.run("age", ["-d", "-i", identity, "\(house.town.sealed(dataset))/\(parts[0])"])
        #expect(opened.status == 0)
        #expect(opened.output.starts(with: Array("PAR1".utf8)) && opened.output.suffix(4) == Array("PAR1".utf8)[...])
    }
}
