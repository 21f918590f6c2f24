/// Whether noise is drawn.
///
/// No public declaration takes this type, so that nothing but this package's own tests can turn noise off; a test holds that no
/// command names the second case.
package enum NoiseSetting: Sendable {
    /// As the plan says.
    case drawn
    /// None, and no threshold but the minimum group: only for tests that compare numbers with a plain query.
    case absentForTestsOnly
}
