import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Which rows of the sample tables a query may see, as conditions of terms and lists, and the same in plain SQL.
struct VisibleRows: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let conditions: [String: [RowCondition]]
    let lists: [String: String]
    let plain: [String: String]

    static let everything = VisibleRows(testDescription: "all", conditions: [:], lists: [:], plain: [:])

    /// Every kind of condition on every kind of column, and lists.
    static let narrowed: [VisibleRows] = [
        VisibleRows(
            testDescription: "among texts",
            conditions: [
                "visits": [among("city", [text("厦门"), text("Xiamen's")])], "cities": [among("CITY", [text("厦门")])],
            ],
            lists: [:], plain: ["visits": "city IN ('厦门', 'Xiamen''s')", "cities": "city = '厦门'"]),
        VisibleRows(
            testDescription: "numbers",
            conditions: [
                "visits": [within("amount", number("-10.5"), number("30")), within("cost", nil, number("61.25"))],
                "people": [within("age", number("20"), nil)], "cities": [within("longitude", number("0"), nil)],
            ], lists: [:],
            plain: [
                "visits": "amount BETWEEN -10.5 AND 30 AND cost <= 61.25", "people": "age >= 20",
                "cities": "longitude >= 0",
            ]),
        VisibleRows(
            testDescription: "dates and truth",
            conditions: [
                "visits": [
                    within("day", text("2012-12-20"), text("2014-06-30")),
                    within("seen", text("2013-01-01 01:00"), nil),
                    within("moment", nil, .date(CalendarDate(daysSinceEpoch: 15_720))), among("flag", [.boolean(true)]),
                ]
            ], lists: [:],
            plain: [
                "visits": """
                day BETWEEN '2012-12-20' AND '2014-06-30' AND seen >= '2013-01-01 01:00' \
                AND moment <= '2013-01-15 00:00:00+00' AND flag
                """
            ]),
        VisibleRows(
            testDescription: "lists", conditions: [:],
            lists: ["visits": "3\n7\n\nnobody\n11", "people": "7\n8\n999999999999\n"],
            plain: ["visits": "person NOT IN (3, 7, 11)", "people": "person NOT IN (7, 8)"]),
        VisibleRows(
            testDescription: "both, and units on the list and in a condition",
            conditions: [
                "visits": [within("person", number("4"), number("20")), within("score", nil, number("0.1"))],
                "people": [among("district", [text("思明")])],
            ], lists: ["visits": "5\n6\n"],
            plain: [
                "visits": "person BETWEEN 4 AND 20 AND score <= 0.1 AND person NOT IN (5, 6)",
                "people": "district = '思明'",
            ]),
    ]

    func lists(in folder: TemporaryFolder) throws -> [ID<Dataset>: String] {
        var paths: [ID<Dataset>: String] = [:]
        for (name, list) in lists {
            let path = "\(folder.path)/\(UUID().uuidString).txt"
            try Data(list.utf8).write(to: URL(fileURLWithPath: path))
            paths[try ID(name)] = path
        }
        return paths
    }

    static func among(_ column: String, _ values: [Literal]) -> RowCondition {
        RowCondition(column: column, test: .among(values))
    }

    static func within(_ column: String, _ least: Literal?, _ most: Literal?) -> RowCondition {
        RowCondition(column: column, test: .within(least: least, most: most))
    }

    static func text(_ value: String) -> Literal { .text(ExactText(value)) }

    /// A number of a test's own text.
    static func number(_ value: String) -> Literal { (try? ExactDecimal(value)).map(Literal.number) ?? .null }
}
