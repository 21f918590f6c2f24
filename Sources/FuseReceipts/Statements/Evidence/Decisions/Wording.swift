public import FuseCore

/// One line in both languages of the receipts.
public struct Wording: Hashable, Sendable {
    /// In English.
    public let en: String
    /// In Chinese.
    public let zh: String

    /// A line in both languages.
    public init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    /// Wordings are the same when their bytes are.
    public static func == (left: Wording, right: Wording) -> Bool {
        left.en.utf8.elementsEqual(right.en.utf8) && left.zh.utf8.elementsEqual(right.zh.utf8)
    }

    /// Feeds the bytes of both lines to `hasher`.
    public func hash(into hasher: inout Hasher) {
        for text in [en, zh] {
            for byte in text.utf8 { hasher.combine(byte) }
            hasher.combine(0xFF as UInt8)
        }
    }
}

extension Wording: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["en": .text(en), "zh": .text(zh)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        en = try fields.text("en")
        zh = try fields.text("zh")
        try fields.finish()
    }
}
