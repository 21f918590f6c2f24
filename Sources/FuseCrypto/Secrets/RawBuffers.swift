extension UnsafeRawBufferPointer {
    /// The memory of a secret as octets, the type that C functions take. Guarded memory always has an address.
    var octets: UnsafePointer<UInt8> {
        guard let baseAddress else { preconditionFailure("memory without an address was handed to C") }
        return baseAddress.assumingMemoryBound(to: UInt8.self)
    }
}

extension UnsafeMutableRawBufferPointer {
    /// The memory of a secret as octets, the type that C functions take. Guarded memory always has an address.
    var octets: UnsafeMutablePointer<UInt8> {
        guard let baseAddress else { preconditionFailure("memory without an address was handed to C") }
        return baseAddress.assumingMemoryBound(to: UInt8.self)
    }
}
