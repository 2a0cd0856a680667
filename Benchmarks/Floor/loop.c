#include "floor.h"

#include <stdio.h>
#include <time.h>

#include "rows.h"

static void write(const Row *row, long long turn) {
  for (int column = 0; column < row->columns; column++) {
    sqlite3_value *value = row->values[column];
    int shift = row->shift[column];
    if (!value) {
      sqlite3_bind_null(row->insert, column + 1);
    } else if (shift == TEXT_KEY) {
      char text[512];
      int length = snprintf(text, sizeof text, "%s-%lld", (const char *)sqlite3_value_text(value), turn);
      sqlite3_bind_text(row->insert, column + 1, text, length, SQLITE_TRANSIENT);
    } else if (shift > 0) {
      sqlite3_bind_int64(row->insert, column + 1, sqlite3_value_int64(value) + turn * shift);
    } else {
      sqlite3_bind_value(row->insert, column + 1, value);
    }
  }
  check(sqlite3_step(row->insert), row->table);
  sqlite3_reset(row->insert);
}

void writeRows(const char *after, const char *out, int turns, int batch) {
  load(after, out);
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;");
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (long long turn = 1; turn <= turns; turn++) {
    if ((turn - 1) % batch == 0) {
      check(sqlite3_step(begin), "begin");
      sqlite3_reset(begin);
    }
    for (int index = 0; index < rowCount; index++) write(&rows[index], turn);
    if (turn % batch == 0 || turn == turns) {
      check(sqlite3_step(commit), "commit");
      sqlite3_reset(commit);
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("%.1f %d\n", turns / seconds, rowCount);
}
