#ifndef CGMIME_SHIMS_H
#define CGMIME_SHIMS_H

#include <gmime/gmime.h>

#endif
