import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

/// Ready-made terms under `Docs/examples/terms`, with the table that they are for and a request that they let pass.
struct ExampleTerms: Sendable, CustomTestStringConvertible {
    /// The name of the file.
    let name: String
    /// By column, its type.
    let table: KeyValuePairs<String, ColumnType>
    let requester: String
    let role: ActingParty.Role
    /// The requester itself, unless another is named.
    var recipient: String?
    let purpose: String
    var duty: String?
    /// Providers and authorities that approve the job.
    let approvers: [(party: String, role: ActingParty.Role)]
    /// What the query reads, in the words of terms.
    let reads: [String: Set<ColumnUse>]
    /// By column, the texts with which the query compares it.
    var compares: [String: [String]] = [:]
    let decidedAt: String
    /// The rule that asks for the provider's approval before all others.
    var approvalRule = RuleID.grade
    var testDescription: String { name }

    var yaml: String { get throws { try RepositoryFile("Docs/examples/terms/\(name).yaml").text } }

    var terms: Terms { get throws { try Terms.parse(yaml: yaml, source: "\(name).yaml") } }

    static let all: [ExampleTerms] = [hospital, tax, bank, meteorology, emergencyOffice, cityPlatform]

    static let hospital = ExampleTerms(
        name: "hospital",
        table: [
            "patient": .text, "visit": .text, "admitted": .date, "discharged": .date, "status": .text,
            "department": .text, "diagnosis_chapter": .text, "diagnosis": .text, "district": .text, "sex": .text,
            "age": .integer(bits: 16, signed: true), "days": .integer(bits: 32, signed: true),
            "cost": .decimal(precision: 12, scale: 2),
        ],
        requester: "health-planning-institute", role: .enterprise, purpose: "health/planning",
        approvers: [("egret-hospital", .provider), ("data-bureau", .authority)],
        reads: [
            "patient": [.unit, .countDistinct], "department": [.group], "days": [.mean], "diagnosis_chapter": [.filter],
        ],
        compares: ["diagnosis_chapter": ["I"]], decidedAt: "2026-11-23T12:00:00Z")

    static let tax = ExampleTerms(
        name: "tax",
        table: [
            "taxpayer": .text, "name": .text, "period": .date, "state": .text, "industry": .text, "district": .text,
            "size": .text, "turnover": .decimal(precision: 18, scale: 2), "tax_paid": .decimal(precision: 18, scale: 2),
            "employees": .integer(bits: 32, signed: true),
        ],
        requester: "statistics-bureau", role: .provider, purpose: "research/statistics",
        duty: "Statistics Law, quarterly survey of enterprises",
        approvers: [("tax-bureau", .provider), ("data-bureau", .authority)],
        reads: ["taxpayer": [.unit], "industry": [.group], "size": [.filter], "turnover": [.sum]],
        compares: ["size": ["small", "micro"]], decidedAt: "2026-09-15T12:00:00Z",
        approvalRule: .sharing)

    static let bank = ExampleTerms(
        name: "bank",
        table: [
            "borrower": .text, "loan": .text, "product": .text, "opened": .date, "industry": .text, "district": .text,
            "is_overdue": .boolean, "amount": .decimal(precision: 14, scale: 2),
            "rate": .decimal(precision: 7, scale: 4), "days_overdue": .integer(bits: 32, signed: true),
        ],
        requester: "guarantee-fund", role: .enterprise, purpose: "finance/inclusive-credit/guarantees",
        approvers: [("strait-bank", .provider)],
        reads: ["borrower": [.unit], "industry": [.group], "amount": [.sum], "product": [.filter]],
        compares: ["product": ["invoice"]], decidedAt: "2026-11-23T12:00:00Z")

    static let meteorology = ExampleTerms(
        name: "meteorology",
        table: [
            "station": .text, "observed": .timestamp, "review": .text, "height": .integer(bits: 32, signed: true),
            "temperature": .double, "humidity": .integer(bits: 16, signed: true), "wind": .double, "rain": .double,
        ],
        requester: "sunrise-solar", role: .enterprise, purpose: "new-energy/forecasting",
        approvers: [("meteorological-service", .provider), ("data-bureau", .authority)],
        reads: ["station": [.group], "wind": [.mean], "rain": [.filter]], decidedAt: "2026-11-23T12:00:00Z",
        approvalRule: .open)

    static let emergencyOffice = ExampleTerms(
        name: "emergency-office",
        table: [
            "person": .text, "shelter": .text, "district": .text, "arrived": .date, "age_band": .text,
            "needs_care": .boolean, "nights": .integer(bits: 16, signed: true), "phone": .text,
        ],
        requester: "district-command", role: .provider, purpose: "emergency/typhoon-2026-09/supplies",
        approvers: [("emergency-office", .provider), ("data-bureau", .authority)],
        reads: ["person": [.unit, .countDistinct], "shelter": [.group], "age_band": [.filter]],
        compares: ["age_band": ["60-79", "80+"]], decidedAt: "2026-09-22T12:00:00Z")

    static let cityPlatform = ExampleTerms(
        name: "city-platform",
        table: [
            "card": .text, "mode": .text, "day": .date, "hour": .integer(bits: 8, signed: true), "boarded": .text,
            "alighted": .text, "minutes": .integer(bits: 32, signed: true), "fare": .decimal(precision: 6, scale: 2),
        ],
        requester: "city-data-operator", role: .enterprise, recipient: "mall-planner", purpose: "commerce/retail",
        approvers: [("transit-group", .provider)],
        reads: ["card": [.unit, .countDistinct], "alighted": [.group], "mode": [.filter]],
        compares: ["mode": ["metro"]], decidedAt: "2026-11-23T12:00:00Z")
}
