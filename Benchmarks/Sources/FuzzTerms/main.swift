// fuzz-terms SEED FIRST COUNT SECONDS FOLDER SAMPLE…
//
// Parses COUNT mutated documents, from number FIRST on, or as many as it can in SECONDS. Writes the JSON form of each distinct
// accepted document to FOLDER/accepted.jsonl and of some refused ones to FOLDER/refused.jsonl, and prints one line of JSON. A document
// depends on seed, number and samples alone. With the count 1 the document itself is printed to standard error.
import FusePolicy
import Foundation

let words = CommandLine.arguments.dropFirst()
let numbers = words.prefix(4).compactMap { Int($0) }
guard numbers.count == 4, words.count > 5, let folder = words.dropFirst(4).first else {
    FileHandle.standardError.write(Data("usage: fuzz-terms SEED FIRST COUNT SECONDS FOLDER SAMPLE…\n".utf8))
    exit(2)
}
let (seed, first, count, seconds) = (UInt64(numbers[0]), numbers[1], numbers[2], numbers[3])
let samples = try words.dropFirst(5).map { path in
    let text = try String(contentsOfFile: path, encoding: .utf8)
    _ = try Terms.parse(yaml: text, source: path)
    return Sample(text)
}
var fuzz = Fuzz(
    samples: samples, seed: seed, accepted: try LineFile("\(folder)/accepted.jsonl"),
    refused: try LineFile("\(folder)/refused.jsonl"))
if count == 1 { FileHandle.standardError.write(Data(fuzz.document(first).utf8)) }

let clock = ContinuousClock()
let start = clock.now
for number in first..<first + count where clock.now - start < .seconds(seconds) { try fuzz.attempt(number) }
fuzz.accepted.flush()
fuzz.refused.flush()

let counts = fuzz.counts
print(
    """
    {"accepted":\(counts.accepted),"contradictory":\(counts.contradictory),"distinct":\(counts.distinct),\
    "documents":\(counts.documents),"malformed":\(counts.malformed),"seconds":\((clock.now - start).components.seconds),\
    "slowest_us":\(counts.slowest.components.attoseconds / 1_000_000_000_000 + counts.slowest.components.seconds * 1_000_000)}
    """)
