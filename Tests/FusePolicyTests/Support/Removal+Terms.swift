import FuseCore
import FuseQuery

@testable import FusePolicy

extension Removal {
    static let ofTerms: [Removal] = [
        terms("a purpose") { terms, random in
            guard case .among(let paths) = terms.purposes, !paths.isEmpty else {
                terms.purposes = .among([])
                return
            }
            terms.purposes = .among(paths.subtracting([random.pick(paths.sorted())]))
        },
        terms("a recipient") { terms, random in
            guard case .among(let parties) = terms.recipients, !parties.isEmpty else {
                terms.recipients = .among([])
                return
            }
            terms.recipients = .among(parties.subtracting([random.pick(parties.sorted())]))
        },
        terms("a right") { terms, random in terms.rights.remove(random.pick(Right.allCases)) },
        terms("a column") { terms, random in
            if !terms.columns.isEmpty { terms.columns[random.pick(terms.columns.keys.sorted())] = nil }
        },
        terms("a use") { terms, random in
            guard !terms.columns.isEmpty else { return }
            terms.columns[random.pick(terms.columns.keys.sorted())]?.uses.remove(random.pick(ColumnUse.allCases))
        },
        terms("days") { terms, random in
            let last = CalendarDate(daysSinceEpoch: terms.window.until.daysSinceEpoch - random.index(below: 1600))
            terms.window = Window(from: terms.window.from, until: last)
        },
        terms("the first days") { terms, random in
            let first = CalendarDate(daysSinceEpoch: 20_700 + random.index(below: 200))
            if terms.window.from.map({ $0 < first }) ?? true {
                terms.window = Window(from: first, until: terms.window.until)
            }
        },
        terms("the freedom from the provider's approval") { terms, _ in
            terms.approval = ApprovalsAsked(provider: .required, authority: terms.approval.authority)
        },
        terms("the freedom from the authority's approval") { terms, _ in
            terms.approval = ApprovalsAsked(provider: terms.approval.provider, authority: .required)
        },
        terms("a tag is added") { terms, random in terms.tags.insert(random.pick(Tag.allCases)) },
    ]

    static let ofGrants: [Removal] = [
        terms("the catalogue entry") { terms, _ in terms.catalogue = nil },
        terms("the entrustment") { terms, _ in terms.entrustment = nil },
        terms("the emergency") { terms, _ in terms.emergency = nil },
        terms("the licence") { terms, _ in terms.licence = nil },
        terms("the consent") { terms, _ in terms.consent = nil },
        terms("the procurement") { terms, _ in terms.procurement = nil },
        terms("sharing") { terms, _ in
            if terms.sharing != nil { terms.sharing = .notShared(basis: "order", services: []) }
        },
        terms("the sharing class") { terms, _ in terms.sharing = nil },
        terms("the services") { terms, _ in
            if case .notShared(let basis, _) = terms.sharing { terms.sharing = .notShared(basis: basis, services: []) }
        },
        terms("a jurisdiction") { terms, random in
            if !terms.jurisdictions.isEmpty { terms.jurisdictions.remove(random.pick(terms.jurisdictions.sorted())) }
        },
        terms("the assessments") { terms, _ in terms.assessments = [:] },
        terms("runs") { terms, random in terms.runs = min(terms.runs ?? .max, random.index(below: 8)) },
        terms("branches") { terms, _ in terms.branches = [:] },
        terms("an obligation is added") { terms, random in terms.obligations.insert(random.pick(Obligation.allCases)) },
    ]
}
