/// A verifier of receipts in another language, on another library, written from the published formats alone.
enum IndependentVerifier {
    static let python = #"""
        import base64, hashlib, json, sys
        from cryptography.hazmat.primitives import serialization

        receipt = json.load(open(sys.argv[1], "rb"))
        key = serialization.load_pem_public_key(open(sys.argv[2], "rb").read())
        der = key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        raw = key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)

        statement = receipt["statement"]
        (signature,) = statement["signatures"]
        assert signature["keyid"] == "SHA256:" + hashlib.sha256(der).hexdigest()
        payload = base64.b64decode(statement["payload"], validate=True)
        kind = statement["payloadType"].encode()
        pae = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)
        key.verify(base64.b64decode(signature["sig"], validate=True), pae)

        head, note = receipt["proof"].split("\n\n", 1)
        title, index, *path = head.split("\n")
        assert title == "c2sp.org/tlog-proof@v1"
        body, line = note.rsplit("\n\n", 1)
        origin, size, root = body.split("\n")
        dash, name, sealed = line.rstrip("\n").split(" ")
        sealed = base64.b64decode(sealed, validate=True)
        assert name == origin
        assert sealed[:4] == hashlib.sha256(name.encode() + b"\n\x01" + raw).digest()[:4]
        key.verify(sealed[4:], (body + "\n").encode())

        leaf = json.dumps(statement, sort_keys=True, separators=(",", ":")).encode()
        digest = hashlib.sha256(b"\0" + leaf).digest()
        at, last = int(index.split(" ")[1]), int(size) - 1
        for beside in map(base64.b64decode, path):
            if at % 2 or at == last:
                digest = hashlib.sha256(b"\1" + beside + digest).digest()
                while at % 2 == 0 and at:
                    at, last = at // 2, last // 2
            else:
                digest = hashlib.sha256(b"\1" + digest + beside).digest()
            at, last = at // 2, last // 2
        assert last == 0 and digest == base64.b64decode(root)
        """#
}
