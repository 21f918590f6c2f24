import FuseCore
import Testing

@testable import FusePolicy

@Suite("Duties and prohibitions in ODRL")
struct ODRLDutyTests {
    private func terms(_ name: String) throws -> Terms {
        try Terms.parse(yaml: RepositoryFile("Docs/examples/terms/\(name).yaml").text)
    }

    @Test(
        "approvals and anonymisation come before use",
        arguments: [
            (
                "hospital",
                [
                    "obtainConsent urn:fusebox:party:egret-hospital", "obtainConsent urn:fusebox:role:authority",
                    "anonymize",
                ]
            ),
            ("bank", ["obtainConsent urn:fusebox:party:strait-bank", "anonymize"]),
            (
                "meteorology",
                ["obtainConsent urn:fusebox:party:meteorological-service", "obtainConsent urn:fusebox:role:authority"]
            ),
        ])
    func conditions(name: String, expected: [String]) throws {
        let permission = try #require(ODRLPolicy(try terms(name)).json["permission"]?[0])
        #expect(written(permission["duty"], with: "consentingParty") == expected)
    }

    @Test("an approval that the grade asks for is asked for, whatever the terms say")
    func graded() throws {
        var terms = try terms("bank")
        terms.approval = .nobody
        let permission = try #require(ODRLPolicy(terms).json["permission"]?[0])
        #expect(permission["duty"]?[0]?["action"] == "obtainConsent")
    }

    @Test("the principal of entrusted data that another party provides is asked")
    func principal() throws {
        let permission = try #require(ODRLPolicy(try Terms.parse(yaml: Outline.entrusted.text)).json["permission"]?[0])
        let parties = ["party:harbour-office", "party:registry", "role:authority"]
        let expected = parties.map { "obtainConsent urn:fusebox:\($0)" } + ["anonymize"]
        #expect(written(permission["duty"], with: "consentingParty") == expected)
    }

    @Test("what the enclave has to do becomes an obligation of the enclave")
    func obligations() throws {
        var terms = try terms("bank")
        terms.obligations = [.deleteAfterRun, .notify, .certificateAtEnd]
        let duties = try #require(ODRLPolicy(terms).json["obligation"])
        #expect(
            written(duties, with: "informedParty") == [
                "inform urn:fusebox:party:strait-bank", "delete", "delete", "inform urn:fusebox:party:strait-bank",
            ])
        #expect(duties[0]?["assignee"] == "urn:fusebox:role:enclave")
        #expect(duties[1]?["constraint"]?[0]?["rightOperand"] == ["@id": "odrl:policyUsage"])
        #expect(duties[2]?["constraint"]?[0]?["operator"] == "gt")
        terms.obligations = []
        #expect(ODRLPolicy(terms).json["obligation"] == nil)
    }

    @Test("entrusted data is deleted at the end, whether the terms say so or not")
    func entrusted() throws {
        var terms = try terms("tax")
        terms.sharing = nil
        terms.channel = .entrusted
        terms.entrustment = Entrustment(
            principal: terms.provider, trustee: try ID("statistics-bureau"), purposes: [try Purpose("research")],
            method: .anonymisedAggregation, until: try CalendarDate("2026-10-31"))
        terms.obligations = []
        let policy = ODRLPolicy(terms).json
        #expect(policy["obligation"]?[0]?["action"] == "delete")
        let end = try #require(policy["obligation"]?[0]?["constraint"]?[0]?["rightOperand"])
        #expect(end["@value"] == "2026-10-31T23:59:59+08:00")
        #expect(
            policy["permission"]?[0]?["assignee"]
                == ["urn:fusebox:party:statistics-bureau", "urn:fusebox:party:tax-bureau"])
        #expect(ODRLShape(policy).faults == [])
    }

    @Test("where nothing is permitted, every use is prohibited", arguments: Barrier.all)
    func prohibited(barrier: Barrier) throws {
        var terms = try terms("tax")
        try barrier.change(&terms)
        let policy = ODRLPolicy(terms).json
        #expect(policy["permission"] == nil)
        #expect(policy["prohibition"]?[0]?["action"] == "use")
        #expect(ODRLShape(policy).faults == [])
    }

    @Test("images from public places serve public security, and what their subjects agreed to")
    func images() throws {
        var terms = try terms("tax")
        terms.tags = [.publicImage]
        terms.purposes = .among([try Purpose("public-security"), try Purpose("research"), try Purpose("transport")])
        terms.consent = Consent(reference: "x", purposes: [try Purpose("transport/safety")])
        let constraints = try #require(ODRLPolicy(terms).json["permission"]?[0]?["constraint"])
        #expect(
            constraints[2]?["rightOperand"] == [
                ["@id": "urn:fusebox:purpose:public-security"], ["@id": "urn:fusebox:purpose:transport/safety"],
            ])
    }

    private func written(_ duties: JSONValue?, with function: String) -> [String] {
        guard case .list(let duties)? = duties else { return [] }
        return duties.map { duty in
            [duty["action"], duty[function]].compactMap { value in
                if case .text(let text)? = value { text } else { nil }
            }.joined(separator: " ")
        }
    }
}

/// A change of terms after which nothing is permitted.
struct Barrier: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Terms) throws -> Void

    static let all = [
        Barrier(testDescription: "no right to process") { $0.rights = [.hold] },
        Barrier(testDescription: "not shared") { $0.sharing = .notShared(basis: "law", services: []) },
        Barrier(testDescription: "a state secret") { $0.tags.insert(.stateSecret) },
        Barrier(testDescription: "core data") { $0.grade = .core },
        Barrier(testDescription: "no consent") { $0.tags = [.personal] },
        Barrier(testDescription: "images for something else") { $0.tags = [.publicImage] },
        Barrier(testDescription: "no recipient") { $0.recipients = .among([]) },
    ]
}
