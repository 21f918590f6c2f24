public import FuseCore

/// A party's name as people write it, in both languages of the cards.
public struct PartyName: Hashable, Sendable {
    /// In Chinese.
    public let zh: String
    /// In English.
    public let en: String

    /// A name in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

extension PartyName: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["zh": .text(zh), "en": .text(en)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        zh = try fields.text("zh")
        en = try fields.text("en")
        try fields.finish()
    }
}
