import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

/// What might be asked of a dataset: whether terms, and combinations of terms, allow it.
struct Question: Sendable {
    var purpose: Purpose
    var recipient: ID<Party>
    var jurisdiction: Jurisdiction?
    var moment: Instant
    var right: Right
    var mechanism: Mechanism
    var budget: PrivacyBudget
    var group: Int
    /// A constant that the column `place` of a dataset is compared with.
    var constant: Literal

    init(_ random: inout RandomTerms) throws {
        purpose = try Purpose(random.pick(World.purposes + ["transport/punctuality/airlines"]))
        recipient = random.pick(try World.parties())
        jurisdiction = random.pick([.mainland, nil] + World.abroad)
        let day = CalendarDate(daysSinceEpoch: World.today + random.number(-3...5))
        moment = Instant(startOf: day).advanced(by: random.number(0...86399))
        right = random.pick(Right.allCases)
        mechanism = random.pick(Mechanism.allCases)
        let delta = try ExactDecimal("0.00000\(random.number(1...9))")
        budget = try PrivacyBudget(epsilon: ExactDecimal(random.number(0...9)), delta: delta)
        group = random.number(1...30)
        constant = random.pick(World.constants)
    }
}

extension Terms {
    /// The reasons, by name, for which these terms alone refuse; written from their fields and not from the meet.
    func refusals(of question: Question) -> Set<String> {
        let floor = grade.floor
        var refusals: Set<String> = []
        func require(_ name: String, _ isMet: Bool) { if !isMet { refusals.insert(name) } }
        require("purpose", purposes == .any || purposes.permits(question.purpose))
        require("recipient", recipients.permits(question.recipient))
        let isKnown = question.jurisdiction.map { jurisdictions.contains($0) } ?? false
        require("jurisdiction", channel == .open || isKnown)
        require("moment", window.contains(question.moment))
        require("right", rights.contains(question.right))
        if let allowed = columns["place"]?.literals { require("constant", allowed.contains(question.constant)) }
        require("group", question.group >= floor.minimumGroup)
        guard let privacy else { return refusals }
        require("group", question.group >= privacy.minimumGroup)
        require("mechanism", privacy.mechanisms?.contains(question.mechanism) ?? true)
        require("budget", question.budget.isWithin(privacy.job) && question.budget.isWithin(floor.job))
        return refusals
    }
}

extension Conditions {
    /// The reasons, by name, for which the combination refuses, if the datasets' columns `place` are compared.
    func refusals(of question: Question) -> Set<String> {
        var refusals: Set<String> = []
        func require(_ name: String, _ isMet: Bool) { if !isMet { refusals.insert(name) } }
        require("purpose", purposes.permits(question.purpose))
        require("recipient", recipients.permits(question.recipient))
        require("jurisdiction", jurisdictions.permits(question.jurisdiction))
        require("moment", opens.map { $0 <= question.moment } ?? true)
        require("moment", closes.map { question.moment < $0 } ?? true)
        require("right", rights.contains(question.right))
        require("constant", literals.values.allSatisfy { $0.contains(question.constant) })
        require("group", question.group >= minimumGroup)
        require("mechanism", mechanisms.contains(question.mechanism))
        require("budget", epsilonCap.map { question.budget.epsilon <= $0 } ?? true)
        require("budget", deltaCap.map { question.budget.delta <= $0 } ?? true)
        return refusals
    }
}
