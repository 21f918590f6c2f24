import FuseCore
import FuseReceipts
import Testing

@Suite struct NoticeTests {
    let copy: CityCopy

    init() throws { copy = try CityCopy() }

    private func notices(_ party: String, _ words: String...) throws -> Outcome {
        try Fusebox.run(["notices", "--vault", copy.vault, "--party", party] + words).expectDone()
    }

    @Test func `a provider gets the receipts that its terms ask for, and they verify`() throws {
        let folder = copy.path("notices")
        let told = try notices("clinic", "--out", folder, "--json").json()
        let index = try told.at("receipts").list().map { try $0.integer() }
        #expect(index.count == 1)
        #expect(try Files.names(in: folder) == ["receipt-\(index[0]).json"])
        let shown = try copy.verify("\(folder)/receipt-\(index[0]).json").expectDone().text
        #expect(shown.contains("visits"))
        let own = try ReceiptFile(fileBytes: Files.bytes("\(folder)/receipt-\(index[0]).json"))
        let asked = try ReceiptFile(fileBytes: Files.bytes("\(copy.city.answer(of: .visits))/receipt.json"))
        #expect(own.statement == asked.statement)
    }

    @Test func `what was written before is kept, and what is new is added`() throws {
        let folder = copy.path("notices")
        _ = try notices("clinic", "--out", folder)
        let first = try Files.tree(folder)
        try Fusebox.run(copy.runWords(.visits)).expectDone()
        #expect(try notices("clinic", "--out", folder).text.contains("wrote"))
        #expect(try Files.tree(folder).count == 2)
        #expect(try Files.tree(folder).merging(first) { $1 } == Files.tree(folder))
        #expect(try !notices("clinic", "--out", folder).text.contains("wrote"))
    }

    @Test func `who asked for nothing is told of nothing`() throws {
        #expect(try notices("registry").text.contains("no release"))
        #expect(try notices("registry", "--json").json().at("receipts").list().isEmpty)
    }

    @Test func `every entry is exported, and what the enclave certifies verifies`() throws {
        try copy.file(["declare", "incident", "visits", "--reason", "A disk was lost."], by: "clinic")
        let entries = try Fusebox.run("log", "--vault", copy.vault, "--json").json().at("entries").list()
        let types = try entries.map { try $0.at("type").text() }
        #expect(types.suffix(2) == ["incident of clinic", "urn:fusebox:case:v1"])
        for (index, type) in types.enumerated() {
            let file = copy.path("entry-\(index).json")
            try Fusebox.run("log", "export", "\(index)", "--vault", copy.vault, "--out", file).expectDone()
            let isCertified = type.hasPrefix("urn:") && type != "urn:fusebox:reservation:v1"
            #expect(try copy.verify(file).status == (isCertified ? Exit.done : Exit.notVerified), "\(type)")
        }
    }

    @Test func `an entry that is not there is not exported, and no file is replaced`() throws {
        let words = ["log", "export", "--vault", copy.vault, "--out", copy.path("entry.json")]
        for index in ["999", "-1"] {
            #expect(try [Exit.badInput, Exit.usage].contains(Fusebox.run(words + [index]).status))
            #expect(!Files.exists(copy.path("entry.json")))
        }
        try Fusebox.run(words + ["0"]).expectDone()
        try Fusebox.run(words + ["1"]).expectFailure(Exit.badInput)
    }
}
