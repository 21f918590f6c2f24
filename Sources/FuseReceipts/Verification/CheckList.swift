import FuseCore

/// Checks in the order they were made.
struct CheckList {
    private(set) var checks: [VerificationCheck] = []

    /// Makes a check on the outcome of earlier ones.
    ///
    /// - Parameters:
    ///   - input: what the earlier ones found; `nil` where one of them failed, which skips this one.
    ///   - check: returns what it found with one line about it, or throws.
    /// - Returns: what the check found; `nil` unless it holds.
    @discardableResult
    mutating func make<Input, Output>(
        _ name: VerificationCheck.Name, on input: Input?,
        _ check: (Input) throws(ReceiptError) -> (found: Output, detail: String)
    ) -> Output? {
        guard let input else {
            note(name, .skipped, "an earlier check failed")
            return nil
        }
        do {
            let (found, detail) = try check(input)
            note(name, .pass, detail)
            return found
        } catch {
            note(name, .fail, error.reason)
            return nil
        }
    }

    /// Makes a check on two outcomes of earlier ones; either's failure skips it.
    @discardableResult
    mutating func make<First, Second, Output>(
        _ name: VerificationCheck.Name, on first: First?, _ second: Second?,
        _ check: (First, Second) throws(ReceiptError) -> (found: Output, detail: String)
    ) -> Output? {
        let inputs = first.flatMap { first in second.map { second in (first, second) } }
        return make(name, on: inputs) { inputs throws(ReceiptError) in try check(inputs.0, inputs.1) }
    }

    mutating func note(_ name: VerificationCheck.Name, _ outcome: VerificationCheck.Outcome, _ detail: String) {
        checks.append(VerificationCheck(name: name, outcome: outcome, detail: detail))
    }
}
