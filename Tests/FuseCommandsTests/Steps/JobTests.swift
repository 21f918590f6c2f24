import FuseCore
import Testing

@Suite struct JobTests {
    let house: House
    var job: String { house.path("job") }

    init() throws {
        house = try House()
        try Files.copy(house.town.job, to: house.path("job"))
    }

    private func change(_ file: String, _ old: String, to new: String) throws {
        let text = try Files.text("\(job)/\(file)")
        #expect(text.contains(old))
        try Files.write(text.replacing(old, with: new).utf8, to: "\(job)/\(file)")
    }

    @Test func `check shows the job alone, and with a vault what it reads, costs and runs`() throws {
        let alone = try Fusebox.run("check", job).expectDone().text
        #expect(alone.contains("visits-by-district") && alone.contains("least: integer"))
        #expect(!alone.contains("SQL that would run"))
        let planned = try Fusebox.run("check", job, "--vault", house.vault, "--param", "least=5").expectDone().text
        for text in ["visits.minutes", "filter, mean", "charges", "SQL that would run", "ε 2"] {
            #expect(planned.contains(text), "\(text)")
        }
        for text in ["└─ ", "the unit is `v.", "counts in at most", "what is added up", "± "] {
            #expect(planned.contains(text), "\(text)")
        }
        let budget = try Fusebox.run("budget", "--vault", house.vault, "--json")
        #expect(!budget.text.contains("\"2\""), "nothing was charged")
    }

    @Test func `the error is that of a group of a stated size, and small groups are pointed out`() throws {
        func check(_ size: String) throws -> String {
            let words = ["check", job, "--vault", house.vault, "--param", "least=5", "--group-size", size]
            return try Fusebox.run(words).expectDone().text
        }
        #expect(try check("3").contains("group of 3 units") && check("3").contains("large: ask for less"))
        #expect(try !check("1000000").contains("large: ask for less"))
        for wrong in ["0", "-1", "many"] {
            let words = ["check", job, "--vault", house.vault, "--param", "least=5", "--group-size", wrong]
            try Fusebox.run(words).expectFailure(Exit.usage)
        }
    }

    @Test func `the SQL is shown in the dialect that is asked for`() throws {
        let words = ["check", job, "--vault", house.vault, "--param", "least=5", "--dialect"]
        #expect(try Fusebox.run(words + ["spark"]).expectDone().text.contains("in the SQL of Apache Spark"))
        #expect(try Fusebox.run(words + ["duckdb"]).expectDone().text.contains("SQL that would run"))
        try Fusebox.run(words + ["oracle"]).expectFailure(Exit.usage)
    }

    @Test(arguments: [
        ("query.sql", "avg(v.minutes)", "v.diary"), ("query.sql", "SELECT", "SELEKT"),
        ("query.sql", "$least", "$most"), ("query.sql", "visits", "read_csv('/etc/passwd')"),
        ("query.sql", "SELECT", "DELETE FROM visits; SELECT"), ("job.yaml", "epsilon: 2", "epsilon: two"),
        ("job.yaml", "name: visits", "name: Visits"), ("job.yaml", "datasets: [visits, districts]", "datasets: [none]"),
        ("job.yaml", "maxGroups: 1", "maxGroups: 1\n  maxGroup: 2"),
    ])
    func `a job that cannot be understood or bounded is bad input`(file: String, old: String, new: String) throws {
        try change(file, old, to: new)
        try Fusebox.run("check", job, "--vault", house.vault, "--param", "least=5").expectFailure(Exit.badInput)
    }

    @Test func `approve adds one file under the approver's name, and replaces it`() throws {
        #expect(try Files.names(in: "\(job)/approvals") == ["clinics.json"])
        let first = try Fusebox.run("approve", job, "--key", house.town.key(of: "survey")).expectDone()
        #expect(first.text.contains("approvals/survey.json"))
        try Fusebox.run("approve", job, "--key", house.town.key(of: "survey")).expectDone()
        #expect(try Files.names(in: "\(job)/approvals") == ["clinics.json", "survey.json"])
    }

    @Test func `what is no job or no key is not approved`() throws {
        let key = house.town.key(of: "survey")
        try Fusebox.run("approve", house.path("missing"), "--key", key).expectFailure(Exit.badInput)
        try Fusebox.run("approve", job, "--key", house.path("missing")).expectFailure(Exit.badInput)
        try Fusebox.run("approve", job, "--key", "\(house.town.keys)/survey.age.txt").expectFailure(Exit.badInput)
        try Files.write([0x7B], to: "\(job)/approvals/odd.json")
        try Fusebox.run("approve", job, "--key", key).expectFailure(Exit.badInput)
    }

    @Test(arguments: [
        ("least=0", "least=many"), ("least=0", "least=61"), ("least=0", "most=1"), ("health/planning", "Health"),
        ("health/planning", "a//b"),
    ])
    func `a request that does not fit the job is not signed`(old: String, new: String) throws {
        let words = house.town.requestWords(out: house.path("r.json")).map { $0 == old ? new : $0 }
        try Fusebox.run(words).expectFailure(Exit.badInput)
        #expect(!Files.exists(house.path("r.json")))
    }

    @Test func `a request is never replaced`() throws {
        let words = house.town.requestWords(out: house.path("r.json"))
        try Fusebox.run(words).expectDone()
        let before = try Files.bytes(house.path("r.json"))
        try Fusebox.run(words).expectFailure(Exit.badInput)
        #expect(try Files.bytes(house.path("r.json")) == before)
    }
}
