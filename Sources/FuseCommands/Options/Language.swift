import ArgumentParser
import FusePolicy
import FuseReceipts

/// The language of reasons.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case en
    case zh

    func text(_ line: BilingualText) -> String { self == .zh ? line.zh : line.en }

    func text(_ wording: Wording) -> String { self == .zh ? wording.zh : wording.en }
}

/// In which language reasons are given.
struct LanguageOptions: ParsableArguments {
    @Option(help: "The language of reasons: en or zh.")
    var lang = Language.en
}
