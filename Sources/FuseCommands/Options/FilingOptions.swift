import ArgumentParser
import FuseCore
import FuseCrypto

/// Who states something, why, and where the signed statement goes.
struct FilingOptions: ParsableArguments {
    @Option(help: "The signing key (P.key.pem) of the party that states this.")
    var key: String
    @Option(help: "The party's short name, as on its card; the key file's name up to the first dot if not given.")
    var party: String?
    @Option(
        help: "The file to write the signed statement to; it must not exist yet. Without --vault nothing is filed then."
    )
    var out: String?
    @Option(help: "With a vault: the folder for the enclave's record of the case and deletion certificates.")
    var records: String?

    func speaker() throws -> ID<Party> {
        try TypedArgument.party(party ?? SigningKeyFile.stem(of: key), option: "--party")
    }
}
