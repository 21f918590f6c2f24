/// The purposes that terms permit.
public enum PermittedPurposes: Hashable, Sendable {
    /// Every purpose, as Article 29 has it for data that is open to all.
    case any
    /// These purposes and all that lie under them.
    case among(Set<Purpose>)

    /// Whether a purpose is permitted.
    ///
    /// - Parameter purpose: the purpose in question.
    /// - Returns: whether it is a permitted path or lies under one.
    public func permits(_ purpose: Purpose) -> Bool { permission(for: purpose) != nil }

    /// What permits a purpose: the shortest permitted path above it, or `any`; nil if nothing does.
    func permission(for purpose: Purpose) -> String? {
        switch self {
        case .any: "any"
        case .among(let paths): paths.filter { $0.covers(purpose) }.min()?.description
        }
    }

    /// The purpose under whose name a budget is kept: the widest permitted one that covers what is asked for, else its root.
    ///
    /// It is the provider's word, or a fixed root, and never the requester's: whoever asks for ever new purposes below a permitted
    /// one spends from the same budget.
    ///
    /// - Parameter purpose: what is asked for.
    /// - Returns: the purpose that covers it.
    public func heading(of purpose: Purpose) -> Purpose {
        guard case .among(let paths) = self else { return purpose.root }
        return paths.filter { $0.covers(purpose) }.min() ?? purpose.root
    }

    /// The purposes that both permit.
    ///
    /// Commutative, associative and idempotent on sets in which no path covers another; the result is such a set.
    ///
    /// - Parameter other: the other side.
    /// - Returns: the strictest of both.
    func met(with other: PermittedPurposes) -> PermittedPurposes {
        switch (self, other) {
        case (.any, let side), (let side, .any): side.widest
        case (.among(let left), .among(let right)): .among(Self.common(left, right)).widest
        }
    }

    /// The same purposes, without paths that lie under another path of the set.
    public var widest: PermittedPurposes {
        guard case .among(let paths) = self else { return self }
        return .among(paths.filter { path in !paths.contains { $0 != path && $0.covers(path) } })
    }

    private static func common(_ left: Set<Purpose>, _ right: Set<Purpose>) -> Set<Purpose> {
        left.filter { path in right.contains { $0.covers(path) } }
            .union(right.filter { path in left.contains { $0.covers(path) } })
    }
}

extension PermittedPurposes: CustomStringConvertible {
    /// The paths in order, or `any`.
    public var description: String {
        switch self {
        case .any: "any"
        case .among(let paths): paths.sorted().map(\.description).joined(separator: ", ")
        }
    }
}
