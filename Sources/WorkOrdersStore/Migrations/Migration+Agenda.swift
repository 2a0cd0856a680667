extension Migration {
  /// What is due, what goes out, what was answered, what alarms somebody, what was imported, and the figures as they were
  /// drafted, frozen and issued.
  static let agenda = Migration(
    id: 6, name: "agenda",
    sql: """
      CREATE TABLE agenda (
        key TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        due_at {integer} NOT NULL,
        lease_until {integer},
        attempts {integer} NOT NULL DEFAULT 0
      ) {keyed};
      CREATE INDEX agenda_due ON agenda (due_at, key);
      CREATE TABLE outbox (
        message_id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        work_order {integer} REFERENCES work_order (number),
        request {integer} REFERENCES service_request (number),
        contractor TEXT,
        recipient TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        answers TEXT,
        created_at {integer} NOT NULL,
        sent_at {integer},
        failure TEXT,
        sha256 TEXT,
        size {integer}
      ) {strict};
      CREATE INDEX outbox_made ON outbox (created_at, message_id);
      CREATE INDEX outbox_order ON outbox (work_order, created_at) WHERE work_order IS NOT NULL;
      CREATE INDEX outbox_request ON outbox (request, created_at) WHERE request IS NOT NULL;
      CREATE INDEX outbox_failure ON outbox (created_at, message_id) WHERE failure IS NOT NULL;
      CREATE INDEX outbox_sha256 ON outbox (sha256) WHERE sha256 IS NOT NULL;
      CREATE TABLE notice_stop (
        email TEXT NOT NULL PRIMARY KEY,
        stopped_at {integer} NOT NULL
      ) {strict};
      CREATE INDEX outbox_text ON outbox (created_at) WHERE body <> '';
      CREATE TABLE certified_delivery (
        message_id TEXT NOT NULL REFERENCES outbox (message_id),
        recipient TEXT NOT NULL,
        work_order {integer} REFERENCES work_order (number),
        round {integer} NOT NULL,
        local_part TEXT NOT NULL,
        state TEXT NOT NULL,
        sent_at {integer},
        changed_at {integer} NOT NULL,
        overdue {integer} NOT NULL,
        PRIMARY KEY (message_id, recipient)
      ) {keyed};
      CREATE INDEX certified_delivery_local ON certified_delivery (local_part);
      CREATE INDEX certified_delivery_order ON certified_delivery (work_order, round);
      CREATE TABLE certified_receipt (
        message_id TEXT NOT NULL,
        recipient TEXT NOT NULL,
        kind TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size {integer} NOT NULL,
        stated_at {integer} NOT NULL,
        received_at {integer} NOT NULL,
        identifier TEXT,
        PRIMARY KEY (message_id, recipient, kind),
        FOREIGN KEY (message_id, recipient) REFERENCES certified_delivery (message_id, recipient)
      ) {keyed};
      CREATE INDEX certified_receipt_sha256 ON certified_receipt (sha256);
      CREATE INDEX certified_receipt_identifier ON certified_receipt (identifier) WHERE identifier IS NOT NULL;
      CREATE TABLE access_link (
        id {identity},
        work_order {integer} REFERENCES work_order (number),
        contractor TEXT,
        request {integer} REFERENCES service_request (number),
        contact {integer} REFERENCES contact (number),
        made_at {integer} NOT NULL,
        expires_at {integer} NOT NULL,
        revoked_at {integer},
        viewed_at {integer}
      ) {strict};
      CREATE INDEX access_link_order ON access_link (work_order) WHERE work_order IS NOT NULL;
      CREATE INDEX access_link_request ON access_link (request) WHERE request IS NOT NULL;
      CREATE TABLE answered_key (
        key TEXT NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL,
        status {integer} NOT NULL,
        answer {blob} NOT NULL,
        answered_at {integer} NOT NULL
      ) {strict};
      CREATE INDEX answered_key_kept ON answered_key (answered_at) WHERE status <> 404;
      CREATE TABLE alarm (
        id {identity},
        raised_at {integer} NOT NULL,
        kind TEXT NOT NULL,
        work_order {integer} REFERENCES work_order (number),
        contract TEXT,
        text TEXT NOT NULL,
        passing {integer} NOT NULL,
        settled {integer} NOT NULL
      ) {strict};
      CREATE INDEX alarm_passing ON alarm (raised_at) WHERE passing = 1;
      CREATE INDEX alarm_standing ON alarm (raised_at) WHERE settled = 0;
      CREATE INDEX alarm_order ON alarm (work_order) WHERE settled = 0 AND work_order IS NOT NULL;
      CREATE INDEX alarm_contract ON alarm (contract) WHERE settled = 0 AND contract IS NOT NULL;
      CREATE TABLE import_batch (
        number {integer} NOT NULL PRIMARY KEY,
        file TEXT NOT NULL,
        imported_at {integer} NOT NULL,
        imported_by TEXT NOT NULL,
        read_rows {integer} NOT NULL,
        imported_rows {integer} NOT NULL,
        rejected_rows {integer} NOT NULL
      ) {strict};
      CREATE TABLE statistics_act (
        id {identity},
        period TEXT NOT NULL,
        version {integer} NOT NULL,
        state TEXT NOT NULL,
        position {integer} NOT NULL,
        head TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        made_at {integer} NOT NULL,
        made_by TEXT,
        issued_at {integer},
        issued_by TEXT,
        reason TEXT,
        document TEXT NOT NULL
      ) {strict};
      CREATE UNIQUE INDEX statistics_act_version ON statistics_act (period, version, state);
      """)
}
