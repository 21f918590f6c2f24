#include "COpenSSL.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

static int derive(EVP_KDF *kdf, const OSSL_PARAM *settings, void *derived, size_t count) {
    EVP_KDF_CTX *context = kdf == NULL ? NULL : EVP_KDF_CTX_new(kdf);
    int worked = context != NULL && EVP_KDF_derive(context, derived, count, settings) == 1;
    EVP_KDF_CTX_free(context);
    return worked;
}

// OpenSSL takes its inputs through pointers to non-const memory but only reads them.
static OSSL_PARAM octets(const char *name, const void *bytes, size_t count) {
    return OSSL_PARAM_construct_octet_string(name, count == 0 ? (void *)"" : (void *)bytes, count);
}

int fuse_hkdf_sha256(const void *secret, size_t secret_count, const void *salt, size_t salt_count,
                     const void *info, size_t info_count, void *derived, size_t derived_count) {
    if (derived_count == 0 || derived_count > 255 * 32) return 0;
    OSSL_PARAM settings[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, (char *)"SHA256", 0),
        octets(OSSL_KDF_PARAM_KEY, secret, secret_count),
        octets(OSSL_KDF_PARAM_SALT, salt, salt_count),
        octets(OSSL_KDF_PARAM_INFO, info, info_count),
        OSSL_PARAM_construct_end(),
    };
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
    int worked = derive(kdf, settings, derived, derived_count);
    EVP_KDF_free(kdf);
    return worked;
}

int fuse_scrypt(const void *passphrase, size_t passphrase_count, const void *salt, size_t salt_count,
                unsigned log_n, void *derived, size_t derived_count) {
    if (log_n < 1 || log_n > 30) return 0;
    const uint64_t n = (uint64_t)1 << log_n, r = 8, p = 1;
    // What scrypt needs (RFC 7914, section 2: 128 * r * N octets), and a little for its working blocks.
    const uint64_t memory = 128 * r * (n + p + 8);
    return EVP_PBE_scrypt(passphrase, passphrase_count, salt, salt_count, n, r, p, memory, derived, derived_count) == 1;
}
