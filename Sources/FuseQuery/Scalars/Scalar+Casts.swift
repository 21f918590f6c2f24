import FuseCore

extension Scalar {
    /// A conversion that gives NULL where there is no counterpart.
    static func cast(_ value: Scalar, to target: ColumnType) throws(TypeProblem) -> Scalar {
        if let constant = try value.literal?.converted(to: target) { return .literal(constant) }
        let type = ScalarType(target)
        guard value.type.converts(to: type) else {
            throw TypeProblem("no conversion from \(value.type.name) to \(target.name) is known; compare or use CASE")
        }
        if value.type == type, !type.isNumeric { return value }
        return Scalar(.cast(value, target), value.type.narrowed(by: type))
    }
}

extension ScalarType {
    /// The target type, less what no value of this type becomes.
    fileprivate func narrowed(by target: ScalarType) -> ScalarType {
        guard case .number(let source) = self, case .number(let kept) = target else { return target }
        return .number(source.rescaled(to: kept.scale).intersection(kept) ?? kept)
    }

    fileprivate func converts(to target: ScalarType) -> Bool {
        switch (self, target) {
        case (.opaque, _), (_, .opaque): false
        case (.null, _), (.text, _), (_, .text): true
        case (.number, .number), (.number, .double), (.double, .number), (.double, .double): true
        case (.boolean, .boolean), (.boolean, .number), (.boolean, .double): true
        case (.date, .date), (.date, .timestamp), (.timestamp, .date), (.timestamp, .timestamp): true
        default: false
        }
    }
}
