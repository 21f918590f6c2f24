/// What a page says of a table without noise.
extension PageWording {
    static let withoutNoise = BilingualLine(
        "没有加噪声，这不是差分隐私：表格受披露控制规则保护，步骤依次如下。",
        "No noise was added, and this is no differential privacy: rules of disclosure control protect the table, in these steps."
    )

    static func step(_ step: DisclosureStep, _ rules: DisclosureRules) -> BilingualLine {
        switch step {
        case .primarySuppression: sensitive(rules)
        case .complementarySuppression:
            BilingualLine(
                "再隐去其他单元格，直到任何人从公布的全部数值都推算不出敏感单元格。",
                "Further cells were suppressed until nobody can reckon a sensitive one from all that is published.")
        case .cellKeyPerturbation: perturbed(rules.finish)
        case .deterministicRounding: rounded(rules.finish, "最接近的", "to the nearest")
        case .controlledRounding:
            rounded(rules.finish, "相邻的（随机，使各部分与总计相符）", "at random, so that parts make up totals, to a next")
        case .independentRounding: rounded(rules.finish, "相邻的（随机，总计单独取整）", "at random, totals on their own, to a next")
        }
    }

    private static func perturbed(_ finish: ValueFinish) -> BilingualLine {
        let most = if case .perturbed(let table) = finish { table.maximumDeviation } else { 0 }
        return BilingualLine(
            "计数按单元格密钥扰动，最多相差 \(most)：同一单元格在每张表中的扰动相同。",
            "Counts were perturbed by at most \(most): the same cell has the same deviation in every table.")
    }

    private static func rounded(_ finish: ValueFinish, _ zh: String, _ en: String) -> BilingualLine {
        let base = if case .rounded(let rounding) = finish { rounding.base } else { 1 }
        return BilingualLine("数值取整到\(zh) \(base) 的倍数。", "Values were rounded \(en) multiple of \(base).")
    }

    private static func sensitive(_ rules: DisclosureRules) -> BilingualLine {
        let sums = [
            rules.dominance.map {
                (
                    "最大的 \($0.units) 个单位占比超过 \($0.percent)%",
                    "whose \($0.units) largest units have more than \($0.percent)%"
                )
            },
            rules.percentRule.map {
                ("可在 \($0.percent)% 以内估出最大单位", "in which the largest unit can be estimated within \($0.percent)%")
            },
        ].compactMap(\.self)
        let zh = (["单位数少于 \(rules.minimumUnits)"] + sums.map(\.0)).joined(separator: "、")
        let en = (["with fewer than \(rules.minimumUnits) units"] + sums.map(\.1)).joined(separator: ", or sums ")
        return BilingualLine("隐去敏感单元格：\(zh)。", "Sensitive cells were suppressed: those \(en).")
    }

    static func suppressed(_ cells: Int?) -> BilingualLine? {
        cells.map { cells in
            BilingualLine(
                "共隐去 \(cells) 个单元格，在表中标为“\(nothing)”。其中哪些本身敏感、哪些只为保护其他单元格，不作说明。",
                """
                Cells that were suppressed: \(cells), shown as “\(nothing)”. Which of them are sensitive and which only protect \
                others is not said.
                """)
        }
    }

    static let compared = BilingualLine(
        "本表与此前用同一数据发布的表格作过比对：相减也得不到小于最小组规模的群体。",
        "The table was compared with those that left before from the same data: no difference tells of a group below the minimum."
    )

    static let controlledNumbers = [
        BilingualLine(
            "每个数值后面的方括号是取整或扰动最多可能移动的范围：精确数一定在其中。",
            "The brackets after a value are how far rounding or perturbation may have moved it: the exact number is always within."
        )
    ]

    static let suppressedCells = BilingualLine(
        "隐去的单元格不等于数据丢失，也不等于其中没有单位：是为保护其中的单位而隐去的。",
        "A suppressed cell is no lost data and does not mean that no unit is in it: it is left out to protect those who are."
    )
}
