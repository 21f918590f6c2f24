/// Why a rule found what it found, in both languages, and what would have to change.
public struct Reason: Hashable, Sendable {
    /// What was found, in one line without row values, counts or literals.
    public let text: BilingualText
    /// What would have to change; nil where nothing has to.
    public let remedy: BilingualText?

    /// States a reason.
    ///
    /// - Parameters:
    ///   - en: what was found, in English: lower case, no full stop.
    ///   - zh: the same in Chinese.
    ///   - remedy: what would have to change; nil where nothing has to.
    init(_ en: String, zh: String, remedy: BilingualText? = nil) {
        text = BilingualText(zh: zh, en: en)
        self.remedy = remedy
    }

    /// States a reason and what would have to change.
    ///
    /// - Parameters:
    ///   - en: what was found, in English.
    ///   - zh: the same in Chinese.
    ///   - todo: what would have to change, in English.
    ///   - todoZh: the same in Chinese.
    init(_ en: String, zh: String, do todo: String, doZh todoZh: String) {
        self.init(en, zh: zh, remedy: BilingualText(zh: todoZh, en: todo))
    }

    /// Reason and remedy in one line of each language.
    public var line: BilingualText {
        guard let remedy else { return text }
        return BilingualText(zh: "\(text.zh)；\(remedy.zh)", en: "\(text.en); \(remedy.en)")
    }
}
