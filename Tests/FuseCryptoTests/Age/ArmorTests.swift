import FuseCore
import FuseCrypto
import Testing

@Suite struct ArmorTests {
    private static let identity = AgeIdentity.generate()
    private static let keys = [AgeKey.identity(identity)]
    private static let begin = "-----BEGIN AGE ENCRYPTED FILE-----\n"
    private static let end = "-----END AGE ENCRYPTED FILE-----\n"

    private static let forgiven: [TextChange] = [
        TextChange("nothing") { $0 },
        TextChange("lines end with CRLF") { $0.replacing("\n", with: "\r\n") },
        TextChange("only some lines end with CRLF") { $0.replacing("-----\n", with: "-----\r\n") },
        TextChange("no line feed ends the text") { String($0.dropLast()) },
        TextChange("empty lines come first") { "\n\r\n\n" + $0 },
        TextChange("lines of white space come first") { " \n\t \r\n" + $0 },
        TextChange("the most white space comes first") { String(repeating: "\n", count: 1024) + $0 },
        TextChange("white space follows") { $0 + " \n\t\r\n\n" },
        TextChange("the most white space follows") { $0 + String(repeating: "\n", count: 1023) },
    ]

    // Of these sizes the last line is a short one and a full one.
    @Test(arguments: forgiven, [3, 40])
    func `white space around the block and the kind of line ends are forgiven`(change: TextChange, size: Int) throws {
        let text = change.apply(try Self.armored(size))
        #expect(try Opening(Array(text.utf8), Self.keys).plaintext == distinctBytes(size))
    }

    private static let refused: [TextChange] = [
        TextChange("everything is gone") { _ in "" },
        TextChange("only white space") { _ in " \n\n" },
        TextChange("text comes before") { "text\n" + $0 },
        TextChange("text follows") { $0 + "text\n" },
        TextChange("text follows at once") { $0.dropLast() + "text\n" },
        TextChange("another block follows") { $0 + $0 },
        TextChange("too much white space comes first") { String(repeating: "\n", count: 1025) + $0 },
        TextChange("too much white space follows") { $0 + String(repeating: "\n", count: 1024) },
        TextChange("text follows much white space") { $0 + String(repeating: "\n", count: 2000) + "text" },
        TextChange("a space comes before the first line") { " " + $0 },
        TextChange("a space ends the first line") { $0.replacing(Self.begin, with: Self.begin.dropLast() + " \n") },
        TextChange("a space comes before the last line") { $0.replacing(Self.end, with: " " + Self.end) },
        TextChange("a space ends the last line") { $0.replacing(Self.end, with: Self.end.dropLast() + " \n") },
        TextChange("a space begins a line") { $0.replacing(Self.begin, with: Self.begin + " ") },
        TextChange("a space ends a line") { $0.replacing("\n" + Self.end, with: " \n" + Self.end) },
        TextChange("two carriage returns end a line") {
            $0.replacing(Self.begin, with: Self.begin.dropLast() + "\r\r\n")
        },
        TextChange("lines end with a carriage return only") { $0.replacing("\n", with: "\r") },
        TextChange("the label is another one") { $0.replacing("AGE ENCRYPTED FILE", with: "AGE FILE") },
        TextChange("the label is in lower case") { $0.replacing("AGE ENCRYPTED FILE", with: "age encrypted file") },
        TextChange("the end has another label") { $0.replacing("END AGE", with: "END THE") },
        TextChange("dashes are missing") { $0.replacing("-----BEGIN", with: "----BEGIN") },
        TextChange("a header follows the first line") { $0.replacing(Self.begin, with: Self.begin + "Comment: x\n\n") },
        TextChange("an empty line follows the first line") { $0.replacing(Self.begin, with: Self.begin + "\n") },
        TextChange("an empty line comes before the last line") { $0.replacing(Self.end, with: "\n" + Self.end) },
        TextChange("there is no last line") { $0.replacing(Self.end, with: "") },
        TextChange("there is no first line") { $0.replacing(Self.begin, with: "") },
        TextChange("a PGP checksum") { $0.replacing(Self.end, with: "=AAAA\n" + Self.end) },
        TextChange("padding is missing") { $0.replacing("=", with: "") },
        TextChange("there is more padding") { $0.replacing("\n" + Self.end, with: "====\n" + Self.end) },
        TextChange("a line feed divides the padding") { $0.replacing("==", with: "=\n=") },
        TextChange("a character is not base64") { $0.replacing(Self.begin + "Y", with: Self.begin + "*") },
        TextChange("a character is URL-safe base64") { $0.replacing(Self.begin + "Y", with: Self.begin + "_") },
        TextChange("a line is too short") { $0.replacing(Self.begin + "YWdl", with: Self.begin) },
        TextChange("a line is too long") { $0.replacing(Self.begin + "YWdl", with: Self.begin + "YWdlYWdl") },
        TextChange("two lines are one") {
            $0.replacing("\n", with: "", maxReplacements: 2).replacing(
                "FILE-----", with: "FILE-----\n", maxReplacements: 1)
        },
    ]

    @Test(arguments: refused)
    func `everything else around or in the block is refused`(change: TextChange) throws {
        // Of this size the last line has four digits, two of them padding.
        let text = change.apply(try Self.armored(2))
        let opening = try Opening(Array(text.utf8), Self.keys, form: .armored)
        #expect(opening.failure?.code == .malformedArmor, "\(opening.failure?.reason ?? "opened")")
        #expect(opening.released.isEmpty)
        // Where the form is not given, text that does not look like armour is taken for a malformed header instead.
        #expect(try Opening(Array(text.utf8), Self.keys).failure?.kind == .badInput)
    }

    @Test func `unused bits in the last group are refused`() throws {
        // A size for which one character of the last line has unused bits: its last one before the padding.
        let text = try Self.armored(3)
        let last = try #require(text.split(separator: "\n").dropLast().last)
        let digits = last.filter { $0 != "=" }
        #expect(digits.count < last.count)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let value = try #require(digits.last.flatMap(alphabet.firstIndex(of:)))
        let changed = digits.dropLast() + String(alphabet[value + 1]) + last.suffix(last.count - digits.count)
        let opening = try Opening(Array(text.replacing(last, with: changed).utf8), Self.keys)
        #expect(opening.failure?.code == .malformedArmor)
    }

    @Test func `lines are 64 characters long but for the last one`() throws {
        for size in 0..<100 {
            let lines = try Self.armored(size).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.first == Self.begin.dropLast())
            #expect(lines.suffix(2) == [Self.end.dropLast(), ""])
            #expect(lines.dropFirst().dropLast(3).allSatisfy { $0.utf8.count == 64 })
            #expect((1...64).contains(lines[lines.count - 3].utf8.count))
        }
    }

    @Test func `armour around nothing holds a file without a header`() throws {
        let opening = try Opening(Array((Self.begin + Self.end).utf8), Self.keys)
        #expect(opening.failure?.code == .malformedHeader)
    }

    private static func armored(_ size: Int) throws -> String {
        let file = try AgeEncryptor(to: [identity.recipient], form: .armored).encrypt(distinctBytes(size))
        return String(decoding: file, as: UTF8.self)
    }
}
