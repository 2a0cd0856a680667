#ifndef CGMIME_SHIMS_H
#define CGMIME_SHIMS_H

#include <gmime/gmime.h>

// Swift cannot see the cast macros of GObject: these are the ones we use. Each answers NULL when the kind is another.

static inline GMimePart *cgmime_part(GMimeObject *object) {
  return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline GMimeMultipart *cgmime_multipart(GMimeObject *object) {
  return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimeMessagePart *cgmime_message_part(GMimeObject *object) {
  return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}

static inline InternetAddressMailbox *cgmime_mailbox(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline InternetAddressGroup *cgmime_group(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_GROUP(address) ? INTERNET_ADDRESS_GROUP(address) : NULL;
}

static inline GMimeObject *cgmime_message_object(GMimeMessage *message) { return GMIME_OBJECT(message); }

static inline GMimeObject *cgmime_part_object(GMimePart *part) { return GMIME_OBJECT(part); }

static inline GMimeObject *cgmime_text_object(GMimeTextPart *part) { return GMIME_OBJECT(part); }

static inline GMimePart *cgmime_text_part(GMimeTextPart *part) { return GMIME_PART(part); }

static inline GMimeObject *cgmime_multipart_object(GMimeMultipart *multipart) { return GMIME_OBJECT(multipart); }

// What has been written to a memory stream; it belongs to the stream.
static inline GByteArray *cgmime_written(GMimeStream *stream) {
  return g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
}

// Options under which headers with bare 8-bit text are read as UTF-8, else as what Windows programs write.
static inline GMimeParserOptions *cgmime_tolerant_options(void) {
  const char *charsets[] = {"utf-8", "windows-1252", NULL};
  GMimeParserOptions *options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, charsets);
  return options;
}

#endif
