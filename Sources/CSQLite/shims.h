#ifndef CSQLITE_SHIMS_H
#define CSQLITE_SHIMS_H

#include <sqlite3.h>

// sqlite3_config takes arguments of any number, which Swift does not call.

/// Stops SQLite from counting the memory it takes, which costs a lock at each allocation; SQLITE_MISUSE once a database
/// has been opened.
static inline int centre_sqlite_stop_counting_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

#endif
