import BigInt
import FuseCore

/// How one engine writes what printed statements are made of.
///
/// INVARIANT: nothing that a dialect writes raises an error that depends on a row's values, if its operands have the
/// machine types that it asks for. Every operand is written exactly once (the plain name of a column perhaps more often), and
/// the engine computes it once, so that neither text nor time grows faster than the plan, whatever the values are.
protocol SQLDialect: NumberDialect, TextDialect, DateDialect, Sendable {
    /// A name, quoted so that nothing in it is read as SQL.
    func identifier(_ name: String) -> String
    /// A text literal, written so that nothing in it is read as SQL.
    func text(_ text: String) -> String
    /// The engine's name of a machine type.
    func name(of type: MachineType) -> String
    /// The engine's name of a declared type.
    func name(of type: ColumnType) -> String
    /// A value in another machine type; NULL where it has no counterpart there.
    func tryCast(_ sql: String, to type: MachineType) -> String
    /// What SQL's CAST gives for a value of one machine type in a declared type, halves rounded as the query's own engine
    /// rounds them; NULL where it has no counterpart there.
    func converted(_ sql: String, from source: MachineType, to target: ColumnType) -> String
    /// A constant that fits the type.
    func constant(_ text: String, as type: MachineType) -> String
    /// A column of a declared type as a value of the machine type that stands for it.
    func column(_ sql: String, declaredAs type: ColumnType) -> String
    /// A number that depends on nothing but the values, the same for equal ones; any types.
    func hash(_ parts: [String]) -> String
    /// An expression in which a value stands several times; unless it is a plain name it is written, and computed, once.
    ///
    /// - Parameters:
    ///   - sql: the value.
    ///   - body: writes the expression; it is given a name for the value.
    func bound(_ sql: String, _ body: (String) -> String) -> String
}

extension SQLDialect {
    /// A whole number that fits the type.
    func constant(_ digits: BigInt, as type: MachineType) -> String { constant("\(digits)", as: type) }

    /// NULL of a type.
    func missing(_ type: MachineType) -> String { "CAST(NULL AS \(name(of: type)))" }
}
