import FuseCore
import FuseReceipts
import FuseVault
import Testing

/// Parts that come a second time: as new terms for the same dataset, and never as another dataset.
@Suite struct SharedPartTests {
    let room: VaultUnderTest
    let provider: ProviderDataset
    private static let day = 86_400

    init() throws {
        room = try VaultUnderTest()
        provider = try ProviderDataset("harbour")
        try room.vault.trust([provider.card])
    }

    private func ended(after days: Int) throws -> [Int] {
        try room.vault.datasetVersions(erasedFrom: VaultUnderTest.now.advanced(by: days * Self.day)).map(\.version)
    }

    private func register(_ version: Int, _ headers: [[UInt8]], days: Int?) throws {
        let end = days.map { VaultUnderTest.now.advanced(by: $0 * Self.day) }
        try provider.register(version: version, headers: headers, erasedFrom: end, in: room)
    }

    @Test func `versions end by the clock, those that newer terms renewed with the newer ones`() throws {
        try register(1, [[1]], days: 1)
        try register(2, [[2], [3]], days: 2)
        try register(3, [[2], [3]], days: 5)
        try register(4, [[4]], days: nil)
        #expect(try ended(after: 0) == [])
        #expect(try ended(after: 1) == [1] && ended(after: 4) == [1] && ended(after: 99) == [1, 3])
        _ = try room.vault.erase([room.deletion(version: 1), room.deletion(version: 3)])
        #expect(try ended(after: 99) == [2], "its keys went with the newer version, and a certificate says so too")
        #expect(try room.vault.datasetVersions().map(\.version) == [2, 4])
        #expect(try room.vault.datasetVersions().map(\.headers) == [[], [[4]]])
    }

    @Test func `another dataset with the same part is refused, and a newer version is not`() throws {
        try provider.register("trips", version: 1, in: room)
        let manifest = try provider.manifest("trips", version: 1, in: room)
        let other = try provider.manifest("rides", version: 1, parts: manifest.parts, in: room)
        #expect(throws: VaultError(.contradiction, "")) { _ = try room.vault.stage(other) }
        let next = try provider.manifest("trips", version: 2, parts: manifest.parts, in: room)
        _ = try room.vault.stage(next)
    }
}
