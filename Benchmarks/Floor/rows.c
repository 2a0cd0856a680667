#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Row rows[MOST_ROWS];
int rowCount;
sqlite3 *database;

void check(int result, const char *what) {
  if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW) return;
  fprintf(stderr, "floor: %s: %s\n", what, sqlite3_errmsg(database));
  exit(1);
}

void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL), sql); }

sqlite3_stmt *prepare(const char *sql) {
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

static int shiftOf(const Row *row, int column, int events, int ids) {
  sqlite3_value *value = row->values[column];
  const char *name = row->names[column];
  if (sqlite3_value_type(value) == SQLITE_INTEGER) {
    long long number = sqlite3_value_int64(value);
    if (strcmp(name, "event") == 0 || strcmp(name, "description_event") == 0) return events;
    if (strcmp(name, "id") == 0) return strcmp(row->table, "journal_event") == 0 ? events : ids;
    // A public number is year * 1,000,000,000 + serial; milliseconds since 1970 stay below it.
    return number >= 2000000000000LL && number < 2200000000000LL;
  }
  return row->isKey[column] && sqlite3_value_type(value) == SQLITE_TEXT ? TEXT_KEY : SAME;
}

static int wasThere(const Row *row) {
  char sql[4096];
  int keys = 0, length = snprintf(sql, sizeof sql, "SELECT 1 FROM main.\"%s\" WHERE 1", row->table);
  for (int column = 0; column < row->columns; column++) {
    if (!row->isKey[column]) continue;
    keys++;
    length += snprintf(sql + length, sizeof sql - length, " AND \"%s\" IS ?", row->names[column]);
  }
  if (keys == 0) return 0;
  sqlite3_stmt *found = prepare(sql);
  for (int column = 0, key = 1; column < row->columns; column++) {
    if (row->isKey[column]) sqlite3_bind_value(found, key++, row->values[column]);
  }
  int result = sqlite3_step(found) == SQLITE_ROW;
  sqlite3_finalize(found);
  return result;
}

static Row *another(const char *table, int columns) {
  if (rowCount == MOST_ROWS || columns > MOST_COLUMNS) {
    fprintf(stderr, "floor: one report writes more than %d rows or %d columns\n", MOST_ROWS, MOST_COLUMNS);
    exit(1);
  }
  Row *row = &rows[rowCount++];
  snprintf(row->table, sizeof row->table, "%s", table);
  row->columns = columns;
  return row;
}

static int isSealed(const char *column) {
  return strcmp(column, "position") == 0 || strcmp(column, "block") == 0 || strcmp(column, "digest") == 0;
}

// The word tables stand behind an interface of their own: the words of each document go into one of them.
static void takeWords(const Row *document) {
  Row *row = another(sqlite3_value_int(document->values[1]) ? "search_ended" : "search_unfinished", 2);
  char sql[256];
  snprintf(sql, sizeof sql, "INSERT INTO main.%s (rowid, words) VALUES (?, ?)", row->table);
  row->insert = prepare(sql);
  row->values[0] = document->values[0];
  row->shift[0] = document->shift[0];
  row->values[1] = document->values[2];
}

static void describe(Row *row, sqlite3_stmt *found) {
  int isJournal = strcmp(row->table, "journal_event") == 0;
  char sql[4096];
  snprintf(sql, sizeof sql, "SELECT pk FROM pragma_table_info('%s') ORDER BY cid", row->table);
  sqlite3_stmt *keys = prepare(sql);
  for (int column = 0; column < row->columns; column++) {
    sqlite3_step(keys);
    row->names[column] = strdup(sqlite3_column_name(found, column));
    row->isKey[column] = sqlite3_column_int(keys, 0) > 0;
    int isNull = sqlite3_column_type(found, column) == SQLITE_NULL || (isJournal && isSealed(row->names[column]));
    row->values[column] = isNull ? NULL : sqlite3_value_dup(sqlite3_column_value(found, column));
  }
  sqlite3_finalize(keys);
}

static void take(const char *table, int events) {
  char sql[4096], marks[4 * MOST_COLUMNS] = "";
  // Earlier events differ too once they are sealed; that is no work of this report.
  snprintf(
    sql, sizeof sql,
    strcmp(table, "journal_event") == 0 ? "SELECT * FROM after.\"%s\" WHERE id > (SELECT max(id) FROM main.\"%s\")"
                                        : "SELECT * FROM after.\"%s\" EXCEPT SELECT * FROM main.\"%s\"",
    table, table);
  sqlite3_stmt *found = prepare(sql);
  int columns = sqlite3_column_count(found), first = rowCount;
  for (int column = 0; column < columns; column++) strcat(marks, column ? ", ?" : "?");
  snprintf(sql, sizeof sql, "INSERT OR REPLACE INTO main.\"%s\" VALUES (%s)", table, marks);
  while (sqlite3_step(found) == SQLITE_ROW) {
    Row *row = another(table, columns);
    row->insert = prepare(sql);
    describe(row, found);
  }
  sqlite3_finalize(found);
  int last = rowCount;
  for (int index = first; index < last; index++) {
    Row *row = &rows[index];
    row->isUpdate = wasThere(row);
    for (int column = 0; column < columns && !row->isUpdate; column++) {
      if (row->values[column]) row->shift[column] = shiftOf(row, column, events, last - first);
    }
    if (strcmp(table, "search_document") == 0) takeWords(row);
  }
}

void load(const char *after, const char *out) {
  check(sqlite3_open(out, &database), out);
  char sql[4096];
  snprintf(sql, sizeof sql, "ATTACH '%s' AS after", after);
  run(sql);
  int events = count("SELECT (SELECT count(*) FROM after.journal_event) - (SELECT count(*) FROM main.journal_event)");
  sqlite3_stmt *tables = prepare(
    "SELECT name FROM sqlite_schema WHERE name <> 'journal_block' AND name IN (SELECT name FROM pragma_table_list"
    " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%') ORDER BY rowid");
  while (sqlite3_step(tables) == SQLITE_ROW) {
    char table[64];
    snprintf(table, sizeof table, "%s", (const char *)sqlite3_column_text(tables, 0));
    take(table, events);
  }
  sqlite3_finalize(tables);
}
