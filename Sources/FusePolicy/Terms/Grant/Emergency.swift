import FuseCore

/// The emergency for which data was obtained. Source: Article 21.
public struct Emergency: Hashable, Sendable {
    /// The event's word in the tree of purposes.
    public let event: String

    /// The one purpose that the data serves: `emergency/` and the event.
    public var purpose: Purpose { Purpose(root: "emergency", word: event) }

    init(event: String) { self.event = event }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["event"])
        let word = try fields.required("event")
        let event = try word.line(atMost: 63)
        guard Purpose.isWord(event) else { throw word.malformed("must be a word such as `typhoon-2026-09`") }
        self.init(event: event)
    }
}
