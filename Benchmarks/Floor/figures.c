#include <fcntl.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "floor.h"

static int put(void *context, const char *bytes, int count) { return (int)write(*(int *)context, bytes, (size_t)count); }

static void checkXML(int result) {
  if (result >= 0) return;
  fprintf(stderr, "floor: the document cannot be written\n");
  exit(1);
}

static void attribute(xmlTextWriterPtr writer, const char *name, const char *value) {
  checkXML(xmlTextWriterWriteAttribute(writer, BAD_CAST name, BAD_CAST value));
}

static void figure(xmlTextWriterPtr writer, int index) {
  char text[32];
  checkXML(xmlTextWriterStartElement(writer, BAD_CAST "Figure"));
  attribute(writer, "code", "orders.closed");
  attribute(writer, "category", "roads.pothole");
  snprintf(text, sizeof text, "Z%d", index % 8 + 1);
  attribute(writer, "zone", text);
  snprintf(text, sizeof text, "firm-%d", index % 200);
  attribute(writer, "contractor", text);
  snprintf(text, sizeof text, "%d", index);
  checkXML(xmlTextWriterWriteString(writer, BAD_CAST text));
  checkXML(xmlTextWriterEndElement(writer));
}

void writeFigures(const char *file, int count) {
  int descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (descriptor < 0) {
    perror(file);
    exit(1);
  }
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  xmlTextWriterPtr writer = xmlNewTextWriter(xmlOutputBufferCreateIO(put, NULL, &descriptor, NULL));
  checkXML(xmlTextWriterSetIndent(writer, 1));
  checkXML(xmlTextWriterSetIndentString(writer, BAD_CAST "  "));
  checkXML(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", NULL));
  checkXML(xmlTextWriterStartElement(writer, BAD_CAST "Figures"));
  for (int index = 0; index < count; index++) figure(writer, index);
  checkXML(xmlTextWriterEndDocument(writer));
  checkXML(xmlTextWriterFlush(writer));
  clock_gettime(CLOCK_MONOTONIC, &end);
  xmlFreeTextWriter(writer);
  close(descriptor);
  double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("%.0f %d\n", count / seconds, count);
}
