#ifndef CFUZZER_SHIMS_H
#define CFUZZER_SHIMS_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer's loop, as its own main() calls it; the toolchain brings no header of it.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t size));

#endif
