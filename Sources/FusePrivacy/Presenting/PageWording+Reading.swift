/// What a page says of how to read it.
extension PageWording {
    static let exactNumbers = BilingualLine("数值是精确的，没有区间。", "The numbers are exact and have no interval.")

    static let noisyNumbers = [
        BilingualLine(
            "每个数值后面的方括号是 95% 区间，图中的横线是区间、圆点是数值、淡色竖线是零；同一列用同一比例尺，列头是两端。100 次中有 95 次，不加噪声的数在区间之内。",
            """
            The brackets after a value are its 95% interval. In the drawing the line is the interval, the dot the value, and a \
            pale upright line is zero; a column has one scale, whose ends stand in its head. 95 times of 100 the number without \
            noise lies in the interval.
            """),
        BilingualLine(
            "区间只反映噪声，不反映抽样误差、界限截断的部分，也不反映未显示的组。",
            "An interval speaks of noise only: not of sampling, of what bounds cut off, nor of groups that are not shown."
        ),
        BilingualLine(
            "各数值的噪声互不相同：各部分之和不一定等于总计，求和可能略小于零。再问一次不会得到新的噪声。",
            """
            Values have noise of their own: parts need not add up to their total, and a sum can fall below zero. Asking again \
            draws no new noise.
            """),
    ]

    static let missingGroups = BilingualLine(
        "没有列出的组不等于数据丢失，也不等于其中没有人：为保护个体，小组不显示。",
        """
        A group that is not listed is no lost data, and does not mean that nobody is in it: small groups are not shown, to \
        protect who is in them.
        """)

    static let marks = [
        BilingualLine(
            "“\(nothing)”：没有值；在分组列中，是缺失的键或一行小计、总计。斜体 \"\" 是空文本；⟨U+…⟩ 是看不见的字符；“…”是过长而截去的文本。",
            """
            “\(nothing)” is no value; in a column of groups, a key that is missing, or a row that is a total. An italic "" is \
            empty text, ⟨U+…⟩ a character that does not show, and “…” text that is too long for a page.
            """),
        BilingualLine(
            "数值显示约 \(ShownNumber.digits) 位有效数字；CSV 文件中是全部数字。本页与收据一致与否，用 fusebox verify receipt.json --release release.html 检查。",
            """
            Values are shown with about \(ShownNumber.digits) digits; the CSV file has all. Whether this page is the one of the \
            receipt: fusebox verify receipt.json --release release.html.
            """),
    ]
}
