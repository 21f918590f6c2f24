import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

extension Removal {
    static let ofProtection: [Removal] = [
        terms("ε and δ of a job") { terms, _ in terms.privacy?.job = .zero },
        terms("the budget of a recipient") { terms, _ in terms.privacy?.recipient = .zero },
        terms("the budget of a purpose") { terms, _ in terms.privacy?.purpose = .zero },
        terms("the budget of a period") { terms, _ in terms.privacy?.period = try? BudgetPeriod(days: 1, most: .zero) },
        terms("the budget of all jobs") { terms, _ in terms.privacy?.total = .zero },
        terms("small groups") { terms, random in
            let smallest = terms.privacy?.minimumGroup ?? 0
            terms.privacy?.minimumGroup = smallest + random.index(below: 10)
        },
        terms("bounds") { terms, random in
            for (name, column) in terms.columns {
                guard let bounds = column.bounds else { continue }
                let lower = bounds.lower + ExactDecimal(random.index(below: 60))
                terms.columns[name]?.bounds = try? ColumnBounds(lower: lower, upper: bounds.upper, scale: bounds.scale)
            }
        },
        terms("a lower grade") { terms, random in
            guard let place = Grade.allCases.firstIndex(of: terms.grade) else { return }
            terms.grade = random.pick(Array(Grade.allCases[place...]))
        },
        terms("a kind of noise") { terms, random in
            let kinds = terms.privacy?.mechanisms ?? Set(Mechanism.allCases)
            terms.privacy?.mechanisms = kinds.subtracting([random.pick(Mechanism.allCases)])
        },
        terms("privacy") { terms, _ in if terms.grade != .general1 { terms.privacy = nil } },
        terms("rows") { terms, _ in
            terms.rows.append(
                RowCondition(column: "year", test: .within(least: .number(ExactDecimal(2013)), most: nil)))
        },
        terms("constants") { terms, _ in
            for (name, column) in terms.columns where column.uses.contains(.filter) {
                terms.columns[name]?.literals = []
            }
        },
        terms("a check is added") { terms, _ in terms.quality.append(.complete(column: "origin")) },
        terms("timeliness") { terms, random in
            guard let day = try? CalendarDate("2026-11-01") else { return }
            terms.quality.append(.timely(asOf: day, days: random.index(below: 40)))
        },
    ]
}
