extension Migration {
  /// Policy, people, contractors and places: what the centre knows before the first call.
  static let knowledge = Migration(
    id: 2, name: "knowledge",
    sql: """
      CREATE TABLE register_fact (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) {keyed};
      CREATE TABLE policy_version (
        version {integer} NOT NULL PRIMARY KEY,
        sha256 TEXT NOT NULL,
        effective_at {integer} NOT NULL,
        begun {integer} NOT NULL,
        withdrawn_at {integer},
        withdrawn_by TEXT,
        withdrawn_reason TEXT,
        reason TEXT NOT NULL,
        author TEXT NOT NULL,
        applied_at {integer} NOT NULL,
        yaml TEXT NOT NULL,
        zones TEXT
      ) {strict};
      CREATE INDEX policy_version_effective ON policy_version (effective_at, version);
      CREATE INDEX policy_version_pending ON policy_version (effective_at, version)
        WHERE begun = 0 AND withdrawn_at IS NULL;
      CREATE TABLE user_account (
        name TEXT NOT NULL PRIMARY KEY,
        role TEXT NOT NULL,
        approval_limit {integer},
        email TEXT,
        disabled {integer} NOT NULL DEFAULT 0,
        created_at {integer} NOT NULL
      ) {strict};
      CREATE TABLE delegation (
        number {identity},
        delegator TEXT NOT NULL REFERENCES user_account (name),
        delegate TEXT NOT NULL REFERENCES user_account (name),
        from_day TEXT NOT NULL,
        until_day TEXT NOT NULL,
        amount_limit {integer},
        made_by TEXT NOT NULL,
        made_at {integer} NOT NULL,
        ended_by TEXT,
        ended_at {integer}
      ) {strict};
      CREATE INDEX delegation_delegate ON delegation (delegate) WHERE ended_at IS NULL;
      CREATE TABLE access_token (
        digest TEXT NOT NULL PRIMARY KEY,
        user_name TEXT NOT NULL REFERENCES user_account (name),
        created_at {integer} NOT NULL
      ) {keyed};
      CREATE TABLE contractor (
        code TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT,
        pec TEXT,
        phone TEXT,
        mode TEXT NOT NULL,
        modes TEXT NOT NULL,
        max_open {integer},
        base_latitude {real},
        base_longitude {real},
        open_orders {integer} NOT NULL DEFAULT 0
      ) {strict};
      CREATE TABLE framework_contract (
        code TEXT NOT NULL PRIMARY KEY,
        contractor TEXT NOT NULL REFERENCES contractor (code),
        kind TEXT NOT NULL,
        cig TEXT,
        trades TEXT NOT NULL,
        zones TEXT NOT NULL,
        discount {integer} NOT NULL,
        ceiling {integer} NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL,
        priority {integer} NOT NULL,
        cup TEXT,
        chapter TEXT,
        commitment_number TEXT,
        vat {integer},
        safety {integer} NOT NULL DEFAULT 0,
        penalties TEXT NOT NULL DEFAULT '',
        committed {integer} NOT NULL DEFAULT 0,
        asked {integer} NOT NULL DEFAULT 0,
        invoiced {integer} NOT NULL DEFAULT 0,
        alarmed {integer} NOT NULL DEFAULT 0,
        turns {integer} NOT NULL DEFAULT 0,
        turns_amount {integer} NOT NULL DEFAULT 0
      ) {strict};
      CREATE INDEX framework_contract_contractor ON framework_contract (contractor);
      CREATE TABLE price_item (
        contract TEXT NOT NULL,
        code TEXT NOT NULL,
        unit TEXT NOT NULL,
        price {integer} NOT NULL,
        description TEXT NOT NULL,
        PRIMARY KEY (contract, code)
      ) {keyed};
      CREATE TABLE rota_turn (
        owner TEXT NOT NULL,
        position {integer} NOT NULL,
        uid TEXT NOT NULL,
        who TEXT NOT NULL,
        phone TEXT,
        email TEXT,
        clock TEXT NOT NULL,
        first_day TEXT NOT NULL,
        start_minute {integer} NOT NULL,
        minutes {integer} NOT NULL,
        every TEXT,
        step {integer},
        weekdays TEXT,
        until {integer},
        skipped TEXT NOT NULL,
        PRIMARY KEY (owner, position)
      ) {keyed};
      CREATE TABLE place (
        code TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        first_word TEXT NOT NULL,
        zone TEXT,
        latitude {real},
        longitude {real},
        contact TEXT
      ) {strict};
      CREATE INDEX place_first_word ON place (first_word);
      CREATE TABLE street (
        number {integer} NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        locality TEXT,
        other_names TEXT NOT NULL,
        folded TEXT NOT NULL
      ) {strict};
      CREATE INDEX street_name ON street (name, number);
      CREATE TABLE street_word (
        word TEXT NOT NULL,
        street {integer} NOT NULL,
        PRIMARY KEY (word, street)
      ) {keyed};
      CREATE TABLE street_civic (
        street {integer} NOT NULL,
        civic TEXT NOT NULL,
        number {integer},
        metres {integer},
        latitude {real},
        longitude {real},
        PRIMARY KEY (street, civic)
      ) {keyed};
      CREATE INDEX street_civic_located ON street_civic (street, number, metres) WHERE latitude IS NOT NULL;
      """)
}
