// What one report writes, found as the difference of two copies of a register: before and after it.
#ifndef ROWS_H
#define ROWS_H

#include <sqlite3.h>

enum { MOST_ROWS = 256, MOST_COLUMNS = 48 };

// How a column differs from report to report: as it is; a text key; otherwise a number, by so many a report.
enum { SAME = 0, TEXT_KEY = -1 };

typedef struct {
  char table[64];
  // Whether a row with this key was there before: then it is written with the same key each time.
  int isUpdate;
  int columns;
  char *names[MOST_COLUMNS];
  int isKey[MOST_COLUMNS];
  sqlite3_value *values[MOST_COLUMNS];
  int shift[MOST_COLUMNS];
  sqlite3_stmt *insert;
} Row;

extern Row rows[MOST_ROWS];
extern int rowCount;
extern sqlite3 *database;

void check(int result, const char *what);
void run(const char *sql);
sqlite3_stmt *prepare(const char *sql);

// Opens OUT and finds the rows by which AFTER differs from it, in the order in which the tables were made.
void load(const char *after, const char *out);

#endif
