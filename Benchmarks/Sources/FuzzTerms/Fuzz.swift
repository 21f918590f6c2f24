import FuseCore
import FusePolicy
import Foundation

/// Parses mutated documents, counts what becomes of them, and keeps the JSON form of each distinct one that is accepted.
struct Fuzz {
    /// How many refused documents are kept, to see how many of them the schema refuses too.
    static let refusedKept = 20_000

    let samples: [Sample]
    let seed: UInt64
    let accepted: LineFile
    let refused: LineFile
    private(set) var counts = Counts()
    private var seen: Set<Int> = []

    struct Counts {
        var documents = 0
        var accepted = 0
        var distinct = 0
        var contradictory = 0
        var malformed = 0
        var slowest = Duration.zero
    }

    init(samples: [Sample], seed: UInt64, accepted: LineFile, refused: LineFile) {
        (self.samples, self.seed, self.accepted, self.refused) = (samples, seed, accepted, refused)
    }

    /// Tries the document of a number.
    mutating func attempt(_ number: Int) throws {
        let yaml = document(number)
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = Result { try Terms.parse(yaml: yaml) }
        counts.slowest = max(counts.slowest, clock.now - start)
        counts.documents += 1
        switch outcome {
        case .success:
            counts.accepted += 1
            try keep(yaml)
        case .failure(let error as PolicyError) where error.code == .malformedDocument: counts.malformed += 1
        case .failure:
            counts.contradictory += 1
            if counts.contradictory <= Self.refusedKept { refused.write(try Terms.json(yaml: yaml)) }
        }
    }

    func document(_ number: Int) -> String {
        var random = SplitMix(seed: seed, number: number)
        var sample = random.pick(samples)
        for _ in 0..<random.pick([1, 1, 1, 2, 2, 3, 4]) {
            random.pick(Mutation.allCases).apply(to: &sample, from: samples, &random)
        }
        return sample.text
    }

    private mutating func keep(_ yaml: String) throws {
        let json = try Terms.json(yaml: yaml)
        guard seen.insert(json.hashValue).inserted else { return }
        counts.distinct += 1
        accepted.write(json)
    }
}
