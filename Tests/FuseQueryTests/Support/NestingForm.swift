import BigInt
import FuseCore
import Testing

@testable import FuseQuery

/// A form that takes a number and gives one, to be put inside itself.
struct NestingForm: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let nest: @Sendable (Scalar) throws -> Scalar

    private init(_ name: String, _ nest: @escaping @Sendable (Scalar) throws -> Scalar) {
        (testDescription, self.nest) = (name, nest)
    }

    /// A double.
    static let leaf = Scalar.column(
        ColumnReference(relation: 0, column: .declared(ColumnSchema(name: "x", type: .double))))

    static let nested: [NestingForm] =
        functions + [
            NestingForm("+") { try .arithmetic(.add, $0, leaf) }, NestingForm("/") { try .quotient(leaf, $0) },
            NestingForm("-") { try .negation($0) },
            NestingForm("abs") { try .magnitude($0) }, NestingForm("pow") { try .power(leaf, $0) },
            NestingForm("round") { try .rounding(.floor, $0) },
            NestingForm("round before the point") { try .rounding(.nearest(places: -2), $0) },
            NestingForm("sign") { try .sign($0) },
            NestingForm("//") { try .division(.quotient, whole(leaf), whole($0)) },
            NestingForm("%") { try .division(.remainder, whole(leaf), whole($0)) },
            NestingForm("// 7") { try .wholeQuotient(whole($0), by: 7) },
            NestingForm("*") { try .arithmetic(.multiply, whole($0), whole(leaf)) },
            NestingForm("width_bucket") { try .bucket($0, Buckets(low: .zero, high: ExactDecimal(1), count: 3)) },
            NestingForm("extreme") { try .extreme(.least, [$0, leaf]) },
            NestingForm("day shift") { try .epoch(.dayShift(date, days: whole($0))) },
            NestingForm("shift") {
                try .epoch(.shift(.dayShift(date, days: whole($0)), by: CalendarInterval(months: 1)))
            },
            NestingForm("date_trunc") { try .epoch(.dateTruncation(.month, .dayShift(date, days: whole($0)))) },
            NestingForm("last_day") { try .epoch(.monthEnd(.dayShift(date, days: whole($0)))) },
            NestingForm("date_diff") { try .difference(.hour, from: date, to: .dayShift(date, days: whole($0))) },
            NestingForm("make_date") { try .epoch(.dayOf(year: whole($0), month: whole(leaf), day: whole(leaf))) },
            NestingForm("make_timestamp") {
                try .epoch(.momentOf(Array(repeating: whole(leaf), count: 5), seconds: $0))
            },
        ]

    private static let functions: [NestingForm] = NumberFunction.allCases.map { function in
        NestingForm(function.rawValue) { try .function(function, $0) }
    }

    private static let date = Scalar.column(
        ColumnReference(relation: 0, column: .declared(ColumnSchema(name: "d", type: .date))))

    private static func whole(_ value: Scalar) throws -> Scalar {
        try .cast(value, to: .integer(bits: 128, signed: true))
    }
}
