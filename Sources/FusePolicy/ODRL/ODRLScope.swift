import FuseCore

/// Who may have what the dataset is used for, brought together from every key of the terms that narrows it.
///
/// ODRL has no tree of purposes: two lists that only overlap by way of the tree would allow nothing. So the lists are
/// combined here, with the same operation as the terms of several datasets.
struct ODRLScope {
    let terms: Terms
    let purposes: PermittedPurposes
    let recipients: PermittedRecipients

    init(_ terms: Terms) {
        self.terms = terms
        purposes = Self.purposeLimits(terms).reduce(terms.purposes.widest) { $0.met(with: .among($1)) }
        recipients = terms.recipients.met(with: Self.trustees(terms))
    }

    /// Whether anything at all is permitted.
    var permitsUse: Bool {
        if case .notShared = terms.sharing { return false }
        let isSecret = terms.tags.contains(.stateSecret) || terms.grade == .core
        let isNobodys = purposes == .among([]) || recipients == .among([])
        return terms.rights.contains(.process) && !isSecret && !isNobodys
    }

    /// The last day on which anything is permitted.
    var until: CalendarDate {
        [terms.entrustment?.until, terms.licence?.until].compactMap { $0 }.reduce(terms.window.until, min)
    }

    /// Who may ask, if that is agreed with one party; empty if every recipient may.
    var assignees: [String] {
        [terms.licence?.holder, terms.entrustment?.trustee, terms.entrustment?.principal].compactMap { $0 }
            .map(ODRLName.party)
    }

    var constraints: [ODRLConstraint] {
        var constraints: [ODRLConstraint] = terms.window.from.map { [.from($0)] } ?? []
        constraints.append(.until(until))
        if case .among(let paths) = purposes {
            constraints.append(ODRLConstraint(.purpose, .isAnyOf, .references(paths.map(ODRLName.purpose))))
        }
        if case .among(let parties) = recipients {
            constraints.append(ODRLConstraint(.recipient, .isAnyOf, .references(parties.map(ODRLName.party))))
        }
        if case .among(let places) = terms.permittedJurisdictions {
            constraints.append(ODRLConstraint(.spatial, .isAnyOf, .references(places.map(ODRLName.country))))
        }
        if let emergency = terms.emergency {
            constraints.append(ODRLConstraint(.event, .eq, .reference(ODRLName.event(emergency.event))))
        }
        if let runs = terms.runs { constraints.append(ODRLConstraint(.count, .lteq, .typed("\(runs)", "integer"))) }
        return constraints
    }

    /// The purposes to which other keys hold the dataset. Source: Articles 20, 21, 31, 55 and 58.
    private static func purposeLimits(_ terms: Terms) -> [Set<Purpose>] {
        let agreed = terms.consent?.purposes ?? []
        let limits = [
            terms.tags.contains(.personal) ? agreed : nil,
            terms.tags.contains(.publicImage) ? agreed.union([.publicSecurity]) : nil,
            terms.entrustment?.purposes, terms.licence?.purposes, terms.emergency.map { [$0.purpose] },
        ]
        return limits.compactMap { $0 }
    }

    private static func trustees(_ terms: Terms) -> PermittedRecipients {
        guard let grant = terms.entrustment else { return .any }
        return .among([grant.principal, grant.trustee])
    }
}
