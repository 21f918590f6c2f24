/// SplitMix64 (Steele, Lea, Flood 2014): a document can be made again from the seed and its number.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, number: Int) { state = seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(number) &* 0xD134_2543_DE82_EF95 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func index(below count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[index(below: values.count)] }
}
