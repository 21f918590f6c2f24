// Linux calls that Swift cannot reach: variadic functions, macros, and what glibc shows only to GNU sources.
// Each returns -1 (or NULL) and sets errno where it fails, unless it says otherwise.

#ifndef CLINUX_H
#define CLINUX_H

#include <stdint.h>
#include <spawn.h>

// An empty file in memory that can be sealed, closed on exec. Only its owner may read it; nobody may execute it.
int clinux_memory_create(const char *name);

// Forbids every later change of size, content and seals.
int clinux_memory_seal(int descriptor);

// 1 if nothing about the file in memory can change any more, 0 if something can.
int clinux_memory_is_sealed(int descriptor);

// Renames, and fails with EEXIST rather than replace what has the new name.
int clinux_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name);

// Makes a pipe, both ends closed on exec: ends[0] to read from, ends[1] to write to.
int clinux_pipe(int ends[2]);

// Has the spawned process close every descriptor from `first` on. Returns an error number, or 0.
int clinux_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

// A condition on one argument of a system call: (argument & mask) == value.
struct clinux_condition {
    uint32_t argument;
    uint64_t mask;
    uint64_t value;
};

// A filter of system calls that answers `error_number` to all it does not allow, and kills a process that
// calls through the interface of another architecture. NULL if there is no memory.
void *clinux_filter_create(int error_number);

// Lets a call through if all conditions hold; rules for one call add up. Returns 0 or a negative error number.
int clinux_filter_allow(void *filter, const char *call, const struct clinux_condition *conditions, uint32_t count);

// Answers a call with another error number than the filter's own. Returns 0 or a negative error number.
int clinux_filter_answer(void *filter, const char *call, int error_number);

// Writes the filter as a BPF program. Returns 0 or a negative error number.
int clinux_filter_write(void *filter, int descriptor);

void clinux_filter_destroy(void *filter);

#endif
