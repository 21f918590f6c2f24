import FuseCore
import Testing

/// The exit codes of `fusebox`, as its help lists them.
enum Exit {
    static let done: Int32 = 0
    static let undecided: Int32 = 1
    static let usage: Int32 = 2
    static let denied: Int32 = 3
    static let notVerified: Int32 = 4
    static let badInput: Int32 = 5
}

extension Outcome {
    /// The command did what it was asked to, and had nothing to complain about.
    @discardableResult
    func expectDone(_ location: SourceLocation = #_sourceLocation) -> Outcome {
        #expect(status == Exit.done, "\(complaint)", sourceLocation: location)
        #expect(complaint.isEmpty, sourceLocation: location)
        return self
    }

    /// The command failed with one line that says why and shows no planted value, and printed no result.
    @discardableResult
    func expectFailure(_ status: Int32, _ location: SourceLocation = #_sourceLocation) -> Outcome {
        #expect(self.status == status, "\(complaint)\(text)", sourceLocation: location)
        #expect(output.isEmpty, sourceLocation: location)
        #expect(complaints.count == 1 && complaint.hasSuffix("\n"), "\(complaint)", sourceLocation: location)
        #expect(complaint.hasPrefix("fusebox: "), "\(complaint)", sourceLocation: location)
        #expect(!complaint.contains(Town.planted), "\(complaint)", sourceLocation: location)
        return self
    }

    /// The result as JSON, strictly read.
    func json(_ location: SourceLocation = #_sourceLocation) throws -> DocumentNode {
        #expect(complaint.isEmpty, "\(complaint)", sourceLocation: location)
        return try StrictJSON.parse(output, source: "the output")
    }
}

extension DocumentNode {
    /// The value as a count or an index.
    func integer() throws -> Int { try integer(in: 0...Int.max) }

    /// The value as a list of texts.
    func texts() throws -> [String] { try list().map { try $0.text() } }

    /// The value at a path of names.
    func at(_ names: String...) throws -> DocumentNode {
        var node = self
        for name in names {
            var fields = try node.fields()
            node = try fields.required(name)
        }
        return node
    }
}
