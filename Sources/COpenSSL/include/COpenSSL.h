// The part of OpenSSL's libcrypto that FuseCrypto uses, as plain functions over plain memory.
// Every function that returns int returns 1 when it worked and 0 when it did not.

#ifndef COPENSSL_H
#define COPENSSL_H

#include <stddef.h>
#include <stdint.h>

// SHA-256, piece by piece.
typedef struct evp_md_ctx_st fuse_hash;
fuse_hash *fuse_sha256_new(void);
fuse_hash *fuse_hash_copy(const fuse_hash *hash);
int fuse_hash_update(fuse_hash *hash, const void *bytes, size_t count);
int fuse_hash_finish(fuse_hash *hash, uint8_t digest[32]);
void fuse_hash_free(fuse_hash *hash);

// Message authentication and key derivation.
int fuse_hmac_sha256(const void *key, size_t key_count, const void *bytes, size_t count, uint8_t code[32]);
int fuse_hkdf_sha256(const void *secret, size_t secret_count, const void *salt, size_t salt_count,
                     const void *info, size_t info_count, void *derived, size_t derived_count);
int fuse_scrypt(const void *passphrase, size_t passphrase_count, const void *salt, size_t salt_count,
                unsigned log_n, void *derived, size_t derived_count);

// ChaCha20-Poly1305 (RFC 8439). One context seals or opens, never both.
typedef struct evp_cipher_ctx_st fuse_aead;
fuse_aead *fuse_chacha_poly_new(const uint8_t key[32], int sealing);
int fuse_aead_seal(fuse_aead *aead, const uint8_t nonce[12], const void *extra, size_t extra_count,
                   const void *plain, size_t plain_count, void *sealed);
int fuse_aead_open(fuse_aead *aead, const uint8_t nonce[12], const void *extra, size_t extra_count,
                   const void *sealed, size_t sealed_count, void *plain);
void fuse_aead_free(fuse_aead *aead);

// Ed25519 keys as PEM and DER. A buffer that is too small makes the function fail.
enum { FUSE_PEM_ROOM = 512, FUSE_DER_ROOM = 128 };
typedef enum { FUSE_KEY_READ, FUSE_KEY_MALFORMED, FUSE_KEY_ENCRYPTED, FUSE_KEY_OTHER_ALGORITHM } fuse_key_outcome;
fuse_key_outcome fuse_ed25519_private_from_pem(const void *pem, size_t count, uint8_t seed[32]);
fuse_key_outcome fuse_ed25519_public_from_pem(const void *pem, size_t count, uint8_t point[32]);
size_t fuse_ed25519_private_pem(const uint8_t seed[32], void *pem, size_t room);
size_t fuse_ed25519_public_pem(const uint8_t point[32], void *pem, size_t room);
size_t fuse_ed25519_public_der(const uint8_t point[32], void *der, size_t room);

#endif
