import FuseCore
import FuseReceipts
import Testing

@Suite struct ProofTamperingTests {
    let grown: GrownTree

    init() throws { grown = try GrownTree(21) }

    /// The list with one hash changed, left out, or put in.
    private func variations(of hashes: [MerkleHash]) -> [[MerkleHash]] {
        let changed = hashes.indices.map { index in
            var copy = hashes
            copy[index] = .leaf(copy[index].digest.bytes)
            return copy
        }
        let shorter = hashes.indices.map { index in hashes.enumerated().filter { $0.offset != index }.map(\.element) }
        return changed + shorter + [hashes + [.emptyTree], [.emptyTree] + hashes]
    }

    @Test func aChangedInclusionProofDoesNotHold() throws {
        for size in 1...21 {
            let root = try grown.tree.root(at: size)
            for index in 0..<size {
                let leaf = grown.entries[index].leafHash
                let proof = try grown.tree.inclusionProof(of: index, at: size)
                for hashes in variations(of: proof.hashes) {
                    let changed = InclusionProof(index: index, size: size, hashes: hashes)
                    #expect(code { try changed.verify(leaf: leaf, root: root) } == .notIncluded)
                }
                #expect(code { try proof.verify(leaf: root, root: leaf) } == (size == 1 ? nil : .notIncluded))
            }
        }
    }

    @Test func aLeafIsAtNoOtherIndex() throws {
        let root = try grown.tree.root()
        for index in 0..<21 {
            let proof = try grown.tree.inclusionProof(of: index, at: 21)
            for other in [-1, 21, Int.max, Int.min] + (0..<21) where other != index {
                let moved = InclusionProof(index: other, size: 21, hashes: proof.hashes)
                #expect(code { try moved.verify(leaf: grown.entries[index].leafHash, root: root) } == .notIncluded)
            }
        }
    }

    @Test func aChangedConsistencyProofDoesNotHold() throws {
        for new in 1...21 {
            for old in 1...new {
                let (oldRoot, newRoot) = (try grown.tree.root(at: old), try grown.tree.root(at: new))
                let proof = try grown.tree.consistencyProof(from: old, to: new)
                for hashes in variations(of: proof.hashes) {
                    let changed = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
                    #expect(code { try changed.verify(oldRoot: oldRoot, newRoot: newRoot) } == .notConsistent)
                }
                guard old < new else { continue }
                #expect(code { try proof.verify(oldRoot: newRoot, newRoot: newRoot) } == .notConsistent)
                #expect(code { try proof.verify(oldRoot: oldRoot, newRoot: oldRoot) } == .notConsistent)
            }
        }
    }

    @Test(arguments: [(0, 5), (-1, 5), (6, 5), (Int.min, Int.max)])
    func growthFromNowhereOrBackwardsDoesNotHold(old: Int, new: Int) throws {
        let proof = ConsistencyProof(oldSize: old, newSize: new, hashes: [])
        #expect(code { try proof.verify(oldRoot: .emptyTree, newRoot: .emptyTree) } == .notConsistent)
    }

    @Test func equalSizesNeedEqualRoots() throws {
        let (root, other) = (try grown.tree.root(), try grown.tree.root(at: 20))
        let proof = ConsistencyProof(oldSize: 21, newSize: 21, hashes: [])
        #expect(throws: Never.self) { try proof.verify(oldRoot: root, newRoot: root) }
        #expect(code { try proof.verify(oldRoot: other, newRoot: root) } == .notConsistent)
    }
}
