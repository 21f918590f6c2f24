/// What a sum of squares around the mean of n values is divided by.
public enum Divisor: Sendable, Hashable {
    /// n: the values are all there are.
    case population
    /// n − 1: the values are a sample; there is no result for fewer than two.
    case sample

    /// How many values there must be.
    var leastCount: Int { self == .population ? 1 : 2 }
}
