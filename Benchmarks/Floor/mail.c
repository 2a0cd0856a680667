#include <dirent.h>
#include <fcntl.h>
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "floor.h"

// The bytes of a file, as the daemon has them in its memory before it takes a message apart.
static GByteArray *contents(int folder, const char *name) {
  int file = openat(folder, name, O_RDONLY);
  if (file < 0) {
    perror(name);
    exit(1);
  }
  GByteArray *bytes = g_byte_array_new();
  guint8 buffer[65536];
  ssize_t count;
  while ((count = read(file, buffer, sizeof buffer)) > 0) g_byte_array_append(bytes, buffer, (guint)count);
  close(file);
  return bytes;
}

static void parse(GByteArray *bytes) {
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  if (message == NULL) {
    fprintf(stderr, "floor: a message cannot be parsed\n");
    exit(1);
  }
  g_object_unref(message);
  g_object_unref(parser);
  g_object_unref(stream);
}

void parseMail(const char *path) {
  DIR *folder = opendir(path);
  if (folder == NULL) {
    perror(path);
    exit(1);
  }
  g_mime_init();
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  int count = 0;
  for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    if (entry->d_name[0] == '.') continue;
    parse(contents(dirfd(folder), entry->d_name));
    count++;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  closedir(folder);
  double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("%.0f %d\n", count / seconds, count);
}
