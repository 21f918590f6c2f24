import BigInt
import FuseCore
import Testing

@testable import FuseQuery

struct NumberTests {
    /// Every pair of small intervals: arithmetic on ranges contains arithmetic on values, and is reached at both ends.
    @Test func `ranges hold exactly what their values give`() {
        let ranges = (-3...3).flatMap { low in (low...3).map { NumberRange(BigInt(low), BigInt($0)) } }
        for a in ranges {
            for b in ranges {
                let pairs = a.values.flatMap { x in b.values.map { (x, $0) } }
                #expect(a + b == NumberRange.around(pairs.map { $0 + $1 }))
                #expect(a - b == NumberRange.around(pairs.map { $0 - $1 }))
                #expect(a * b == NumberRange.around(pairs.map { $0 * $1 }))
                #expect(a.union(b) == NumberRange.around(a.values + b.values))
                let divided = pairs.filter { $0.1 != 0 }
                #expect(divided.allSatisfy { a.wholeQuotient(by: b).values.contains($0 / $1) })
                #expect(divided.allSatisfy { a.remainder(by: b).values.contains($0 % $1) })
                guard let quotient = a.quotient(by: b, scale: 2) else {
                    #expect(b.values.contains(0))
                    continue
                }
                let exact = pairs.flatMap { [($0 * 100).dividedDown(by: $1), ($0 * 100).dividedUp(by: $1)] }
                #expect(NumberRange(scale: 2, exact.min() ?? 0, exact.max() ?? 0) == quotient)
            }
            #expect(-a == NumberRange.around(a.values.map { -$0 }))
            #expect(a.absolute == NumberRange.around(a.values.map { BigInt($0.magnitude) }))
            for divisor in [-3, -2, -1, 1, 2, 3] as [BigInt] {
                #expect(a.wholeQuotient(by: divisor) == NumberRange.around(a.values.map { $0 / divisor }))
                let remainders = a.remainder(by: divisor)
                #expect(a.values.allSatisfy { remainders.values.contains($0 % divisor) })
            }
        }
    }

    @Test func `fewer digits round the ends outwards`() {
        #expect(NumberRange(scale: 2, -15_149, 15_050).rounded(places: -2) == NumberRange(-200, 200))
        #expect(NumberRange(scale: 1, -19, 19).truncated == NumberRange(-1, 1))
        #expect(NumberRange(-3, 5).signs == NumberRange(-1, 1))
        #expect(NumberRange(scale: 2, -151, 149).rescaled(to: 1) == NumberRange(scale: 1, -16, 15))
        #expect(NumberRange(scale: 2, 100, 200).rescaled(to: 0) == NumberRange(1, 2))
        #expect(NumberRange(scale: 0, -1, 2).rescaled(to: 3) == NumberRange(scale: 3, -1000, 2000))
    }

    @Test func `machine types are the smallest that hold a range`() {
        let edge = BigInt(1) << 63
        #expect(MachineType(NumberRange(-edge, edge - 1)) == .bigint)
        #expect(MachineType(NumberRange(0, edge)) == .hugeint)
        #expect(MachineType(NumberRange(digits: 18, scale: 2)) == .decimal(digits: 18, scale: 2))
        #expect(MachineType(NumberRange(scale: 2, 0, BigInt(10).power(18))) == .decimal(digits: 38, scale: 2))
        #expect(MachineType(NumberRange(scale: 20, 0, 1)) == .decimal(digits: 38, scale: 20))
        #expect(!NumberRange(scale: 1, 0, BigInt(10).power(38)).isRepresentable)
        #expect(!NumberRange(0, BigInt(1) << 127).isRepresentable)
        #expect(NumberRange(0, BigInt(1) << 127).kept == NumberRange(0, (BigInt(1) << 127) - 1))
        #expect(
            NumberRange(scale: 6, 0, BigInt(10).power(45)).kept == NumberRange(scale: 6, 0, BigInt(10).power(38) - 1))
        #expect(NumberRange(scale: 19, 0, BigInt(10).power(45)).kept == nil)
    }

    @Test(arguments: [
        ("1970-01-01", "1970-01-01 00:00:00"), ("1969-12-31 23:59:59.999999", "1969-12-31 23:59:59.999999"),
        ("2013-01-31T10:20", "2013-01-31 10:20:00"), ("2013-01-31 10:20:30.5", "2013-01-31 10:20:30.500000"),
        ("0001-01-01 00:00:01", "0001-01-01 00:00:01"),
    ])
    func `moments are read and written`(text: String, written: String) throws {
        let moment = try #require(CivilMoment(text))
        #expect(moment.description == written)
        #expect(CivilMoment(written) == moment)
    }

    @Test(arguments: [
        "", "2013-01-31 ", "2013-01-31 1:00", "2013-01-31 10:60", "2013-01-31 10:00:60", "2013-01-31 10:00:00.",
        "2013-01-31 10:00:00.1234567", "2013-01-31 10", "2013-01-31  10:00", "2013-01-31 10:00Z", "2013-01-31 -1:00",
    ])
    func `other texts are no moments`(text: String) { #expect(CivilMoment(text) == nil) }

    @Test func `offsets move moments to UTC`() {
        #expect(CivilMoment(zoned: "2013-01-02 08:00:00+08") == CivilMoment("2013-01-02 00:00"))
        #expect(CivilMoment(zoned: "2013-01-01 20:30:00-03:30") == CivilMoment("2013-01-02 00:00"))
        #expect(CivilMoment(zoned: "2013-01-02T00:00Z") == CivilMoment("2013-01-02 00:00"))
        #expect(CivilMoment(zoned: "2013-01-02") == CivilMoment("2013-01-02 00:00"))
        #expect(CivilMoment(zoned: "2013-01-02 08:00+99") == nil)
        #expect(CivilMoment(zoned: "+08") == nil)
    }

    @Test func `text is equal only byte by byte`() {
        #expect(ExactText("\u{e9}") != ExactText("e\u{301}"))
        #expect(ExactText("门") == ExactText("门"))
        #expect(ColumnKey("Ab\u{c9}") == ColumnKey("aB\u{c9}"))
        #expect(ColumnKey("\u{c9}") != ColumnKey("\u{e9}"))
    }

    @Test func `names in messages stay on one line`() {
        #expect("a\nb`\u{1B}".shown == "`a?b??`")
        #expect(String(repeating: "x", count: 200).shown.count == 62)
    }
}

extension NumberRange {
    fileprivate var values: [BigInt] { Array(stride(from: least, through: most, by: 1)) }

    fileprivate static func around(_ values: [BigInt]) -> NumberRange {
        NumberRange(values.min() ?? 0, values.max() ?? 0)
    }
}
