extension ScalarWriter {
    func text(_ value: Scalar) -> String? {
        switch value.form {
        case .like(let source, let pattern): dialect.like(sql(of: source), pattern)
        case .textFunction(let function, let arguments): dialect.function(function, arguments.map(sql))
        case .substring(let source, let start, let count):
            dialect.substring(sql(of: source), from: start, count: count)
        case .ending(let source, let count): dialect.ending(sql(of: source), count: count)
        case .padding(let source, let padding): dialect.padded(sql(of: source), padding)
        case .piece(let source, let separator, let index):
            dialect.piece(index, of: sql(of: source), separator: dialect.text(separator.string))
        case .replacement(let source, let old, let new):
            dialect.replaced(sql(of: source), dialect.text(old.string), by: dialect.text(new.string))
        case .concatenation(let list, let separator):
            dialect.concatenated(list.map(sql), separator: dialect.text(separator.string))
        case .dateName(let name, let source): dialect.name(name, of: sql(of: source))
        case .dateText(let source, let format): dialect.formatted(sql(of: source), format)
        default: nil
        }
    }
}
