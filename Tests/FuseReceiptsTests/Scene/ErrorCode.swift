import FuseReceipts

/// The code of the error that `body` throws; `nil` if it throws none.
func code<Value>(_ body: () throws -> Value) -> ReceiptError.Code? {
    do {
        _ = try body()
        return nil
    } catch let error as ReceiptError {
        return error.code
    } catch {
        return nil
    }
}
