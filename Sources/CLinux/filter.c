#include "CLinux.h"

#include <errno.h>
#include <seccomp.h>

void *clinux_filter_create(int error_number) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(error_number));
    if (filter == NULL) return NULL;
    if (seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0) return filter;
    seccomp_release(filter);
    return NULL;
}

int clinux_filter_allow(void *filter, const char *call, const struct clinux_condition *conditions, uint32_t count) {
    struct scmp_arg_cmp comparisons[6];
    int number = seccomp_syscall_resolve_name(call);
    if (number == __NR_SCMP_ERROR || count > 6) return -EINVAL;
    for (uint32_t i = 0; i < count; i++) {
        comparisons[i].arg = conditions[i].argument;
        comparisons[i].op = SCMP_CMP_MASKED_EQ;
        comparisons[i].datum_a = conditions[i].mask;
        comparisons[i].datum_b = conditions[i].value;
    }
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, count, comparisons);
}

int clinux_filter_answer(void *filter, const char *call, int error_number) {
    int number = seccomp_syscall_resolve_name(call);
    if (number == __NR_SCMP_ERROR) return -EINVAL;
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(error_number), number, 0, NULL);
}

int clinux_filter_write(void *filter, int descriptor) {
    return seccomp_export_bpf(filter, descriptor);
}

void clinux_filter_destroy(void *filter) {
    seccomp_release(filter);
}
