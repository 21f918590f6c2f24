import FuseCore
import FusePrivacy

/// What the holder of a dataset authorised: to these parties, within this window, after the approvals that the terms ask for of
/// their own accord, as long as budget and runs last, and until the grant is taken back or the keys are erased. Source: Article 43,
/// the third ground.
struct HolderAuthorisation {
    private let (use, request): (DatasetUse, PolicyRequest)

    init(_ use: DatasetUse, _ request: PolicyRequest) { (self.use, self.request) = (use, request) }

    /// Lists where a request goes beyond it.
    ///
    /// - Returns: a reason for each way.
    /// - Throws: `PolicyError` with code `undecided` if the ledger does not say what is left.
    func reasonsLacking() throws(PolicyError) -> [Reason] {
        let approvals = request.reasonsLacking(RequiredApproval.byTerms(use.terms))
        return parties() + times() + approvals + (try budget()) + runs() + ends()
    }

    private func parties() -> [Reason] {
        let (requester, recipient) = (request.requester.party, request.recipient.party)
        let (permitted, mayReceive) = (use.terms.recipients, use.terms.recipients.permits(recipient))
        let mayRequest = requester == recipient || permitted.permits(requester)
        return (mayReceive ? [] : [.otherRecipient]) + (mayRequest ? [] : [.otherRequester])
    }

    private func times() -> [Reason] { use.terms.window.contains(request.decidedAt) ? [] : [.otherTime] }

    private func budget() throws(PolicyError) -> [Reason] {
        guard let cap = use.terms.privacy?.cap else { return [] }
        guard let spent = use.spent else { throw PolicyError(undecided: .unknownBudget) }
        let refresh = cap.refresh(for: request.charge, after: spent).map(CalendarDate.init(startingAfter:))
        return cap.limitsExceeded(by: request.charge, after: spent).compactMap { .overspent($0, refresh: refresh) }
    }

    private func runs() -> [Reason] {
        guard let runs = use.terms.runs, request.answer == .new else { return [] }
        return use.standing.answers < runs ? [] : [.noRun]
    }

    /// Article 14 hears about public data that is withdrawn, and Article 20 about entrusted data that is deleted.
    private func ends() -> [Reason] {
        let isWithdrawn = use.standing.withdrawal != nil && !use.terms.dataClass.isPublic
        let isDeleted = use.standing.deletion != nil && use.terms.channel != .entrusted
        return (isWithdrawn ? [.withdrawn] : []) + (isDeleted ? [.deleted] : [])
    }
}

extension Reason {
    fileprivate static let otherRecipient = Reason(
        "the recipient is not among the `recipients` of the terms", zh: "接收方不在使用条款载明的接收方（`recipients`）之列",
        do: "ask the provider to add it", doZh: "请向数据提供单位申请增列")

    fileprivate static let otherRequester = Reason(
        "the requester is not among the `recipients` of the terms, so it cannot spend their budget",
        zh: "申请方不在使用条款载明的接收方（`recipients`）之列，不得支用其隐私预算", do: "ask the provider to add it",
        doZh: "请向数据提供单位申请增列")

    fileprivate static let otherTime = Reason(
        "the terms do not hold at this time", zh: "使用条款在此时间不具效力",
        do: "see their `window`, or ask the provider for new ones", doZh: "参见其有效期（`window`），或者向数据提供单位申请新的使用条款")

    fileprivate static let unknownBudget = Reason(
        "what is left of the privacy `budget` is unknown", zh: "隐私预算（`budget`）余额不明", do: "mend the ledger",
        doZh: "请修复账册")

    fileprivate static let noRun = Reason(
        "no run is left of the `runs` that the terms allow", zh: "使用条款允许的运行次数（`runs`）已经用尽",
        do: "ask for an answer that was released before, or ask the provider for new terms",
        doZh: "请申请已经发布过的结果，或者向数据提供单位申请新的使用条款")

    fileprivate static let withdrawn = Reason(
        "the provider took its grant of the dataset back", zh: "数据提供单位已撤回对该数据集的授权",
        do: "ask it to grant anew", doZh: "请向数据提供单位申请重新授权")

    fileprivate static let deleted = Reason(
        "the keys of the dataset were erased", zh: "该数据集的密钥已被销毁，数据已予删除",
        do: "ask its provider to ingest a new version", doZh: "请数据提供单位登记新版本的数据")
}
