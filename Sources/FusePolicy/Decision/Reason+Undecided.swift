extension Reason {
    /// A rule could not be evaluated, and so refuses.
    ///
    /// - Parameter error: why it could not.
    /// - Returns: the reason of the refusal.
    static func notEvaluated(_ error: PolicyError) -> Reason {
        let why = error.explanation ?? quoting(error.reason)
        return Reason(
            "the rule could not be evaluated: \(why.text.en)", zh: "无法评估本规则：\(why.text.zh)", remedy: why.remedy)
    }

    /// The query of a job could not be planned.
    ///
    /// - Parameter explanation: what the planner says, in English.
    /// - Returns: the reason of the refusal.
    static func notPlanned(_ explanation: String) -> Reason {
        let why = quoting(explanation)
        return Reason(
            "the job cannot be planned: \(why.text.en)", zh: "无法为该作业制定执行计划：\(why.text.zh)", remedy: why.remedy)
    }

    /// What a part of the program says in English only; Chinese readers see it quoted.
    private static func quoting(_ line: String) -> Reason {
        let cut = line.utf8.firstRange(of: "; ".utf8)
        guard let cut else { return Reason(line, zh: "原文为“\(line)”") }
        let (text, todo) = (String(line[..<cut.lowerBound]), String(line[cut.upperBound...]))
        return Reason(text, zh: "原文为“\(text)”", do: todo, doZh: "处理办法原文为“\(todo)”")
    }
}
