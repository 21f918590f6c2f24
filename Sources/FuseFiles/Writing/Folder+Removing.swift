import Glibc

extension Folder {
    /// Removes a file, or a folder with all it holds, without following a link; what cannot be removed stays.
    ///
    /// - Parameter name: a plain name in this folder.
    public func remove(_ name: String) {
        guard unlinkat(descriptor.number, name, 0) != 0 else { return }
        if let inner = try? folder(name) { inner.removeContents() }
        unlinkat(descriptor.number, name, AT_REMOVEDIR)
    }

    private func removeContents() {
        for name in (try? names()) ?? [] { remove(name) }
    }
}
