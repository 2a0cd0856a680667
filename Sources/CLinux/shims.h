#ifndef CLINUX_SHIMS_H
#define CLINUX_SHIMS_H

// Calls of the system that Swift's own headers leave out.

/// Forces everything that was written to the file system of an open file to the disk; see syncfs(2).
int syncfs(int file);

/// Gives memory that was freed back to the system, of all threads; `pad` bytes stay at the top of the first heap. It answers
/// 1 if there was any; see malloc_trim(3).
int malloc_trim(unsigned long pad);

#endif
