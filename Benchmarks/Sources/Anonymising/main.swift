// anonymising [GROUPS] [RUNS]
//
// Times what is done once the engine has given its whole numbers: noise, the choice of groups, four measures with their intervals, and
// the CSV text. Prints one line of JSON.
import BigInt
import Foundation
import FuseCore
import FuseCrypto
import FusePrivacy

struct Bits: RandomBitSource {
    let stream: ChaChaStream

    init() throws {
        var seed = [UInt8](repeating: 7, count: ChaChaStream.keySize)
        stream = try ChaChaStream(key: SecretBytes(copyingAndWiping: &seed))
    }

    mutating func nextBytes(_ count: Int) -> [UInt8] { stream.next(count) }
}

let words = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let (groups, runs) = (words.first ?? 100_000, words.dropFirst().first ?? 5)
let budget = try PrivacyBudget(epsilon: ExactDecimal(1), delta: ExactDecimal("0.000001"))
let measures: [MeasureSpec] = [
    .count(quantity: 0), .count(quantity: 1), .sum(quantity: 2, scale: 2),
    .mean(sum: 2, count: 1, centre: .zero, lower: ExactDecimal(-2500), upper: ExactDecimal(2500), scale: 2),
]
let names = ["key", "other", "units", "rows", "total", "average"]
let headings = names.enumerated().map { index, name in
    ReleaseHeading(name: name, column: index < 2 ? .key(index) : .measure(index - 2))
}

func release(by mechanism: Mechanism) throws -> Int {
    let plan = try NoisePlan.make(
        budget: budget, mechanism: mechanism,
        quantities: [
            QuantitySpec(name: "units", perGroupBound: 1), QuantitySpec(name: "rows", perGroupBound: 4),
            QuantitySpec(name: "sum", perGroupBound: 1_000_000),
        ], maxGroups: 8, selectsPartitions: true, minimumGroup: 10)
    let rows = (0..<groups).map { group in
        ExactRow(
            keys: ["district \(group % 400)", "trade \(group / 400)"],
            quantities: [2_000, 5_000, 300_000_000].map { ExactQuantity.number(BigInt($0 + group % 97)) })
    }
    let anonymiser = try Anonymiser(plan: plan, keys: [.text, .text], measures: measures, random: Bits())
    return try anonymiser.release(ExactTable(rows: rows)).csv(headings).count
}

var medians: [String: Double] = [:]
for mechanism in Mechanism.allCases {
    var times: [Duration] = []
    for _ in 0..<runs { times.append(try ContinuousClock().measure { _ = try release(by: mechanism) }) }
    medians[mechanism.rawValue] = times.sorted()[runs / 2] / .seconds(1)
}
let fields = medians.sorted { $0.key < $1.key }.map { "\"\($0.key)_median_s\":\((100 * $0.value).rounded() / 100)" }
print("{\"groups\":\(groups),\"measures\":\(measures.count),\(fields.joined(separator: ","))}")
