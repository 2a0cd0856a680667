import WorkOrders

/// Reads and writes service requests.
enum RequestRow {
  /// The columns that ``read(_:)`` expects, in order.
  static let columns = """
    number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at, entered_at,
    registry_address
    """

  /// The request with this number.
  static func load(_ number: RequestNumber, on connection: any SQLConnection) throws -> ServiceRequest? {
    try connection.first(
      """
      SELECT number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at,
        entered_at, registry_address
      FROM service_request WHERE number = $1
      """, [number.key], read)
  }

  /// A request from a row of ``columns``.
  static func read(_ row: SQLRow) throws -> ServiceRequest {
    var request = ServiceRequest(
      number: RequestNumber(key: try row.int64(0)), state: try row.choice(2), channel: try row.choice(3),
      reportedAt: try row.timestamp(11), enteredAt: try row.timestamp(12))
    request.version = try row.int(1)
    request.category = try row.optionalCode(4)
    request.area = try row.optionalCode(5)
    request.zone = try row.optionalCode(6)
    request.place = try row.optionalCode(7)
    request.address = try row.optionalText(8)
    request.coordinate = try row.coordinate(9, 10)
    request.registryAddress = try row.optionalText(13)
    return request
  }

  /// Writes a new request; its description stands with the event that opened it.
  static func insert(
    _ request: ServiceRequest, descriptionEvent: Int64, externalNumber: String? = nil, on connection: any SQLConnection
  ) throws {
    try connection.execute(
      """
      INSERT INTO service_request (number, version, state, channel, category, area, zone, place, address, address_key,
        latitude, longitude, cell, reported_at, entered_at, description_event, external_number, registry_address)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      """,
      [
        request.number.key, request.version, request.state.rawValue, request.channel.rawValue, request.category,
        request.area, request.zone, request.place, request.address, AddressKey.of(request),
        request.coordinate?.latitude, request.coordinate?.longitude, request.coordinate.map(GridCell.of),
        request.reportedAt, request.enteredAt, descriptionEvent, externalNumber, request.registryAddress,
      ])
  }

  /// Writes what can change about a request.
  static func update(_ request: ServiceRequest, on connection: any SQLConnection) throws {
    try connection.execute(
      """
      UPDATE service_request SET version = $2, state = $3, category = $4, area = $5, zone = $6, place = $7, address = $8,
        address_key = $9, latitude = $10, longitude = $11, cell = $12, registry_address = $13
      WHERE number = $1
      """,
      [
        request.number.key, request.version, request.state.rawValue, request.category, request.area, request.zone,
        request.place, request.address, AddressKey.of(request), request.coordinate?.latitude,
        request.coordinate?.longitude, request.coordinate.map(GridCell.of), request.registryAddress,
      ])
    try SearchIndex.settle(request.number, isEnded: request.state.isFinished, on: connection)
  }
}
