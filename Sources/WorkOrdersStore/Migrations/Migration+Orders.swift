extension Migration {
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
        approved_until {integer},
        final {integer},
        claimed {integer},
        approval_pending {integer} NOT NULL,
        mandate TEXT,
        mandate_amount {integer},
        policy_version {integer} NOT NULL,
        clock_version {integer} NOT NULL,
        rounds_before {integer} NOT NULL,
        eta {integer},
        intervention_code TEXT,
        open_inspection {integer},
        inspected {integer} NOT NULL,
        unsettled {integer} NOT NULL,
        arrived {integer} NOT NULL,
        last_act_at {integer} NOT NULL,
        completed_by TEXT,
        to_be_done_by TEXT,
        next_due {integer}
      ) {strict};
      CREATE INDEX work_order_state ON work_order (state, number);
      CREATE INDEX work_order_contractor ON work_order (contractor, number) WHERE contractor IS NOT NULL;
      CREATE INDEX work_order_category ON work_order (category, number) WHERE category IS NOT NULL;
      CREATE INDEX work_order_zone ON work_order (zone, number) WHERE zone IS NOT NULL;
      CREATE INDEX work_order_urgency ON work_order (urgency, number) WHERE urgency IS NOT NULL;
      CREATE INDEX work_order_next_due ON work_order (next_due) WHERE next_due IS NOT NULL;
      CREATE TABLE order_request (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        request {integer} NOT NULL REFERENCES service_request (number),
        PRIMARY KEY (work_order, request)
      ) {keyed};
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
      ) {keyed};
      CREATE INDEX offer_phone ON offer (answer_by, work_order) WHERE state = 'sent' AND mode = 'phone';
      CREATE INDEX offer_contract ON offer (contract, sent_at);
      CREATE TABLE order_target (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        name TEXT NOT NULL,
        due {integer},
        met_at {integer},
        breached {integer} NOT NULL,
        dated {integer} NOT NULL,
        PRIMARY KEY (work_order, name)
      ) {keyed};
      CREATE TABLE order_approval (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        approver TEXT NOT NULL,
        amount {integer} NOT NULL,
        approved_at {integer} NOT NULL,
        on_delegation_of TEXT,
        PRIMARY KEY (work_order, approver)
      ) {keyed};
      CREATE TABLE order_pause (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        place {integer} NOT NULL,
        started_at {integer} NOT NULL,
        ended_at {integer},
        cause TEXT NOT NULL,
        stops TEXT,
        paused_by TEXT,
        PRIMARY KEY (work_order, place)
      ) {keyed};
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
      CREATE TABLE inspection (
        number {integer} NOT NULL PRIMARY KEY,
        work_order {integer} NOT NULL REFERENCES work_order (number),
        kind TEXT NOT NULL,
        inspector TEXT,
        planned_at {integer},
        took_place_at {integer},
        outcome TEXT,
        intervention_code TEXT
      ) {strict};
      CREATE INDEX inspection_order ON inspection (work_order);
      CREATE INDEX inspection_open ON inspection (planned_at) WHERE outcome IS NULL;
      CREATE INDEX inspection_inspector ON inspection (inspector, number) WHERE inspector IS NOT NULL;
      CREATE TABLE inspection_photo (
        inspection {integer} NOT NULL REFERENCES inspection (number),
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size {integer} NOT NULL,
        latitude {real},
        longitude {real},
        PRIMARY KEY (inspection, sha256)
      ) {strict};
      CREATE INDEX inspection_photo_sha256 ON inspection_photo (sha256);
      CREATE TABLE order_file (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size {integer} NOT NULL,
        contractor TEXT NOT NULL,
        received_at {integer} NOT NULL,
        latitude {real},
        longitude {real},
        PRIMARY KEY (work_order, sha256)
      ) {strict};
      CREATE INDEX order_file_sha256 ON order_file (sha256);
      CREATE INDEX order_file_mail ON order_file (received_at) WHERE media_type = 'message/rfc822';
      CREATE INDEX order_file_firm ON order_file (contractor, received_at) WHERE media_type = 'message/rfc822';
      """)
}
