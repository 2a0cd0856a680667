// floor rows AFTER OUT COUNT BATCH | floor script AFTER OUT | floor figures FILE COUNT | floor mail FOLDER
//
// OUT and AFTER are copies of one register, before and after one report; see floor.h.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "floor.h"

int main(int argc, char **argv) {
  if (argc == 6 && strcmp(argv[1], "rows") == 0 && atoi(argv[5]) > 0) {
    writeRows(argv[2], argv[3], atoi(argv[4]), atoi(argv[5]));
  } else if (argc == 4 && strcmp(argv[1], "script") == 0) {
    printScript(argv[2], argv[3]);
  } else if (argc == 4 && strcmp(argv[1], "figures") == 0) {
    writeFigures(argv[2], atoi(argv[3]));
  } else if (argc == 3 && strcmp(argv[1], "mail") == 0) {
    parseMail(argv[2]);
  } else {
    fprintf(stderr,
            "usage: floor rows AFTER OUT COUNT BATCH | floor script AFTER OUT | floor figures FILE COUNT"
            " | floor mail FOLDER\n");
    return 64;
  }
  return 0;
}
