#include "COpenSSL.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

enum { TAG = 16 };

fuse_aead *fuse_chacha_poly_new(const uint8_t key[32], int sealing) {
    EVP_CIPHER_CTX *aead = EVP_CIPHER_CTX_new();
    if (aead != NULL && EVP_CipherInit_ex(aead, EVP_chacha20_poly1305(), NULL, key, NULL, sealing ? 1 : 0) == 1)
        return aead;
    EVP_CIPHER_CTX_free(aead);
    return NULL;
}

// -1 keeps the direction that the context was made for.
static int begin(fuse_aead *aead, const uint8_t nonce[12], const void *extra, size_t extra_count) {
    int written = 0;
    if (extra_count > INT_MAX || EVP_CipherInit_ex(aead, NULL, NULL, NULL, nonce, -1) != 1) return 0;
    return extra_count == 0 || EVP_CipherUpdate(aead, NULL, &written, extra, (int)extra_count) == 1;
}

static int body(fuse_aead *aead, const void *from, size_t count, void *to) {
    int written = 0;
    if (count > INT_MAX) return 0;
    return count == 0 || (EVP_CipherUpdate(aead, to, &written, from, (int)count) == 1 && (size_t)written == count);
}

static int end(fuse_aead *aead) {
    uint8_t none[TAG];
    int written = 0;
    return EVP_CipherFinal_ex(aead, none, &written) == 1 && written == 0;
}

int fuse_aead_seal(fuse_aead *aead, const uint8_t nonce[12], const void *extra, size_t extra_count,
                   const void *plain, size_t plain_count, void *sealed) {
    return begin(aead, nonce, extra, extra_count) && body(aead, plain, plain_count, sealed) && end(aead)
        && EVP_CIPHER_CTX_ctrl(aead, EVP_CTRL_AEAD_GET_TAG, TAG, (uint8_t *)sealed + plain_count) == 1;
}

int fuse_aead_open(fuse_aead *aead, const uint8_t nonce[12], const void *extra, size_t extra_count,
                   const void *sealed, size_t sealed_count, void *plain) {
    if (sealed_count < TAG) return 0;
    const size_t plain_count = sealed_count - TAG;
    uint8_t *tag = (uint8_t *)sealed + plain_count;
    int worked = begin(aead, nonce, extra, extra_count) && body(aead, sealed, plain_count, plain)
        && EVP_CIPHER_CTX_ctrl(aead, EVP_CTRL_AEAD_SET_TAG, TAG, tag) == 1 && end(aead);
    // INVARIANT: what did not authenticate is gone before anyone can look at it.
    if (!worked) OPENSSL_cleanse(plain, plain_count);
    return worked;
}

void fuse_aead_free(fuse_aead *aead) {
    EVP_CIPHER_CTX_free(aead);
}
