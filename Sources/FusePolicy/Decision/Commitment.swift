/// What everyone who requests commits to, in fixed words, so that no other promise passes for it. Source: Article 27.
public enum Commitment {
    /// The sentence, in both languages; a request carries one of them.
    public static let text = BilingualText(
        zh: "所述应用场景真实、合规、安全，所得结果不作任何其他用途。",
        en: "The stated scenario is true, compliant and safe, and the answer is used for nothing else.")

    /// Whether words are the commitment in one of the languages, byte for byte.
    static func isMade(by words: String) -> Bool {
        [text.zh, text.en].contains { $0.utf8.elementsEqual(words.utf8) }
    }
}
