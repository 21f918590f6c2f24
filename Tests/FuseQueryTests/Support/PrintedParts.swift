import Foundation
import FuseCore

@testable import FuseQuery

/// What a printed statement is made of, as the reader of its dialect sees it.
struct PrintedParts {
    /// Names in quotes.
    var names: Set<ExactText> = []
    /// Text in literals.
    var texts: Set<ExactText> = []
    /// Everything else: kinds of nodes, functions and types, or bare words and signs.
    var words: Set<String> = []

    /// What these have beyond others.
    ///
    /// - Parameter known: what statements of harmless queries are made of.
    /// - Parameter own: names and texts that the plan itself holds.
    func surplus(over known: PrintedParts, _ own: Set<ExactText>) -> [String] {
        names.subtracting(own).filter { !known.names.contains($0.withoutDigits) }.map { "name \($0.string)" }
            + texts.subtracting(own).subtracting(known.texts).filter { !$0.isNumberOrMoment }.map {
                "text \($0.string)"
            }
            + words.subtracting(known.words).map { "word \($0)" }
    }

    mutating func formUnion(_ other: PrintedParts) {
        names.formUnion(other.names.map(\.withoutDigits))
        texts.formUnion(other.texts.filter { !$0.isNumberOrMoment })
        words.formUnion(other.words)
    }
}

extension ExactText {
    /// The printer numbers its own names.
    fileprivate var withoutDigits: ExactText { ExactText(string.replacing(#/[0-9]+$/#, with: "#")) }

    fileprivate var isNumberOrMoment: Bool {
        string.wholeMatch(of: #/-?[0-9]+([-.: ][0-9]+)*(e[-+]?[0-9]+)?( \(BC\))?|-?inf|nan|-?[0-9.]+e[-+]?[0-9]+/#)
            != nil
    }
}

extension AggregatePlan {
    /// Every name and text that the plan holds, whole and in the pieces between control characters, as they may be printed.
    var ownTexts: Set<ExactText> {
        var found: Set<ExactText> = []
        Self.collect(self, &found)
        return found
    }

    private static func collect(_ value: Any, _ found: inout Set<ExactText>) {
        if let text = value as? String {
            found.insert(ExactText(text))
            let pieces = text.unicodeScalars.split { $0.value < 32 || $0.value == 127 }
            found.formUnion(pieces.map { ExactText(String(String.UnicodeScalarView($0))) })
        } else {
            for child in Mirror(reflecting: value).children { collect(child.value, &found) }
        }
    }
}
