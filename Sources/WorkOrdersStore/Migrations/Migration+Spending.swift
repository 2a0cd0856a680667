extension Migration {
  /// What orders cost, and by whose leave: mandates and their use, dossiers of extreme urgency, estimates, invoices.
  static let spending = Migration(
    id: 5, name: "spending",
    sql: """
      CREATE TABLE mandate_use (
        id {identity},
        mandate TEXT NOT NULL,
        work_order {integer} NOT NULL REFERENCES work_order (number),
        round {integer} NOT NULL,
        rounds_before {integer} NOT NULL,
        decision {integer} NOT NULL,
        contractor TEXT,
        category TEXT NOT NULL,
        amount {integer} NOT NULL,
        activated_for {integer} NOT NULL,
        activated_by TEXT NOT NULL,
        used_at {integer} NOT NULL,
        day TEXT NOT NULL,
        ceiling_left {integer},
        ratify_by {integer},
        ratification TEXT,
        answered_by TEXT,
        answered_at {integer},
        settled {integer} NOT NULL DEFAULT 0,
        voided {integer} NOT NULL DEFAULT 0
      ) {strict};
      CREATE INDEX mandate_use_mandate ON mandate_use (mandate, id);
      CREATE INDEX mandate_use_order ON mandate_use (work_order);
      CREATE INDEX mandate_use_unratified ON mandate_use (ratify_by)
        WHERE voided = 0 AND ratify_by IS NOT NULL AND ratification IS NULL;
      CREATE TABLE mandate_ceiling (
        mandate TEXT NOT NULL,
        scope TEXT NOT NULL,
        subject TEXT NOT NULL,
        bookings {integer} NOT NULL,
        PRIMARY KEY (mandate, scope, subject)
      ) {keyed};
      CREATE TABLE mandate_day (
        mandate TEXT NOT NULL,
        scope TEXT NOT NULL,
        subject TEXT NOT NULL,
        day TEXT NOT NULL,
        amount {integer} NOT NULL,
        PRIMARY KEY (mandate, scope, subject, day)
      ) {keyed};
      CREATE TABLE order_expense (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        round {integer} NOT NULL,
        contractor TEXT NOT NULL,
        contract TEXT NOT NULL REFERENCES framework_contract (code),
        amount {integer} NOT NULL,
        PRIMARY KEY (work_order, round)
      ) {keyed};
      CREATE TABLE dossier (
        work_order {integer} NOT NULL PRIMARY KEY REFERENCES work_order (number),
        opened_at {integer} NOT NULL,
        opened_by TEXT NOT NULL,
        amount {integer} NOT NULL,
        terms_from TEXT NOT NULL,
        terms_ceiling {integer} NOT NULL,
        justification_days {integer} NOT NULL,
        proposal_days {integer} NOT NULL,
        council_days {integer} NOT NULL,
        circumstance TEXT NOT NULL,
        causes TEXT NOT NULL,
        works TEXT NOT NULL,
        site TEXT NOT NULL,
        report TEXT NOT NULL,
        report_sha256 TEXT NOT NULL
      ) {strict};
      CREATE TABLE dossier_step (
        work_order {integer} NOT NULL REFERENCES dossier (work_order),
        name TEXT NOT NULL,
        due {integer} NOT NULL,
        done_at {integer},
        recorded_by TEXT,
        PRIMARY KEY (work_order, name)
      ) {keyed};
      CREATE TABLE dossier_evidence (
        work_order {integer} NOT NULL REFERENCES dossier (work_order),
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size {integer} NOT NULL,
        caption TEXT,
        added_at {integer} NOT NULL,
        added_by TEXT NOT NULL,
        PRIMARY KEY (work_order, sha256)
      ) {strict};
      CREATE INDEX dossier_evidence_file ON dossier_evidence (sha256);
      CREATE TABLE order_bill (
        work_order {integer} NOT NULL PRIMARY KEY REFERENCES work_order (number),
        contract TEXT,
        works {integer} NOT NULL,
        discount {integer} NOT NULL,
        safety {integer} NOT NULL
      ) {strict};
      CREATE TABLE order_bill_line (
        work_order {integer} NOT NULL REFERENCES work_order (number),
        line {integer} NOT NULL,
        code TEXT NOT NULL,
        unit TEXT NOT NULL,
        price {integer} NOT NULL,
        description TEXT NOT NULL,
        thousandths {integer} NOT NULL,
        PRIMARY KEY (work_order, line)
      ) {keyed};
      CREATE TABLE invoice (
        id {identity},
        contract TEXT NOT NULL REFERENCES framework_contract (code),
        number TEXT NOT NULL,
        dated TEXT NOT NULL,
        amount {integer} NOT NULL,
        work_order {integer} REFERENCES work_order (number),
        entered_at {integer} NOT NULL,
        entered_by TEXT NOT NULL,
        cancelled_at {integer},
        cancelled_by TEXT,
        cancelled_reason TEXT
      ) {strict};
      CREATE UNIQUE INDEX invoice_number ON invoice (contract, number) WHERE cancelled_at IS NULL;
      CREATE INDEX invoice_contract ON invoice (contract, id);
      CREATE INDEX invoice_order ON invoice (work_order) WHERE work_order IS NOT NULL;
      """)
}
