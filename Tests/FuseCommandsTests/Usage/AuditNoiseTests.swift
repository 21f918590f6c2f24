import FuseCore
import Testing

/// The draws that an auditor gets.
@Suite struct AuditNoiseTests {
    static let seed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

    private func words(_ mechanism: String, _ scale: String, _ count: Int) -> [String] {
        ["audit", "noise", "--mechanism", mechanism, "--scale", scale, "--count", String(count), "--seed", Self.seed]
    }

    /// Computed by an independent program from the same seed: ChaCha20 (RFC 8439) with a zero nonce, its output read as one
    /// little-endian number from the lowest bit on, and algorithms 1 to 3 of Canonne, Kamath, Steinke 2020.
    @Test(arguments: [
        ("gaussian", "1000", ["-2315", "1166", "397", "1138", "317", "936"]),
        ("gaussian", "1/2", ["0", "0", "1", "0", "0", "0"]), ("laplace", "1e3", ["-2313", "407", "-1882", "1757"]),
        ("laplace", "3.5", ["-11", "4", "1", "-2", "-2", "9"]), ("laplace", "7/2", ["-11", "4", "1", "-2", "-2", "9"]),
        ("gaussian", "1152921504606846976", ["2168194192477342361", "62604846712008557", "-363265976321687488"]),
        ("laplace", "1152921504606846976", ["-6156242809916146980", "265537952431722918", "-3063783920519026411"]),
    ])
    func `a seed gives the draws that the algorithms make of its stream`(
        mechanism: String, scale: String, draws: [String]
    ) throws {
        let outcome = try Fusebox.run(words(mechanism, scale, draws.count)).expectDone()
        #expect(outcome.lines == draws + [""])
        let document = try Fusebox.run(words(mechanism, scale, draws.count) + ["--json"]).expectDone().json()
        #expect(try document.at("draws").texts() == draws)
        #expect(try document.at("seed").text() == Self.seed && document.at("scale").text() == scale)
        #expect(try document.at("mechanism").text() == mechanism)
    }

    @Test func `without a seed a fresh one is named, and gives the same draws again`() throws {
        let words = ["--mechanism", "laplace", "--scale", "1000000", "--count", "50"]
        let (first, second) = (
            try Fusebox.run(["audit", "noise"] + words), try Fusebox.run(["audit", "noise"] + words)
        )
        #expect(first.status == Exit.done && first.output != second.output && first.complaint != second.complaint)
        let seed = try #require(first.complaint.wholeMatch(of: /seed ([0-9a-f]{64})\n/)).1
        let again = try Fusebox.run(["audit", "noise"] + words + ["--seed", String(seed)]).expectDone()
        #expect(again.output == first.output)
    }

    @Test func `many draws come in several pieces, each on its line`() throws {
        let lines = try Fusebox.run(words("gaussian", "1000000000", 30_000)).expectDone().lines.dropLast()
        #expect(lines.count == 30_000 && lines.allSatisfy { Int($0) != nil } && Set(lines).count > 29_000)
    }

    @Test(arguments: [[], ["--json"]])
    func `a reader that has seen enough is no failure`(form: [String]) throws {
        let command = (["\"$0\""] + words("laplace", "9", 100_000_000) + form).joined(separator: " ")
        let program = try #require(Project.fusebox)
        let outcome = try OtherProgram.run("sh", ["-c", "{ \(command); echo $? >&2; } | head -n 1", program])
        #expect(outcome.lines.count == 2 && outcome.complaint == "0\n")
    }

    @Test(.enabled(if: Files.exists("/dev/full"), "there is no /dev/full"))
    func `draws that cannot be written are a failure`() throws {
        let command = (["\"$0\""] + words("laplace", "9", 10) + [">/dev/full"]).joined(separator: " ")
        let program = try #require(Project.fusebox)
        try OtherProgram.run("sh", ["-c", command, program]).expectFailure(Exit.undecided)
    }

    @Test(arguments: ["0", "0/5", "-1", "1/0", "1/-2", "1/2/3", "1/", "/2", " ", "nan", "0x10", "1152921504606846977"])
    func `a scale that is no number above 0 and at most 2^60 is refused`(scale: String) throws {
        let outcome = try Fusebox.run("audit", "noise", "--mechanism", "laplace", "--scale=\(scale)", "--count", "1")
        outcome.expectFailure(Exit.usage)
        #expect(outcome.complaint.contains("--scale") && outcome.complaint.contains("2^60"))
    }

    @Test(arguments: [
        ["--count", "0"], ["--count", "100000001"], ["--count", "many"], ["--count", "1", "--seed", ""],
        ["--count", "1", "--seed", "00"], ["--count", "1", "--seed", seed.uppercased()],
        ["--count", "1", "--seed", seed + "00"], ["--count", "1", "--mechanism", "uniform"], [],
    ])
    func `counts, seeds and mechanisms that there are not are refused`(words: [String]) throws {
        let given = words.contains("--mechanism") ? words : words + ["--mechanism", "gaussian"]
        let outcome = try Fusebox.run(["audit", "noise", "--scale", "1"] + given).expectFailure(Exit.usage)
        #expect(outcome.complaint.contains("see `fusebox audit --help`"))
    }
}
