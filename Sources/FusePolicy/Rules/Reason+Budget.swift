import FuseCore
import FusePrivacy

/// Why a budget does not suffice: which limit it is, and never how much is left of it.
extension Reason {
    /// The reason for a limit that would be exceeded; nil for that of one job, of which Article 34 says by which parameter.
    ///
    /// - Parameters:
    ///   - limit: the limit.
    ///   - refresh: for a period, the first day on which enough has come back.
    static func overspent(_ limit: BudgetLimit, refresh: CalendarDate?) -> Reason? {
        switch limit {
        case .job: nil
        case .recipient: .recipientOverspent
        case .purpose: .purposeOverspent
        case .period: refresh.map(Reason.periodOverspent) ?? .periodTooShort
        case .total: .totalOverspent
        }
    }

    private static let recipientOverspent = Reason(
        "too little is left of the privacy budget that the terms give one `recipient`",
        zh: "使用条款给予单个接收方（`recipient`）的隐私预算余额不足", do: "ask for less, or ask the provider for new terms",
        doZh: "请降低所申请的预算，或者向数据提供单位申请新的使用条款")

    private static let purposeOverspent = Reason(
        "too little is left of the privacy budget that the terms give one `purpose`, with all that lies under it",
        zh: "使用条款给予单项用途（`purpose`，含其下级用途）的隐私预算余额不足",
        do: "ask for less, or ask the provider for new terms", doZh: "请降低所申请的预算，或者向数据提供单位申请新的使用条款")

    private static func periodOverspent(until day: CalendarDate) -> Reason {
        Reason(
            "too little is left of the privacy budget that the terms give one `period`",
            zh: "使用条款给予一个周期（`period`）的隐私预算余额不足",
            do: "ask for less, or ask again from \(day) on, when enough has come back unless others spend it",
            doZh: "请降低所申请的预算，或者自 \(day) 起再次申请，届时如未被他人支用，余额即已恢复")
    }

    private static let periodTooShort = Reason(
        "the terms never give one `period` so large a privacy budget", zh: "使用条款给予一个周期（`period`）的隐私预算从未达到所申请的数额",
        do: "ask for less", doZh: "请降低所申请的预算")

    private static let totalOverspent = Reason(
        "too little is left of the `total` privacy budget", zh: "隐私预算总额（`total`）余额不足",
        do: "ask for less, or ask the provider for new terms", doZh: "请降低所申请的预算，或者向数据提供单位申请新的使用条款")
}

extension CalendarDate {
    /// The first day in Beijing that begins at a moment or after it.
    init(startingAfter moment: Instant) {
        let day = moment.advanced(by: 8 * 3600).date
        self.init(daysSinceEpoch: day.daysSinceEpoch + (day.startInBeijing < moment ? 1 : 0))
    }
}
