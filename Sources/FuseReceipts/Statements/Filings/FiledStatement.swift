public import FuseCore

/// What a party signs about data, receipts or other parties, and what an enclave then acts on and logs.
public protocol FiledStatement: Statement, Hashable {
    /// What kind of filing it is; media type and signers follow from it.
    static var kind: Filing.Kind { get }
    /// Who files it, and so must sign it.
    var party: ID<Party> { get }
    /// The datasets that it names, in the order it names them.
    var datasets: [ID<Dataset>] { get }
    /// When it was signed, as the party says.
    var at: Instant { get }
}

extension FiledStatement {
    /// The version of the form of all filings.
    public static var formatVersion: Int { Filing.formatVersion }
    /// The media type of its kind.
    public static var type: StatementType { kind.type }
    /// Those who may file its kind.
    public static var signers: Set<Role> { kind.signers }
    /// The party that files it.
    public var speaker: ID<Party>? { party }
    /// None, unless the statement says otherwise.
    public var datasets: [ID<Dataset>] { [] }
}

extension FieldReader {
    /// Reads the version that every filing states.
    mutating func filingVersion() throws(CoreError) {
        _ = try integer("version", in: Filing.formatVersion...Filing.formatVersion)
    }

    /// Reads a line that people are to see.
    mutating func line(_ name: String) throws(CoreError) -> StatementLine {
        try value(name, StatementLine.init)
    }
}
