import FuseCore
public import FusePrivacy

/// What terms ask of tables beside noise, or in its place. Source: Article 34, anonymisation.
public struct DisclosureTerms: Hashable, Sendable {
    /// Whether a table may leave without noise.
    public enum NoiseDemand: String, Hashable, Sendable, CaseIterable {
        /// Never.
        case required
        /// Yes, under the rules of disclosure control.
        case optional
    }

    /// Whether a table may leave without noise.
    public internal(set) var noise: NoiseDemand
    /// What is asked of a table without noise; of one with noise, its rounding alone.
    public internal(set) var rules: DisclosureRules

    init(noise: NoiseDemand, rules: DisclosureRules) { (self.noise, self.rules) = (noise, rules) }

    /// - Parameter minimumGroup: the fewest units in a cell.
    init(_ node: DocumentNode, minimumGroup: Int) throws(CoreError) {
        var fields = try node.group(["noise", "rounding"] + CellRuleParts.names)
        noise = try fields.optional("noise")?.word() ?? .required
        let rounding = fields.optional("rounding")
        let parts = try CellRuleParts(&fields)
        if noise == .required, let name = parts.first {
            throw node.malformed(
                "has `\(name)`, which exact values decide: beside noise it would tell of them; remove it, or make "
                    + "`noise` `optional`")
        }
        let finish = try parts.finish(rounding, orElse: noise == .optional ? .standard : .exact)
        guard noise == .optional || finish != .exact else {
            throw node.malformed("asks for nothing beside noise; add `rounding`, or make `noise` `optional`")
        }
        do {
            rules = try DisclosureRules(
                minimumUnits: minimumGroup, dominance: parts.dominance, percentRule: parts.percentRule,
                zeroCells: parts.zeroCells, fullCells: parts.fullCells, complementary: .protected(parts.interval),
                finish: finish)
        } catch {
            throw node.malformed("is refused: \(error.reason)")
        }
    }
}
