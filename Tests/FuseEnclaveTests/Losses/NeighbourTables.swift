/// Two neighbouring tables of trips: the second has one vehicle more, which is the worst there can be. It is in every
/// district, has more trips in each than may count, and all of them are longer than anything that may count.
struct NeighbourTables: Sendable {
    static let districts = ["east", "north", "south", "west"]
    private static let extra = districts.flatMap { district in
        (0..<9).map { _ in "V9999,\(district),5000,,\n" }
    }.joined()

    /// How many vehicles each district has beside that one.
    let others: Int

    var without: String {
        let lines = Self.districts.indices.flatMap { place in
            (0..<others).map { "V\(1000 * (place + 1) + $0),\(Self.districts[place]),20,,\n" }
        }
        // A vehicle that never counts keeps the table from being empty.
        return "vehicle,district,minutes,note,remark\n,harbour,20,,\n" + lines.joined()
    }

    var with: String { without + Self.extra }
}
