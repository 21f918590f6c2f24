import Testing

/// Article 32 once more: a list that was filed and is lost afterwards is not passed over.
@Suite(.enabled(if: OtherProgram.isThere("python3"), "python3 is not installed"))
struct SubjectTests {
    @Test func `a run on a list that somebody damaged in the database is refused`() throws {
        let copy = try CityCopy()
        try Files.write("P1000\n".utf8, to: copy.path("list.txt"))
        let words = [
            "declare", "exclusion", "visits", "--list", copy.path("list.txt"), "--to", copy.city.enclave, "--out",
            copy.path("list.json"),
        ]
        try copy.file(words, by: "clinic")
        try damage(copy.vault)
        let outcome = try Fusebox.run(copy.runWords(.visits))
        #expect(outcome.status == Exit.denied && outcome.text.contains("art32.subject"), "\(outcome.complaint)")
        let lines = try copy.verify(copy.path("out/refusal.json"), "--article", "32").expectDone().lines
        #expect(lines.contains { $0.hasPrefix("  REFUSE  art32.subject  visits") })
    }

    private func damage(_ vault: String) throws {
        let program = """
            import sqlite3, sys
            base = sqlite3.connect(sys.argv[1])
            for name, in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'filing'").fetchall():
                base.execute(f"DROP TRIGGER {name}")
            base.execute("UPDATE filing SET attachment = substr(attachment, 1, 40) WHERE attachment IS NOT NULL")
            base.commit()
            """
        #expect(try OtherProgram.run("python3", ["-c", program, "\(vault)/vault.sqlite"]).status == 0)
    }
}
