import ArgumentParser
import FuseCore
import FusePrivacy

/// Prints draws of the noise that releases get.
struct AuditNoise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "noise", abstract: "Print draws of the noise that releases get, one a line.",
        discussion: """
            The samplers and the ChaCha20 stream are those of a run; only the seed is not. The same seed gives the same draws.
            A whole number x has probability proportional to e^(-x²/2S²) with gaussian, to e^(-|x|/S) with laplace.
            """)

    @Option(help: "gaussian or laplace.")
    var mechanism: AuditedMechanism
    @Option(
        help: "S: the standard deviation σ of gaussian, the scale b of laplace; as in 1000, 0.5 or 7/2, at most 2^60.")
    var scale: String
    @Option(help: "How many draws, 1 to 100000000.")
    var count: Int
    @Option(help: "64 hexadecimal digits in lower case; a fresh seed is shown on standard error if not given.")
    var seed: String?
    @Flag(name: .long, help: "Print one JSON document; draws are texts, for they may be larger than 2^53.")
    var json = false

    func run() throws {
        guard (1...100_000_000).contains(count) else { throw ValidationError("--count is from 1 to 100000000") }
        let scale = try AuditScale(scale).ratio
        let seed = try AuditSeed(seed)
        if seed.isFresh { Terminal.complain("seed \(seed.text)") }
        switch mechanism {
        case .gaussian:
            let noise = DiscreteGaussian(variance: scale * scale)
            try print(seed) { noise.sample(from: &$0) }
        case .laplace:
            let noise = DiscreteLaplace(scale: scale)
            try print(seed) { noise.sample(from: &$0) }
        }
    }

    private func print(_ seed: AuditSeed, _ draw: (inout RandomBits) -> some BinaryInteger) throws {
        var bits = RandomBits(try seed.bits)
        var output = AuditOutput(json ? .document(header(seed)) : .lines)
        for _ in 0..<count { try output.put(draw(&bits)) }
        try output.close()
    }

    private func header(_ seed: AuditSeed) -> JSONValue {
        ["mechanism": .text(mechanism.rawValue), "scale": .text(scale), "seed": .text(seed.text)]
    }
}

/// A kind of noise, as it is typed.
enum AuditedMechanism: String, ExpressibleByArgument, CaseIterable {
    case gaussian
    case laplace
}
