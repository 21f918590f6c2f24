import FuseCore
import FuseEnclave
import FusePolicy
import FusePrivacy
import FuseQuery

/// A job, and what planning found out about it, for `check`.
struct JobReport {
    private let folder: JobFolder

    init(_ folder: JobFolder) { self.folder = folder }

    /// What the folder alone tells.
    var result: CommandResult { CommandResult(lines: Table(jobRows).lines, json: .object(jobFields)) }

    /// The same with the plan.
    func result(with check: JobCheck, in language: Language) -> CommandResult {
        var lines = Table(jobRows + planRows(check)).lines
        lines += ["", "columns that are read, and for what"] + Table(columnRows(check)).lines
        lines += ["", "the plan, from the answer down to what is read"]
        lines += OutlineDrawing(check.outline).lines.map { "  \($0)" }
        lines += MeasureReport(check).lines
        lines += ["", heading(check)] + DecisionReport(findings: check.findings, language: language).lines
        lines += ["", sqlHeading(check), "  " + check.sql.replacing("\n", with: "\n  ")]
        return CommandResult(lines: lines, json: .object(jobFields.merging(planFields(check)) { first, _ in first }))
    }

    private var jobRows: [[String]] {
        let job = folder.job
        return [
            ["job", "\(job.name): \(job.title.en) / \(job.title.zh)"],
            ["digest", job.digest.description],
            ["datasets", job.datasets.map(\.text).joined(separator: ", ")],
            ["purposes", job.purposes.sorted().map(\.description).joined(separator: ", ")],
            ["parameters", parameters],
        ] + privacyRows + [
            ["approvals", "\(folder.approvals.count) in the folder, to be verified when the job runs"]
        ]
    }

    private var privacyRows: [[String]] {
        let privacy = folder.job.privacy
        guard case .noise = privacy.protection else {
            return [["privacy", "no noise: disclosure control by the rules of the terms"]]
        }
        let groups = privacy.limits.maxGroups
        let mechanism = privacy.mechanism?.rawValue ?? "least error"
        return [
            ["privacy", "ε \(privacy.budget.epsilon), δ \(privacy.budget.delta), \(mechanism)"],
            ["a unit affects", "at most \(groups) \(groups == 1 ? "group" : "groups") of each grouping"],
        ]
    }

    private var parameters: String {
        let parameters = folder.job.parameters.sorted { $0.key < $1.key }
        return parameters.isEmpty ? "none" : parameters.map { "\($0): \($1.type.rawValue)" }.joined(separator: ", ")
    }

    private func planRows(_ check: JobCheck) -> [[String]] {
        let cost =
            check.unit.map { unit in
                [
                    ["protects", "each \(unit), with all its rows in all private datasets together"],
                    ["charges", charges(check)],
                ]
            } ?? [["protects", "nobody: all datasets are public, and the answer is exact"]]
        let groups = chosenGroups(check).map { ["releases", "\($0); never below \(check.minimumGroup ?? 1) units"] }
        let noise = check.mechanism.map { ["noise", $0.rawValue] }
        let rules = check.control.map { ["cells", $0.map { "\($0.name) \($0.text)" }.joined(separator: "; ")] }
        return cost + [noise, groups, rules].compactMap(\.self) + check.notes.map { ["note", $0] }
    }

    private func chosenGroups(_ check: JobCheck) -> String? {
        if let threshold = check.threshold { return "groups whose noisy count of units reaches \(threshold)" }
        return check.evenOdds.map { "groups at random, the more likely the more units, with even odds at \($0)" }
    }

    private func charges(_ check: JobCheck) -> String {
        guard check.control == nil else { return "nothing: without noise there is no ε to pay" }
        return "ε \(check.epsilon), δ \(check.delta) to \(check.charged.map(\.text).joined(separator: ", "))"
    }

    private func heading(_ check: JobCheck) -> String {
        let asker = check.asker.party.map { "`\($0)`" } ?? "somebody whom no terms permit"
        let refusing = check.findings.count { $0.outcome == .refuse }
        let answer = refusing == 0 ? "nothing stands in the way" : "it would be refused"
        return "what the rules say today, if \(asker) asks for `\(check.asker.purpose ?? "-")`: \(answer)"
    }

    private func columnRows(_ check: JobCheck) -> [[String]] {
        check.reads.sorted { $0.key < $1.key }.flatMap { dataset, columns in
            columns.sorted { $0.key < $1.key }.map { ["\(dataset).\($0)", $1.joined(separator: ", ")] }
        }
    }

    private func sqlHeading(_ check: JobCheck) -> String {
        switch check.dialect {
        case .duckDB: "SQL that would run"
        case .spark: "the same in the SQL of Apache Spark"
        }
    }

    private var jobFields: [String: JSONValue] {
        let job = folder.job
        let budget = if case .noise = job.privacy.protection { job.privacy.budget } else { PrivacyBudget?.none }
        return [
            "job": .text(of: job.name), "digest": .text(of: job.digest),
            "datasets": .list(job.datasets.map { .text($0.text) }),
            "epsilon": .optionalText(of: budget?.epsilon), "delta": .optionalText(of: budget?.delta),
            "approvals": .integer(folder.approvals.count),
        ]
    }

    private func planFields(_ check: JobCheck) -> [String: JSONValue] {
        [
            "unit": .optionalText(of: check.unit),
            "charged": .list(check.charged.map { .text($0.text) }),
            "chargedEpsilon": .text(of: check.epsilon), "chargedDelta": .text(of: check.delta),
            "mechanism": .optionalText(of: check.mechanism?.rawValue),
            "minimumGroup": check.minimumGroup.map(JSONValue.integer) ?? .null,
            "threshold": .optionalText(of: check.threshold),
            "selection": .optionalText(of: check.selection),
            "evenOdds": .optionalText(of: check.evenOdds),
            "control": check.control.map { rules in
                .object(Dictionary(uniqueKeysWithValues: rules.map { ($0.name, JSONValue.text($0.text)) }))
            } ?? .null,
            "columns": .object(
                Dictionary(
                    uniqueKeysWithValues: check.reads.map { dataset, columns in
                        (dataset.text, JSONValue.object(columns.mapValues { .list($0.map(JSONValue.text)) }))
                    })),
            "plan": check.outline.json, "groupsPerUnit": check.groupsPerUnit.map(JSONValue.integer) ?? .null,
            "groupSize": check.groupSize.map(JSONValue.integer) ?? .null,
            "measures": MeasureReport(check).measuresJSON, "quantities": MeasureReport(check).quantitiesJSON,
            "obstacles": .list(check.findings.filter { $0.outcome == .refuse }.map(\.json)),
            "findings": .list(check.findings.map(\.json)),
            "asker": .optionalText(of: check.asker.party), "purpose": .optionalText(of: check.asker.purpose),
            "notes": .list(check.notes.map(JSONValue.text)), "dialect": .text(check.dialect.rawValue),
            "sql": .text(check.sql),
        ]
    }
}
