import FuseCore

/// The addresses under which an ODRL policy names what terms name.
enum ODRLName {
    /// The profile: who does not know it has to stop, rather than take the policy for the whole of the terms.
    /// Source: ODRL Information Model 2.2, on profiles.
    static let profile = "urn:fusebox:odrl:v1"
    /// The supervising authority, whichever it is.
    static let authority = "urn:fusebox:role:authority"
    /// The enclave that holds the data.
    static let enclave = "urn:fusebox:role:enclave"

    static func policy(_ terms: Terms) -> String { "urn:fusebox:terms:\(terms.dataset):\(terms.version)" }
    static func dataset(_ dataset: ID<Dataset>) -> String { "urn:fusebox:dataset:\(dataset)" }
    static func party(_ party: ID<Party>) -> String { "urn:fusebox:party:\(party)" }
    static func purpose(_ purpose: Purpose) -> String { "urn:fusebox:purpose:\(purpose)" }
    static func event(_ event: String) -> String { "urn:fusebox:event:\(event)" }
    static func country(_ place: Jurisdiction) -> String { "https://www.iso.org/obp/ui/#iso:code:3166:\(place)" }
}

extension JSONValue {
    /// A reference to something with an address.
    static func reference(_ address: String) -> JSONValue { .object(["@id": .text(address)]) }

    /// References in the order of their addresses, which is the same for the same terms.
    static func references(_ addresses: [String]) -> JSONValue { .list(addresses.sorted().map(reference)) }

    /// A value of a type of XML Schema.
    static func typed(_ value: String, _ type: String) -> JSONValue {
        .object(["@value": .text(value), "@type": .text("xsd:\(type)")])
    }

    /// A line in both languages.
    static func bilingual(_ text: BilingualText) -> JSONValue {
        .list([
            .object(["@language": "zh", "@value": .text(text.zh)]),
            .object(["@language": "en", "@value": .text(text.en)]),
        ])
    }
}
