import FuseCore
import FuseReceipts
import Testing

@Suite struct FilingValueTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test(arguments: ["x", "数据有误", "a  b", "«§»", String(repeating: "a", count: 512)])
    func aLineIsKeptAsItIs(text: String) throws {
        #expect(try StatementLine(text).text == text)
    }

    @Test(arguments: [
        "", " a", "a ", "a\n", "a\nb", "a\r\nb", "a\tb", "a\u{0}b", "a\u{1B}[2Jb", "a\u{7F}b", "a\u{85}b", "a\u{2028}b",
        "a\u{202E}b", "a\u{200B}b", "\u{FEFF}a", "\u{3000}a", String(repeating: "a", count: 513),
        String(repeating: "数", count: 171),
    ])
    func anotherTextIsNoLine(text: String) {
        #expect(throws: CoreError.self) { try StatementLine(text) }
    }

    @Test func linesAreTheSameWhenTheirBytesAre() throws {
        #expect(try StatementLine("é") == StatementLine("\u{E9}"))
        #expect(try StatementLine("é") != StatementLine("e\u{301}"))
    }

    @Test(arguments: ["typhoon-2026-09", "a", "0", String(repeating: "a", count: 63)])
    func anEventIsAWord(text: String) throws {
        #expect(try EventWord(text).description == text)
    }

    @Test(arguments: [
        "", "-", "a-", "-a", "a--b", "A", "a_b", "a/b", "台风", "a b", "a\n", String(repeating: "a", count: 64),
    ])
    func anotherTextIsNoEvent(text: String) {
        #expect(throws: CoreError.self) { try EventWord(text) }
    }

    @Test(arguments: ["exclusion.age", "0", "A-b_c.1", String(repeating: "a", count: 128)])
    func aSealedListHasAPlainFileName(name: String) throws {
        #expect(try SealedList(name: name, size: 1, digest: scene.digest("list")).name == name)
    }

    @Test(arguments: [
        "", ".", "..", ".list", "-rf", "a/b", "a\\b", "a b", "a\u{0}", "名单", "a\n", String(repeating: "a", count: 129),
    ])
    func anotherNameIsNoFileOfAList(name: String) {
        #expect(throws: CoreError.self) { try SealedList(name: name, size: 1, digest: scene.digest("list")) }
    }
}
