/// One of the city's fields of work: buildings, roads, lighting, green, or a further one.
public struct Area: Hashable, Sendable {
  /// The code used everywhere.
  public let code: AreaCode
  /// The name people see.
  public let name: LocalizedText

  /// Makes an area.
  public init(code: AreaCode, name: LocalizedText) {
    self.code = code
    self.name = name
  }
}
