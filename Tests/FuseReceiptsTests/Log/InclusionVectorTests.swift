import Foundation
import FuseCore
import FuseReceipts
import Testing

@Suite(.enabled(if: Vectors.inclusion != nil, "the published vectors are not beside the project"))
struct InclusionVectorTests {
    /// A published proof as its document writes it; `verify` refuses what is no proof at all.
    private struct Vector {
        let name: String
        let isWrong: Bool
        private let node: DocumentNode

        init(_ node: DocumentNode) throws {
            self.node = node
            var fields = try node.fields()
            name = try fields.required("name").text()
            isWrong = try fields.required("wantErr").boolean()
        }

        func verify() throws {
            var fields = try node.fields()
            let proofNode = try fields.required("proof")
            let proof = InclusionProof(
                index: try fields.required("leafIdx").integer(in: 0...Int.max),
                size: try fields.required("treeSize").integer(in: 0...Int.max),
                hashes: proofNode.isNull ? [] : try proofNode.list().map(Self.hash))
            try proof.verify(leaf: Self.hash(fields.required("leafHash")), root: Self.hash(fields.required("root")))
        }

        private static func hash(_ node: DocumentNode) throws -> MerkleHash {
            MerkleHash(try Digest(bytes: Base64.decode(try node.text())))
        }
    }

    @Test func everyPublishedProofComesOutAsPublished() throws {
        let data = try #require(Vectors.inclusion)
        let vectors = try StrictJSON.parse(Array(data), source: "inclusion.json").list().map(Vector.init)
        #expect(vectors.count == 98)
        #expect(vectors.filter { !$0.isWrong }.count == 6)
        for vector in vectors {
            let isRefused = (try? vector.verify()) == nil
            #expect(isRefused == vector.isWrong, "\(vector.name)")
        }
    }
}
