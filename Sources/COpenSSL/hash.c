#include "COpenSSL.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

fuse_hash *fuse_sha256_new(void) {
    EVP_MD_CTX *hash = EVP_MD_CTX_new();
    if (hash != NULL && EVP_DigestInit_ex(hash, EVP_sha256(), NULL) == 1) return hash;
    EVP_MD_CTX_free(hash);
    return NULL;
}

fuse_hash *fuse_hash_copy(const fuse_hash *hash) {
    EVP_MD_CTX *copy = EVP_MD_CTX_new();
    if (copy != NULL && EVP_MD_CTX_copy_ex(copy, hash) == 1) return copy;
    EVP_MD_CTX_free(copy);
    return NULL;
}

int fuse_hash_update(fuse_hash *hash, const void *bytes, size_t count) {
    return EVP_DigestUpdate(hash, bytes, count) == 1;
}

int fuse_hash_finish(fuse_hash *hash, uint8_t digest[32]) {
    unsigned int written = 0;
    return EVP_DigestFinal_ex(hash, digest, &written) == 1 && written == 32;
}

void fuse_hash_free(fuse_hash *hash) {
    EVP_MD_CTX_free(hash);
}

int fuse_hmac_sha256(const void *key, size_t key_count, const void *bytes, size_t count, uint8_t code[32]) {
    unsigned int written = 0;
    if (key_count > INT32_MAX) return 0;
    // A null key would mean "the key of the call before".
    const void *given = key_count == 0 ? "" : key;
    return HMAC(EVP_sha256(), given, (int)key_count, bytes, count, code, &written) != NULL && written == 32;
}
