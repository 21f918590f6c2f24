import BigInt
import Testing

@testable import FusePrivacy

/// The same as without a limit of size, on numbers of every length.
@Suite struct UInt256Tests {
    @Test func squaresDifferencesAndOrderAreThoseOfUnlimitedNumbers() throws {
        print("numbers of 256 bits: FUSEBOX_TEST_SEED=\(TestSeed.value)")
        var bits = RandomBits(SeededBits(TestSeed.value))
        for _ in 0..<2_000 {
            let (left, right) = (number(from: &bits), number(from: &bits))
            let (wideLeft, wideRight) = (try wide(left), try wide(right))
            #expect((wideLeft < wideRight) == (left < right) && (wideLeft == wideRight) == (left == right))
            #expect(left.isZero || wideLeft.bitsBelow == left.bitsBelow)
            var difference = try wide(max(left, right))
            difference -= try wide(min(left, right))
            #expect(try difference == wide(max(left, right) - min(left, right)))
            let root = UInt128(truncatingIfNeeded: left)
            #expect(try UInt256.square(of: root) == wide(.square(of: root.unlimited)))
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 192, 255, 256])
    func uniformNumbersTakeTheSameBits(count: Int) throws {
        var left = RandomBits(SeededBits(5))
        var right = RandomBits(SeededBits(5))
        for _ in 0..<20 {
            let (drawn, expected) = (
                UInt256.uniform(bits: count, from: &left), BigUInt.uniform(bits: count, from: &right)
            )
            #expect(try drawn == wide(expected))
        }
    }

    @Test func numbersFromTwoToTheTwoHundredAndFiftySixOnDoNotFit() {
        #expect(UInt256(exactly: (BigUInt(1) << 256) - 1) != nil)
        #expect(UInt256(exactly: BigUInt(1) << 256) == nil)
    }

    private func wide(_ number: BigUInt) throws -> UInt256 { try #require(UInt256(exactly: number)) }

    /// A number of a random length, of which many end or begin with zeros.
    private func number(from bits: inout RandomBits) -> BigUInt {
        let (length, zeros) = (Int(bits.take(8)) + 1, Int(bits.take(8)))
        let number = BigUInt.uniform(bits: length, from: &bits)
        return (number >> zeros) << zeros
    }
}
