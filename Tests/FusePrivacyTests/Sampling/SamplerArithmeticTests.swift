import BigInt
import Testing

@testable import FusePrivacy

@Suite struct SamplerArithmeticTests {
    @Test(arguments: ["1/1000", "3/7", "1", "1000", "12345678901/1000", "18446744073709551615"])
    func quickAndUnlimitedLaplaceDrawsAreTheSame(scale: String) throws {
        let noise = try DiscreteLaplace(scale: ratio(scale))
        expectSame({ noise.sample(from: &$0) }, { noise.sampleWithoutLimit(from: &$0) })
    }

    @Test(arguments: [
        "1/1000", "3/7", "1", "1000000", "1099511627775/1048576", "288230376151711743", "1e36", "2e36/3",
        "1267650600228229401496703205377/1208925819614629174706176", "1e40",
    ])
    func quickAndUnlimitedGaussianDrawsAreTheSame(variance: String) throws {
        let noise = try DiscreteGaussian(variance: ratio(variance))
        expectSame({ noise.sample(from: &$0) }, { noise.sampleWithoutLimit(from: &$0) })
    }

    /// σ of 1000, 2⁶⁰ and 10²⁰.
    @Test(arguments: [
        ("1000000", true, true), ("1329227995784915872903807060280344576", false, true), ("1e40", false, false),
    ])
    func theVarianceAloneChoosesTheArithmetic(variance: String, isNative: Bool, isWide: Bool) throws {
        let variance = try ratio(variance)
        #expect((GaussianSampler<UInt128>(native: variance) != nil) == isNative)
        #expect((GaussianSampler<UInt256>(wide: variance) != nil) == isWide)
    }

    @Test func theSameSeedGivesTheSameDrawsForEver() throws {
        var bits = RandomBits(SeededBits(1))
        let laplace = try DiscreteLaplace(scale: ratio("100"))
        let gaussian = try DiscreteGaussian(variance: ratio("10000"))
        var draws: [BigInt] = []
        for _ in 0..<4 {
            draws.append(laplace.sample(from: &bits))
            draws.append(gaussian.sample(from: &bits))
        }
        #expect(draws == [204, 34, -234, 148, 112, 191, 33, 56])
    }

    @Test func bitsAreTakenOnceAndInOrder() {
        var bits = RandomBits(Tape(word: 0b1101_0110), wordsPerRefill: 1)
        #expect(bits.consumed == 0)
        let taken = [bits.take(1), bits.take(3), bits.take(0), bits.take(4)]
        #expect(taken == [0, 0b011, 0, 0b1101])
        #expect(bits.consumed == 8)
        let rest = bits.take(56)
        #expect(rest == 0)
        let beyond = bits.take(64)
        #expect(beyond != 0)
        #expect(bits.consumed == 128)
    }

    private func expectSame(_ quick: (inout RandomBits) -> BigInt, _ unlimited: (inout RandomBits) -> BigInt) {
        var left = RandomBits(SeededBits(7))
        var right = RandomBits(SeededBits(7))
        for _ in 0..<150 {
            let (a, b) = (quick(&left), unlimited(&right))
            #expect(a == b)
        }
        let (a, b) = (left.consumed, right.consumed)
        #expect(a == b)
    }
}
