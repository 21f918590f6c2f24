extension Mutation {
    /// Replaces one token of the kind that is meant, somewhere in the document.
    static func edit(
        _ sample: inout Sample, where isMeant: (String) -> Bool, _ random: inout SplitMix,
        _ replacement: (String, inout SplitMix) -> String
    ) {
        let line = random.index(below: sample.lines.count)
        var tokens = Tokens.of(sample.lines[line])
        let places = tokens.indices.filter { isMeant(tokens[$0]) }
        guard !places.isEmpty else { return }
        let place = random.pick(places)
        tokens[place] = replacement(tokens[place], &random)
        sample.lines[line] = tokens.joined()
    }

    static func number(_ old: String, _ random: inout SplitMix) -> String {
        switch random.index(below: 8) {
        case 0: "-" + old
        case 1: old + "0"
        case 2: old.contains(".") ? old + "1" : old + ".5"
        case 3: "0" + old
        case 4: "\"\(old)\""
        case 5: String(old.dropLast())
        case 6: String(random.index(below: 100))
        default: "0.0000\(random.index(below: 100))"
        }
    }

    /// Puts a block of another document into this one, in place of the same key or at the end.
    static func splice(_ other: Sample, into sample: inout Sample, _ random: inout SplitMix) {
        let roots = other.roots
        guard !roots.isEmpty else { return }
        let start = random.pick(roots)
        let block = Array(other.lines[other.block(at: start)])
        let own = sample.roots.first { sample.key(of: $0) == other.key(of: start) }
        if let own { sample.lines.removeSubrange(sample.block(at: own)) }
        sample.lines.insert(contentsOf: block, at: own ?? sample.lines.count)
    }

    /// Adds a word to a list, or a key to a group in braces.
    static func fill(_ sample: inout Sample, _ random: inout SplitMix) {
        let line = random.index(below: sample.lines.count)
        var tokens = Tokens.of(sample.lines[line])
        let places = tokens.indices.filter { tokens[$0] == "[" || tokens[$0] == "{" }
        guard !places.isEmpty else { return }
        let place = random.pick(places)
        let word = random.pick(Vocabulary.words)
        tokens[place] += tokens[place] == "[" ? "\(word), " : "\(random.pick(Vocabulary.keys)): \(word), "
        sample.lines[line] = tokens.joined()
    }
}
