import FuseCore

extension Scalar {
    static func column(_ reference: ColumnReference) -> Scalar {
        Scalar(.column(reference), reference.column.type)
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
        case .arithmetic(_, let a, let b), .quotient(let a, let b), .comparison(_, let a, let b),
            .division(_, let a, let b), .power(let a, let b), .position(let a, let b), .dayShift(let a, let b),
            .dateDifference(_, let a, let b):
            [a, b]
        case .hasMatch(let list, _), .all(let list), .any(let list), .firstPresent(let list), .extreme(_, let list),
            .textFunction(_, let list), .concatenation(let list, _):
            list
        case .between(let x, let a, let b), .dayOf(let x, let a, let b): [x, a, b]
        case .membership(let x, let list): [x] + list
        case .momentOf(let list, let seconds): list + [seconds]
        case .choice(let branches, let otherwise):
            branches.flatMap { [$0.condition, $0.value] } + (otherwise.map { [$0] } ?? [])
        default: [only].compactMap(\.self)
        }
    }

    /// The expression inside a form that has one.
    private var only: Scalar? {
        switch self {
        case .wholeQuotient(let x, _), .remainder(let x, _), .negation(let x), .magnitude(let x), .sign(let x),
            .rounding(_, let x), .function(_, let x), .isNaN(let x), .bucket(let x, _), .cast(let x, _), .isNull(let x),
            .not(let x), .isMember(let x, _):
            x
        case .like(let x, _), .length(let x), .substring(let x, _, _), .ending(let x, _), .padding(let x, _),
            .piece(let x, _, _), .replacement(let x, _, _):
            x
        case .datePart(_, let x), .dateTruncation(_, let x), .shift(let x, _), .monthEnd(let x), .dateName(_, let x),
            .epoch(let x), .dateText(let x, _), .parsedDate(let x, _):
            x
        case .column, .literal, .arithmetic, .quotient, .division, .power, .comparison, .between, .membership, .all,
            .any, .choice, .firstPresent, .extreme, .textFunction, .position, .concatenation, .dayShift,
            .dateDifference, .dayOf, .momentOf, .hasMatch:
            nil
        }
    }
}
