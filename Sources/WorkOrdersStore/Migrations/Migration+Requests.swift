extension Migration {
  /// Contacts, requests and what people said.
  ///
  /// Keys are public numbers: year × 1,000,000,000 + serial.
  static let requests = Migration(
    id: 3, name: "requests",
    sql: """
      CREATE TABLE journal_words (
        event {integer} NOT NULL,
        name TEXT NOT NULL,
        salt {blob} NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (event, name)
      ) {keyed};
      CREATE TABLE contact (
        number {integer} NOT NULL PRIMARY KEY,
        channel TEXT NOT NULL,
        outcome TEXT NOT NULL,
        occurred_at {integer} NOT NULL,
        entered_at {integer} NOT NULL,
        entered_by TEXT NOT NULL,
        event {integer} NOT NULL
      ) {strict};
      CREATE INDEX contact_channel ON contact (channel, number);
      CREATE INDEX contact_outcome ON contact (outcome, number);
      CREATE TABLE reporter (
        contact {integer} NOT NULL PRIMARY KEY REFERENCES contact (number),
        name TEXT,
        phone TEXT,
        phone_key TEXT,
        email TEXT,
        office TEXT
      ) {strict};
      CREATE INDEX reporter_phone ON reporter (phone_key) WHERE phone_key IS NOT NULL;
      CREATE INDEX reporter_email ON reporter (lower(email), contact) WHERE email IS NOT NULL;
      CREATE TABLE service_request (
        number {integer} NOT NULL PRIMARY KEY,
        version {integer} NOT NULL,
        state TEXT NOT NULL,
        channel TEXT NOT NULL,
        category TEXT,
        area TEXT,
        zone TEXT,
        place TEXT,
        address TEXT,
        address_key TEXT,
        latitude {real},
        longitude {real},
        cell {integer},
        reported_at {integer} NOT NULL,
        entered_at {integer} NOT NULL,
        description_event {integer} NOT NULL,
        external_number TEXT,
        registry_address TEXT
      ) {strict};
      CREATE INDEX service_request_unfinished ON service_request (number) WHERE state IN ('new', 'open');
      CREATE INDEX service_request_category ON service_request (category, number) WHERE category IS NOT NULL;
      CREATE INDEX service_request_zone ON service_request (zone, number) WHERE zone IS NOT NULL;
      CREATE INDEX service_request_state ON service_request (state, number) WHERE state NOT IN ('new', 'open');
      CREATE INDEX service_request_cell ON service_request (cell, number, category, reported_at, latitude, longitude)
        WHERE state IN ('new', 'open') AND cell IS NOT NULL;
      CREATE INDEX service_request_place ON service_request (place) WHERE state IN ('new', 'open') AND place IS NOT NULL;
      CREATE INDEX service_request_address ON service_request (address_key)
        WHERE state IN ('new', 'open') AND address_key IS NOT NULL;
      CREATE UNIQUE INDEX service_request_external ON service_request (external_number)
        WHERE external_number IS NOT NULL;
      CREATE INDEX service_request_ended ON service_request (number) WHERE state NOT IN ('new', 'open');
      CREATE INDEX service_request_ended_cell ON service_request (cell, number, latitude, longitude)
        WHERE state NOT IN ('new', 'open') AND cell IS NOT NULL;
      CREATE TABLE request_suggestion (
        request {integer} NOT NULL PRIMARY KEY REFERENCES service_request (number),
        category TEXT,
        score {real} NOT NULL,
        place TEXT,
        address TEXT,
        latitude {real},
        longitude {real},
        zone TEXT,
        reasons TEXT NOT NULL
      ) {strict};
      CREATE TABLE search_document (
        request {integer} NOT NULL PRIMARY KEY REFERENCES service_request (number),
        ended {integer} NOT NULL,
        words TEXT NOT NULL
      ) {strict};
      CREATE INDEX search_document_unfinished ON search_document (request) WHERE ended = 0;
      {search};
      CREATE TABLE contact_request (
        contact {integer} NOT NULL REFERENCES contact (number),
        request {integer} NOT NULL REFERENCES service_request (number),
        relation TEXT NOT NULL,
        PRIMARY KEY (contact, request)
      ) {keyed};
      CREATE INDEX contact_request_request ON contact_request (request);
      CREATE TABLE attachment (
        contact {integer} NOT NULL REFERENCES contact (number),
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size {integer} NOT NULL,
        latitude {real},
        longitude {real},
        PRIMARY KEY (contact, sha256)
      ) {keyed};
      CREATE INDEX attachment_sha256 ON attachment (sha256);
      CREATE TABLE quarantined_mail (
        sha256 TEXT NOT NULL PRIMARY KEY,
        reason TEXT NOT NULL,
        size {integer} NOT NULL,
        sender TEXT,
        subject TEXT,
        received_at {integer} NOT NULL
      ) {strict};
      CREATE INDEX quarantined_mail_received ON quarantined_mail (received_at, sha256);
      CREATE TABLE received_mail (
        message_id TEXT NOT NULL PRIMARY KEY,
        content TEXT NOT NULL,
        contact {integer} REFERENCES contact (number),
        received_at {integer} NOT NULL
      ) {strict};
      CREATE INDEX received_mail_contact ON received_mail (contact) WHERE contact IS NOT NULL;
      """)
}
