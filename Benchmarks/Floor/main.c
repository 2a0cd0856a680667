// floor AFTER OUT COUNT: the bare cost of what one report writes.
//
// OUT and AFTER are copies of one register, before and after one report. The rows that the report wrote are found as their
// difference, and written COUNT times into OUT, with shifted keys, in one durable commit each: SQLite in
// WAL mode with synchronous=FULL, prepared statements, one connection, nothing else. Prints commits per second
// and rows per commit.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_ROWS = 256, MOST_COLUMNS = 48 };

typedef struct {
  sqlite3_stmt *insert;
  sqlite3_value *values[MOST_COLUMNS];
  int shift[MOST_COLUMNS];  // 0: as it is; 1: a public number; 2: a text key; otherwise: an id, by so many a report
  int columns;
} Row;

static Row rows[MOST_ROWS];
static int rowCount;
static sqlite3 *database;

static void check(int result, const char *what) {
  if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW) return;
  fprintf(stderr, "floor: %s: %s\n", what, sqlite3_errmsg(database));
  exit(1);
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL), sql); }

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement = NULL;
  check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql);
  return statement;
}

static int count(const char *sql) {
  sqlite3_stmt *statement = prepare(sql);
  sqlite3_step(statement);
  int result = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return result;
}

// How a column of a new row differs from report to report.
static int shiftOf(const char *table, const char *column, int isKey, sqlite3_value *value, int events, int ids) {
  if (sqlite3_value_type(value) == SQLITE_INTEGER) {
    long long number = sqlite3_value_int64(value);
    if (strcmp(column, "event") == 0 || strcmp(column, "description_event") == 0) return events;
    if (strcmp(column, "id") == 0) return strcmp(table, "journal_event") == 0 ? events : ids;
    // A public number is year * 1,000,000,000 + serial; milliseconds since 1970 stay below it.
    return number >= 2000000000000LL && number < 2200000000000LL;
  }
  return isKey && sqlite3_value_type(value) == SQLITE_TEXT ? 2 : 0;
}

// Whether a row with this row's primary key was there before the report: then it is an update, written with the same key
// each time.
static int wasThere(const char *table, const Row *row) {
  char sql[4096];
  int keys[MOST_COLUMNS], count = 0;
  snprintf(sql, sizeof sql, "SELECT cid, name FROM pragma_table_info('%s') WHERE pk > 0", table);
  sqlite3_stmt *names = prepare(sql);
  int length = snprintf(sql, sizeof sql, "SELECT 1 FROM main.\"%s\" WHERE 1", table);
  while (sqlite3_step(names) == SQLITE_ROW) {
    keys[count++] = sqlite3_column_int(names, 0);
    length += snprintf(sql + length, sizeof sql - length, " AND \"%s\" IS ?", (const char *)sqlite3_column_text(names, 1));
  }
  sqlite3_finalize(names);
  if (count == 0) return 0;
  sqlite3_stmt *found = prepare(sql);
  for (int key = 0; key < count; key++) sqlite3_bind_value(found, key + 1, row->values[keys[key]]);
  int result = sqlite3_step(found) == SQLITE_ROW;
  sqlite3_finalize(found);
  return result;
}

static int isSealed(const char *column) {
  return strcmp(column, "position") == 0 || strcmp(column, "block") == 0 || strcmp(column, "digest") == 0;
}

static void take(const char *table, int events) {
  char sql[4096], marks[4 * MOST_COLUMNS] = "";
  int isJournal = strcmp(table, "journal_event") == 0;
  // Earlier events differ too once they are sealed; that is no work of this report.
  snprintf(
    sql, sizeof sql,
    isJournal ? "SELECT * FROM after.\"%s\" WHERE id > (SELECT max(id) FROM main.\"%s\")"
              : "SELECT * FROM after.\"%s\" EXCEPT SELECT * FROM main.\"%s\"",
    table, table);
  sqlite3_stmt *found = prepare(sql);
  int columns = sqlite3_column_count(found), first = rowCount;
  for (int column = 0; column < columns; column++) strcat(marks, column ? ", ?" : "?");
  snprintf(sql, sizeof sql, "INSERT OR REPLACE INTO main.\"%s\" VALUES (%s)", table, marks);
  while (sqlite3_step(found) == SQLITE_ROW) {
    if (rowCount == MOST_ROWS || columns > MOST_COLUMNS) {
      fprintf(stderr, "floor: one report writes more than %d rows or %d columns\n", MOST_ROWS, MOST_COLUMNS);
      exit(1);
    }
    Row *row = &rows[rowCount++];
    row->insert = prepare(sql);
    row->columns = columns;
    for (int column = 0; column < columns; column++) {
      const char *name = sqlite3_column_name(found, column);
      if (isJournal && isSealed(name)) continue;
      row->values[column] = sqlite3_value_dup(sqlite3_column_value(found, column));
    }
  }
  sqlite3_finalize(found);
  int isUpdate[MOST_ROWS];
  for (int index = first; index < rowCount; index++) isUpdate[index] = wasThere(table, &rows[index]);
  snprintf(sql, sizeof sql, "SELECT name, pk FROM pragma_table_info('%s') ORDER BY cid", table);
  sqlite3_stmt *keys = prepare(sql);
  for (int column = 0; sqlite3_step(keys) == SQLITE_ROW; column++) {
    for (int index = first; index < rowCount; index++) {
      if (isUpdate[index] || !rows[index].values[column]) continue;
      const char *name = (const char *)sqlite3_column_text(keys, 0);
      rows[index].shift[column] =
        shiftOf(table, name, sqlite3_column_int(keys, 1), rows[index].values[column], events, rowCount - first);
    }
  }
  sqlite3_finalize(keys);
}

static void write(const Row *row, long long turn) {
  for (int column = 0; column < row->columns; column++) {
    sqlite3_value *value = row->values[column];
    int shift = row->shift[column];
    if (!value) {
      sqlite3_bind_null(row->insert, column + 1);
    } else if (shift == 2 && sqlite3_value_type(value) == SQLITE_TEXT) {
      char text[512];
      int length = snprintf(text, sizeof text, "%s-%lld", (const char *)sqlite3_value_text(value), turn);
      sqlite3_bind_text(row->insert, column + 1, text, length, SQLITE_TRANSIENT);
    } else if (shift > 0) {
      sqlite3_bind_int64(row->insert, column + 1, sqlite3_value_int64(value) + turn * shift);
    } else {
      sqlite3_bind_value(row->insert, column + 1, value);
    }
  }
  check(sqlite3_step(row->insert), "write");
  sqlite3_reset(row->insert);
}

static void load(const char *after) {
  char sql[4096];
  snprintf(sql, sizeof sql, "ATTACH '%s' AS after", after);
  run(sql);
  int events = count("SELECT (SELECT count(*) FROM after.journal_event) - (SELECT count(*) FROM main.journal_event)");
  sqlite3_stmt *tables = prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'journal_block'"
    " ORDER BY name");
  while (sqlite3_step(tables) == SQLITE_ROW) {
    char table[256];
    snprintf(table, sizeof table, "%s", (const char *)sqlite3_column_text(tables, 0));
    take(table, events);
  }
  sqlite3_finalize(tables);
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: floor AFTER OUT COUNT\n");
    return 64;
  }
  int turns = atoi(argv[3]);
  check(sqlite3_open(argv[2], &database), argv[2]);
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  load(argv[1]);
  run("PRAGMA foreign_keys = OFF");
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (long long turn = 1; turn <= turns; turn++) {
    check(sqlite3_step(begin), "begin");
    sqlite3_reset(begin);
    for (int index = 0; index < rowCount; index++) write(&rows[index], turn);
    check(sqlite3_step(commit), "commit");
    sqlite3_reset(commit);
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("%.1f %d\n", turns / seconds, rowCount);
  return 0;
}
