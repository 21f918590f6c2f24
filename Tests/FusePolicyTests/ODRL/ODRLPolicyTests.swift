import FuseCore
import Testing

@testable import FusePolicy

@Suite("Terms in ODRL")
struct ODRLPolicyTests {
    private static let files = ExampleTerms.all.map(\.name) + ["flights", "planes", "weather"]

    private func terms(_ name: String) throws -> Terms {
        try Terms.parse(yaml: RepositoryFile("Docs/examples/terms/\(name).yaml").text)
    }

    @Test("the document has the shape that the information model asks for", arguments: files)
    func shape(name: String) throws {
        let policy = ODRLPolicy(try terms(name))
        #expect(ODRLShape(policy.json).faults == [])
        #expect(policy.json["permission"] != nil)
        #expect(policy.json["prohibition"]?[0]?["action"] == "distribute")
    }

    @Test("a document that lacks what the model asks for is found out")
    func misshapen() throws {
        guard case .object(var fields) = ODRLPolicy(try terms("flights")).json else { return }
        for name in ["type", "uid", "profile", "@context"] {
            #expect(!ODRLShape(.object(fields.merging([name: "x"]) { $1 })).faults.isEmpty)
        }
        fields["permission"] = .list([["action": "fly", "constraint": [["leftOperand": "mood"]]]])
        #expect(ODRLShape(.object(fields)).faults.count >= 5)
    }

    @Test("the words in use are words of the vocabulary")
    func vocabulary() {
        #expect(ODRLAction.allCases.allSatisfy { ODRLShape.actions.contains($0.rawValue) })
        #expect(ODRLOperand.allCases.allSatisfy { ODRLShape.operands.contains($0.rawValue) })
        #expect(ODRLOperator.allCases.allSatisfy { ODRLShape.operators.contains($0.rawValue) })
    }

    @Test("who, for what, where, when and how often become constraints")
    func constraints() throws {
        let policy = ODRLPolicy(try terms("bank")).json
        #expect(policy["uid"] == "urn:fusebox:terms:small-loans:1")
        let permission = try #require(policy["permission"]?[0])
        #expect(permission["action"] == "aggregate")
        #expect(permission["assigner"] == "urn:fusebox:party:strait-bank")
        let expected: JSONValue = [
            constraint("dateTime", "gteq", ["@value": "2026-04-01T00:00:00+08:00", "@type": "xsd:dateTime"]),
            constraint("dateTime", "lteq", ["@value": "2028-03-31T23:59:59+08:00", "@type": "xsd:dateTime"]),
            constraint(
                "purpose", "isAnyOf",
                ids(["urn:fusebox:purpose:finance/inclusive-credit", "urn:fusebox:purpose:finance/risk"])),
            constraint(
                "recipient", "isAnyOf",
                ids(["urn:fusebox:party:guarantee-fund", "urn:fusebox:party:lion-city-research"])),
            constraint(
                "spatial", "isAnyOf",
                ids(["https://www.iso.org/obp/ui/#iso:code:3166:CN", "https://www.iso.org/obp/ui/#iso:code:3166:SG"])),
            constraint("count", "lteq", ["@value": "200", "@type": "xsd:integer"]),
        ]
        #expect(permission["constraint"] == expected)
    }

    @Test("what is agreed with one party narrows purposes, days and who may ask")
    func narrowed() throws {
        var terms = try terms("city-platform")
        terms.consent = Consent(reference: "x", purposes: [try Purpose("transport")])
        let permission = try #require(ODRLPolicy(terms).json["permission"]?[0])
        #expect(permission["assignee"] == "urn:fusebox:party:city-data-operator")
        let constraints = try #require(permission["constraint"])
        #expect(constraints[1]?["rightOperand"]?["@value"] == "2027-06-30T23:59:59+08:00")
        #expect(
            constraints[2]?["rightOperand"]
                == ids(["urn:fusebox:purpose:transport/planning", "urn:fusebox:purpose:transport/transit"]))
    }

    @Test("data of an emergency serves its event")
    func emergency() throws {
        let permission = try #require(ODRLPolicy(try terms("emergency-office")).json["permission"]?[0])
        let event = constraint("event", "eq", ["@id": "urn:fusebox:event:typhoon-2026-09"])
        guard case .list(let constraints)? = permission["constraint"] else { throw CoreError(.malformedValue, "") }
        #expect(constraints.contains(event))
    }

    @Test("data that is open to all has no constraint but its days")
    func open() throws {
        let permission = try #require(ODRLPolicy(try terms("weather")).json["permission"]?[0])
        #expect(permission["constraint"]?[0]?["leftOperand"] == "dateTime")
        #expect(permission["constraint"]?[1] == nil)
        #expect(permission["duty"] == nil)
    }

    private func constraint(_ left: JSONValue, _ comparison: JSONValue, _ right: JSONValue) -> JSONValue {
        ["leftOperand": left, "operator": comparison, "rightOperand": right]
    }

    private func ids(_ addresses: [String]) -> JSONValue { .list(addresses.map { ["@id": .text($0)] }) }
}
