// libsodium: guarded memory, randomness, Ed25519, X25519, ChaCha20. Its functions are plain and need no shim.

#ifndef CSODIUM_H
#define CSODIUM_H

#include <sodium.h>

#endif
