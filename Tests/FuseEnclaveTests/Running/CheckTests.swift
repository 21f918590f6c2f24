import FuseCore
import FuseEngine
import FuseFiles
import FuseQuery
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct CheckTests {
    let room: Room

    init() throws { room = try Room() }

    private func check(_ asking: Asking) throws -> JobCheck {
        try room.enclave.check(room.jobFolder(asking).job, parameters: asking.parameters)
    }

    @Test func `a check tells what is read, who is protected and what is charged, and charges nothing`() throws {
        let check = try check(Asking(room.cast))
        #expect(try check.reads[ID("trips")]?["minutes"] == ["filter", "mean"])
        #expect(try check.reads[ID("vehicles")]?["make"] == ["group"])
        #expect(check.unit == "vehicle" && check.charged.map(\.text) == ["trips", "vehicles"])
        #expect(check.epsilon.description == "4" && check.delta.description == "0.000001")
        #expect(check.minimumGroup == 20 && check.threshold != nil)
        #expect(check.measures.map(\.name) == ["vehicles", "trips", "mean_minutes"])
        #expect(check.notes.contains { $0.contains("left out") })
        #expect(check.sql.contains("trips") && !check.sql.contains("remark"))
        #expect(try room.spent(on: "trips") == "0")
        #expect(try room.vault.logEntries().isEmpty)
    }

    @Test func `the error that a check announces is the one that the answer has`() throws {
        let check = try check(Asking(room.cast))
        let table = try room.answer(Asking(room.cast)).table
        for name in ["vehicles", "trips"] {
            let half = try #require(check.measures.first { $0.name == name }?.halfWidth)
            for row in table.rows {
                let (value, low, high) = try (
                    ExactDecimal(row[name] ?? ""), ExactDecimal(row["\(name)_low"] ?? ""),
                    ExactDecimal(row["\(name)_high"] ?? "")
                )
                #expect(high - value == half && value - low == half)
            }
        }
    }

    @Test func `a check of open data tells that it is exact`() throws {
        let check = try check(Asking(room.cast, .onAreas))
        #expect(check.unit == nil && check.charged.isEmpty && check.epsilon == .zero)
        #expect(check.measures.allSatisfy { $0.halfWidth == nil && $0.expected == nil })
        #expect(check.quantities.isEmpty && check.groupSize == nil)
    }

    @Test func `only the pinned engine is run`() throws {
        let other = room.path("other-engine")
        try Files.write(Array("#!/bin/sh\nexit 0\n".utf8), to: other)
        #expect(throws: EnclaveError(.engine, "")) { try MeasuredEngine(path: other) }
        var bytes = try Files.bytes(ProjectRoot.engine)
        bytes[bytes.count / 2] ^= 1
        try Files.write(bytes, to: other)
        #expect(throws: EnclaveError(.engine, "")) { try MeasuredEngine(path: other) }
        #expect(throws: FileError.self) { try MeasuredEngine(path: room.path("missing")) }
    }
}
