import Testing

@Suite struct DemoTests {
    @Test func `the demo tells its story on real data to the verified receipt`() throws {
        let folder = try TemporaryFolder()
        let out = "\(folder.path)/demo"
        let words = ["demo", "--data", Project.flightData, "--jobs", "\(Project.root)/Jobs", "--out", out]
        let outcome = try Fusebox.run(words, in: Project.root).expectDone()
        #expect(outcome.text.contains("\nVERIFIED \(out)/out/receipt.json\n"))
        #expect(
            outcome.lines.dropLast().last?.wholeMatch(of: /VERIFIED .*\/records\/deletion-[0-9]+-[0-9a-f]{8}\.json/)
                != nil)
        for text in ["DENIED", "NOT VERIFIED", "byte for byte", "nothing was charged", "已拒绝"] {
            #expect(outcome.text.contains(text), "\(text)")
        }
        let results = [
            "receipt.json", "refusal.json", "release.csv", "release.csv.age", "release.html", "release.html.age",
            "release.parquet.age",
        ]
        #expect(try Files.names(in: "\(out)/out") == results)
        for name in ["vault", "keys"] { #expect(Files.exists("\(out)/\(name)")) }
        #expect(try Files.bytes("\(out)/out/release.csv") == Files.bytes("\(out)/again/release.csv"))
        let cards = [
            "harbour-air", "aviation-registry", "weather-service", "data-authority", "skyline-insight", "enclave",
        ]
        for party in cards { #expect(Files.exists("\(out)/keys/\(party).json"), "\(party)") }
        try Fusebox.run("verify", "\(out)/out/refusal.json", "--trust", "\(out)/keys").expectDone()
        try Fusebox.run(words, in: Project.root).expectFailure(Exit.badInput)
    }
}
