import ArgumentParser

/// Tells the main job's story on real data.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Run everything once on real data, with an account of it.",
        discussion: """
            An airline office, an aircraft registry and a weather service seal their tables; an enterprise asks how delays depend
            on manufacturer and visibility; a regulator verifies the receipt. `make demo` fetches the data first. There is no
            --json: the demo shows other commands, and each of those has it.
            """)

    @Option(help: "The folder with flights.csv, planes.csv and weather.csv.")
    var data: String
    @Option(help: "The folder with the ready-made jobs.")
    var jobs = "Jobs"
    @Option(help: "The folder with the providers' terms.")
    var terms = "Docs/examples/terms"
    @Option(help: "The folder to write; it must not exist yet.")
    var out: String

    func run() throws {
        try DemoStory(data: data, job: "\(jobs)/delay-by-manufacturer", terms: terms, out: out).tell()
    }
}
