import FuseCore

/// Two values of a row of which each is NULL unless both are present, so that counts, sums and products see the same rows.
struct ValuePair: Hashable {
    let x: Scalar
    let y: Scalar

    init(_ x: Scalar, _ y: Scalar) {
        self.x = x == y ? x : x.where(y.isPresent)
        self.y = x == y ? y : y.where(x.isPresent)
    }
}

extension Scalar {
    /// Whether it is neither NULL nor NaN, which the engine orders after every number.
    fileprivate var isPresent: Scalar {
        guard type == .double else { return .truth(.not(.truth(.isNull(self)))) }
        return .truth(.comparison(.lessOrEqual, self, .literal(.double(.infinity))))
    }
}
