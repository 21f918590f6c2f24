/// Where a run stands, for those who wait for it.
public enum RunStage: String, Sendable, CaseIterable {
    /// The query is parsed in the sandbox and planned.
    case plan = "planning"
    /// Every rule judges every dataset.
    case decide = "deciding"
    /// Budget is charged and logged.
    case reserve = "reserving budget"
    /// The plan's columns come into sealed memory.
    case unseal = "unsealing columns"
    /// The engine computes bounded sums in the sandbox.
    case execute = "running in the sandbox"
    /// Noise is added and groups are selected.
    case anonymise = "anonymising"
    /// The receipt is signed and logged.
    case deliver = "signing the receipt"
}
