import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct ReleasePageTests {
    @Test func `the same release gives the same bytes, and every statement stands there in both languages`() throws {
        for page in [SmallPage(), try .noisy(.gaussian), try .noisy(selects: false, minimumGroup: 1)] {
            #expect(try page.bytes == page.bytes)
            let parsed = try page.parsed
            let (zh, en) = (parsed.texts(in: "zh"), parsed.texts(in: "en"))
            #expect(zh.count == en.count && zh.count >= 10)
            let paired = zip(zh, en).filter { !$0.0.hasPrefix("参数") }
            #expect(paired.allSatisfy { $0.0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
            #expect(paired.allSatisfy { !$0.1.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
        }
    }

    @Test func `the page has no script and asks for nothing, and its policy forbids both`() throws {
        let page = try SmallPage.noisy()
        let (text, parsed) = (try page.text, try page.parsed)
        for word in ["<script", "http:", "https:", "url(", "@import", "src=", "href=", "<link", "<iframe", " on"] {
            #expect(!text.contains(word) || word == " on", "\(word)")
        }
        let attributes = Set(parsed.elements.flatMap { $0.attributes.keys })
        #expect(
            attributes.isSubset(of: [
                "lang", "charset", "http-equiv", "content", "name", "class", "scope", "viewBox", "aria-hidden", "d",
                "cx",
                "cy", "r",
            ]))
        let policy = parsed.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        #expect(
            policy?.attributes["content"]
                == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
        #expect(parsed.elements.firstIndex { $0.name == "style" } ?? 0 > 3, "the policy comes before what it governs")
    }

    @Test func `a value has its interval in brackets and as a drawing, and a wide one is flagged`() throws {
        let parsed = try SmallPage.noisy().parsed
        let cells = parsed.elements.filter { $0.name == "td" && $0.attributes["class"]?.hasPrefix("number") == true }
        #expect(cells[0].text == "100 [90, 110]" && cells[0].attributes["class"] == "number")
        #expect(cells[1].text == "≈ 10 [-5, 25]" && cells[1].attributes["class"] == "number unsure")
        #expect(parsed.elements.filter { $0.name == "svg" }.count == 2)
        #expect(parsed.elements.filter { $0.name == "circle" }.map { $0.attributes["cx"] } == ["143", "24"])
        let legend = parsed.texts(in: "en").first { $0.contains("with an interval") }
        #expect(legend?.hasPrefix("Of 2 values with an interval, 1 is marked “≈”") == true)
        #expect(legend?.contains("a third of the value") == true)
    }

    @Test func `what was applied to private data stands there`() throws {
        let lines = try SmallPage.noisy().parsed.texts(in: "en").joined(separator: "\n")
        #expect(lines.contains("visits (version 3)"))
        #expect(lines.contains("Protected is each person"))
        #expect(lines.contains("discrete Laplace") && lines.contains("ε = 1, δ = 0.000001"))
        #expect(lines.contains("in at most 2 groups, as at most 3 rows in each"))
        let summary = try SmallPage.noisy().release.summary
        #expect(lines.contains("noisy count of units reaches \(try #require(summary.selectionThreshold)) "))
        #expect(lines.contains("minimum group asked for: 5"))
        let cells = try SmallPage.noisy().parsed.texts("td").suffix(4)
        #expect(Array(cells) == ["sum of amount", "0 … 5000", "15000", "± 449"])
        #expect(try SmallPage.noisy(.gaussian).text.contains("discrete Gaussian"))
    }

    @Test func `how many groups were left out depends on nothing but the plan, and is not said`() throws {
        let plan = try plan("1", "1e-6", .laplace, specs(1), minimumGroup: 5)
        let pages = try [0, 1, 400].map { small in
            let table = ExactTable(
                rows: (0..<3).map { ExactRow(keys: ["g\($0)"], quantities: [10_000]) }
                    + (0..<small).map { ExactRow(keys: ["s\($0)"], quantities: [1]) })
            let release = try Anonymiser(
                plan: plan, keys: [.text], measures: [.count(quantity: 0)], random: SeededBits(1),
                noise: .absentForTestsOnly
            ).release(table)
            return try ReleasePage(release, SmallPage().headings, account: SmallPage.noisy().account).bytes
        }
        #expect(pages[0] == pages[1] && pages[0] == pages[2])
    }

    @Test(arguments: [(1, "each is shown"), (5, "noisy count of units is below 5")])
    func `groups that are known beforehand are said to be`(minimum: Int, words: String) throws {
        let text = try SmallPage.noisy(selects: false, minimumGroup: minimum).text
        #expect(text.contains("public beforehand") && text.contains(words) && !text.contains("were suppressed"))
    }

    @Test func `open data is said to be exact, and nothing is drawn`() throws {
        var page = SmallPage()
        page.values = [("100", "100", "100"), ("10.25", "10.25", "10.25")]
        let parsed = try page.parsed
        #expect(parsed.texts("td") == ["north", "100", "south", "10.25"])
        #expect(parsed.texts("svg").isEmpty)
        #expect(parsed.texts(in: "en").contains { $0.contains("All datasets are public") })
        #expect(!parsed.texts(in: "en").contains { $0.contains("ε") })
    }

    @Test func `a long release is cut, and the page says so`() throws {
        var page = SmallPage()
        page.keys = (0..<2000).map { "g\($0)" }
        page.values = page.keys.map { _ in ("10", "9", "11") }
        let parsed = try page.parsed
        #expect(parsed.texts("tr").count == 1 + ReleasePage.mostRows)
        #expect(parsed.texts(in: "en").contains { $0.hasPrefix("The first 500 of 2000 rows") })
        #expect(try page.bytes.count < 200_000)
    }

    @Test func `headings that do not fit the release are refused`() {
        var page = SmallPage()
        page.headings = [ReleaseHeading(name: "x", column: .measure(7))]
        #expect(throws: PrivacyError(.invalidHeading, "")) { try page.bytes }
    }
}
