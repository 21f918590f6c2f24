import FuseCore
import Testing

@testable import FusePolicy

@Suite("Jurisdictions")
struct JurisdictionTests {
    @Test("are the 249 codes that ISO 3166-1 assigns")
    func assigned() throws {
        #expect(Jurisdiction.assigned.count == 249)
        for code in Jurisdiction.assigned { #expect(try Jurisdiction(String(code)).code == code) }
    }

    @Test(
        "of here and of neighbours are known", arguments: ["CN", "HK", "MO", "TW", "SG", "US", "GB", "AX", "ZW", "SS"])
    func known(code: String) throws {
        #expect(try Jurisdiction(code).description == code)
    }

    @Test(
        "that are reserved, made up or misspelt are refused",
        arguments: [
            "ZZ", "XX", "AA", "QM", "EU", "UK", "SU", "YU", "AN", "XK", "UN", "cn", "Cn", "C", "CHN", "", " CN", "CN ",
            "CN\n", "C\nN", "\u{212A}E", "ＣＮ", "AD AE", "--",
        ])
    func refused(code: String) {
        #expect(throws: CoreError(.malformedValue, "")) { try Jurisdiction(code) }
    }

    @Test("that are not assigned are refused in terms", arguments: ["ZZ", "EU", "UK"])
    func terms(code: String) throws {
        let listed = Outline.rich.with(["jurisdictions"], Outline(stringLiteral: "[CN, HK, SG, \(code)]"))
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: listed.text) }
        #expect(error.reason.contains("no `jurisdiction`"))
    }
}
