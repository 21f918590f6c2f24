import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("Grades and their floors")
struct TermsGradeTests {
    static let floors: [(Grade, Int, String, String, ApprovalsAsked)] = [
        (.general1, 1, "64", "0.001", .nobody),
        (.general2, 5, "8", "0.0001", .nobody),
        (.general3, 10, "4", "0.00001", ApprovalsAsked(provider: .required, authority: .none)),
        (.general4, 20, "1", "0.000001", ApprovalsAsked(provider: .required, authority: .required)),
        (.important, 20, "1", "0.000001", ApprovalsAsked(provider: .required, authority: .required)),
        (.core, 20, "1", "0.000001", ApprovalsAsked(provider: .required, authority: .required)),
    ]

    @Test("every grade sets a floor", arguments: floors)
    func floor(grade: Grade, group: Int, epsilon: String, delta: String, approvals: ApprovalsAsked) throws {
        #expect(grade.floor.minimumGroup == group)
        #expect(grade.floor.job == (try PrivacyBudget(epsilon: ExactDecimal(epsilon), delta: ExactDecimal(delta))))
        #expect(grade.floor.approvals == approvals)
    }

    /// Terms at the floor of a grade, with the tag that it needs.
    static func atFloor(of grade: Grade) -> Outline {
        let floor = grade.floor
        let terms = Outline.flights.with(["grade"], Outline(stringLiteral: grade.rawValue))
            .with(["privacy", "minimumGroup"], Outline(stringLiteral: "\(floor.minimumGroup)"))
            .with(["privacy", "job", "epsilon"], Outline(stringLiteral: "\(floor.job.epsilon)"))
            .with(["privacy", "job", "delta"], Outline(stringLiteral: "\(floor.job.delta)"))
            .with(["privacy", "total"], ["epsilon": "100", "delta": "0.1"])
            .with(["approval"], asks(floor.approvals))
        return grade == .important ? terms.with(["tags"], "[important-data]") : terms
    }

    private static func asks(_ approvals: ApprovalsAsked) -> Outline {
        [
            "provider": Outline(stringLiteral: approvals.provider.rawValue),
            "authority": Outline(stringLiteral: approvals.authority.rawValue),
        ]
    }

    @Test("terms may stand at the floor", arguments: Grade.allCases)
    func allowed(grade: Grade) throws {
        #expect(try Terms.parse(yaml: Self.atFloor(of: grade).text).grade == grade)
    }

    @Test("terms may not be looser than the floor", arguments: Grade.allCases)
    func looser(grade: Grade) throws {
        let terms = Self.atFloor(of: grade)
        let floor = grade.floor
        let epsilon = floor.job.epsilon + (try ExactDecimal("0.1"))
        try refuse(terms, ["privacy", "job", "epsilon"], "\(epsilon)", "asks for at most \(floor.job.epsilon)")
        try refuse(terms, ["privacy", "job", "delta"], "0.0011", "asks for at most \(floor.job.delta)")
        if floor.minimumGroup > 1 {
            let group = "\(floor.minimumGroup - 1)"
            try refuse(terms, ["privacy", "minimumGroup"], group, "asks for at least \(floor.minimumGroup)")
        }
        for (name, ask) in [("provider", floor.approvals.provider), ("authority", floor.approvals.authority)]
        where ask == .required {
            let loose = terms.with(["approval", name], "none")
            let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: loose.text) }
            #expect(error.reason.contains("asks for `\(name): required`"), "\(error.reason)")
        }
    }

    private func refuse(_ terms: Outline, _ path: [String], _ value: String, _ message: String) throws {
        let loose = terms.with(path, Outline(stringLiteral: value))
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: loose.text) }
        #expect(error.reason.hasPrefix("terms.yaml:\(loose.line(of: path)):"), "\(error.reason)")
        #expect(error.reason.contains(message), "\(error.reason)")
        #expect(error.reason.contains("is looser than the floor of the grade"), "\(error.reason)")
    }

    static let contradictions: [(Outline, String)] = [
        (.flights.with(["grade"], "important"), "needs the tag `important-data`"),
        (.stays.with(["grade"], "general-4"), "must be `important` for the tag"),
        (
            .stays.with(["tags"], "[personal]").with(["grade"], "general-1"),
            "must be `general-2` or above for personal data"
        ),
        (.weather.with(["grade"], "general-2"), "must be `general-1` for data that is open to all"),
        (.planes.with(["grade"], "general-2").without(["privacy"]), "a grade above `general-1` needs a privacy unit"),
        (.flights.without(["grade"]), "lacks `grade`"),
        (.flights.with(["grade"], "general-5"), "must be one of `general-1`"),
        (.flights.with(["grade"], "3"), "must be one of `general-1`"),
    ]

    @Test("a grade that contradicts the data is refused", arguments: contradictions)
    func contradiction(document: Outline, message: String) throws {
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: document.text) }
        #expect(error.code == .malformedTerms)
        #expect(error.reason.contains(message), "\(error.reason)")
    }

    @Test("public data of the lowest grade needs no privacy unit")
    func withoutUnit() throws {
        let planes = Outline.planes.with(["grade"], "general-1").without(["privacy"])
        #expect(try Terms.parse(yaml: planes.text).privacy == nil)
    }
}
