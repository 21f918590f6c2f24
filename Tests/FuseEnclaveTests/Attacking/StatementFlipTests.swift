import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct StatementFlipTests {
    let room: Room

    init() throws { room = try Room() }

    @Test func `every flipped byte of a request is caught before anything is planned`() throws {
        var asking = Asking(room.cast, .onAreas)
        asking.approvers = []
        let request = try room.request(asking)
        let missed = ByteFlips.missed(in: request, mask: 0x01) { flipped in
            failure { _ = try room.enclave.readRequest(flipped) } is ReceiptError
        }
        #expect(missed.isEmpty)
        #expect(request.count > 1000)
        #expect(try room.vault.logEntries().isEmpty)
    }

    @Test func `every flipped byte of an approval is caught`() throws {
        let asking = Asking(room.cast)
        let folder = try room.jobFolder(asking)
        let path = "\(folder.path)/approvals/fleet.json"
        let approval = try Files.bytes(path)
        let trust = try room.trust
        let missed = ByteFlips.missed(in: approval, mask: 0x01) { flipped in
            failure {
                _ = try Envelope(fileBytes: flipped).verified(by: trust, as: ApprovalStatement.self)
            } is ReceiptError
        }
        #expect(missed.isEmpty)
        #expect(approval.count > 400)
    }

    @Test func `a flipped approval inside a request that is signed again ends the run`() throws {
        let asking = Asking(room.cast)
        var draft = try room.draft(asking)
        let path = "\(draft.folder.path)/approvals/fleet.json"
        let text = String(decoding: try Files.bytes(path), as: UTF8.self)
        let signature = try #require(text.firstRange(of: "\"sig\":\""))
        var bytes = Array(text.utf8)
        let place = text[..<signature.upperBound].utf8.count
        bytes[place] = bytes[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        try Files.write(bytes, to: path)
        draft.folder = try JobFolder(draft.folder.path)
        let request = try draft.signed(by: asking.party.keys.signingKey, at: Scene.now).fileBytes
        let refusal = failure { _ = try room.enclave.run(request) }
        #expect(refusal as? ReceiptError == ReceiptError(.signatureNotValid, ""))
        #expect(try room.vault.logEntries().isEmpty)
    }

    @Test(arguments: [
        "UPDATE", "SELECT", "(", "\"", "count(*", "$least", "🚲", "\u{0}",
    ])
    func `a request whose text was edited and not signed is refused`(text: String) throws {
        let request = try room.request(Asking(room.cast))
        let edited = request.dropLast(2) + Array(text.utf8) + request.suffix(2)
        #expect(failure { _ = try room.enclave.run(Array(edited)) } is ReceiptError)
    }
}
