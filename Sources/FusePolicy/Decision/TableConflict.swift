public import FuseCore

/// Why a table without noise may not leave beside others. It says nothing of which cells or how many units.
public enum TableConflict: Sendable {
    /// Two measures of the table differ by few units.
    case betweenMeasures
    /// The table and one that left before differ by few units.
    case withEarlier
    /// Few units follow from the table and several that left before.
    case withSeveral
    /// What earlier tables told was erased with a dataset, so that nothing can be compared any more.
    case erased
}

extension Decider {
    /// The denial of a table without noise that tells of too few units beside others (Article 34).
    ///
    /// - Parameters:
    ///   - dataset: the dataset.
    ///   - conflict: why.
    /// - Returns: the finding that refuses.
    public func denial(of dataset: ID<Dataset>, because conflict: TableConflict) -> [Finding] {
        Finding.findings(of: Art34Consent(), about: dataset, .refuse([.isolating(conflict)], evidence: [:]))
    }
}

extension Reason {
    fileprivate static func isolating(_ conflict: TableConflict) -> Reason {
        switch conflict {
        case .betweenMeasures:
            Reason(
                "two measures of the table differ by fewer units than the `minimumGroup`",
                zh: "表中两个度量之差涉及的单元少于 `minimumGroup`", do: "leave one out, or change a FILTER",
                doZh: "请删去其一，或者修改 FILTER")
        case .withEarlier:
            Reason(
                "beside a table that left before, this one isolates fewer units than the `minimumGroup`",
                zh: "与此前发布的一张表相比，本表会孤立出少于 `minimumGroup` 的单元",
                do: "ask with the same filter and groups as before, with ones that differ by more units, or with noise",
                doZh: "请使用与此前相同的筛选条件和分组，或者使相差的单元更多，或者加噪声")
        case .withSeveral:
            Reason(
                "beside several tables that left before, this one isolates fewer units than the `minimumGroup`",
                zh: "与此前发布的多张表合并推算，本表会孤立出少于 `minimumGroup` 的单元",
                do: "ask for coarser groups, or with noise", doZh: "请使用更粗的分组，或者加噪声")
        case .erased:
            Reason(
                "what earlier tables without noise told was erased with a dataset, so that this one cannot be compared",
                zh: "此前未加噪声的表格的比对记录已随数据集删除，无法比对", do: "ask with noise", doZh: "请加噪声")
        }
    }
}
