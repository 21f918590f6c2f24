import FuseCore
import FuseCrypto
import FuseEngine
import FusePrivacy
import FuseReceipts
import FuseVault

@testable import FuseEnclave

/// A copy of the scene's enclave for one test to use up.
struct Room: Sendable {
    let scene: Scene
    let folder: TemporaryFolder
    let enclave: Enclave

    var cast: Cast { scene.cast }
    var vault: Vault { enclave.vault }
    var trust: TrustStore { get throws { try TrustStore(cast.trusted + [scene.enclaveCard]) } }

    init(noise: NoiseSetting = .drawn, now: @escaping @Sendable () -> Instant = { Scene.now }) throws {
        scene = try Scene.shared.get()
        folder = try TemporaryFolder()
        try Files.copy(scene.vault, to: "\(folder.path)/vault")
        enclave = Self.enclave(
            of: try Vault.open(at: "\(folder.path)/vault"), engine: scene.engine, noise: noise, now: now)
    }

    static func enclave(
        of vault: Vault, engine: MeasuredEngine, noise: NoiseSetting = .drawn,
        now: @escaping @Sendable () -> Instant = { Scene.now }
    ) -> Enclave {
        Enclave(
            vault: vault, engine: engine,
            fusebox: FuseboxRecord(version: "0.0.0-test", binary: SHA256.digest(of: Array("fusebox".utf8))),
            now: now, noise: noise)
    }

    func path(_ name: String) -> String { "\(folder.path)/\(name)" }

    /// A copy of a sealed dataset that may be damaged.
    func sealedCopy(of name: String, as copy: String = "sealed") throws -> String {
        try Files.copy(scene.sealed(name), to: path(copy))
        return path(copy)
    }

    func spent(on dataset: String) throws -> String {
        try vault.ledger(of: ID(dataset)).total.epsilon.description
    }
}

extension Room {
    private init(reopening room: Room) throws {
        scene = room.scene
        folder = room.folder
        enclave = Self.enclave(
            of: try Vault.open(at: room.vault.path), engine: room.scene.engine, noise: room.enclave.noise,
            now: room.enclave.now)
    }

    /// The same enclave in a folder of its own, of which a test changes files before it is opened.
    init(copying room: Room, changing change: (String) throws -> Void) throws {
        scene = room.scene
        folder = try TemporaryFolder()
        try Files.copy(room.vault.path, to: "\(folder.path)/vault")
        try change("\(folder.path)/vault")
        enclave = Self.enclave(
            of: try Vault.open(at: "\(folder.path)/vault"), engine: room.scene.engine, noise: room.enclave.noise,
            now: room.enclave.now)
    }

    /// The same enclave as a process that starts now finds it.
    func reopened() throws -> Room { try Room(reopening: self) }

    /// Gives the enclave another secret to draw noise from.
    func replaceNoiseSecret() throws {
        try PrivateFile.write(SecretBytes.random(count: 32), to: "\(vault.path)/keys/noise.key")
    }
}
