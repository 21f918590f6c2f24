import FuseCore
import FuseQuery

extension RowCondition {
    /// The most conditions that terms may state.
    static let limit = 64

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["column", "among", "least", "most"])
        let column = try fields.required("column").line(atMost: 128)
        let (among, least, most) = (fields.optional("among"), fields.optional("least"), fields.optional("most"))
        guard let among else {
            let range = try node.range(least: least, most: most)
            self.init(column: column, test: .within(least: range.least, most: range.most))
            return
        }
        if let limit = least ?? most {
            throw limit.malformed("does not go with `among`; write another condition for it")
        }
        self.init(column: column, test: .among(try among.constants()))
    }
}
