import BigInt
import Foundation
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct ExactReleaseTests {
    @Test func openDataIsReleasedExactly() throws {
        let release = try exactRelease([
            ExactRow(keys: ["2"], quantities: [3, 1_000]), ExactRow(keys: ["1"], quantities: [0, 0]),
        ])
        #expect(release.rows.map(\.keys) == [["1"], ["2"]])
        #expect(release.rows[0].measures.map { $0?.value.description } == ["0", "0", nil])
        #expect(release.rows[1].measures.map { $0?.value.description } == ["3", "10", "3.333333"])
        #expect(release.rows[1].measures.allSatisfy { $0?.low == $0?.value && $0?.high == $0?.value })
        #expect(release.summary.charged == .zero)
        #expect(release.summary.mechanism == nil)
    }

    @Test func exactPointsAndCalculationsAreReleasedAsTheyAre() throws {
        let point = MeasureSpec.point(quantity: 1, scale: 2, count: 0)
        let rows = [ExactRow(keys: ["1"], quantities: [0, 0]), ExactRow(keys: ["2"], quantities: [3, -1_050])]
        let table = try PublicTable(rows: rows, inputs: PublicInputs([ID<Dataset>("weather"): .open]))
        let measures: [MeasureSpec] = [
            point, .calculated(.product(.measure(0), .key(0))), .calculated(.quotient(.measure(0), .literal(.zero))),
        ]
        let release = try Release.exactPublic(table, keys: [.number], quantities: 2, measures: measures)
        #expect(release.rows[0].measures == [nil, nil, nil])
        #expect(release.rows[1].measures.map { $0?.value.description } == ["-10.5", "-21", nil])
        #expect(release.rows[1].measures[0].map { $0.low == $0.value && $0.high == $0.value } == true)
    }

    @Test func openDataHasPointsAndNoHistograms() throws {
        let quantile = MeasureSpec.quantile(histogram: 1, at: .zero)
        let inputs = try PublicInputs([ID<Dataset>("weather"): .open])
        #expect(throws: PrivacyError(.invalidMeasure, "")) {
            try Release.exactPublic(
                PublicTable(rows: [], inputs: inputs), keys: [], quantities: 2, measures: [quantile])
        }
        let rows = [ExactRow(keys: [], quantities: [.number(1), .histogram([0: 1])])]
        #expect(throws: PrivacyError(.malformedTable, "")) {
            try Release.exactPublic(PublicTable(rows: rows, inputs: inputs), keys: [], quantities: 2, measures: [])
        }
    }

    @Test func thePathIsClosedToWhateverIsPrivate() throws {
        let (weather, visits) = (try ID<Dataset>("weather"), try ID<Dataset>("visits"))
        #expect(throws: PrivacyError(.privateInput, "")) { try PublicInputs([weather: .open, visits: .privateUnits]) }
        #expect(throws: PrivacyError(.privateInput, "")) { try PublicInputs([:]) }
        #expect(try PublicInputs([weather: .open]).datasets == [weather])
    }

    @Test func aTableOfAnotherShapeIsRefused() {
        #expect(throws: PrivacyError(.malformedTable, "")) {
            try exactRelease([ExactRow(keys: ["2"], quantities: [3])])
        }
    }

    private func exactRelease(_ rows: [ExactRow]) throws -> Release {
        let inputs = try PublicInputs([ID<Dataset>("weather"): .open])
        let mean = MeasureSpec.mean(sum: 1, count: 0, centre: .zero, lower: .zero, upper: .zero, scale: 2)
        return try Release.exactPublic(
            PublicTable(rows: rows, inputs: inputs), keys: [.number], quantities: 2,
            measures: [.count(quantity: 0), .sum(quantity: 1, scale: 2), mean])
    }

    @Test func withoutNoiseTheNumbersAreThoseOfTheTable() throws {
        let plan = try plan("1", "1e-6", .gaussian, specs(1, 7), minimumGroup: 2)
        let rows = [ExactRow(keys: ["x"], quantities: [2, -5]), ExactRow(keys: ["y"], quantities: [1, 5])]
        let release = try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 0), .sum(quantity: 1, scale: 1)],
            random: SeededBits(1),
            noise: .absentForTestsOnly
        ).release(ExactTable(rows: rows))
        #expect(release.rows.map(\.keys) == [["x"]])
        #expect(release.rows[0].measures.map { $0?.value.description } == ["2", "-0.5"])
    }

    /// The commands build the object graph; as none of their files names the seam, no command reaches it.
    @Test func noCommandNamesTheSeamThatTurnsNoiseOff() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let sources = root.appending(path: "Sources")
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.resolvingSymlinksInPath().path)
        #expect(names.contains("FusePrivacy/Anonymising/NoiseSetting.swift"))
        for name in names where name.hasSuffix(".swift") && !name.hasPrefix("FusePrivacy/") {
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            #expect(!text.contains("absentForTestsOnly"), "\(name)")
        }
    }
}
