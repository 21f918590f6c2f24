import FuseCore

/// What a plan reads, and what of it a query sees.
struct PlanFiles {
    /// By dataset, the paths of its Parquet parts.
    let tables: [ID<Dataset>: [String]]
    /// By dataset, the path of the list of units that are left out.
    let exclusions: [ID<Dataset>: String]
}
