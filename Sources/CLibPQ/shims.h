#ifndef CLIBPQ_SHIMS_H
#define CLIBPQ_SHIMS_H

#include <libpq-fe.h>

// PG_DIAG_SQLSTATE is a character, which Swift does not import.

/// The five letters of a result's SQLSTATE; NULL where there is none.
static inline const char *centre_pq_sqlstate(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

#endif
