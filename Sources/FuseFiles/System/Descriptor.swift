import Glibc

/// An open descriptor, closed when its last owner lets go of it.
package final class Descriptor: Sendable {
    /// The number that system calls take; valid as long as this object lives.
    package let number: Int32

    /// Takes over a descriptor that nothing else will close.
    ///
    /// - Parameter number: an open descriptor.
    package init(owning number: Int32) { self.number = number }

    deinit { close(number) }
}
