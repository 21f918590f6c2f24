import FuseCore
import FuseReceipts
import Testing

@Suite struct CatalogueTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func versionsOfAnEntryFollowEachOther() throws {
        let entries = try [
            scene.listing("公共/1", 3, .current), scene.listing("公共/1", 1, .superseded),
            scene.listing("公共/1", 2, .withdrawn), scene.listing("b", 1, .current), scene.listing("c", 4, .withdrawn),
        ]
        #expect(try scene.catalogue(entries).entries == entries)
    }

    @Test func entriesThatContradictEachOtherAreRefused() throws {
        let contradictions: [[CatalogueListing]] = try [
            [],
            [scene.listing("a", 1, .current), scene.listing("a", 1, .withdrawn)],
            [scene.listing("a", 1, .current), scene.listing("a", 1, .current)],
            [scene.listing("a", 1, .current), scene.listing("a", 2, .current)],
            [scene.listing("a", 1, .superseded)],
            [scene.listing("a", 2, .superseded), scene.listing("a", 1, .current)],
            [scene.listing("a", 1, .superseded), scene.listing("b", 2, .current)],
        ]
        for entries in contradictions {
            #expect(throws: CoreError.self, "\(entries)") { try scene.catalogue(entries) }
        }
    }

    @Test func importantDataIsListedOrNot() throws {
        let entries = try [scene.listing("a", 1, .current), scene.listing("b", 7, .withdrawn)]
        #expect(try scene.catalogue(entries, of: .importantData).entries == entries)
        let wrong = try [
            [scene.listing("a", 1, .superseded), scene.listing("a", 2, .current)],
            [scene.listing("a", 1, .withdrawn), scene.listing("a", 2, .current)],
            [scene.listing("a", 1, .superseded)],
        ]
        for entries in wrong {
            #expect(throws: CoreError.self, "\(entries)") { try scene.catalogue(entries, of: .importantData) }
        }
    }

    @Test func anEditionHasAtMost256Entries() throws {
        func edition(_ count: Int) throws -> CatalogueStatement {
            try scene.catalogue((0..<count).map { try scene.listing("entry \($0)", 1, .current) })
        }
        #expect(try edition(256).entries.count == 256)
        #expect(throws: CoreError.self) { try edition(257) }
    }

    @Test func versionsAndEditionsCountFromOne() throws {
        #expect(throws: CoreError.self) { try scene.listing("a", 0, .current) }
        #expect(throws: CoreError.self) {
            try CatalogueStatement(
                party: scene.authority.party, catalogue: .publicData, edition: 0,
                entries: [scene.listing("a", 1, .current)], at: scene.time)
        }
    }
}
