extension Migration {
  /// Policy, people, contractors and places: what the centre knows before the first call.
  static let knowledge = Migration(
    id: 2, name: "knowledge",
    sql: """
      CREATE TABLE register_fact (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) {strict};
      CREATE TABLE policy_version (
        version {integer} NOT NULL PRIMARY KEY,
        yaml TEXT NOT NULL,
        zones TEXT,
        sha256 TEXT NOT NULL,
        reason TEXT NOT NULL,
        author TEXT NOT NULL,
        applied_at {integer} NOT NULL
      ) {strict};
      CREATE TABLE user_account (
        name TEXT NOT NULL PRIMARY KEY,
        role TEXT NOT NULL,
        approval_limit {integer},
        created_at {integer} NOT NULL
      ) {strict};
      CREATE TABLE access_token (
        digest TEXT NOT NULL PRIMARY KEY,
        user_name TEXT NOT NULL REFERENCES user_account (name),
        created_at {integer} NOT NULL
      ) {strict};
      CREATE TABLE contractor (
        code TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT,
        pec TEXT,
        phone TEXT,
        mode TEXT NOT NULL,
        max_open {integer},
        open_orders {integer} NOT NULL DEFAULT 0
      ) {strict};
      CREATE TABLE framework_contract (
        code TEXT NOT NULL PRIMARY KEY,
        contractor TEXT NOT NULL REFERENCES contractor (code),
        cig TEXT,
        trades TEXT NOT NULL,
        zones TEXT NOT NULL,
        discount {integer} NOT NULL,
        ceiling {integer} NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL,
        priority {integer} NOT NULL,
        committed {integer} NOT NULL DEFAULT 0,
        turns {integer} NOT NULL DEFAULT 0,
        turns_amount {integer} NOT NULL DEFAULT 0
      ) {strict};
      CREATE INDEX framework_contract_contractor ON framework_contract (contractor);
      CREATE TABLE place (
        code TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        zone TEXT,
        latitude {real},
        longitude {real},
        contact TEXT
      ) {strict};
      """)

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
      ) {strict};
      CREATE TABLE contact (
        number {integer} NOT NULL PRIMARY KEY,
        channel TEXT NOT NULL,
        outcome TEXT NOT NULL,
        occurred_at {integer} NOT NULL,
        entered_at {integer} NOT NULL,
        entered_by TEXT NOT NULL,
        event {integer} NOT NULL
      ) {strict};
      CREATE TABLE reporter (
        contact {integer} NOT NULL PRIMARY KEY REFERENCES contact (number),
        name TEXT,
        phone TEXT,
        phone_key TEXT,
        email TEXT,
        office TEXT
      ) {strict};
      CREATE INDEX reporter_phone ON reporter (phone_key) WHERE phone_key IS NOT NULL;
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
        external_number TEXT
      ) {strict};
      CREATE INDEX service_request_unfinished ON service_request (number) WHERE state IN ('new', 'open');
      CREATE INDEX service_request_cell ON service_request (cell) WHERE state IN ('new', 'open') AND cell IS NOT NULL;
      CREATE INDEX service_request_place ON service_request (place) WHERE state IN ('new', 'open') AND place IS NOT NULL;
      CREATE INDEX service_request_address ON service_request (address_key)
        WHERE state IN ('new', 'open') AND address_key IS NOT NULL;
      CREATE UNIQUE INDEX service_request_external ON service_request (external_number)
        WHERE external_number IS NOT NULL;
      CREATE TABLE contact_request (
        contact {integer} NOT NULL REFERENCES contact (number),
        request {integer} NOT NULL REFERENCES service_request (number),
        relation TEXT NOT NULL,
        PRIMARY KEY (contact, request)
      ) {strict};
      CREATE INDEX contact_request_request ON contact_request (request);
      CREATE TABLE attachment (
        contact {integer} NOT NULL REFERENCES contact (number),
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size {integer} NOT NULL,
        PRIMARY KEY (contact, sha256)
      ) {strict};
      CREATE TABLE received_mail (
        message_id TEXT NOT NULL PRIMARY KEY,
        contact {integer} REFERENCES contact (number),
        received_at {integer} NOT NULL
      ) {strict};
      """)

  /// Orders with their offers, targets, approvals and pauses, the decisions behind them, and inspections.
  static let orders = Migration(
    id: 4, name: "orders",
    sql: """
      CREATE TABLE work_order (
        number {integer} NOT NULL PRIMARY KEY,
        version {integer} NOT NULL,
        state TEXT NOT NULL,
        created_at {integer} NOT NULL,
        reported_at {integer} NOT NULL,
        activated_at {integer},
        category TEXT,
        area TEXT,
        urgency TEXT,
        zone TEXT,
        place TEXT,
        latitude {real},
        longitude {real},
        contractor TEXT REFERENCES contractor (code),
        contract TEXT REFERENCES framework_contract (code),
        estimate {integer},
        approved {integer},
        final {integer},
        claimed {integer},
        approval_pending {integer} NOT NULL,
        mandate TEXT,
        mandate_amount {integer},
        policy_version {integer} NOT NULL,
        rounds_before {integer} NOT NULL,
        eta {integer},
        intervention_code TEXT,
        open_inspection {integer},
        inspected {integer} NOT NULL,
        unsettled {integer} NOT NULL,
        arrived {integer} NOT NULL,
        completed_by TEXT,
        ratify_by {integer},
        next_due {integer}
      ) {strict};
      CREATE INDEX work_order_state ON work_order (state, number);
      CREATE INDEX work_order_contractor ON work_order (contractor, number) WHERE contractor IS NOT NULL;
      CREATE INDEX work_order_next_due ON work_order (next_due) WHERE next_due IS NOT NULL;
      CREATE TABLE order_request (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        request {integer} NOT NULL REFERENCES service_request (number),
        PRIMARY KEY (work_order, request)
      ) {strict};
      CREATE INDEX order_request_request ON order_request (request);
      CREATE TABLE offer (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        round {integer} NOT NULL,
        contractor TEXT NOT NULL,
        contract TEXT NOT NULL,
        mode TEXT NOT NULL,
        state TEXT NOT NULL,
        sent_at {integer} NOT NULL,
        answer_by {integer} NOT NULL,
        answered_at {integer},
        reason TEXT,
        answered_by TEXT,
        answered_via TEXT,
        PRIMARY KEY (work_order, round)
      ) {strict};
      CREATE TABLE order_target (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        name TEXT NOT NULL,
        due {integer},
        met_at {integer},
        breached {integer} NOT NULL,
        PRIMARY KEY (work_order, name)
      ) {strict};
      CREATE TABLE order_approval (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        approver TEXT NOT NULL,
        amount {integer} NOT NULL,
        approved_at {integer} NOT NULL,
        PRIMARY KEY (work_order, approver)
      ) {strict};
      CREATE TABLE order_pause (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        started_at {integer} NOT NULL,
        ended_at {integer},
        cause TEXT NOT NULL,
        stops TEXT,
        PRIMARY KEY (work_order, started_at)
      ) {strict};
      CREATE TABLE decision (
        id {identity},
        work_order {integer} NOT NULL REFERENCES work_order (number),
        decided_at {integer} NOT NULL,
        kind TEXT NOT NULL,
        rule TEXT NOT NULL,
        policy_version {integer} NOT NULL,
        outcome TEXT NOT NULL,
        facts TEXT NOT NULL,
        candidates TEXT NOT NULL
      ) {strict};
      CREATE INDEX decision_order ON decision (work_order, id);
      CREATE TABLE mandate_use (
        id {identity},
        mandate TEXT NOT NULL,
        work_order {integer} NOT NULL REFERENCES work_order (number),
        round {integer} NOT NULL,
        contractor TEXT,
        category TEXT NOT NULL,
        amount {integer} NOT NULL,
        used_at {integer} NOT NULL,
        ratify_by {integer},
        voided {integer} NOT NULL DEFAULT 0
      ) {strict};
      CREATE INDEX mandate_use_mandate ON mandate_use (mandate, used_at) WHERE voided = 0;
      CREATE INDEX mandate_use_order ON mandate_use (work_order);
      CREATE TABLE inspection (
        number {integer} NOT NULL PRIMARY KEY,
        work_order {integer} NOT NULL REFERENCES work_order (number),
        kind TEXT NOT NULL,
        inspector TEXT,
        planned_at {integer},
        took_place_at {integer},
        outcome TEXT,
        intervention_code TEXT,
        event {integer}
      ) {strict};
      CREATE INDEX inspection_order ON inspection (work_order);
      CREATE INDEX inspection_open ON inspection (planned_at) WHERE outcome IS NULL;
      CREATE TABLE inspection_photo (
        inspection {integer} NOT NULL REFERENCES inspection (number),
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size {integer} NOT NULL,
        PRIMARY KEY (inspection, sha256)
      ) {strict};
      """)

  /// What is due, what goes out, what was answered, what alarms somebody.
  static let agenda = Migration(
    id: 5, name: "agenda",
    sql: """
      CREATE TABLE agenda (
        key TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        due_at {integer} NOT NULL,
        lease_until {integer},
        lease_holder TEXT,
        attempts {integer} NOT NULL DEFAULT 0
      ) {strict};
      CREATE INDEX agenda_due ON agenda (due_at, key);
      CREATE TABLE outbox (
        message_id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        work_order {integer} REFERENCES work_order (number),
        recipient TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        created_at {integer} NOT NULL,
        sent_at {integer},
        failure TEXT
      ) {strict};
      CREATE TABLE answered_key (
        key TEXT NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL,
        status {integer} NOT NULL,
        answer {blob} NOT NULL,
        answered_at {integer} NOT NULL
      ) {strict};
      CREATE TABLE alarm (
        id {identity},
        raised_at {integer} NOT NULL,
        kind TEXT NOT NULL,
        work_order {integer} REFERENCES work_order (number),
        text TEXT NOT NULL,
        settled_at {integer}
      ) {strict};
      CREATE INDEX alarm_open ON alarm (raised_at) WHERE settled_at IS NULL;
      CREATE TABLE import_batch (
        number {integer} NOT NULL PRIMARY KEY,
        file TEXT NOT NULL,
        imported_at {integer} NOT NULL,
        imported_by TEXT NOT NULL,
        read_rows {integer} NOT NULL,
        imported_rows {integer} NOT NULL,
        rejected_rows {integer} NOT NULL
      ) {strict};
      """)

  /// Every migration, in order; new ones are added at the end and none is ever changed.
  static let all = [journal, knowledge, requests, orders, agenda]
}
