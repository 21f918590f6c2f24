import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

/// Random terms that contradict nothing, from a small world, so that two of them often overlap and often do not.
struct RandomTerms {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func next() throws -> Terms {
        let channel = pick(Channel.allCases)
        let dataClass = pick(DataClass.allCases.filter { $0.channels.contains(channel) })
        let tags = tags(of: channel)
        let grade = grade(of: channel, tags)
        let isOpen = channel == .open
        let abroad = isOpen ? [] : some(of: World.abroad, atLeast: 0)
        let sharing = channel == .shared ? try sharing() : nil
        return Terms(
            dataset: try ID(pick(World.datasets)), version: 1, provider: pick(try World.parties()),
            title: BilingualText(zh: "表", en: "Table"), dataClass: dataClass, channel: channel, tags: tags,
            grade: grade,
            catalogue: dataClass.isPublic || channel == .procured ? CatalogueEntry(id: "XM-1", version: 1) : nil,
            sharing: sharing, procurement: channel == .procured ? Procurement(reference: "XM-2") : nil,
            entrustment: channel == .entrusted ? try entrustment() : nil,
            emergency: channel == .emergency ? Emergency(event: "typhoon-2026-09") : nil,
            licence: channel == .authorisedOperation ? try licence() : nil,
            consent: tags.contains(.personal) ? Consent(reference: "r", purposes: try purposes()) : nil,
            rights: some(of: Right.allCases, atLeast: 1), purposes: isOpen ? .any : .among(try purposes()),
            recipients: isOpen ? .any : .among(some(of: try World.parties(), atLeast: 1)),
            jurisdictions: abroad.isEmpty || chance(2) ? abroad.union([.mainland]) : abroad,
            assessments: Dictionary(uniqueKeysWithValues: abroad.map { ($0, "CAC 1") }),
            runs: chance(2) ? number(1...9) : nil, window: try window(),
            approval: approval(channel, sharing, tags, grade), obligations: some(of: Obligation.allCases, atLeast: 0),
            branches: [:], rows: Array(some(of: World.rows, atLeast: 0)), quality: [],
            columns: try columns(), privacy: try privacy(dataClass, tags, grade))
    }

    private mutating func tags(of channel: Channel) -> Set<Tag> {
        channel == .open ? some(of: [.publicImage], atLeast: 0) : some(of: Tag.allCases, atLeast: 0, oneIn: 4)
    }

    private mutating func grade(of channel: Channel, _ tags: Set<Tag>) -> Grade {
        if tags.contains(.importantData) { return .important }
        if channel == .open { return .general1 }
        return pick(tags.contains(.personal) ? [.general2, .general3, .general4] : [.general1, .general2, .general3])
    }

    private mutating func sharing() throws -> Sharing {
        let service = try Digest(bytes: Array(repeating: 5, count: 32))
        return pick([
            .unconditional, .conditional, .notShared(basis: "b", services: []),
            .notShared(basis: "b", services: [service]),
        ])
    }

    private mutating func approval(
        _ channel: Channel, _ sharing: Sharing?, _ tags: Set<Tag>, _ grade: Grade
    ) -> ApprovalsAsked {
        guard channel != .open else { return .nobody }
        let isReviewed = channel == .openOnApplication || channel == .shared && sharing != .unconditional
        let floor = grade.floor.approvals
        let asksProvider = isReviewed || floor.provider == .required || chance(3)
        let asksAuthority = isReviewed || floor.authority == .required || chance(3)
        return ApprovalsAsked(
            provider: asksProvider ? .required : .none, authority: asksAuthority ? .required : .none)
    }
}
