extension ImportMapping {
  /// Translates one row.
  ///
  /// A request that is finished without a closing date was closed when it last changed; without that date either, the
  /// row is refused. A closing date on one that is not finished is left out. Coordinates may both be empty or 0.
  ///
  /// - Throws: ``DomainError`` with code `malformed` for a row of another length than the header, else `invalid`, with
  ///   the column as its field; the sentence does not name the line, which the caller knows.
  public func translate(row: [String], header: CSVHeader) throws(DomainError) -> ImportedRequest {
    guard row.count == header.names.count else {
      throw DomainError(
        .malformed,
        .init(
          it: "La riga ha \(row.count) campi, l'intestazione \(header.names.count).",
          en: "The row has \(row.count) fields, and the header \(header.names.count)."),
        hint: .init(
          it: "Manca, o è di troppo, un separatore o una virgoletta.",
          en: "A separator or a quote is missing or too many."))
    }
    let reader = Row(fields: row, header: header)
    let created = try date(columns.created, of: reader)
    let updated = try optionalDate(columns.updated, of: reader)
    let state = try translated(columns.status, of: reader, by: statuses, as: .init(it: "lo stato", en: "state"))
    let word = try reader.required(columns.category)
    let number = try reader.required(columns.number)
    try TextBounds.check(number, field: columns.number, most: 100)
    let address = reader.optional(columns.address)
    if let column = columns.address, let address {
      try TextBounds.check(address, field: column, most: TextBounds.longest["address"] ?? 300)
    }
    let description = reader.optional(columns.description) ?? word
    try TextBounds.check(description, field: columns.description ?? columns.category, most: 10_000)
    return ImportedRequest(
      number: number,
      category: try translated(
        columns.category, of: reader, by: categories, as: .init(it: "la categoria", en: "category")),
      state: state,
      channel: try channel(of: reader),
      created: created,
      updated: updated,
      closed: try closing(state: state, created: created, updated: updated, of: reader),
      address: address,
      coordinate: try coordinate(of: reader),
      description: description)
  }

  private func channel(of row: Row) throws(DomainError) -> Channel {
    if let column = columns.channel, row.optional(column) != nil {
      return try translated(column, of: row, by: channels, as: .init(it: "il canale", en: "channel"))
    }
    guard let channel = channels.otherwise else {
      throw DomainError(
        .invalid,
        .init(
          it: "La riga non dice come è arrivata la richiesta.", en: "The row does not say how the request came in."),
        hint: .init(
          it: "Dare alla mappatura un canale per \"*\", che vale per ogni altro.",
          en: "Give the mapping a channel for \"*\", which stands for any other."), field: columns.channel)
    }
    return channel
  }

  private func translated<Value>(
    _ column: String, of row: Row, by table: ImportTranslation<Value>, as noun: LocalizedText
  ) throws(DomainError) -> Value {
    let word = try row.required(column)
    guard let value = table(word) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Nella mappatura manca \(noun.it) per \"\(word.prefix(80))\".",
          en: "The mapping has no \(noun.en) for \"\(word.prefix(80))\"."),
        hint: .init(
          it: "Aggiungere alla mappatura la voce, o una riga per \"*\".",
          en: "Add it to the mapping, or a line for \"*\"."),
        field: column)
    }
    return value
  }

  private func closing(
    state: RequestState, created: Timestamp, updated: Timestamp?, of row: Row
  ) throws(DomainError) -> Timestamp? {
    let written = try optionalDate(columns.closed, of: row)
    guard state.isFinished else { return nil }
    guard let closed = written ?? updated else {
      throw DomainError(
        .invalid,
        .init(
          it: "La richiesta è finita e non ha la data di chiusura.",
          en: "The request is finished and has no date of closing."),
        hint: .init(it: "Correggere la riga all'origine.", en: "Correct the row in the source."),
        field: columns.closed)
    }
    guard closed >= created else {
      throw DomainError(
        .invalid,
        .init(it: "La richiesta è chiusa prima di essere fatta.", en: "The request is closed before it is made."),
        hint: .init(it: "Correggere la riga all'origine.", en: "Correct the row in the source."),
        field: columns.closed)
    }
    return closed
  }

  private func date(_ column: String, of row: Row) throws(DomainError) -> Timestamp {
    let text = try row.required(column)
    guard let instant = dates.read(text, in: zone) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è un'ora nella forma \(dates.text).",
          en: "\"\(text.prefix(40))\" is not a time of the form \(dates.text)."),
        hint: .init(it: "Correggere la riga all'origine.", en: "Correct the row in the source."),
        field: column)
    }
    return instant
  }

  private func optionalDate(_ column: String?, of row: Row) throws(DomainError) -> Timestamp? {
    guard let column, row.optional(column) != nil else { return nil }
    return try date(column, of: row)
  }

  private func coordinate(of row: Row) throws(DomainError) -> Coordinate? {
    let texts = (row.optional(columns.latitude), row.optional(columns.longitude))
    if texts.0 == nil, texts.1 == nil { return nil }
    guard let latitude = texts.0.flatMap(Double.init), let longitude = texts.1.flatMap(Double.init),
      let coordinate = Coordinate(latitude: latitude, longitude: longitude)
    else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\((texts.0 ?? "").prefix(30))\", \"\((texts.1 ?? "").prefix(30))\" non è un punto della Terra.",
          en: "\"\((texts.0 ?? "").prefix(30))\", \"\((texts.1 ?? "").prefix(30))\" is not a point on the globe."),
        hint: .init(
          it: "La latitudine va da -90 a 90, la longitudine da -180 a 180; lasciarle vuote se non si sanno.",
          en: "Latitude is -90 to 90, longitude -180 to 180; leave both empty when they are unknown."),
        field: columns.latitude)
    }
    return latitude == 0 && longitude == 0 ? nil : coordinate
  }
}

/// One row with its header, asked by column.
private struct Row {
  let fields: [String]
  let header: CSVHeader

  func optional(_ column: String?) -> String? {
    guard let column, let value = header.value(column, in: fields), !value.isEmpty else { return nil }
    return value
  }

  func required(_ column: String) throws(DomainError) -> String {
    guard let value = optional(column) else {
      throw DomainError(
        .invalid, .init(it: "La colonna \"\(column)\" è vuota.", en: "The column \"\(column)\" is empty."),
        hint: .init(it: "Correggere la riga all'origine.", en: "Correct the row in the source."), field: column)
    }
    return value
  }
}
