import FuseCore
import Testing

@Suite struct EnvironmentTests {
    @Test func `the vault may be named by the environment, and the option goes before it`() throws {
        let house = try House()
        let environment = Fusebox.environment.merging(["FUSEBOX_VAULT": house.vault]) { $1 }
        let budget = try Fusebox.run(["budget"], environment: environment).expectDone()
        #expect(budget.text == (try Fusebox.run("budget", "--vault", house.vault).expectDone().text))
        try Fusebox.run(["log", "audit"], environment: environment).expectDone()
        let other = house.path("other")
        try Fusebox.run(["budget", "--vault", other], environment: environment).expectFailure(Exit.badInput)
        try Fusebox.run(["init", "--vault", other], environment: environment).expectDone()
        let empty = try Fusebox.run(["budget", "--vault", other, "--json"], environment: environment)
        #expect(try empty.json().at("datasets").list().isEmpty)
    }

    @Test func `an engine that is not the pinned one is not run`() throws {
        let house = try House()
        let words = ["check", house.town.job, "--vault", house.vault, "--param", "least=0"]
        for engine in ["/bin/true", house.path("missing"), ""] {
            try Fusebox.run(words, environment: ["FUSEBOX_ENGINE": engine]).expectFailure(Exit.undecided)
        }
    }

    @Test func `without a word about the engine it is found above the program`() throws {
        let house = try House()
        let words = ["check", house.town.job, "--vault", house.vault, "--param", "least=0"]
        try Fusebox.run(words, environment: [:]).expectDone()
    }
}
