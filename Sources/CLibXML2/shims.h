#ifndef CLIBXML2_SHIMS_H
#define CLIBXML2_SHIMS_H

// Debian's libxml2 headers pull in ICU's, which collide with Foundation's: switch that part off first.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

#endif
