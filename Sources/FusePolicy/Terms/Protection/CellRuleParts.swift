import FuseCore
import FusePrivacy

/// The rules for cells as terms write them; what is left out is as in ACRO and OpenSAFELY.
struct CellRuleParts {
    static let names = ["dominance", "percentRule", "zeroCells", "fullCells", "protection", "cellKeys"]

    /// The first key that was there; nil if none was.
    private(set) var first: String?
    private(set) var dominance: DominanceRule? = .standard
    private(set) var percentRule: PercentRule? = .standard
    private(set) var zeroCells = CellVisibility.shown
    private(set) var fullCells = CellVisibility.shown
    private(set) var interval = ProtectionInterval.standard
    private var cellKeys: DocumentNode?

    init(_ fields: inout FieldReader) throws(CoreError) {
        for name in Self.names {
            guard let node = fields.optional(name) else { continue }
            first = first ?? name
            try read(name, node)
        }
    }

    private mutating func read(_ name: String, _ node: DocumentNode) throws(CoreError) {
        switch name {
        case "dominance": dominance = try node.dominance()
        case "percentRule": percentRule = try node.percentRule()
        case "zeroCells": zeroCells = try node.word()
        case "fullCells": fullCells = try node.word()
        case "protection": interval = try node.protectionInterval()
        default: cellKeys = node
        }
    }

    /// What is done with published values: rounding or cell keys, not both.
    func finish(_ rounding: DocumentNode?, orElse usual: ValueFinish) throws(CoreError) -> ValueFinish {
        guard let cellKeys else { return try rounding?.rounding() ?? usual }
        if let rounding, try rounding.rounding() != .exact {
            throw rounding.malformed("cannot stand beside `cellKeys`; keep one of the two")
        }
        return try cellKeys.cellKeys()
    }
}

extension DocumentNode {
    /// `none`, or what a group of named values says.
    private func unlessNone<Value>(_ read: () throws(CoreError) -> Value) throws(CoreError) -> Value? {
        if case .text("none") = content { return nil }
        return try read()
    }

    /// What a rule makes of its numbers, with this value's place if it refuses them.
    private func rule<Value>(_ make: () throws(PrivacyError) -> Value) throws(CoreError) -> Value {
        do {
            return try make()
        } catch {
            throw malformed("is refused: \(error.reason)")
        }
    }

    fileprivate func dominance() throws(CoreError) -> DominanceRule? {
        try unlessNone { () throws(CoreError) in
            var fields = try group(["largest", "percent"])
            let units = try fields.required("largest").integer(in: 1...10)
            let percent = try fields.required("percent").decimal()
            return try rule { () throws(PrivacyError) in try DominanceRule(units: units, percent: percent) }
        }
    }

    fileprivate func percentRule() throws(CoreError) -> PercentRule? {
        try unlessNone { () throws(CoreError) in
            let percent = try decimal()
            return try rule { () throws(PrivacyError) in try PercentRule(percent: percent) }
        }
    }

    fileprivate func protectionInterval() throws(CoreError) -> ProtectionInterval {
        let percent = try decimal()
        return try rule { () throws(PrivacyError) in try ProtectionInterval(percent: percent) }
    }

    fileprivate func rounding() throws(CoreError) -> ValueFinish {
        try unlessNone { () throws(CoreError) in
            var fields = try group(["base", "method"])
            let base = try fields.required("base").integer(in: 2...1_000_000)
            let method: RoundingWord = try fields.optional("method")?.word() ?? .nearest
            return try rule { () throws(PrivacyError) in
                .rounded(try BaseRounding(base: base, method: method.method))
            }
        } ?? .exact
    }

    fileprivate func cellKeys() throws(CoreError) -> ValueFinish {
        var fields = try group(["variance", "maximum", "leastShown"])
        let variance = try fields.required("variance").decimal()
        let maximum = try fields.required("maximum").integer(in: 1...20)
        let least = try fields.optional("leastShown")?.integer(in: 1...21) ?? 1
        return try rule { () throws(PrivacyError) in
            .perturbed(try PerturbationTable(variance: variance, maximumDeviation: maximum, leastShown: least))
        }
    }
}

/// How terms name the ways of rounding.
private enum RoundingWord: String, CaseIterable {
    case nearest, random

    var method: BaseRounding.Method {
        switch self {
        case .nearest: .deterministic
        case .random: .controlledRandom
        }
    }
}
