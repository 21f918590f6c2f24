// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let policy: [Target.Dependency] = [.product(name: "FusePolicy", package: "fusebox")]

let engine: [Target.Dependency] = policy + [.product(name: "FuseEngine", package: "fusebox")]

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "fusebox", path: "..")],
    targets: [
        .executableTarget(
            name: "anonymising", dependencies: engine, path: "Sources/Anonymising", swiftSettings: strict),
        .executableTarget(name: "decision", dependencies: policy, path: "Sources/Decision", swiftSettings: strict),
        .executableTarget(name: "planning", dependencies: engine, path: "Sources/Planning", swiftSettings: strict),
        .executableTarget(name: "fuzz-terms", dependencies: policy, path: "Sources/FuzzTerms", swiftSettings: strict),
    ]
)
