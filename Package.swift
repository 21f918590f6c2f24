// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

// What the benchmarks build on: policy and what stands below it.
let policy = ["FuseCore", "FuseQuery", "FusePrivacy", "FusePolicy"]

// Each target imports only what stands before it in this list.
let targets: [Target] = [
    // target: COpenSSL
    .target(name: "COpenSSL", cSettings: strictC, linkerSettings: [.linkedLibrary("crypto")]),
    // target: CSodium
    .target(name: "CSodium", cSettings: strictC, linkerSettings: [.linkedLibrary("sodium")]),
    // target: CLinux
    .target(name: "CLinux", cSettings: strictC, linkerSettings: [.linkedLibrary("seccomp")]),
    // target: FuseCore
    .target(name: "FuseCore", dependencies: ["BigInt"], swiftSettings: strict),
    // target: FuseFiles FuseCore CLinux
    .target(name: "FuseFiles", dependencies: ["FuseCore", "CLinux"], swiftSettings: strict),
    // target: FuseCrypto FuseCore COpenSSL CSodium
    .target(name: "FuseCrypto", dependencies: ["FuseCore", "COpenSSL", "CSodium"], swiftSettings: strict),
    // target: FuseReceipts FuseCore FuseCrypto
    .target(name: "FuseReceipts", dependencies: ["FuseCore", "FuseCrypto"], swiftSettings: strict),
    // target: FusePrivacy FuseCore
    .target(name: "FusePrivacy", dependencies: ["FuseCore", "BigInt"], swiftSettings: strict),
    // target: FuseQuery FuseCore
    .target(name: "FuseQuery", dependencies: ["FuseCore", "BigInt"], swiftSettings: strict),
    // target: FusePolicy FuseCore FuseQuery FusePrivacy
    .target(
        name: "FusePolicy", dependencies: ["FuseCore", "FuseQuery", "FusePrivacy", "Yams"],
        resources: [.embedInCode("Purposes/purposes.yaml"), .embedInCode("Terms/terms.schema.json")],
        swiftSettings: strict),
    // target: FuseEngine FuseCore FuseFiles CLinux
    .target(
        name: "FuseEngine", dependencies: ["FuseCore", "FuseFiles", "CLinux"], swiftSettings: strict),
    // target: FuseVault FuseCore FuseCrypto FuseFiles FusePolicy FusePrivacy FuseReceipts
    .target(
        name: "FuseVault",
        dependencies: [
            "FuseCore", "FuseCrypto", "FuseFiles", "FusePolicy", "FusePrivacy", "FuseReceipts",
            .product(name: "GRDB", package: "GRDB.swift"),
        ],
        swiftSettings: strict),
    // target: FuseEnclave FuseCore FuseCrypto FuseFiles FuseEngine FusePolicy FusePrivacy FuseQuery FuseReceipts FuseVault
    .target(
        name: "FuseEnclave",
        dependencies: [
            "FuseCore", "FuseCrypto", "FuseFiles", "FuseEngine", "FusePolicy", "FusePrivacy", "FuseQuery",
            "FuseReceipts", "FuseVault", "BigInt",
        ],
        swiftSettings: strict),
    // target: FuseCommands FuseCore FuseCrypto FuseFiles FuseEngine FusePolicy FusePrivacy FuseQuery FuseReceipts FuseVault FuseEnclave
    .target(
        name: "FuseCommands",
        dependencies: [
            "FuseCore", "FuseCrypto", "FuseFiles", "FuseEngine", "FusePolicy", "FusePrivacy", "FuseQuery",
            "FuseReceipts", "FuseVault", "FuseEnclave",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict),
    // target: fusebox FuseCommands
    .executableTarget(name: "fusebox", dependencies: ["FuseCommands"], swiftSettings: strict),
    // target: FuseCoreTests FuseCore
    .testTarget(name: "FuseCoreTests", dependencies: ["FuseCore", "BigInt"], swiftSettings: strict),
    // target: FuseFilesTests FuseFiles FuseCore
    .testTarget(name: "FuseFilesTests", dependencies: ["FuseFiles", "FuseCore"], swiftSettings: strict),
    // target: FuseCryptoTests FuseCrypto FuseCore
    .testTarget(name: "FuseCryptoTests", dependencies: ["FuseCrypto", "FuseCore"], swiftSettings: strict),
    // target: FuseReceiptsTests FuseReceipts FuseCrypto FuseCore
    .testTarget(
        name: "FuseReceiptsTests", dependencies: ["FuseReceipts", "FuseCrypto", "FuseCore"], swiftSettings: strict),
    // target: FusePrivacyTests FusePrivacy FuseCore
    .testTarget(
        name: "FusePrivacyTests", dependencies: ["FusePrivacy", "FuseCore", "BigInt"], swiftSettings: strict),
    // target: FuseQueryTests FuseQuery FuseCore
    .testTarget(name: "FuseQueryTests", dependencies: ["FuseQuery", "FuseCore", "BigInt"], swiftSettings: strict),
    // target: FusePolicyTests FusePolicy FuseQuery FusePrivacy FuseCore
    .testTarget(
        name: "FusePolicyTests", dependencies: ["FusePolicy", "FuseQuery", "FusePrivacy", "FuseCore"],
        swiftSettings: strict),
    // target: FuseVaultTests FuseVault FusePolicy FusePrivacy FuseReceipts FuseCrypto FuseFiles FuseCore
    .testTarget(
        name: "FuseVaultTests",
        dependencies: [
            "FuseVault", "FusePolicy", "FusePrivacy", "FuseReceipts", "FuseCrypto", "FuseFiles", "FuseCore",
            .product(name: "GRDB", package: "GRDB.swift"),
        ],
        swiftSettings: strict),
    // target: FuseEnclaveTests FuseEnclave FuseCore FuseCrypto FuseFiles FuseEngine FusePolicy FusePrivacy FuseQuery FuseReceipts FuseVault
    .testTarget(
        name: "FuseEnclaveTests",
        dependencies: [
            "FuseEnclave", "FuseCore", "FuseCrypto", "FuseFiles", "FuseEngine", "FusePolicy", "FusePrivacy",
            "FuseQuery", "FuseReceipts", "FuseVault", "BigInt",
        ],
        swiftSettings: strict),
    // target: FuseCommandsTests fusebox FuseCore FuseCrypto FuseReceipts
    .testTarget(
        name: "FuseCommandsTests", dependencies: ["fusebox", "FuseCore", "FuseCrypto", "FuseReceipts"],
        swiftSettings: strict),
    // target: HostileProgram
    .executableTarget(name: "HostileProgram", path: "Tests/HostileProgram", cSettings: strictC),
    // target: FuseEngineTests FuseEngine FuseFiles FuseCore FuseQuery HostileProgram
    .testTarget(
        name: "FuseEngineTests", dependencies: ["FuseEngine", "FuseFiles", "FuseCore", "FuseQuery", "HostileProgram"],
        swiftSettings: strict),
]

let package = Package(
    name: "fusebox",
    products: [
        .executable(name: "fusebox", targets: ["fusebox"]), .library(name: "FusePolicy", targets: policy),
        .library(name: "FuseEngine", targets: ["FuseCore", "FuseFiles", "FuseCrypto", "FuseEngine"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: targets
)
