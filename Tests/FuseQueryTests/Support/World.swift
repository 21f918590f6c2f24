/// The tables that random queries are about, and what their columns can do.
struct World: Sendable {
    /// What a column holds, as far as the grammar of queries cares.
    enum Kind: String, Sendable {
        case unit, text, whole, decimal, double, date, moment, truth

        var isNumber: Bool { self == .whole || self == .decimal || self == .double }
    }

    struct Column: Sendable {
        let name: String
        let kind: Kind
        /// Columns of one family may be equated; nil if with none.
        var family: String?
        /// Constants worth comparing it with, as SQL writes them.
        var constants: [String] = []
        /// Whether measures know between which values it lies.
        var isBounded = true

        func renamed(_ name: String) -> Column {
            Column(name: name, kind: kind, family: family, constants: constants, isBounded: isBounded)
        }
    }

    struct Table: Sendable {
        let name: String
        let columns: [Column]
        let isPrivate: Bool
        /// How much it makes of a join's time.
        let weight: Int

        /// A table of columns written as `name kind family constant|constant`; `-` is no family, a kind with `?` has no
        /// bounds, and `_` in constants is a blank.
        init(_ name: String, isPrivate: Bool, _ columns: [String], weight: Int = 0) {
            self.name = name
            self.isPrivate = isPrivate
            self.weight = weight
            self.columns = columns.compactMap(Column.init(text:))
        }
    }

    let tables: [Table]
}

extension World.Column {
    fileprivate init?(text: String) {
        let parts = text.split(separator: " ", maxSplits: 3).map(String.init)
        guard parts.count >= 2, let kind = World.Kind(rawValue: parts[1].filter { $0 != "?" }) else { return nil }
        self.init(
            name: parts[0], kind: kind, family: parts.count > 2 && parts[2] != "-" ? parts[2] : nil,
            constants: parts.count > 3 ? parts[3].replacing("_", with: " ").split(separator: "|").map(String.init) : [],
            isBounded: !parts[1].hasSuffix("?"))
    }
}
