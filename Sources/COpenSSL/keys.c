#include "COpenSSL.h"

#include <limits.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string.h>

// The block of DER inside PEM text that holds exactly one block and nothing else but white space.
struct block {
    char *label, *header;
    unsigned char *der;
    long count;
};

static int only_white_space(BIO *text) {
    char character;
    while (BIO_read(text, &character, 1) == 1)
        if (strchr(" \t\r\n", character) == NULL || character == 0) return 0;
    return 1;
}

static int read_block(const void *pem, size_t count, struct block *block) {
    memset(block, 0, sizeof *block);
    if (count > INT_MAX || count < 11 || memcmp(pem, "-----BEGIN ", 11) != 0) return 0;
    BIO *text = BIO_new_mem_buf(pem, (int)count);
    int worked = text != NULL
        && PEM_read_bio(text, &block->label, &block->header, &block->der, &block->count) == 1
        && block->header[0] == 0 && only_white_space(text);
    BIO_free(text);
    ERR_clear_error();
    return worked;
}

static void free_block(struct block *block) {
    OPENSSL_free(block->label);
    OPENSSL_free(block->header);
    OPENSSL_clear_free(block->der, (size_t)block->count);
}

static EVP_PKEY *private_key(const struct block *block) {
    const unsigned char *rest = block->der;
    PKCS8_PRIV_KEY_INFO *info = d2i_PKCS8_PRIV_KEY_INFO(NULL, &rest, block->count);
    EVP_PKEY *key = info != NULL && rest == block->der + block->count ? EVP_PKCS82PKEY(info) : NULL;
    PKCS8_PRIV_KEY_INFO_free(info);
    return key;
}

static EVP_PKEY *public_key(const struct block *block) {
    const unsigned char *rest = block->der;
    EVP_PKEY *key = d2i_PUBKEY(NULL, &rest, block->count);
    if (key == NULL || rest == block->der + block->count) return key;
    EVP_PKEY_free(key);
    return NULL;
}

fuse_key_outcome fuse_ed25519_private_from_pem(const void *pem, size_t count, uint8_t seed[32]) {
    struct block block;
    fuse_key_outcome outcome = FUSE_KEY_MALFORMED;
    size_t written = 32;
    if (read_block(pem, count, &block)) {
        if (strcmp(block.label, PEM_STRING_PKCS8) == 0) outcome = FUSE_KEY_ENCRYPTED;
        EVP_PKEY *key = strcmp(block.label, PEM_STRING_PKCS8INF) == 0 ? private_key(&block) : NULL;
        if (key != NULL) outcome = FUSE_KEY_OTHER_ALGORITHM;
        if (key != NULL && EVP_PKEY_get_id(key) == EVP_PKEY_ED25519
            && EVP_PKEY_get_raw_private_key(key, seed, &written) == 1 && written == 32)
            outcome = FUSE_KEY_READ;
        EVP_PKEY_free(key);
    }
    free_block(&block);
    ERR_clear_error();
    return outcome;
}

fuse_key_outcome fuse_ed25519_public_from_pem(const void *pem, size_t count, uint8_t point[32]) {
    struct block block;
    fuse_key_outcome outcome = FUSE_KEY_MALFORMED;
    size_t written = 32;
    if (read_block(pem, count, &block) && strcmp(block.label, PEM_STRING_PUBLIC) == 0) {
        EVP_PKEY *key = public_key(&block);
        if (key != NULL) outcome = FUSE_KEY_OTHER_ALGORITHM;
        if (key != NULL && EVP_PKEY_get_id(key) == EVP_PKEY_ED25519
            && EVP_PKEY_get_raw_public_key(key, point, &written) == 1 && written == 32)
            outcome = FUSE_KEY_READ;
        EVP_PKEY_free(key);
    }
    free_block(&block);
    ERR_clear_error();
    return outcome;
}

typedef int (*key_writer)(BIO *, EVP_PKEY *);

static int write_private_pem(BIO *to, EVP_PKEY *key) {
    return PEM_write_bio_PKCS8PrivateKey(to, key, NULL, NULL, 0, NULL, NULL);
}

static int write_public_pem(BIO *to, EVP_PKEY *key) {
    return PEM_write_bio_PUBKEY(to, key);
}

static int write_public_der(BIO *to, EVP_PKEY *key) {
    return i2d_PUBKEY_bio(to, key);
}

// Takes the key over, writes it and frees it.
static size_t write_key(EVP_PKEY *key, key_writer writer, void *to, size_t room) {
    // Memory of this kind is wiped when it is freed.
    BIO *text = BIO_new(BIO_s_secmem());
    size_t written = 0;
    if (key != NULL && text != NULL && writer(text, key) == 1 && BIO_pending(text) <= (int)room) {
        int count = BIO_read(text, to, (int)room);
        if (count > 0) written = (size_t)count;
    }
    BIO_free(text);
    EVP_PKEY_free(key);
    ERR_clear_error();
    return written;
}

size_t fuse_ed25519_private_pem(const uint8_t seed[32], void *pem, size_t room) {
    return write_key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, 32), write_private_pem, pem, room);
}

size_t fuse_ed25519_public_pem(const uint8_t point[32], void *pem, size_t room) {
    return write_key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, point, 32), write_public_pem, pem, room);
}

size_t fuse_ed25519_public_der(const uint8_t point[32], void *der, size_t room) {
    return write_key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, point, 32), write_public_der, der, room);
}
