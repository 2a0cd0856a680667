// The least that the same work costs without us.
#ifndef FLOOR_H
#define FLOOR_H

// Writes the rows by which AFTER differs from OUT so many times into OUT, with shifted keys, `batch` times in one durable
// commit: SQLite in WAL mode with synchronous=FULL, prepared statements, one connection, nothing else. Prints how many
// times a second, and how many rows.
void writeRows(const char *after, const char *out, int turns, int batch);

// Prints the statements that write these rows to PostgreSQL, as a script for pgbench. Its variables `base`, `clients` and
// `round` (0) have to be given: no two turns have one key.
void printScript(const char *after, const char *out);

// Writes so many elements to a file by libxml2's own writer. Prints how many a second, and how many.
void writeFigures(const char *file, int count);

// Parses every message of a folder by GMime, and looks at nothing in it. Prints how many a second, and how many.
void parseMail(const char *path);

#endif
