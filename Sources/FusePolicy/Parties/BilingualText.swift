import FuseCore

/// A line in Chinese and in English.
public struct BilingualText: Hashable, Sendable {
    /// The Chinese line.
    public let zh: String
    /// The English line.
    public let en: String

    /// Creates a line in both languages.
    ///
    /// - Parameters:
    ///   - zh: the Chinese line.
    ///   - en: the English line.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["zh", "en"])
        self.init(zh: try fields.required("zh").line(), en: try fields.required("en").line())
    }
}
