import FuseCore
import FuseReceipts
import FuseVault

/// A statement of a party that has a say in the matter, and what follows from it.
struct AdmittedFiling {
    /// Under which topics later decisions find it.
    var topics: [FilingTopic] = []
    /// The datasets that it is about.
    var datasets: [ID<Dataset>] = []
    /// The datasets whose receipts the record lists; nil for those that it is about.
    var listed: [ID<Dataset>]?
    /// The statement that it decides; nil if none.
    var decides: Digest?
    /// The sealed file that goes with it; nil if none.
    var attachment: [UInt8]?
    /// The datasets whose keys are erased by it.
    var erased: [RegisteredDataset] = []
    /// Why they are erased.
    var cause: DeletionCause = .revoked
    /// What follows, in one line.
    var effect: String
}
