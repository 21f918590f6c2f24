import FuseCore

extension Job {
    /// The tag that sets these bytes apart from all others that are signed.
    public static let format = "urn:fusebox:job:v1"

    /// The bytes whose SHA-256 is the job's digest: RFC 8785 JSON of the tag and both texts.
    ///
    /// The texts are kept byte for byte, so that any change to query, parameters, bounds or privacy settings, and to anything
    /// else in the two files, is another job and voids every approval.
    public var canonicalBytes: [UInt8] {
        let value: JSONValue = .object(["format": .text(Self.format), "job": .text(yaml), "query": .text(sql)])
        return value.canonicalBytes
    }
}
