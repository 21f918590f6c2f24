/// Something to be found out with a tableau, whatever numbers it reckons with.
protocol TableauTask {
    associatedtype Result
    /// Variables of which it wants to know what whole points have shown.
    var watched: [Int] { get }
    func solve<Number: TableauInteger>(_ tableau: inout Tableau<Number>) throws(TableauFailure) -> Result
}
