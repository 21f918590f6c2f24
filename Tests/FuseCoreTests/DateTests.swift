import FuseCore
import Testing

@Suite struct DateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-11-23", 20780), ("0001-01-01", -719162),
        ("9999-12-31", 2_932_896),
    ])
    func aDateIsItsDistanceToTheEpoch(text: String, days: Int) throws {
        #expect(try CalendarDate(text).daysSinceEpoch == days)
        #expect(CalendarDate(daysSinceEpoch: days).description == text)
    }

    @Test(arguments: [
        "2025-02-29", "2100-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "+025-01-01", "2025-01-01Z", "",
    ])
    func aDateThatDoesNotExistIsRefused(text: String) {
        #expect(throws: CoreError.self) { try CalendarDate(text) }
    }

    @Test func everyDayOfFourCenturiesIsWrittenAsItIsRead() throws {
        for day in -100_000..<50_000 {
            #expect(try CalendarDate(CalendarDate(daysSinceEpoch: day).description).daysSinceEpoch == day)
        }
    }

    @Test(arguments: ["2026-11-23T12:00:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z"])
    func aMomentIsWrittenAsItIsRead(text: String) throws {
        #expect(try Instant(text).description == text)
    }

    @Test(arguments: [
        "2026-11-23T12:00:00+00:00", "2026-11-23 12:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T12:00:00.5Z",
        "2026-11-23T12:00Z", "2026-02-30T12:00:00Z", "TZ",
    ])
    func aMomentInAnotherFormIsRefused(text: String) {
        #expect(throws: CoreError.self) { try Instant(text) }
    }

    @Test func momentsMoveBySeconds() throws {
        let moment = try Instant("2026-12-31T23:59:59Z")
        #expect(moment.advanced(by: 1).description == "2027-01-01T00:00:00Z")
        #expect(moment < moment.advanced(by: 1))
    }
}
