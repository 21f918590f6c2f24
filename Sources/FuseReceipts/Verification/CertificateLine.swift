public import FuseCore

/// One line of what a certificate says, for people.
public struct CertificateLine: Hashable, Sendable {
    /// What it is about; the names are part of the public interface.
    public let name: String
    /// What the certificate says.
    public let value: String

    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(name), "value": .text(value)]
    }

    static func all(in predicate: Predicate) -> [CertificateLine] {
        switch predicate {
        case .deletion(let deletion): lines(of: deletion)
        case .case(let taken): lines(of: taken)
        case .receipt, .refusal, .reservation: []
        }
    }

    private static func lines(of deletion: DeletionPredicate) -> [CertificateLine] {
        [
            CertificateLine(name: "dataset", value: "\(deletion.dataset) version \(deletion.version)"),
            CertificateLine(name: "provider", value: "\(deletion.provider)"),
            CertificateLine(name: "manifest", value: "\(deletion.manifest)"),
            CertificateLine(name: "cause", value: deletion.cause.rawValue),
            CertificateLine(name: "statement", value: deletion.statement?.description ?? "none"),
            CertificateLine(name: "at", value: "\(deletion.at)"),
        ] + deletion.keys.map { CertificateLine(name: "key", value: "\($0.part) \($0.header)") }
    }

    private static func lines(of taken: CasePredicate) -> [CertificateLine] {
        [
            CertificateLine(name: "statement", value: "\(taken.statement)"),
            CertificateLine(name: "kind", value: taken.kind.rawValue),
            CertificateLine(name: "party", value: "\(taken.party)"),
            CertificateLine(name: "datasets", value: list(taken.datasets)),
            CertificateLine(name: "receipts", value: receipts(of: taken)),
            CertificateLine(name: "effect", value: "\(taken.effect)"),
            CertificateLine(name: "at", value: "\(taken.at)"),
        ]
    }

    private static func receipts(of taken: CasePredicate) -> String {
        let unlisted = taken.receiptCount - taken.receipts.count
        return list(taken.receipts) + (unlisted > 0 ? " and \(unlisted) not listed" : "")
    }

    private static func list(_ values: [some CustomStringConvertible]) -> String {
        values.isEmpty ? "none" : values.map(\.description).joined(separator: ", ")
    }
}
