import FuseCore
import FuseReceipts
import FuseVault

/// A party of the tests with both halves of its keys.
struct Actor: Sendable {
    let keys: PartyKeys
    let card: PartyCard

    init(_ name: String, _ role: Role, in jurisdiction: String? = "CN") throws {
        keys = .generate()
        card = keys.card(
            of: try ID(name), role: role, name: PartyName(zh: "厦门" + name, en: "The " + name),
            jurisdiction: try jurisdiction.map { try CardJurisdiction($0) })
    }

    var party: ID<Party> { card.party }
}

/// Who takes part.
struct Cast: Sendable {
    /// Provides `trips`, which are private.
    let fleet: Actor
    /// Provides `vehicles`, which are private to the same unit.
    let registry: Actor
    /// Provides `areas`, which are open.
    let survey: Actor
    /// Approves what is open on application.
    let city: Actor
    /// Asks.
    let planner: Actor
    /// Asks too.
    let tester: Actor
    /// Has no card here.
    let stranger: Actor

    init() throws {
        fleet = try Actor("fleet", .provider)
        registry = try Actor("registry", .provider)
        survey = try Actor("survey", .provider)
        city = try Actor("city", .authority)
        planner = try Actor("planner", .enterprise)
        tester = try Actor("tester", .enterprise)
        stranger = try Actor("stranger", .enterprise)
    }

    var trusted: [PartyCard] { [fleet, registry, survey, city, planner, tester].map(\.card) }
    var approvers: [Actor] { [fleet, registry, city] }
}
