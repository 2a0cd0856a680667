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
        .malformed, "The row has \(row.count) fields, and the header \(header.names.count).",
        hint: "A separator or a quote is missing or too many.")
    }
    let reader = Row(fields: row, header: header)
    let created = try date(columns.created, of: reader)
    let updated = try optionalDate(columns.updated, of: reader)
    let state = try translated(columns.status, of: reader, by: statuses, as: "state")
    let word = try reader.required(columns.category)
    return ImportedRequest(
      number: try reader.required(columns.number),
      category: try translated(columns.category, of: reader, by: categories, as: "category"),
      state: state,
      channel: try channel(of: reader),
      created: created,
      updated: updated,
      closed: try closing(state: state, created: created, updated: updated, of: reader),
      address: reader.optional(columns.address),
      coordinate: try coordinate(of: reader),
      description: reader.optional(columns.description) ?? word)
  }

  private func channel(of row: Row) throws(DomainError) -> Channel {
    if let column = columns.channel, row.optional(column) != nil {
      return try translated(column, of: row, by: channels, as: "channel")
    }
    guard let channel = channels.otherwise else {
      throw DomainError(
        .invalid, "The row does not say how the request came in.",
        hint: "Give the mapping a channel for \"*\", which stands for any other.", field: columns.channel)
    }
    return channel
  }

  private func translated<Value>(
    _ column: String, of row: Row, by table: ImportTranslation<Value>, as noun: String
  ) throws(DomainError) -> Value {
    let word = try row.required(column)
    guard let value = table(word) else {
      throw DomainError(
        .invalid, "The mapping has no \(noun) for \"\(word.prefix(80))\".",
        hint: "Add it to the mapping, or a line for \"*\".",
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
        .invalid, "The request is finished and has no date of closing.", hint: "Correct the row in the source.",
        field: columns.closed)
    }
    guard closed >= created else {
      throw DomainError(
        .invalid, "The request is closed before it is made.", hint: "Correct the row in the source.",
        field: columns.closed)
    }
    return closed
  }

  private func date(_ column: String, of row: Row) throws(DomainError) -> Timestamp {
    let text = try row.required(column)
    guard let instant = dates.read(text, in: zone) else {
      throw DomainError(
        .invalid, "\"\(text.prefix(40))\" is not a time of the form \(dates.text).",
        hint: "Correct the row in the source.",
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
        .invalid, "\"\((texts.0 ?? "").prefix(30))\", \"\((texts.1 ?? "").prefix(30))\" is not a point on the globe.",
        hint: "Latitude is -90 to 90, longitude -180 to 180; leave both empty when they are unknown.",
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
        .invalid, "The column \"\(column)\" is empty.", hint: "Correct the row in the source.", field: column)
    }
    return value
  }
}
