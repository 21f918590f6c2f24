import FuseCore
import FuseReceipts
import Testing

@Suite struct MerkleTreeTests {
    let grown: GrownTree

    init() throws { grown = try GrownTree(65) }

    @Test func theRootAtEverySizeIsThatOfTheDefinition() throws {
        for size in 0...65 {
            #expect(try grown.tree.root(at: size) == NaiveTree.root(grown.entries[..<size]))
        }
    }

    @Test func theEmptyTreesRootIsTheDigestOfNothing() throws {
        let root = try MerkleTree(nodes: MerkleNodesInMemory()).root()
        #expect(root.digest.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func everyInclusionProofIsThatOfTheDefinitionAndHolds() throws {
        for size in 1...65 {
            let root = try grown.tree.root(at: size)
            for index in 0..<size {
                let proof = try grown.tree.inclusionProof(of: index, at: size)
                #expect(proof.hashes == NaiveTree.path(index, grown.entries[..<size]))
                #expect(throws: Never.self) { try proof.verify(leaf: grown.entries[index].leafHash, root: root) }
            }
        }
    }

    @Test func everyConsistencyProofIsThatOfTheDefinitionAndHolds() throws {
        let roots = try (0...65).map { try grown.tree.root(at: $0) }
        for new in 1...65 {
            for old in 1...new {
                let proof = try grown.tree.consistencyProof(from: old, to: new)
                #expect(proof.hashes == NaiveTree.proof(old, grown.entries[..<new]))
                #expect(throws: Never.self) { try proof.verify(oldRoot: roots[old], newRoot: roots[new]) }
            }
        }
    }

    @Test func thereAreNoProofsBeyondTheTree() {
        #expect(code { try grown.tree.root(at: 66) } == .missingNode)
        #expect(code { try grown.tree.root(at: -1) } == .missingNode)
        #expect(code { try grown.tree.inclusionProof(of: 5, at: 5) } == .missingNode)
        #expect(code { try grown.tree.inclusionProof(of: -1, at: 5) } == .missingNode)
        #expect(code { try grown.tree.consistencyProof(from: 0, to: 5) } == .missingNode)
        #expect(code { try grown.tree.consistencyProof(from: 6, to: 5) } == .missingNode)
        #expect(code { try grown.tree.consistencyProof(from: 5, to: 66) } == .missingNode)
    }

    @Test func appendingTouchesNoMoreThanTheWayToTheRoot() throws {
        var tree = MerkleTree(nodes: CountingNodes())
        for number in 0..<1024 { try tree.append(LogEntry([UInt8(number & 0xFF)])) }
        #expect(tree.nodes.kept == 2047)
        #expect(tree.nodes.mostReadsAnAppend <= 10)
    }

    @Test func aTreeGoesOnFromItsStoredNodes() throws {
        var resumed = MerkleTree(size: 65, nodes: grown.tree.nodes)
        var fresh = grown.tree
        for tree in [try resumed.append(LogEntry([9])), try fresh.append(LogEntry([9]))] { #expect(tree == 65) }
        #expect(try resumed.root() == fresh.root())
    }

    @Test func anEntryOfMoreThanSixteenBitsOfLengthIsRefused() {
        #expect(throws: Never.self) { try LogEntry([UInt8](repeating: 1, count: 65_535)) }
        #expect(code { try LogEntry([UInt8](repeating: 1, count: 65_536)) } == .entryTooLong)
    }
}

/// A store that counts what is asked of it between two leaves.
private struct CountingNodes: MerkleNodeStore {
    private final class Reads { var sinceLeaf = 0; var most = 0 }

    private var nodes = MerkleNodesInMemory()
    private let reads = Reads()
    private(set) var kept = 0

    var mostReadsAnAppend: Int { max(reads.most, reads.sinceLeaf) }

    func hash(at node: MerkleNode) throws -> MerkleHash {
        reads.sinceLeaf += 1
        return try nodes.hash(at: node)
    }

    mutating func keep(_ hash: MerkleHash, at node: MerkleNode) throws {
        if node.level == 0 { (reads.most, reads.sinceLeaf) = (mostReadsAnAppend, 0) }
        kept += 1
        nodes.keep(hash, at: node)
    }
}
