// Times the decision about a job over 20 datasets of 50 columns each, again and again, and prints one line of JSON on standard output
// and one for people on standard error. The job is one that everybody allows: a denial could be quicker.
import FusePolicy
import Foundation

let runs = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1000
let scene = try Scene()
if case .deny(let findings) = Decider().decide(scene.request, over: scene.uses) {
    let refusals = Set(findings.filter { $0.outcome == .refuse }.map { "\($0.rule.rawValue): \($0.reason)" })
    FileHandle.standardError.write(Data("decision: denied\n\(refusals.sorted().joined(separator: "\n"))\n".utf8))
    exit(1)
}

let clock = ContinuousClock()
let times = (0..<max(1, runs)).map { _ in clock.measure { _ = Decider().decide(scene.request, over: scene.uses) } }
let sorted = times.map { Double($0.components.attoseconds) / 1e15 + Double($0.components.seconds) * 1000 }.sorted()

func milliseconds(_ share: Double) -> String {
    String(format: "%.3f", sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
}

let (median, tail) = (milliseconds(0.5), milliseconds(0.99))
print(
    """
    {"columns":\(Scene.columns),"datasets":\(Scene.datasets),"median_ms":\(median),"p99_ms":\(tail),"runs":\(sorted.count)}
    """)
let line =
    "decision on \(Scene.datasets) datasets of \(Scene.columns) columns, \(sorted.count) times: median \(median) ms, 99th percentile \(tail) ms\n"
FileHandle.standardError.write(Data(line.utf8))
