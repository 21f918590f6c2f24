/// How a quantile is read from a histogram, and how far it may be from the exact one.
enum QuantileReading: Sendable {
    /// From the noisy tree, which serves any number of quantiles for one price and has narrow intervals.
    case tree(QuantileMargins)
    /// By scores of leaves, which spend everything on the only quantile of a histogram: its rank deviates far less than in the tree, of
    /// which no levels and no other places have to be paid. Several would share the budget, and might fall out of order.
    case scores(QuantileScoring)
}
