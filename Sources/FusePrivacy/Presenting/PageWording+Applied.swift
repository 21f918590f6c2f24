/// What a page says of how the release was made.
extension PageWording {
    static func inputs(_ inputs: [ReleaseAccount.Input]) -> BilingualLine {
        let zh = inputs.map { "\($0.name)（版本 \($0.version)）" }.joined(separator: "、")
        let en = inputs.map { "\($0.name) (version \($0.version))" }.joined(separator: ", ")
        return BilingualLine("读取的数据集：\(zh)。", "Datasets that were read: \(en).")
    }

    static func parameter(_ name: String, _ value: String) -> BilingualLine {
        BilingualLine("参数 \(name) = \(value)", "Parameter \(name) = \(value)")
    }

    static let exact = BilingualLine(
        "所有数据集都是公开数据：数值精确，没有加噪声，没有隐去任何组。",
        "All datasets are public: the numbers are exact, without noise, and no group was suppressed.")

    static func protects(_ unit: String) -> BilingualLine {
        BilingualLine(
            "受保护的单位：每一个 \(unit)，连同其在全部非公开数据集中的所有行。",
            "Protected is each \(unit), with all its rows in all private datasets together.")
    }

    static func noise(_ mechanism: Mechanism, _ charged: PrivacyBudget) -> BilingualLine {
        let names = mechanism == .laplace ? ("离散拉普拉斯", "discrete Laplace") : ("离散高斯", "discrete Gaussian")
        return BilingualLine(
            "加了\(names.0)噪声：差分隐私，ε = \(charged.epsilon)，δ = \(charged.delta)。",
            "Noise was added (\(names.1)): differential privacy with ε = \(charged.epsilon), δ = \(charged.delta).")
    }

    static func limits(_ unit: String, groups: Int) -> BilingualLine {
        BilingualLine(
            "一个 \(unit) 最多计入 \(groups) 个组。",
            "One \(unit) counts in at most \(groups) \(groups == 1 ? "group" : "groups").")
    }

    static func limits(_ unit: String, groups: Int, rows: Int) -> BilingualLine {
        BilingualLine(
            "一个 \(unit) 最多计入 \(groups) 个组，在每组中最多按 \(rows) 行计。",
            """
            One \(unit) counts in at most \(groups) \(groups == 1 ? "group" : "groups"), as at most \(rows) \
            \(rows == 1 ? "row" : "rows") in each.
            """)
    }

    static func selected(_ threshold: String, least: Int) -> BilingualLine {
        BilingualLine(
            "只显示加噪后的单位数达到 \(threshold) 的组（要求的最小组规模：\(least)）。隐去了多少组不作说明，因为这本身会泄露信息。",
            """
            Only groups whose noisy count of units reaches \(threshold) are shown (minimum group asked for: \(least)). How many \
            were suppressed is not said, for that would itself reveal something.
            """)
    }

    static func selectedByOdds(_ evenOdds: String, least: Int) -> BilingualLine {
        BilingualLine(
            "组按随其单位数上升的概率显示，单位数为 \(evenOdds) 时约为一半；少于 \(least) 个单位的组从不显示。隐去了多少组不作说明，因为这本身会泄露信息。",
            """
            Groups are shown at random, the more likely the more units they have, with even odds at \(evenOdds); groups of fewer \
            than \(least) units never are. How many were suppressed is not said, for that would itself reveal something.
            """)
    }

    static func known(least: Int) -> BilingualLine {
        BilingualLine(
            "组是事先公开的；其中加噪后的单位数低于 \(least) 的组不显示。",
            "The groups are public beforehand; of them, those whose noisy count of units is below \(least) are not shown."
        )
    }

    static let everyGroup = BilingualLine(
        "组是事先公开的，与数据无关，每一组都显示。", "The groups are public beforehand, whatever the data, and each is shown.")

    static let keepsSomeRows = BilingualLine(
        "查询的 HAVING 或 LIMIT 只作用于已发布的数值，并据此略去了其余行。",
        "The query’s HAVING or LIMIT saw released values only, and left the other rows out.")

    static let quantityHeads = [
        BilingualLine("累加的量", "What was added up"), BilingualLine("截断界限", "Clamped to"),
        BilingualLine("一个单位在一组中的最大影响", "Most that one unit changes in a group"),
        BilingualLine("噪声（95%）", "Noise (95%)"),
    ]
}
