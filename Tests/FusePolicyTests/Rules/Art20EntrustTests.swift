import FuseCore
import Testing

@testable import FusePolicy

@Suite("art20.entrust")
struct Art20EntrustTests {
    @Test("the trustee within what was agreed passes")
    func passes() throws {
        #expect(try Situation.of(.entrusted).outcome(.entrust, about: "planes") == .pass)
    }

    @Test("another requester, recipient, purpose or time is refused, each with its reason")
    func refused() throws {
        var situation = try Situation.of(.entrusted)
        let other = ActingParty(party: try ID("harbour-air"), role: .enterprise)
        (situation.request.requester, situation.request.recipient) = (other, other)
        situation.request.purpose = try Purpose("research")
        situation.request.decidedAt = try Instant("2026-12-31T16:00:00Z")
        #expect(situation.outcome(.entrust, about: "planes") == .refuse)
        #expect(situation.findings(.entrust, about: "planes").count == 4)
    }

    @Test("the last day of the grant still counts")
    func lastDay() throws {
        var situation = try Situation.of(.entrusted)
        situation.request.decidedAt = try Instant("2026-12-31T15:59:59Z")
        #expect(situation.outcome(.entrust, about: "planes") == .pass)
    }

    @Test("where another party provides the data, the principal agrees to the job, or asks itself")
    func principal() throws {
        var situation = try Situation.of(.entrusted)
        let principal = try ID<Party>("harbour-office")
        #expect(RequiredApproval.byRegulation(for: situation.uses[0].terms).contains(.principal(principal)))
        situation.request.approvals.removeAll { $0.party == principal }
        #expect(situation.refusing == [.entrust])
        let reason = try #require(situation.findings(.entrust, about: "planes").first?.reason.line)
        #expect(reason.en.contains("`harbour-office`, the principal") && reason.zh.contains("`harbour-office` 的批准"))
        situation.request.requester = ActingParty(party: principal, role: .provider)
        #expect(situation.outcome(.entrust, about: "planes") == .pass)
    }

    @Test(
        "the approval of the trustee or of an authority is not the principal's",
        arguments: [ActingParty.Role.provider, .authority])
    func otherApproval(role: ActingParty.Role) throws {
        var situation = try Situation.of(.entrusted)
        situation.request.approvals.removeAll { $0.party.text == "harbour-office" }
        situation.request.approvals.append(ActingParty(party: try ID("skyline"), role: role))
        situation.request.approvals.append(ActingParty(party: try ID("data-bureau-2"), role: role))
        #expect(situation.refusing == [.entrust])
    }

    @Test("a principal that provides the data itself has signed its terms, which is enough")
    func providingPrincipal() throws {
        var situation = try Situation.of(.entrusted.with(["entrustment", "principal"], "registry"))
        situation.request.approvals.removeAll { $0.party.text == "harbour-office" }
        #expect(situation.outcome(.entrust, about: "planes") == .pass)
        #expect(RequiredApproval.byEntrustment(of: situation.uses[0].terms).isEmpty)
        #expect(RequiredApproval.byEntrustment(of: try Terms.parse(yaml: Outline.operated.text)).isEmpty)
    }

    @Test("after the keys were erased the data is refused, with the certificate")
    func deleted() throws {
        var situation = try Situation.of(.entrusted)
        situation.standing.deletion = try .filled(9)
        #expect(situation.refusing == [.entrust])
        #expect(situation.evidence(.entrust, about: "planes")?["certificate"] == (try Digest.filled(9)).description)
    }

    @Test("a grant that is not stated cannot be evaluated, and is refused")
    func unstated() throws {
        var situation = try Situation.of(.entrusted)
        situation.uses[0].terms.entrustment = nil
        #expect(
            situation.findings(.entrust, about: "planes").first?.reason.line.en.contains("could not be evaluated")
                == true)
        #expect(!situation.isAllowed)
    }
}
