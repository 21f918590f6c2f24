import FuseCore
import Testing

@testable import FusePrivacy

/// Whatever data says, it is text on the page, and text that reads as it is.
@Suite struct EscapingTests {
    static let attacks = [
        "<script>alert(1)</script>", "</td></tr></table><h1>All is well</h1>", "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "\" style=\"position:fixed", "&lt;b&gt;", "&amp;",
        "&#60;",
        "]]>", "<![CDATA[x]]>", "<!-- x", "-->", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;",
        "</style><style>td{display:none}</style>", "</title><script>x</script>", "javascript:alert(1)",
        "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "`${x}`", "{{x}}", "=HYPERLINK(\"x\")",
        "\\",
        "<\u{0}script>", "a\tb", "a  b", " a ", "é", "e\u{301}", "نص", "שלום", "می\u{200C}خواهم", "👨\u{200D}👩\u{200D}👧",
        "葛\u{E0100}",
        "\u{FFFD}",
    ]

    /// By text, how it has to stand on the page.
    static let hidden = [
        "a\u{202E}b": "a⟨U+202E⟩b", "\u{2066}x\u{2069}": "⟨U+2066⟩x⟨U+2069⟩", "\u{200F}x": "⟨U+200F⟩x",
        "a\u{200B}b": "a⟨U+200B⟩b", "a\u{AD}b": "a⟨U+00AD⟩b", "\u{FEFF}x": "⟨U+FEFF⟩x", "x\u{0}": "x⟨U+0000⟩",
        "x\u{1B}[2J": "x⟨U+001B⟩[2J", "x\u{85}y": "x⟨U+0085⟩y", "x\u{2028}y": "x⟨U+2028⟩y", "\u{FFFE}": "⟨U+FFFE⟩",
        "\u{10FFFF}": "⟨U+10FFFF⟩", "\u{3164}": "⟨U+3164⟩", "a\u{E0041}": "a⟨U+E0041⟩", "\u{34F}": "⟨U+034F⟩",
        "a\r\nb": "a⟨U+000D⟩⟨U+000A⟩b",
    ]

    /// All elements that a page has.
    static let known: Set = [
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "span", "bdi", "div", "table", "thead", "tbody",
        "tr",
        "th", "td", "small", "b", "i", "svg", "path", "circle", "ul", "li", "p",
    ]

    @Test(arguments: attacks)
    func `hostile text in any place is shown and does nothing`(text: String) throws {
        var page = try SmallPage.noisy()
        page.keys = [text, "x"]
        page.headings = [
            ReleaseHeading(name: text, column: .key(0)), ReleaseHeading(name: text + "2", column: .measure(0)),
        ]
        page.account.titleZh = text
        page.account.titleEn = text
        page.account.unit = text
        page.account.inputs = [.init(name: text, version: 1)]
        page.account.parameters = [text: text]
        page.account.meanings = [text + "2": "sum of " + text]
        page.account.quantities = [
            .init(meaning: text, bounds: nil, perGroup: ExactDecimal(1), noise: ExactDecimal(2))
        ]
        let parsed = try page.parsed
        let plain = try SmallPage.noisy().parsed
        #expect(Set(parsed.elements.map(\.name)).isSubset(of: Self.known))
        #expect(parsed.elements.count == plain.elements.count + 3, "the parameter is one more line with two paragraphs")
        let shown = VisibleText(text).string
        #expect(parsed.texts("bdi").filter { $0.utf8.elementsEqual(shown.utf8) }.count == 5)
        #expect(parsed.texts("title").first?.utf8.elementsEqual("\(shown) · \(shown)".utf8) == true)
    }

    @Test(arguments: hidden.keys.sorted())
    func `characters that hide or turn text stand there by their numbers`(text: String) throws {
        var page = SmallPage()
        page.keys = [text, "x"]
        #expect(try page.parsed.texts("td").first == Self.hidden[text])
    }

    @Test func `every character below 3000 and the ends of every plane give a page that is well formed`() throws {
        let ends = (0...16).flatMap { [$0 << 16, $0 << 16 | 0xFFFD, $0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }
        let scalars = (Array(0..<3000) + ends).compactMap { Unicode.Scalar(UInt32($0)) }
        var page = SmallPage()
        page.account.titleEn = ""
        for start in stride(from: 0, to: scalars.count, by: 2 * ReleasePage.longestText) {
            let part = scalars[start..<min(start + 2 * ReleasePage.longestText, scalars.count)]
            page.keys = [part.prefix(ReleasePage.longestText), part.dropFirst(ReleasePage.longestText)].map {
                String(String.UnicodeScalarView($0))
            }
            #expect(try page.parsed.texts("td").count == 4)
        }
    }

    @Test func `huge text is cut, and the page stays small`() throws {
        var page = SmallPage()
        page.keys = [String(repeating: "長", count: 1_000_000), String(repeating: "e\u{301}\u{301}", count: 500_000)]
        page.account.titleEn = String(repeating: "<", count: 1_000_000)
        #expect(try page.bytes.count < 20_000)
        let shown = try page.parsed.texts("td")[0]
        #expect(shown == String(repeating: "長", count: ReleasePage.longestText) + "…")
    }

    @Test func `a key that is missing, empty text and the signs for them are four things`() throws {
        var page = SmallPage()
        page.keys = [nil, "", "—", "\"\""]
        page.values = [nil, nil, nil, nil]
        let parsed = try page.parsed
        let cells = parsed.elements.indices.filter {
            parsed.elements[$0].name == "td" && parsed.elements[$0].attributes["class"] != "number"
        }.map { (parsed.elements[$0].text, parsed.elements[$0 + 1].name) }
        #expect(cells.map(\.0) == ["—", "\"\"", "—", "\"\""])
        #expect(cells.map(\.1) == ["i", "i", "bdi", "bdi"])
    }
}
