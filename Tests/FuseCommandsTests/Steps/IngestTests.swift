import Testing

@Suite struct IngestTests {
    private static let part = "part-00000.parquet.age"

    let house: House
    let shipment: String

    init() throws {
        house = try House()
        shipment = try house.shipment()
    }

    private var part: String { "\(shipment)/\(Self.part)" }
    private var manifest: String { "\(shipment)/manifest.json" }

    private func expectRefused(_ status: Int32) throws {
        let before = try Files.tree("\(house.vault)/datasets")
        try Fusebox.run("ingest", "--vault", house.vault, shipment).expectFailure(status)
        #expect(try Files.tree("\(house.vault)/datasets") == before)
        #expect(try Files.names(in: "\(house.vault)/datasets").count == 2)
    }

    @Test func `what was sealed is taken in once`() throws {
        try Fusebox.run("ingest", "--vault", house.vault, shipment).expectDone()
        try Fusebox.run("ingest", "--vault", house.vault, shipment).expectFailure(Exit.badInput)
    }

    @Test func `a part that was cut, continued or changed does not verify`() throws {
        let bytes = try Files.bytes(part)
        var flipped = bytes
        flipped[bytes.count / 2] ^= 1
        for damaged in [Array(bytes.dropLast()), bytes + [0], Array(bytes.prefix(10)), flipped] {
            try Files.write(damaged, to: part)
            try expectRefused(Exit.notVerified)
        }
    }

    @Test func `a part that is missing or a link is bad input`() throws {
        try Files.copy(part, to: house.path("elsewhere"))
        try Files.remove(part)
        try expectRefused(Exit.badInput)
        try Files.link(part, to: house.path("elsewhere"))
        try expectRefused(Exit.badInput)
    }

    @Test(arguments: [0.0, 0.2, 0.5, 0.9, 0.999])
    func `a manifest with one byte changed is refused`(place: Double) throws {
        var bytes = try Files.bytes(manifest)
        bytes[Int(Double(bytes.count) * place)] ^= 1
        try Files.write(bytes, to: manifest)
        let outcome = try Fusebox.run("ingest", "--vault", house.vault, shipment)
        outcome.expectFailure(outcome.status)
        #expect([Exit.notVerified, Exit.badInput].contains(outcome.status))
    }

    @Test func `a manifest that is missing, or that an untrusted party signed, is refused`() throws {
        try Fusebox.run("keygen", "--party", "clinics", "--role", "provider", "--out", house.path("forger"))
            .expectDone()
        let forged = house.path("forged")
        try Fusebox.run([
            "seal", "\(house.town.path)/visits.csv", "--terms", house.path("terms.yaml"), "--key",
            house.path("forger/clinics.key.pem"), "--to", "\(house.town.keys)/enclave.json", "--out", forged,
        ]).expectDone()
        try Fusebox.run("ingest", "--vault", house.vault, forged).expectFailure(Exit.notVerified)
        try Files.remove(manifest)
        try expectRefused(Exit.badInput)
    }

    @Test func `what is sealed to another enclave is bad input`() throws {
        let card = try Fusebox.run("init", "--vault", house.path("other")).expectDone()
        try Files.write(card.output, to: house.path("other.json"))
        let sealed = house.path("sealed")
        try Fusebox.run([
            "seal", "\(house.town.path)/visits.csv", "--terms", house.path("terms.yaml"), "--key",
            house.town.key(of: "clinics"), "--to", house.path("other.json"), "--out", sealed,
        ]).expectDone()
        try Fusebox.run("ingest", "--vault", house.vault, sealed).expectFailure(Exit.badInput)
    }
}
