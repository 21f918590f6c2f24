import FuseCore
import FuseCrypto
import Testing

@Suite struct AgeFlipTests {
    private let identity = AgeIdentity.generate()
    private let plaintext: [UInt8] = [10, 20, 30]

    private func sealed(_ form: AgeForm) throws -> [UInt8] {
        try AgeEncryptor(to: [identity.recipient], form: form).encrypt(plaintext)
    }

    @Test(arguments: [AgeForm.binary, .armored])
    func `every flipped bit is noticed, and nothing is released`(form: AgeForm) throws {
        let file = try sealed(form)
        // The line feed that ends armoured text is white space after the block, which may be any.
        let covered = form == .armored ? file.count - 1 : file.count
        for bit in 0..<covered * 8 {
            var changed = file
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            let opening = try Opening(changed, [.identity(identity)])
            #expect(opening.failure != nil, "bit \(bit)")
            #expect(opening.released.isEmpty, "bit \(bit)")
        }
    }

    @Test(arguments: [AgeForm.binary, .armored])
    func `every cut is noticed, and nothing is released`(form: AgeForm) throws {
        let file = try sealed(form)
        let covered = form == .armored ? file.count - 1 : file.count
        for size in 0..<covered {
            let opening = try Opening(Array(file.prefix(size)), [.identity(identity)])
            #expect(opening.failure != nil, "size \(size)")
            #expect(opening.released.isEmpty, "size \(size)")
        }
    }

    @Test(arguments: [AgeForm.binary, .armored])
    func `every byte that was added is noticed, and nothing is released`(form: AgeForm) throws {
        let file = try sealed(form)
        for place in 0...file.count {
            var changed = file
            changed.insert(UInt8(ascii: "A"), at: place)
            let opening = try Opening(changed, [.identity(identity)])
            #expect(opening.failure != nil, "place \(place)")
            #expect(opening.released.isEmpty, "place \(place)")
        }
    }

    @Test func `every flipped bit is noticed when the file is read in any order`() throws {
        let file = try sealed(.binary)
        for bit in 0..<file.count * 8 {
            var changed = file
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: CryptoError.self, "bit \(bit)") {
                try AgeSealedFile(bytes: BytesInMemory(changed), identities: [identity])
            }
        }
    }
}
