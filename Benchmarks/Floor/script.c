#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "floor.h"
#include "rows.h"

// A text for pgbench, which takes :name for a variable, also within quotes.
static void printText(const char *text, const char *more) {
  printf("E'");
  for (; *text; text++) {
    if (*text == '\'') {
      printf("''");
    } else if (*text == '\\') {
      printf("\\\\");
    } else if (*text == ':' || iscntrl((unsigned char)*text)) {
      printf("\\%03o", (unsigned char)*text);
    } else {
      putchar(*text);
    }
  }
  printf("%s'", more);
}

static void printBytes(sqlite3_value *value) {
  const unsigned char *bytes = sqlite3_value_blob(value);
  printf("'\\x");
  for (int index = 0; index < sqlite3_value_bytes(value); index++) printf("%02x", bytes[index]);
  printf("'");
}

static void printValue(const Row *row, int column) {
  sqlite3_value *value = row->values[column];
  int shift = row->shift[column];
  if (!value) {
    printf("NULL");
  } else if (shift == TEXT_KEY) {
    printText((const char *)sqlite3_value_text(value), "-");
    printf(" || CAST(:turn AS TEXT)");
  } else if (sqlite3_value_type(value) == SQLITE_INTEGER) {
    printf("%lld", (long long)sqlite3_value_int64(value));
    if (shift > 0) printf(" + %d * :turn", shift);
  } else if (sqlite3_value_type(value) == SQLITE_FLOAT) {
    printf("%.17g", sqlite3_value_double(value));
  } else if (sqlite3_value_type(value) == SQLITE_BLOB) {
    printBytes(value);
  } else {
    printText((const char *)sqlite3_value_text(value), "");
  }
}

static void printInsert(const Row *row) {
  printf("INSERT INTO \"%s\" (", row->table);
  for (int column = 0; column < row->columns; column++) printf("%s\"%s\"", column ? ", " : "", row->names[column]);
  printf(") VALUES (");
  for (int column = 0; column < row->columns; column++) {
    if (column) printf(", ");
    printValue(row, column);
  }
  printf(");\n");
}

static void printUpdate(const Row *row) {
  for (int isKey = 0; isKey < 2; isKey++) {
    const char *between = isKey ? " WHERE " : " SET ";
    if (!isKey) printf("UPDATE \"%s\"", row->table);
    for (int column = 0; column < row->columns; column++) {
      if (row->isKey[column] != isKey) continue;
      printf("%s\"%s\" = ", between, row->names[column]);
      printValue(row, column);
      between = isKey ? " AND " : ", ";
    }
  }
  printf(";\n");
}

// Numbers are drawn from sequences there.
static void printDraw(const Row *row) {
  printf("SELECT nextval('number_");
  for (const char *kind = (const char *)sqlite3_value_text(row->values[0]); *kind; kind++) {
    putchar(tolower((unsigned char)*kind));
  }
  printf("_%d');\n", sqlite3_value_int(row->values[1]));
}

void printScript(const char *after, const char *out) {
  load(after, out);
  printf("\\set round :round + 1\n\\set turn :base + :round * :clients + :client_id\nBEGIN;\n");
  for (int index = 0; index < rowCount; index++) {
    const Row *row = &rows[index];
    if (strcmp(row->table, "number_series") == 0) {
      printDraw(row);
    } else if (!row->isUpdate && strcmp(row->table, "search_unfinished") != 0 &&
               strcmp(row->table, "search_ended") != 0) {
      printInsert(row);
    }
  }
  // What every report changes comes last: the clients wait for each other no longer than they must.
  for (int index = 0; index < rowCount; index++) {
    if (rows[index].isUpdate && strcmp(rows[index].table, "number_series") != 0) printUpdate(&rows[index]);
  }
  printf("COMMIT;\n");
}
