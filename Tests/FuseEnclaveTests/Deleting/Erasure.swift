import Foundation
import FuseCore
import FuseCrypto
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// The wrapped keys of a dataset as they stood before they were erased, to be looked for afterwards.
struct Erasure {
    private let room: Room
    private let dataset: RegisteredDataset
    /// What only these headers have: the lines of their stanzas and codes, and their bytes in pieces.
    private let marks: [Data]

    init(of name: String, in room: Room) throws {
        self.room = room
        dataset = try room.vault.dataset(ID(name))
        marks = dataset.headers.flatMap { header in
            header.split(separator: UInt8(ascii: "\n")).dropFirst().map { Data($0) }
                + stride(from: 30, to: header.count - 24, by: 24).map { Data(header[$0..<$0 + 24]) }
        }.filter { $0.count >= 16 }
        #expect(dataset.headers.count == dataset.manifest.parts.count && marks.count > 5)
        #expect(try !remains.isEmpty, "before the erasure the vault's files hold the keys")
    }

    /// The files of the vault's folder in which a mark is still found.
    private var remains: [String] {
        get throws {
            try Files.tree(room.vault.path).mapValues { Data($0) }
                .filter { _, bytes in marks.contains { bytes.range(of: $0) != nil } }.keys.sorted()
        }
    }

    /// Nothing of the keys is left, and the dataset cannot be opened any more.
    func expectComplete() throws {
        #expect(try remains == [])
        let identity = room.vault.keys.party.identity
        #expect(throws: EnclaveError(.changed, "")) {
            try SealedPartFile.open(all: room.vault.dataset(dataset.name), with: identity)
        }
        #expect(try room.vault.certificate(of: dataset.name, version: dataset.version) != nil)
        #expect(try room.reopened().vault.auditLog() > 0)
    }

    /// Nothing happened.
    func expectNone() throws {
        #expect(try !remains.isEmpty && room.vault.certificate(of: dataset.name, version: dataset.version) == nil)
        #expect(try room.vault.dataset(dataset.name).headers == dataset.headers)
    }

    /// The certificate verifies by the cards alone and names exactly these keys, and why they were erased.
    func expect(_ certificate: ReceiptFile, _ cause: DeletionCause, statement: Digest? = nil) throws {
        let report = ReceiptVerifier(trust: try room.vault.trust()).verify(certificate.fileBytes)
        guard report.isVerified, case .deletion(let deletion)? = report.statement?.predicate else {
            Issue.record("the certificate is none of a deletion")
            return
        }
        #expect(deletion.dataset == dataset.name && deletion.version == dataset.version)
        #expect(deletion.cause == cause && deletion.statement == statement)
        #expect(deletion.keys.map(\.header) == dataset.headers.map { SHA256.digest(of: $0) })
        #expect(deletion.manifest == dataset.envelope.digest)
        #expect(try room.vault.logEntries()[certificate.proof.index] == certificate.statement)
    }
}
