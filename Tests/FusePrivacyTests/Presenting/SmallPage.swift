import BigInt
import FuseCore

@testable import FusePrivacy

/// A page of a small release, whose parts a test may bend.
struct SmallPage {
    var keys: [String?] = ["north", "south"]
    /// Value and ends of the interval, one a key; nil for none.
    var values: [(String, String, String)?] = [("100", "90", "110"), ("10", "-5", "25")]
    var headings = [ReleaseHeading(name: "place", column: .key(0)), ReleaseHeading(name: "n", column: .measure(0))]
    var origin = ReleaseOrigin.open
    var account = ReleaseAccount(
        titleZh: "各地人数", titleEn: "Persons by place", inputs: [.init(name: "visits", version: 3)],
        meanings: ["n": "units (person)"])

    /// The same release from private data.
    static func noisy(
        _ mechanism: Mechanism = .laplace, selects: Bool = true, minimumGroup: Int = 5
    ) throws -> SmallPage {
        var page = SmallPage()
        page.origin = .anonymised(
            try plan("1", "1e-6", mechanism, specs(1), maxGroups: 2, selects: selects, minimumGroup: minimumGroup))
        page.account.unit = "person"
        page.account.maxGroups = 2
        page.account.maxRowsPerGroup = 3
        page.account.quantities = [
            .init(
                meaning: "sum of amount", bounds: ExactDecimal(0)...ExactDecimal(5000), perGroup: ExactDecimal(15000),
                noise: ExactDecimal(449))
        ]
        return page
    }

    var release: Release {
        get throws {
            let rows = try zip(keys, values).map { key, value in
                ReleasedRow(keys: [key], measures: [try value.map { try ReleasedValue($0.0, $0.1, $0.2) }])
            }
            return Release(keyTypes: [.text], measureCount: 1, rows: rows, origin: origin)
        }
    }

    var bytes: [UInt8] { get throws { try ReleasePage(release, headings, account: account).bytes } }
    var text: String { get throws { String(decoding: try bytes, as: UTF8.self) } }
    var parsed: ParsedPage { get throws { try ParsedPage(bytes) } }
}

extension ReleasedValue {
    init(_ value: String, _ low: String, _ high: String) throws {
        self.init(value: try ExactDecimal(value), low: try ExactDecimal(low), high: try ExactDecimal(high))
    }
}
