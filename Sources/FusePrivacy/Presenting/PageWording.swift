/// The words of a page.
enum PageWording {
    /// Stands before a value whose interval is wide.
    static let flag = "≈"
    /// Stands where there is no value.
    static let nothing = "—"

    static let table = BilingualLine("结果", "The result")
    static let applied = BilingualLine("处理方式", "What was applied")
    static let reading = BilingualLine("如何阅读", "How to read it")

    static func rows(shown: Int, of all: Int) -> BilingualLine {
        guard shown < all else { return BilingualLine("共 \(all) 行。", "\(all) \(all == 1 ? "row" : "rows").") }
        return BilingualLine(
            "此处显示前 \(shown) 行，共 \(all) 行；CSV 和 Parquet 文件包含全部。",
            "The first \(shown) of \(all) rows are shown; the CSV and Parquet files have all.")
    }

    static func flags(_ wide: Int, of all: Int) -> BilingualLine {
        BilingualLine(
            "带区间的 \(all) 个数值中，\(wide) 个标有“\(flag)”：区间一侧超过数值的三分之一，噪声可能占去数值的一大部分，慎用。",
            """
            Of \(all) values with an interval, \(wide) \(wide == 1 ? "is" : "are") marked “\(flag)”: the interval reaches \
            farther than a third of the value to one side, so that much of the value may be noise. Take care.
            """)
    }
}
