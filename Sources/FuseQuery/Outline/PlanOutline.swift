/// A plan, or a part of it, as a person would draw it: what it makes, what is to be said of it, and what it is made of.
///
/// It is for people: names and conditions are close to how the query has them, and nothing of it runs.
public struct PlanOutline: Hashable, Sendable {
    /// What the part makes, in one line.
    public let title: String
    /// What is to be said of it, one line each.
    public private(set) var notes: [String]
    /// What it is made of, in the order of the query.
    public let inputs: [PlanOutline]

    init(_ title: String, notes: [String] = [], inputs: [PlanOutline] = []) {
        self.title = title.onOneLine
        self.notes = notes.map(\.onOneLine)
        self.inputs = inputs
    }

    /// The same with one more note before the others.
    func noting(_ note: String) -> PlanOutline {
        PlanOutline(title, notes: [note] + notes, inputs: inputs)
    }
}

extension String {
    /// A terminal obeys control characters, which names and constants of a query may hold: none is written.
    fileprivate var onOneLine: String {
        String(UnicodeScalarView(unicodeScalars.map { $0.properties.isPrintable ? $0 : "\u{FFFD}" }))
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isPrintable: Bool {
        switch generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
