extension Timestamp {
  /// Reads an RFC 3339 date-time: `2026-03-29T02:30:00Z`, `2026-03-29T02:30:00.125+01:00`.
  ///
  /// The offset or `Z` is required. Fractions are cut to milliseconds. Years 1900 to 9999.
  ///
  /// - Throws: ``DomainError`` with code `invalid`.
  public init(rfc3339 text: String, field: String? = nil) throws(DomainError) {
    guard let instant = Self.scan(text) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è un'ora con lo scarto.",
          en: "\"\(text.prefix(40))\" is not a time with its offset."),
        hint: .init(
          it: "Le ore si scrivono 2026-11-24T08:30:00+01:00 o 2026-11-24T07:30:00Z, dall'anno 1900.",
          en: "Times look like 2026-11-24T08:30:00+01:00 or 2026-11-24T07:30:00Z, from the year 1900 on."), field: field
      )
    }
    self = instant
  }

  /// The instant in UTC: `2026-03-29T01:30:00Z`, with three decimals only when the milliseconds are not zero.
  public func rfc3339() -> String { text(offset: 0) + "Z" }

  /// The instant as the city's clocks show it, with their offset: `2026-03-29T03:30:00+02:00`.
  public func rfc3339(in zone: CityZone) -> String {
    // RFC 3339 offsets are whole minutes; the few older ones with seconds are written in the minute below.
    let minutes = zone.offset(at: self).flooredQuotient(60)
    let magnitude = Int(minutes.magnitude)
    let sign = minutes < 0 ? "-" : "+"
    return text(offset: minutes * 60) + "\(sign)\((magnitude / 60).padded(to: 2)):\((magnitude % 60).padded(to: 2))"
  }

  /// The first instant of a day at a fixed offset from UTC, plus milliseconds.
  init(_ date: CivilDate, millisecondOfDay: Int, offset: Int) {
    self.init(milliseconds: Int64(date.daysSinceEpoch) * 86_400_000 + Int64(millisecondOfDay - offset * 1_000))
  }

  /// Reads the whole text or nothing.
  static func scan(_ text: String) -> Timestamp? {
    var scanner = TextScanner(text)
    guard let date = scanner.date(), date.year >= 1900, scanner.take("T", "t", " ") != nil,
      let time = scanner.timeOfDay(needsSeconds: true), let offset = scanner.offset(), scanner.isAtEnd
    else { return nil }
    return Timestamp(date, millisecondOfDay: time, offset: offset)
  }

  private func text(offset: Int) -> String {
    let moment = LocalMoment(self, offset: offset)
    let seconds = moment.millisecondOfDay / 1_000
    let fraction = moment.millisecondOfDay % 1_000
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }
    return "\(moment.date)T" + parts.joined(separator: ":") + (fraction == 0 ? "" : ".\(fraction.padded(to: 3))")
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 text in UTC.
  public var description: String { rfc3339() }
}

extension BinaryInteger {
  /// The quotient rounded towards minus infinity.
  func flooredQuotient(_ divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
