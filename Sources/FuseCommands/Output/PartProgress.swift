/// Shows which part is being worked on, where somebody watches.
struct PartProgress {
    let verb: String

    func show(_ index: Int, of count: Int) {
        Terminal.showProgress("\(verb) part \(index) of \(count) …")
    }

    func finish() { Terminal.clearProgress() }
}
