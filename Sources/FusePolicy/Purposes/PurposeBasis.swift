/// Where a purpose of the tree comes from.
public enum PurposeBasis: String, Sendable, CaseIterable {
    /// Response to an emergency.
    case article21 = "art21"
    /// Statutory duties and public services.
    case article25 = "art25"
    /// Research and technology.
    case article35 = "art35"
    /// Digital government and the running of the city.
    case article46 = "art46"
    /// The fields of digital applications.
    case article47 = "art47"
    /// Legal services.
    case article48 = "art48"
    /// The industries joined with the digital economy.
    case article50 = "art50"
    /// Flow of data across borders.
    case article53 = "art53"
    /// Public security.
    case article58 = "art58"
    /// A field of the national “数据要素×”三年行动计划（2024—2026年）.
    case dataElements = "data-x"
}
