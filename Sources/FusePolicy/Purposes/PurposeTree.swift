public import FuseCore

/// The purposes for which data may be used, from the general to the particular.
///
/// The roots are fixed: fields of Articles 47 and 50, those of the national plan “数据要素×”, and what other articles name.
/// Below them providers add branches of their own, so a purpose is known by its root.
public struct PurposeTree: Sendable {
    /// The version of the file that holds the tree.
    public static let languageVersion = 1

    /// The tree of this release.
    public static let standard = embedded()

    /// Every purpose that has labels, each before what lies under it, in the order of the file.
    public let rows: [PurposeNode]

    private let places: [Purpose: Int]

    init(rows: [PurposeNode]) {
        self.rows = rows
        places = Dictionary(rows.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a purpose lies in the tree.
    ///
    /// - Parameter purpose: the purpose in question.
    /// - Returns: true if its first word is a root; the words below it may be anybody's.
    public func knows(_ purpose: Purpose) -> Bool { places[purpose.root] != nil }

    /// What the tree says of a purpose.
    ///
    /// - Parameter purpose: the purpose in question.
    /// - Returns: the purpose itself or the nearest one above it that has labels; nil if its root is unknown.
    public func node(_ purpose: Purpose) -> PurposeNode? {
        if let place = places[purpose] { return rows[place] }
        guard let parent = purpose.parent else { return nil }
        return node(parent)
    }

    /// The tree with the branches that terms add.
    ///
    /// - Parameter branches: the purposes with their labels. One that the tree already labels keeps the tree's label, and
    ///   one whose root is unknown is left out.
    /// - Returns: the tree with its own purposes first, then the branches in order of their paths.
    public func adding(_ branches: [Purpose: BilingualText]) -> PurposeTree {
        var tree = self
        for (path, label) in branches.sorted(by: { $0.key < $1.key }) where tree.places[path] == nil {
            guard let above = tree.node(path) else { continue }
            let node = PurposeNode(path: path, label: label, basis: above.basis, dpv: above.dpv)
            tree = PurposeTree(rows: tree.rows + [node])
        }
        return tree
    }

    /// The tree as the command shows it: a list of its purposes.
    public var json: JSONValue { .list(rows.map(\.json)) }
}
