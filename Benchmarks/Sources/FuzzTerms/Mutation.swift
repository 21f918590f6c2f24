/// A change that leaves most documents near valid.
enum Mutation: CaseIterable {
    case character
    case line
    case removal
    case exchange
    case token
    case number
    case word
    case splice
    case fill

    func apply(to sample: inout Sample, from others: [Sample], _ random: inout SplitMix) {
        guard !sample.lines.isEmpty else { return }
        switch self {
        case .character: Self.changeCharacter(of: &sample, &random)
        case .line: Self.moveLine(of: &sample, &random)
        case .removal: Self.removeKey(of: &sample, &random)
        case .exchange: Self.exchangeValues(of: &sample, &random)
        case .token: Self.exchangeTokens(of: &sample, with: random.pick(others), &random)
        case .number: Self.edit(&sample, where: Tokens.isNumber, &random, Self.number)
        case .word: Self.edit(&sample, where: Tokens.isWord, &random) { _, random in random.pick(Vocabulary.words) }
        case .splice: Self.splice(random.pick(others), into: &sample, &random)
        case .fill: Self.fill(&sample, &random)
        }
    }

    private static func changeCharacter(of sample: inout Sample, _ random: inout SplitMix) {
        let line = random.index(below: sample.lines.count)
        var characters = Array(sample.lines[line])
        let place = random.index(below: characters.count + 1)
        switch random.index(below: 3) {
        case 0 where place < characters.count: characters[place] = random.pick(Vocabulary.characters)
        case 1 where place < characters.count: characters.remove(at: place)
        default: characters.insert(random.pick(Vocabulary.characters), at: place)
        }
        sample.lines[line] = String(characters)
    }

    private static func moveLine(of sample: inout Sample, _ random: inout SplitMix) {
        let (from, to) = (random.index(below: sample.lines.count), random.index(below: sample.lines.count))
        switch random.index(below: 3) {
        case 0: sample.lines.swapAt(from, to)
        case 1: sample.lines.remove(at: from)
        default: sample.lines.insert(sample.lines[from], at: to)
        }
    }

    private static func removeKey(of sample: inout Sample, _ random: inout SplitMix) {
        sample.lines.removeSubrange(sample.block(at: random.index(below: sample.lines.count)))
    }

    private static func exchangeValues(of sample: inout Sample, _ random: inout SplitMix) {
        let places = sample.values
        guard !places.isEmpty else { return }
        let (first, second) = (random.pick(places), random.pick(places))
        let values = [first, second].map { sample.lines[$0].drop { $0 != ":" } }
        let keys = [first, second].map { sample.key(of: $0) }
        sample.lines[first] = String(keys[0] + values[1])
        sample.lines[second] = String(keys[1] + values[0])
    }

    private static func exchangeTokens(of sample: inout Sample, with other: Sample, _ random: inout SplitMix) {
        guard !other.lines.isEmpty else { return }
        let foreign = Tokens.of(random.pick(other.lines)).filter(Tokens.isWord)
        guard !foreign.isEmpty else { return }
        edit(&sample, where: Tokens.isWord, &random) { _, random in random.pick(foreign) }
    }
}
