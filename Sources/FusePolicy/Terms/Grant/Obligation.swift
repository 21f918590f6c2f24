/// What the enclave has to do when it uses a dataset, and when the grant ends.
public enum Obligation: String, Sendable, CaseIterable {
    /// Every release that used the dataset is put into the provider's notices.
    case notify
    /// The enclave's keys for the dataset are erased once a job has released from it.
    case deleteAfterRun = "delete-after-run"
    /// The keys are erased when the grant ends, and a signed certificate says so.
    case certificateAtEnd = "certificate-at-end"
}
