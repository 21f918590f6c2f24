public import FuseCore

/// Something that a receipt or certificate says and no check here can show: it rests on the enclave's word.
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
        case .deletion(let deletion): claims(of: deletion)
        case .case(let taken): claims(of: taken)
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

    private static func claims(of deletion: DeletionPredicate) -> [Claim] {
        common(deletion.assurance, deletion.fusebox) + [
            Claim(name: "times", value: "erased \(deletion.at)"),
            Claim(
                name: "erasure", value: "the enclave has no copy of these keys left; others may have copies of the data"
            ),
        ]
    }

    private static func claims(of taken: CasePredicate) -> [Claim] {
        common(taken.assurance, taken.fusebox) + [
            Claim(name: "times", value: "taken up \(taken.at)"),
            Claim(name: "receipts", value: "\(taken.receiptCount) receipts used the data; the log shows them all"),
        ]
    }

    private static func common(_ assurance: Assurance, _ fusebox: FuseboxRecord) -> [Claim] {
        [
            Claim(name: "assurance", value: assurance.rawValue),
            Claim(name: "fusebox", value: "\(fusebox.version) \(fusebox.binary)"),
        ]
    }
}
