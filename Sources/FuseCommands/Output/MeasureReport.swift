import FuseCore
import FuseEnclave
import FuseQuery

/// The measures of a check: what they are made from, what one unit can change, and the error to expect.
struct MeasureReport {
    private let check: JobCheck

    init(_ check: JobCheck) { self.check = check }

    var lines: [String] {
        let headings =
            ["measure", "what it is", "made from"] + (check.mechanism == nil ? [] : ["95% error", "of the value"])
        let measures = Table([headings] + check.measures.map(row)).lines
        return ["", measuresHeading] + measures + quantityLines
    }

    private var measuresHeading: String {
        guard check.control == nil else {
            return "measures, without noise; how far a value may be moved is in the rules above"
        }
        guard let size = check.groupSize, let unit = check.unit else { return "measures, all exact" }
        return
            "measures, and the error to expect in a group of \(size) units (\(unit)), each with all rows that may count"
    }

    private func row(_ measure: CheckedMeasure) -> [String] {
        let sources = measure.quantities.map { "q\($0)" }.joined(separator: " ")
        let start = [measure.name, measure.meaning, sources.isEmpty ? "-" : sources]
        return check.mechanism == nil ? start : start + [error(of: measure), share(of: measure)]
    }

    private func error(of measure: CheckedMeasure) -> String {
        guard !measure.quantities.isEmpty else { return "exact" }
        guard let expected = measure.expected else { return "no value: noise hides it" }
        return "± \(expected.halfWidth.short)"
    }

    private func share(of measure: CheckedMeasure) -> String {
        guard let expected = measure.expected, let percent = expected.percent else { return "" }
        return percent.oneDigit + "%" + (expected.isWide ? "  large: ask for less, or spend more" : "")
    }

    private var quantityLines: [String] {
        guard check.mechanism != nil else { return [] }
        let headings = ["", "what is added up", "bounds", "a unit changes, a group", "in all its groups", "of ε"]
        let rows = check.quantities.enumerated().map { index, quantity in
            [
                "q\(index)", quantity.meaning, quantity.bounds.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "",
                "\(quantity.perGroup)", "\(quantity.overall)", "\(quantity.percentOfEpsilon)%",
            ]
        }
        return ["", "quantities, and the most that one unit changes in them"] + Table([headings] + rows).lines
    }

    var measuresJSON: JSONValue { .list(check.measures.map(json)) }

    private func json(_ measure: CheckedMeasure) -> JSONValue {
        let percent = measure.expected?.percent
        return [
            "name": .text(measure.name), "meaning": .text(measure.meaning),
            "quantities": .list(measure.quantities.map(JSONValue.integer)),
            "halfWidth": .optionalText(of: measure.halfWidth),
            "expected": measure.expected.map(json) ?? .null,
            "percent": .optionalText(of: percent?.oneDigit),
            "isLarge": .boolean(measure.expected?.isWide ?? false),
        ]
    }

    private func json(_ expected: CheckedMeasure.Expectation) -> JSONValue {
        ["value": .text(of: expected.value), "low": .text(of: expected.low), "high": .text(of: expected.high)]
    }

    var quantitiesJSON: JSONValue {
        .list(
            check.quantities.map { quantity in
                [
                    "meaning": .text(quantity.meaning), "lower": .optionalText(of: quantity.bounds?.lowerBound),
                    "upper": .optionalText(of: quantity.bounds?.upperBound), "perGroup": .text(of: quantity.perGroup),
                    "overall": .text(of: quantity.overall),
                    "percentOfEpsilon": .text(of: quantity.percentOfEpsilon), "noise": .text(quantity.noise),
                ]
            })
    }
}

extension Double {
    /// With one digit after the point, or a bound where there is no use in more.
    fileprivate var oneDigit: String {
        guard self < 100_000 else { return "more than 100000" }
        let tenths = Int((self * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension ExactDecimal {
    /// With four significant digits if it has any after the point, rounded away from zero.
    fileprivate var short: String {
        guard scale > 0, let number = Double(description), number > 0, number < 1000 else {
            return Double(description).flatMap { $0 < 1e15 ? "\(Int($0.rounded(.up)))" : nil } ?? description
        }
        var (factor, digits) = (1, 0)
        while number * Double(factor) < 1000, digits < 12 { (factor, digits) = (factor * 10, digits + 1) }
        let units = String(Int((number * Double(factor)).rounded(.up)))
        let padded = String(repeating: "0", count: max(0, digits + 1 - units.count)) + units
        return digits == 0 ? padded : "\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }
}
