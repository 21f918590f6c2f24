extension SecretBytes: Equatable {
    /// Compares in a time that depends on the lengths only.
    public static func == (left: SecretBytes, right: SecretBytes) -> Bool {
        guard left.count == right.count, left.count > 0 else { return left.count == right.count }
        guard left !== right else { return true }
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in ConstantTime.areEqual(left, right) }
        }
    }
}
