import FuseCore

extension Scalar {
    static func column(_ reference: ColumnReference) -> Scalar {
        Scalar(.column(reference), ScalarType(reference.column.type))
    }

    static func literal(_ literal: Literal) -> Scalar { Scalar(.literal(literal), ScalarType(literal)) }

    static func truth(_ form: Form) -> Scalar { Scalar(form, .boolean) }

    var literal: Literal? {
        if case .literal(let literal) = form { literal } else { nil }
    }

    var columnReference: ColumnReference? {
        if case .column(let reference) = form { reference } else { nil }
    }

    /// The columns it reads, each as often as it appears.
    var columns: [ColumnReference] {
        columnReference.map { [$0] } ?? children.flatMap(\.columns)
    }

    /// The expressions directly inside.
    var children: [Scalar] { form.children }
}

extension Scalar.Form {
    /// The expressions directly inside.
    var children: [Scalar] {
        switch self {
        case .column, .literal: []
        case .arithmetic(_, let a, let b), .quotient(let a, let b), .comparison(_, let a, let b): [a, b]
        case .wholeQuotient(let x, _), .remainder(let x, _), .negation(let x), .magnitude(let x), .rounding(_, let x),
            .cast(let x, _), .isNull(let x), .not(let x), .like(let x, _), .length(let x),
            .substring(let x, start: _, count: _), .datePart(_, let x), .dateTruncation(_, let x):
            [x]
        case .between(let x, let a, let b): [x, a, b]
        case .membership(let x, let list): [x] + list
        case .all(let list), .any(let list), .firstPresent(let list), .extreme(_, let list), .textFunction(_, let list):
            list
        case .choice(let branches, let otherwise):
            branches.flatMap { [$0.condition, $0.value] } + (otherwise.map { [$0] } ?? [])
        }
    }
}
