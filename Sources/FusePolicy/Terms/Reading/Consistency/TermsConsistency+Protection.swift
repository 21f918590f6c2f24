import FuseCore
import FusePrivacy

/// How the data has to be protected. Source: Articles 34 and 59.
extension TermsConsistency {
    func checkGrade() throws(CoreError) {
        let isImportant = terms.tags.contains(.importantData)
        guard isImportant == (terms.grade == .important) else {
            throw isImportant
                ? error(at: ["grade"], problem: "must be `important` for the tag `important-data`")
                : error(at: ["grade"], problem: "needs the tag `important-data`; add it to `tags`")
        }
        if terms.tags.contains(.personal), terms.grade == .general1 {
            throw error(at: ["grade"], problem: "must be `general-2` or above for personal data")
        }
    }

    func checkPrivacy() throws(CoreError) {
        guard let privacy = terms.privacy else {
            guard terms.grade == .general1 else {
                throw lacks("`privacy`; a grade above `general-1` needs a privacy unit")
            }
            guard terms.dataClass.isPublic, terms.tags.isEmpty else {
                throw lacks("`privacy`; non-public and tagged data needs a privacy unit")
            }
            return
        }
        guard terms.columns[privacy.unit.column] != nil else {
            throw error(at: ["privacy"], problem: "has a unit column that `columns` does not declare; declare it")
        }
    }

    /// Terms may ask for more than the floors of the grade, never for less.
    func checkFloors() throws(CoreError) {
        let floor = terms.grade.floor
        if floor.approvals.provider == .required, terms.approval.provider == .none {
            throw below("approval", asks: "`provider: required`")
        }
        if floor.approvals.authority == .required, terms.approval.authority == .none {
            throw below("approval", asks: "`authority: required`")
        }
        guard let privacy = terms.privacy else { return }
        if privacy.job.epsilon > floor.job.epsilon {
            throw below("privacy", "job", "epsilon", asks: "at most \(floor.job.epsilon)")
        }
        if privacy.job.delta > floor.job.delta {
            throw below("privacy", "job", "delta", asks: "at most \(floor.job.delta)")
        }
        if privacy.minimumGroup < floor.minimumGroup {
            throw below("privacy", "minimumGroup", asks: "at least \(floor.minimumGroup)")
        }
        if floor.noise == .required, privacy.disclosure?.noise == .optional {
            throw below("privacy", "disclosure", "noise", asks: "`required`")
        }
    }

    private func below(_ path: String..., asks: String) -> CoreError {
        let grade = terms.grade.rawValue
        let problem = "is looser than the floor of the grade `\(grade)`, which asks for \(asks); tighten it"
        return error(at: path, problem: problem)
    }
}
