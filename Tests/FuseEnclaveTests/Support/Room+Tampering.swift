@testable import FuseVault

struct NotFound: Error {}

extension Room {
    /// A copy of this room in whose database somebody changed some bytes behind the vault's back.
    func tampered(with bytes: [UInt8], _ change: (inout [UInt8]) -> Void) throws -> Room {
        guard try vault.database.emptyLogAhead() else { throw NotFound() }
        var changed = bytes
        change(&changed)
        return try Room(copying: self) { vault in
            var file = try Files.bytes("\(vault)/vault.sqlite")
            guard let place = file.firstRange(of: bytes) else { throw NotFound() }
            file.replaceSubrange(place, with: changed)
            try Files.write(file, to: "\(vault)/vault.sqlite")
        }
    }
}
