import FuseCore
import FuseFiles

/// The main job from sealing to the verified receipt, every step by the command that a user would type.
struct DemoStory {
    let data: String
    let job: String
    let terms: String
    let out: String

    private static let parties = [
        ("harbour-air", "provider", "Harbour Air operations office", "海港航空运行办公室"),
        ("aviation-registry", "provider", "Aviation registry", "民用航空器登记处"),
        ("weather-service", "provider", "Weather service", "气象服务中心"),
        ("data-authority", "authority", "City data authority", "市大数据主管部门"),
        ("skyline-insight", "enterprise", "Skyline Insight Ltd.", "天际数据有限公司"),
    ]
    private static let tables = [
        ("flights", "harbour-air"), ("planes", "aviation-registry"), ("weather", "weather-service"),
    ]
    private static let scenario =
        "Compare the punctuality of aircraft makes in poor visibility, to plan spare aircraft."

    private var vault: String { "\(out)/vault" }
    private var keys: String { "\(out)/keys" }
    private var ownJob: String { "\(out)/job" }
    private var results: String { "\(out)/out" }

    func tell() throws {
        try StagedFolder(out, access: .everyone).commit()
        try setUp()
        try provide()
        try approve()
        try askForTheWrongPurpose()
        try ask()
        try askAgain()
        try verify()
        try revoke()
    }

    private func setUp() throws {
        Narrator.chapter("An enclave is made, and every party makes its keys")
        try StagedFolder(keys, access: .everyone).commit()
        let card = try Narrator.capture("init", "--vault", vault, "--origin", "demo.fusebox.local/log")
        try AtomicFile.write(Array((card + "\n").utf8), to: "\(keys)/enclave.json", access: .everyone)
        for (party, role, english, chinese) in Self.parties {
            _ = try Narrator.capture(
                "keygen", "--party", party, "--role", role, "--out", keys, "--name-en", english, "--name-zh", chinese)
        }
        try Narrator.run(["trust", "--vault", vault] + Self.parties.map { "\(keys)/\($0.0).json" })
    }

    private func provide() throws {
        Narrator.chapter("Three providers seal their tables; the enclave verifies and registers them")
        for (table, party) in Self.tables {
            try Narrator.run([
                "seal", "\(data)/\(table).csv", "--null", "NA", "--terms", "\(terms)/\(table).yaml", "--key",
                "\(keys)/\(party).key.pem", "--to", "\(keys)/enclave.json", "--out", "\(out)/sealed-\(table)",
            ])
            try Narrator.run(["ingest", "--vault", vault, "\(out)/sealed-\(table)"])
        }
    }

    private func approve() throws {
        Narrator.chapter(
            "The enterprise sees beforehand what its job reads and costs; providers and authority approve it")
        try DemoJob.copy(from: job, to: ownJob)
        try Narrator.run(
            ["check", ownJob, "--vault", vault] + parameters, until: "SQL that would run")
        for party in ["harbour-air", "aviation-registry", "data-authority"] {
            try Narrator.run(["approve", ownJob, "--key", "\(keys)/\(party).key.pem"])
        }
    }

    private func askForTheWrongPurpose() throws {
        Narrator.chapter("A request for a purpose that no provider permitted is refused, in writing")
        try request(purpose: "marketing/advertising", file: "\(out)/wrong-request.json")
        try Narrator.run(
            ["run", "\(out)/wrong-request.json", "--vault", vault, "--out", results], expecting: .denied)
    }

    private func ask() throws {
        Narrator.chapter("The same job for the permitted purpose runs; the budget before and after")
        try Narrator.run(["budget", "--vault", vault])
        try request(purpose: "transport/punctuality", file: "\(out)/request.json")
        try Narrator.timed { try Narrator.run(["run", "\(out)/request.json", "--vault", vault, "--out", results]) }
        for name in ["release.csv", "release.html"] { try open(name, in: results) }
        try Narrator.showCSV("\(results)/release.csv")
        try Narrator.run(["budget", "--vault", vault])
    }

    private func askAgain() throws {
        Narrator.chapter("The same request again: the same answer byte for byte, at no cost")
        let again = "\(out)/again"
        try Narrator.run(["run", "\(out)/request.json", "--vault", vault, "--out", again])
        try open("release.csv", in: again)
        try Narrator.compare("\(results)/release.csv", "\(again)/release.csv")
        try Narrator.run(["budget", "--vault", vault])
    }

    private func open(_ name: String, in folder: String) throws {
        try Narrator.run([
            "open", "\(folder)/\(name).age", "--identity", "\(keys)/skyline-insight.age.txt", "--out",
            "\(folder)/\(name)",
        ])
    }

    private func verify() throws {
        Narrator.chapter("A regulator verifies offline; one flipped byte is caught")
        let flipped = "\(out)/flipped-receipt.json"
        try DemoJob.flipByte(of: "\(results)/receipt.json", into: flipped)
        try Narrator.run(["verify", flipped, "--trust", keys], expecting: .verificationFailed)
        try Narrator.run(["verify", "\(results)/refusal.json", "--trust", keys, "--article", "27"])
        try Narrator.run([
            "verify", "\(results)/receipt.json", "--trust", keys, "--release", "\(results)/release.csv",
        ])
    }

    private func revoke() throws {
        Narrator.chapter(
            "The airline takes its grant back: the next run is refused, and its keys are erased with a certificate")
        let records = "\(out)/records"
        try Narrator.run([
            "revoke", "flights", "--key", "\(keys)/harbour-air.key.pem", "--reason", "The agreement has ended.",
            "--erase",
            "--vault", vault, "--records", records,
        ])
        try Narrator.run(
            ["run", "\(out)/request.json", "--vault", vault, "--out", "\(out)/after", "--lang", "zh"],
            expecting: .denied)
        for certificate in try Folder(records).names() where certificate.hasPrefix("deletion") {
            try Narrator.run(["verify", "\(records)/\(certificate)", "--trust", keys])
        }
    }

    private var parameters: [String] { ["--param", "poor=5"] }

    private func request(purpose: String, file: String) throws {
        try Narrator.run(
            [
                "request", ownJob, "--key", "\(keys)/skyline-insight.key.pem", "--party", "skyline-insight",
                "--purpose", purpose, "--scenario", Self.scenario, "--out", file,
            ] + parameters)
    }
}
