#ifndef CLINUX_SHIMS_H
#define CLINUX_SHIMS_H

// Calls of the system that Swift's own headers leave out.

/// Forces everything that was written to the file system of an open file to the disk; see syncfs(2).
int syncfs(int file);

#endif
