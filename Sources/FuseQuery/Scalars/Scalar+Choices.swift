extension Scalar {
    static func choice(_ branches: [Branch], otherwise: Scalar?) throws(TypeProblem) -> Scalar {
        for branch in branches { try branch.condition.requireTruth("WHEN") }
        let values = branches.map(\.value) + (otherwise.map { [$0] } ?? [])
        return Scalar(.choice(branches, otherwise: otherwise), try merged(values, "CASE"))
    }

    static func firstPresent(_ values: [Scalar]) throws(TypeProblem) -> Scalar {
        Scalar(.firstPresent(values), try merged(values, "COALESCE"))
    }

    static func extreme(_ extreme: Extreme, _ values: [Scalar]) throws(TypeProblem) -> Scalar {
        Scalar(.extreme(extreme, values), try merged(values, extreme.rawValue))
    }

    private static func merged(_ values: [Scalar], _ construct: String) throws(TypeProblem) -> ScalarType {
        guard let type = ScalarType.common(of: values) else { throw mismatch(values, construct) }
        guard type != .null else { throw TypeProblem("`\(construct)` with nothing but NULL; give it a value") }
        return type
    }
}
