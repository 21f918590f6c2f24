public import FuseCore

/// Something that a receipt says and no check here can show: it rests on the enclave's word.
public struct Claim: Hashable, Sendable {
    /// What it is about; the names are part of the public interface.
    public let name: String
    /// What the enclave says.
    public let value: String

    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(name), "value": .text(value)]
    }

    static func all(in predicate: Predicate) -> [Claim] {
        switch predicate {
        case .receipt(let receipt): claims(of: receipt)
        case .refusal(let refusal): claims(of: refusal)
        case .reservation: []
        }
    }

    private static func claims(of receipt: ReceiptPredicate) -> [Claim] {
        common(receipt.assurance, receipt.fusebox) + [
            Claim(name: "engine", value: "\(receipt.engine.name) \(receipt.engine.version) \(receipt.engine.digest)"),
            Claim(name: "sandbox", value: "\(receipt.sandbox.profile): \(receipt.sandbox.summary)"),
            Claim(name: "times", value: "decided \(receipt.times.decided), finished \(receipt.times.finished)"),
        ] + (receipt.noise.map { [Claim(name: "noise", value: "\($0.commitment)")] } ?? [])
    }

    private static func claims(of refusal: RefusalPredicate) -> [Claim] {
        common(refusal.assurance, refusal.fusebox) + [Claim(name: "times", value: "decided \(refusal.decidedAt)")]
    }

    private static func common(_ assurance: Assurance, _ fusebox: FuseboxRecord) -> [Claim] {
        [
            Claim(name: "assurance", value: assurance.rawValue),
            Claim(name: "fusebox", value: "\(fusebox.version) \(fusebox.binary)"),
        ]
    }
}
