/// Words and characters that the language knows, and some that it should not.
enum Vocabulary {
    static let words = """
        any none required null true false "" "1" 1e-6 1e99 -0 0 1 2 0.5 -1 64 65 4.0 0.00001 1000000000 1000000001 \
        9223372036854775808 2026-01-01 2026-02-30 0000-01-01 2027-12-31 "2026-01-01T10:00" CN SG HK cn general-1 general-2 \
        general-3 general-4 important core personal public-image important-data state-secret government public-service \
        non-public open open-on-application shared entrusted emergency authorised-operation procured contract conditional \
        unconditional not-shared hold process operate join group filter sum mean count count-distinct variance covariance \
        quantile unit laplace gaussian notify delete-after-run certificate-at-end complete unique within among timely transport \
        health transport/punctuality a/b * emergency/x [] {} [a] [1,2] [1,1.0] [true] [a,a]
        """.split(separator: " ").map(String.init)

    static let keys = """
        terms dataset version provider title zh en class channel tags grade catalogue sharing type basis services procurement \
        reference entrustment principal trustee method until emergency event licence id holder consent rights purposes branches \
        recipients jurisdictions assessments runs window from approval authority obligations rows column among least most quality \
        check values asOf days columns uses literals bounds scale privacy unit name job epsilon delta total minimumGroup mechanisms
        """.split(separator: " ").map(String.init)

    static let characters: [Character] =
        Array("&*!|>%@`'\"#,[]{}:?- \n\\ax0.~<=+Kk") + [
            "\u{0}", "\t", "\u{85}", "\u{A0}", "\u{301}", "\u{200B}", "\u{2028}", "\u{202E}", "\u{212A}", "\u{FF11}",
            "\u{661}",
            "\u{3000}", "\u{1F600}", "\u{FEFF}", "é", "名",
        ]
}
