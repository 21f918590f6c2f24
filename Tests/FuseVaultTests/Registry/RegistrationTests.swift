import FuseCore
import FuseFiles
import FuseReceipts
import FuseVault
import Testing

@Suite struct RegistrationTests {
    let room: VaultUnderTest
    let provider: ProviderDataset

    init() throws {
        room = try VaultUnderTest()
        provider = try ProviderDataset("harbour")
        try room.vault.trust([provider.card])
    }

    @Test func `what was registered is found again, with its parts`() throws {
        try provider.register(version: 1, in: room)
        let dataset = try room.reopened().dataset(ID("trips"))
        #expect(dataset.manifest == (try provider.manifest(version: 1, in: room)))
        #expect(dataset.layout == Array("[]".utf8))
        #expect(dataset.headers == [Array("trips 1".utf8)] && dataset.deletion == nil && dataset.logSize == 0)
        #expect(try Files.names(in: dataset.folder) == ["part-00000.parquet.age.payload"])
        #expect(try room.vault.datasetNames().map(\.text) == ["trips"])
    }

    @Test func `a newer version takes the place of an older one`() throws {
        for version in [1, 2, 7] { try provider.register(version: version, in: room) }
        #expect(try room.vault.dataset(ID("trips")).manifest.datasetVersion == 7)
    }

    @Test(arguments: [1, 4, 5])
    func `a version that is not newer is refused, and nothing of it is kept`(version: Int) throws {
        try provider.register(version: 5, in: room)
        let before = try Files.tree("\(room.path)/datasets")
        #expect(throws: VaultError(.contradiction, "")) { try provider.register(version: version, in: room) }
        #expect(try Files.tree("\(room.path)/datasets") == before)
        #expect(try room.vault.dataset(ID("trips")).manifest.datasetVersion == 5)
    }

    @Test func `parts that were staged and not registered leave nothing behind`() throws {
        do {
            let staged = try room.vault.stage(provider.manifest(version: 1, in: room))
            try Files.write([1], to: staged.folder.path(of: "part-00000.parquet.age"))
        }
        #expect(try Files.names(in: "\(room.path)/datasets").isEmpty)
        #expect(throws: VaultError(.unknown, "")) { try room.vault.dataset(ID("trips")) }
    }

    @Test func `no other provider takes over the name of a dataset`() throws {
        let other = try ProviderDataset("skyline")
        try room.vault.trust([other.card])
        try provider.register(version: 1, in: room)
        #expect(throws: VaultError(.contradiction, "")) { try other.register(version: 2, in: room) }
        #expect(try room.vault.dataset(ID("trips")).manifest.provider == provider.card.party)
    }

    @Test func `a dataset whose manifest nobody trusted signed is not given out`() throws {
        let stranger = try ProviderDataset("stranger")
        try stranger.register(version: 1, in: room)
        #expect(throws: ReceiptError(.unknownSigner, "")) { try room.vault.dataset(ID("trips")) }
    }
}
