/// Somebody with a card: a provider, an enterprise, an authority or an enclave.
public enum Party: Sendable {}

/// A sealed table under a provider's terms.
public enum Dataset: Sendable {}

/// A job that an enterprise asks to be run.
public enum JobName: Sendable {}
