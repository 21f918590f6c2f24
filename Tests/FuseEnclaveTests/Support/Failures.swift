import FuseCore

/// The failure that a body ends with, and the line that a person would read; nil if it ends well.
func failure(of body: () throws -> Void) -> (any FuseFailure)? {
    do {
        try body()
        return nil
    } catch let failure as any FuseFailure {
        return failure
    } catch {
        return nil
    }
}
