import Foundation

/// The seed of a test that draws: fresh in each run, or the one that `FUSEBOX_TEST_SEED` repeats.
enum TestSeed {
    static let value =
        ProcessInfo.processInfo.environment["FUSEBOX_TEST_SEED"].flatMap { UInt64($0) }
        ?? UInt64.random(in: 0...UInt64(UInt32.max))
}
