import FuseCore
import Testing

@testable import FusePolicy

@Suite("The tree of purposes")
struct PurposeTreeTests {
    private let tree = PurposeTree.standard
    private var roots: [PurposeNode] { tree.rows.filter { $0.path.parent == nil } }

    private func children(_ path: Purpose) -> [PurposeNode] { tree.rows.filter { $0.path.parent == path } }

    @Test("the release carries the tree of the file")
    func embedded() throws {
        let file = try RepositoryFile("Sources/FusePolicy/Purposes/purposes.yaml")
        #expect(try PurposeTree.parse(yaml: file.text).rows == tree.rows)
        #expect(roots.count == 28)
    }

    @Test(
        "what lies under a root is known, however deep, and so is the root alone",
        arguments: [
            "transport", "transport/punctuality", "transport/safety", "transport/safety/runways", "transport/planning",
            "transport/punctuality/spare-aircraft", "transport/pricing", "research", "research/statistics",
            "research/health", "public-security/missing-persons", "public-security/search", "emergency/typhoon-2026-09",
            "emergency/typhoon-2026-09/evacuation", "health", "health/planning", "health/advertising",
            "commerce/advertising", "marketing", "marketing/advertising", "safety/maintenance",
        ])
    func known(path: String) throws {
        #expect(try tree.knows(Purpose(path)))
        #expect(try tree.node(Purpose(path))?.path.covers(Purpose(path)) == true)
    }

    @Test(
        "what lies under no root is unknown",
        arguments: [
            "a/b", "transports", "public", "security/public-security", "any", "planning", "punctuality/transport",
        ])
    func unknown(path: String) throws {
        #expect(try !tree.knows(Purpose(path)))
        #expect(try tree.node(Purpose(path)) == nil)
    }

    @Test("every purpose is called something in both languages, and no two of a kind are called the same")
    func labels() {
        for node in tree.rows {
            let hasHan = node.label.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(hasHan, "\(node.path)")
            #expect(node.label.en.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(node.path)")
        }
        for siblings in [roots] + roots.map({ children($0.path) }) {
            #expect(Set(siblings.map(\.label.zh)).count == siblings.count)
            #expect(Set(siblings.map(\.label.en)).count == siblings.count)
        }
    }

    @Test("every root has two to six purposes under it, but for emergencies, whose events the terms name")
    func branches() {
        for root in roots {
            let count = children(root.path).count
            #expect(root.path.description == "emergency" ? count == 0 : (2...6).contains(count), "\(root.path)")
        }
        #expect(tree.rows.allSatisfy { $0.path.words.count <= 2 })
    }

    @Test("every root but marketing says where it comes from, and every basis is used")
    func bases() {
        #expect(roots.filter { $0.basis.isEmpty }.map(\.path.description) == ["marketing"])
        #expect(Set(tree.rows.flatMap(\.basis)) == Set(PurposeBasis.allCases))
    }

    @Test("a purpose with labels is found itself, and a deeper one by the nearest above it")
    func nearest() throws {
        let own = try #require(try tree.node(Purpose("research/statistics")))
        #expect(own.label == BilingualText(zh: "统计", en: "Statistics"))
        #expect(own.dpvAddresses == ["https://w3id.org/dpv#ProvideOfficialStatistics"])
        let deeper = try tree.node(Purpose("research/statistics/quarterly/growth"))
        #expect(deeper == own)
        let event = try #require(try tree.node(Purpose("emergency/typhoon-2026-09")))
        #expect(event.path.description == "emergency")
    }

    @Test("a purpose that states no basis and no mapping has those of the one above it")
    func inheriting() throws {
        let child = try #require(try tree.node(Purpose("transport/punctuality")))
        #expect(child.basis == [.article47, .dataElements])
        #expect(child.dpv == ["ImproveTransportMobility"])
        #expect(try tree.node(Purpose("finance/anti-fraud"))?.dpv == ["FraudPreventionAndDetection"])
    }

    @Test("branches of a provider are named, under what is above them, and change no label of the tree")
    func adding() throws {
        let added = BilingualText(zh: "机场", en: "Airports")
        let tree = tree.adding([
            try Purpose("transport/punctuality/airports"): added,
            try Purpose("transport/punctuality/airports/gates"): added,
            try Purpose("transport/safety"): added, try Purpose("fishing/boats"): added,
        ])
        #expect(tree.rows.count == self.tree.rows.count + 2)
        #expect(try tree.node(Purpose("transport/punctuality/airports"))?.label == added)
        #expect(try tree.node(Purpose("transport/punctuality/airports"))?.basis == [.article47, .dataElements])
        #expect(try tree.node(Purpose("transport/safety"))?.label.en == "Safety of transport")
        #expect(try !tree.knows(Purpose("fishing")))
    }

    @Test("the list of the command has one line a purpose, with everything that is known of it")
    func listing() throws {
        guard case .list(let lines) = tree.json else { throw CoreError(.malformedValue, "no list") }
        #expect(lines.count == tree.rows.count)
        #expect(
            lines.first
                == .object([
                    "path": "credit", "zh": "信用", "en": "Credit standing", "basis": ["art47"], "dpv": [],
                ]))
    }

    @Test("the table for readers has every root")
    func documented() throws {
        let rows = roots.map { root in
            let sources = [root.basis.map(\.rawValue), root.dpv].map { $0.joined(separator: ", ") }
            return ["`\(root.path)`", root.label.zh, root.label.en] + sources
        }
        #expect(try RepositoryFile("Docs/purposes.md").rowsOfCode == rows)
    }
}
