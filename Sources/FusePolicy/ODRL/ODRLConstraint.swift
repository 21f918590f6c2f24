import FuseCore

/// A condition of a rule: `left operator right`. Source: ODRL Information Model 2.2, section 2.5.
struct ODRLConstraint {
    let left: ODRLOperand
    let comparison: ODRLOperator
    let right: JSONValue

    init(_ left: ODRLOperand, _ comparison: ODRLOperator, _ right: JSONValue) {
        self.left = left
        self.comparison = comparison
        self.right = right
    }

    var json: JSONValue {
        .object([
            "leftOperand": .text(left.rawValue), "operator": .text(comparison.rawValue), "rightOperand": right,
        ])
    }
}

extension ODRLConstraint {
    /// From the first moment of a day in Beijing.
    static func from(_ day: CalendarDate) -> ODRLConstraint {
        ODRLConstraint(.dateTime, .gteq, .typed("\(day)T00:00:00+08:00", "dateTime"))
    }

    /// Until the last second of a day in Beijing; the enclave's clock counts whole seconds.
    static func until(_ day: CalendarDate) -> ODRLConstraint { ODRLConstraint(.dateTime, .lteq, end(of: day)) }

    /// After a day in Beijing.
    static func after(_ day: CalendarDate) -> ODRLConstraint { ODRLConstraint(.dateTime, .gt, end(of: day)) }

    /// After the permission was used.
    static let afterUse = ODRLConstraint(.dateTime, .gt, .reference("odrl:policyUsage"))

    private static func end(of day: CalendarDate) -> JSONValue { .typed("\(day)T23:59:59+08:00", "dateTime") }
}
