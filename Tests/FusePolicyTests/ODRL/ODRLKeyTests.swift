import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("What ODRL cannot say of terms")
struct ODRLKeyTests {
    private func terms(_ name: String) throws -> Terms {
        try Terms.parse(yaml: RepositoryFile("Docs/examples/terms/\(name).yaml").text)
    }

    @Test("every key of the language is said or named as unsaid, once")
    func complete() throws {
        let keys = ODRLKey.all.map(\.path)
        #expect(Set(keys).count == keys.count)
        #expect(ODRLKey.all.allSatisfy { $0.element != nil || $0.gap != nil })
        let top = Set(keys.map { $0.prefix { $0 != "." } }.map(String.init))
        let declared = try names(of: terms("bank")).map { $0 == "dataClass" ? "class" : $0 }
        #expect(top == Set(declared).union(["terms"]))
    }

    @Test("every key of every group is said or named as unsaid")
    func groups() throws {
        let bank = try terms("bank")
        let privacy = try #require(bank.privacy)
        let groups: [(String, [String])] = [
            ("privacy", names(of: privacy)),
            ("columns", names(of: try #require(bank.columns["rate"])) + ["scale"]),
            ("window", names(of: bank.window)), ("approval", names(of: bank.approval)),
            ("catalogue", names(of: try #require(terms("tax").catalogue))),
            ("emergency", names(of: try #require(terms("emergency-office").emergency))),
            ("licence", names(of: try #require(terms("city-platform").licence))),
            ("consent", names(of: try #require(terms("hospital").consent))),
            ("procurement", names(of: Procurement(reference: "x"))),
            ("sharing", ["type", "basis", "services"]),
            ("entrustment", ["principal", "trustee", "purposes", "method", "until"]),
        ]
        for (group, keys) in groups {
            let listed = ODRLKey.all.map(\.path).filter { $0.hasPrefix("\(group).") }
            #expect(Set(listed) == Set(keys.map { "\(group).\($0)" }))
        }
        let split = Set(ODRLKey.all.map(\.path).filter { $0.contains(".") }.map { $0.prefix { $0 != "." } })
        #expect(split.count == groups.count)
    }

    @Test("what these terms state and ODRL cannot say is named, and nothing else")
    func unsaid() throws {
        #expect(
            ODRLPolicy(try terms("weather")).notExpressed.map(\.key) == [
                "class", "channel", "grade", "catalogue.id", "catalogue.version", "rights", "purposes", "columns.uses",
            ])
        #expect(
            ODRLPolicy(try terms("bank")).notExpressed.map(\.key) == [
                "class", "channel", "grade", "rights", "purposes", "branches", "recipients", "jurisdictions",
                "assessments", "runs", "approval.provider", "obligations", "rows", "quality", "columns.uses",
                "columns.bounds", "columns.scale", "columns.literals", "privacy.unit", "privacy.job",
                "privacy.recipient",
                "privacy.purpose", "privacy.period", "privacy.total",
                "privacy.minimumGroup", "privacy.mechanisms",
            ])
    }

    @Test("the document names the same, in both languages, and its reader must know the profile")
    func inDocument() throws {
        let policy = ODRLPolicy(try terms("hospital"))
        guard case .list(let gaps)? = policy.json["fusebox:notExpressed"] else {
            throw CoreError(.malformedValue, "no list")
        }
        #expect(gaps == policy.notExpressed.map(\.json))
        #expect(gaps.count > 15)
        #expect(gaps[0]["fusebox:reason"]?[0]?["@language"] == "zh")
        #expect(policy.json["profile"] == "urn:fusebox:odrl:v1")
        #expect(policy.json["@context"]?[1]?["fusebox"] == "urn:fusebox:odrl:v1#")
    }

    @Test("purposes carry their labels, their branches' labels, and what they are cases of")
    func labels() throws {
        var terms = try terms("bank")
        let branch = try Purpose("finance/inclusive-credit/guarantees")
        terms.purposes = .among([branch, try Purpose("finance/risk/branches-of-nobody")])
        let purposes = try #require(ODRLPolicy(terms).json["fusebox:purpose"])
        #expect(purposes[0]?["@id"] == "urn:fusebox:purpose:finance/inclusive-credit/guarantees")
        #expect(purposes[0]?["skos:prefLabel"]?[1]?["@value"] == "Pricing of loan guarantees")
        #expect(purposes[0]?["skos:broadMatch"] == [["@id": "https://w3id.org/dpv#CreditChecking"]])
        #expect(purposes[1]?["skos:prefLabel"] == nil)
        #expect(purposes[1]?["skos:broadMatch"] == [["@id": "https://w3id.org/dpv#OrganisationRiskManagement"]])
    }

    @Test("the table for readers says of every key what becomes of it")
    func documented() throws {
        let rows = ODRLKey.all.map { ["`\($0.path)`", $0.element ?? "–", $0.gap?.en ?? "", $0.gap?.zh ?? ""] }
        #expect(try RepositoryFile("Docs/odrl.md").rowsOfCode == rows)
    }

    /// The stored properties of a value, which have the names of their keys.
    private func names(of value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
}
