extension RecordNumber {
  /// The number as one integer that sorts as the numbers do: year × 1,000,000,000 + serial.
  public var key: Int64 { Int64(year) * 1_000_000_000 + Int64(serial) }

  /// Makes the number that an integer from ``key`` stands for.
  public init(key: Int64) {
    self.init(year: Int(key / 1_000_000_000), serial: Int(key % 1_000_000_000))
  }
}
