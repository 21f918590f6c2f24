import FuseCore
import Testing

@testable import FusePolicy

@Suite("Where purposes come from")
struct PurposeSourceTests {
    @Test(
        "every field that the regulation and the plan name has a root",
        arguments: [
            // Article 47.
            ("信用", "credit", PurposeBasis.article47), ("交通出行", "transport", .article47),
            ("健康医疗", "health", .article47), ("社会保障", "social-security", .article47),
            ("就业创业", "employment", .article47), ("教育", "education", .article47),
            // Article 50.
            ("新材料", "new-materials", .article50), ("新能源", "new-energy", .article50),
            ("电子信息", "electronics", .article50), ("机械装备", "machinery", .article50),
            ("生物医药", "biomedicine", .article50), ("基因与生物技术", "biotechnology", .article50),
            // “数据要素×”三年行动计划（2024—2026年）.
            ("工业制造", "manufacturing", .dataElements), ("现代农业", "agriculture", .dataElements),
            ("商贸流通", "commerce", .dataElements), ("交通运输", "transport", .dataElements),
            ("金融服务", "finance", .dataElements), ("科技创新", "research", .dataElements),
            ("文化旅游", "culture-tourism", .dataElements), ("医疗健康", "health", .dataElements),
            ("应急管理", "safety", .dataElements), ("气象服务", "meteorology", .dataElements),
            ("城市治理", "city-governance", .dataElements), ("绿色低碳", "green", .dataElements),
            // What other articles need.
            ("公共安全", "public-security", .article58), ("突发事件应急处置", "emergency", .article21),
            ("法务", "legal-services", .article48), ("跨境", "cross-border-trade", .article53),
            ("公共服务", "public-service", .article25),
        ])
    func fields(name: String, root: String, basis: PurposeBasis) throws {
        let node = try #require(try PurposeTree.standard.node(Purpose(root)))
        #expect(node.basis.contains(basis))
        // 医疗健康 of the plan is 健康医疗 of Article 47.
        #expect(name == "医疗健康" || node.label.zh.contains(name))
    }

    @Test("every mapping names a purpose of the Data Privacy Vocabulary")
    func vocabulary() {
        let used = Set(PurposeTree.standard.rows.flatMap(\.dpv))
        #expect(used.subtracting(Self.terms) == [])
        #expect(used.count > 20)
    }

    /// Purposes of DPV 2.0, by their names there.
    private static let terms: Set<String> = [
        "AcademicResearch", "Advertising", "CombatClimateChange", "CommercialPurpose", "CommercialResearch",
        "CounterMoneyLaundering", "Counterterrorism", "CreditChecking", "CustomerCare", "CustomerClaimsManagement",
        "DeliveryOfGoods", "DirectMarketing", "DisputeManagement", "EnforceSecurity", "FraudPreventionAndDetection",
        "HumanResourceManagement", "ImproveHealthcare", "ImprovePublicServices", "ImproveTransportMobility",
        "IncreaseServiceRobustness", "LegalCompliance", "Marketing", "NonCommercialResearch",
        "OrganisationRiskManagement", "PersonnelHiring", "ProtectionOfIPR", "ProtectionOfNationalSecurity",
        "ProtectionOfPublicSecurity", "ProvideOfficialStatistics", "PublicBenefit", "PublicPolicyMaking",
        "RepairImpairments", "ResearchAndDevelopment", "ScientificResearch", "ServiceOptimisation",
        "ServiceProvision", "VendorManagement",
    ]

    @Test(
        "a broken tree is refused with its place",
        arguments: [
            ("purposes: 2\nroots:\n  a: { zh: 甲, en: A }\n", "is version 2"),
            ("roots:\n  a: { zh: 甲, en: A }\n", "lacks `purposes`"),
            ("purposes: 1\n", "lacks `roots`"),
            ("purposes: 1\nroots:\n  a: { zh: 甲 }\n", "lacks `en`"),
            ("purposes: 1\nroots:\n  a: { zh: 甲, en: A, below: {} }\n", "unknown key `below`"),
            ("purposes: 1\nroots:\n  A: { zh: 甲, en: A }\n", "no purpose"),
            ("purposes: 1\nroots:\n  a/b: { zh: 甲, en: A }\n", "must be one word"),
            ("purposes: 1\nroots:\n  a: { zh: 甲, en: A, basis: [art99] }\n", "must be one of `art21`"),
            ("purposes: 1\nroots:\n  a: { zh: 甲, en: A, basis: [] }\n", "is empty"),
            ("purposes: 1\nroots:\n  a: { zh: 甲, en: A, dpv: [public benefit] }\n", "Data Privacy Vocabulary"),
            ("purposes: 1\nroots:\n  a:\n    zh: 甲\n    en: A\n    under:\n      B: { zh: 乙, en: B }\n", "no purpose"),
            ("purposes: 1\nroots:\n  a: { zh: 甲, en: A }\n  a: { zh: 甲, en: A }\n", "twice"),
        ])
    func broken(yaml: String, problem: String) throws {
        let error = try #require(throws: PolicyError.self) { try PurposeTree.parse(yaml: yaml) }
        #expect(error.reason.hasPrefix("purposes.yaml:"))
        #expect(error.reason.contains(problem), "\(error.reason)")
    }
}
