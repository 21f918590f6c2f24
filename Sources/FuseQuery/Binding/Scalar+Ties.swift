extension Scalar {
    /// Whether it is an equality of a plain column of a relation and a plain column of an earlier one: what ties rows together,
    /// and nothing else.
    func ties(_ relation: Int) -> Bool {
        guard case .comparison(.equal, let left, let right) = form, let a = left.columnReference,
            let b = right.columnReference
        else { return false }
        return (a.relation == relation) != (b.relation == relation)
    }
}
