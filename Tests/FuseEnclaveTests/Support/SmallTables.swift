/// Three small tables: trips of vehicles, who made the vehicles, and where the districts lie.
///
/// Values that no message, receipt or file may show are planted in columns that no release contains.
enum SmallTables {
    /// By make, how many vehicles; the last is too few to be released.
    static let makes = [("Acme", 100), ("Borealis", 80), ("Cobalt", 60), ("Rare", 10)]
    static let districts = ["north", "south", "east", "west"]
    static let tripsOfVehicle = 3

    static let plantedNote = "PLANTED-NOTE"
    static let plantedRemark = "PLANTED-REMARK"
    static let plantedOwner = "PLANTED-OWNER"
    static let planted = [plantedNote, plantedRemark, plantedOwner]

    private static var vehicleMakes: [String] { makes.flatMap { Array(repeating: $0.0, count: $0.1) } }

    /// Vehicle, district, minutes, a note that terms let a query filter on, and a remark that they do not name.
    static var trips: String {
        var lines = ["vehicle,district,minutes,note,remark"]
        for vehicle in vehicleMakes.indices {
            for trip in 0..<tripsOfVehicle {
                let minutes = 5 + (vehicle * 7 + trip * 13) % 60
                lines.append(
                    "V\(1000 + vehicle),\(districts[(vehicle + trip) % 4]),\(minutes),"
                        + "\(plantedNote)-\(vehicle),\(plantedRemark)-\(vehicle)-\(trip)")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    static var vehicles: String {
        let lines = vehicleMakes.enumerated().map { "V\(1000 + $0),\($1),\(plantedOwner)-\($0)" }
        return (["vehicle,make,owner"] + lines).map { $0 + "\n" }.joined()
    }

    static var areas: String {
        let lines = districts.enumerated().map { "\($1),\($0 < 2 ? "inner" : "outer"),\(10 + $0)" }
        return (["district,zone,stops"] + lines).map { $0 + "\n" }.joined()
    }
}
