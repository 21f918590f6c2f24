/// One number that is made from an observation; an attacker asks whether it reaches a limit.
struct Statistic: Sendable {
    let of: @Sendable (Observation) -> Double

    /// Everything that is tried: whether groups are shown; numbers, alone and of two groups or measures together; and what is
    /// near the ratio of likelihoods for Gaussian and for Laplace noise.
    static func all(of contrast: Contrast, groups: Int, measures: Int) -> [Statistic] {
        let places = 0..<groups * measures
        let alone = places.map { place in Statistic { $0.numbers[place] ?? contrast.middles[place] } }
        let pairs = places.flatMap { first in
            (first + 1..<places.upperBound).filter { second in
                first / measures == second / measures || first % measures == second % measures
            }.flatMap { [combined(first, $0, 1, contrast), combined(first, $0, -1, contrast)] }
        }
        return presences(groups) + alone + pairs + [linear(contrast), clipped(contrast)]
    }

    private static func presences(_ groups: Int) -> [Statistic] {
        [Statistic { Double($0.presence.count { $0 }) }]
            + (0..<groups).map { group in Statistic { $0.presence[group] ? 1 : 0 } }
    }

    private static func combined(_ first: Int, _ second: Int, _ sign: Double, _ contrast: Contrast) -> Statistic {
        Statistic { observation in
            let numbers = observation.numbers
            return (numbers[first] ?? contrast.middles[first]) + sign * (numbers[second] ?? contrast.middles[second])
        }
    }

    /// Differences from the middle, weighed by shift over variance.
    private static func linear(_ contrast: Contrast) -> Statistic {
        Statistic { observation in
            contrast.moved.reduce(0) { sum, place in
                guard let number = observation.numbers[place] else { return sum }
                let (shift, deviation) = (contrast.shifts[place], contrast.deviations[place])
                return sum + (number - contrast.middles[place]) * shift / (deviation * deviation)
            }
        }
    }

    /// The same, where nothing counts for more than half of what it shifts.
    private static func clipped(_ contrast: Contrast) -> Statistic {
        Statistic { observation in
            contrast.moved.reduce(0) { sum, place in
                guard let number = observation.numbers[place] else { return sum }
                let shift = contrast.shifts[place]
                let share = max(-1, min(1, 2 * (number - contrast.middles[place]) / shift))
                return sum + share * abs(shift) / contrast.deviations[place]
            }
        }
    }
}
