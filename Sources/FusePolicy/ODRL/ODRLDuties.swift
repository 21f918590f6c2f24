import FuseCore

/// What terms make somebody do.
struct ODRLDuties {
    let terms: Terms

    init(_ terms: Terms) { self.terms = terms }

    /// What has to be done before the dataset is used: approvals, and anonymisation.
    var conditions: [ODRLRule] {
        let approvals = RequiredApproval.byRegulation(for: terms).union(RequiredApproval.byTerms(terms))
        let consents = approvals.map(consentingParty).sorted().map { party in
            ODRLRule(.obtainConsent, on: terms, parties: ["consentingParty": [party]])
        }
        return consents + (terms.privacy == nil ? [] : [ODRLRule(.anonymize, on: terms)])
    }

    /// What the enclave has to do besides.
    var obligations: [ODRLRule] {
        var rules: [ODRLRule] = []
        if terms.obligations.contains(.notify) { rules.append(duty(.inform, .afterUse)) }
        if terms.obligations.contains(.deleteAfterRun) { rules.append(duty(.delete, .afterUse)) }
        if terms.obligations.contains(.certificateAtEnd) || terms.entrustment != nil {
            let end = ODRLConstraint.after(ODRLScope(terms).until)
            rules += [duty(.delete, end), duty(.inform, end)]
        }
        return rules
    }

    private func duty(_ action: ODRLAction, _ moment: ODRLConstraint) -> ODRLRule {
        var parties = ["assignee": [ODRLName.enclave]]
        if action == .inform { parties["informedParty"] = [ODRLName.party(terms.provider)] }
        var rule = ODRLRule(action, on: terms, parties: parties)
        rule.constraints = [moment]
        return rule
    }

    private func consentingParty(_ approval: RequiredApproval) -> String {
        switch approval {
        case .provider(let party), .principal(let party): ODRLName.party(party)
        case .authority: ODRLName.authority
        }
    }
}
