import FuseCore
import FusePrivacy

extension PrivacyBudget {
    /// ε and δ as a line says them.
    var words: String { "ε \(epsilon), δ \(delta)" }

    /// ε and δ as decimals in text.
    var json: JSONValue { ["epsilon": .text(of: epsilon), "delta": .text(of: delta)] }
}

extension BudgetPeriod {
    /// The period as a line names it.
    var words: String { days == 1 ? "any day" : "any \(days) days" }
}

extension BudgetCap {
    /// What may be spent, limit by limit, in aligned rows; a period with what its refresh adds up to.
    var rows: [[String]] {
        var rows = [["a job spends", "at most \(perJob.words)"]]
        if let perRecipient { rows.append(["one recipient", "at most \(perRecipient.words)"]) }
        if let perPurpose { rows.append(["one purpose", "at most \(perPurpose.words), with all that lies under it"]) }
        if let period {
            rows.append([period.words, "at most \(period.most.words)"])
            rows.append(["any \(BudgetPeriod.year) days", yearly(period)])
        }
        return rows + [["all jobs", "at most \(total.words)"]]
    }

    private func yearly(_ period: BudgetPeriod) -> String {
        "\(period.refreshesInYear) times as much, up to \(period.mostInYear.words), but never more than the total of "
            + total.words
    }

    /// What may be spent, limit by limit; null where there is no such limit.
    var json: JSONValue {
        [
            "job": perJob.json, "recipient": perRecipient?.json ?? .null, "purpose": perPurpose?.json ?? .null,
            "period": period?.json ?? .null, "total": total.json,
            "mostInYear": mostInYear.json,
        ]
    }
}

extension BudgetPeriod {
    /// The period with what its refresh alone adds up to in a year, the total left aside.
    fileprivate var json: JSONValue {
        [
            "days": .integer(days), "epsilon": .text(of: most.epsilon), "delta": .text(of: most.delta),
            "refreshesInYear": .integer(refreshesInYear), "refreshedInYear": mostInYear.json,
        ]
    }
}
