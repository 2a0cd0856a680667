/// Keys under which an act is done once.
enum IdempotencyKey {
  /// A new key that nobody else has.
  static func make() -> String {
    var random = SystemRandomNumberGenerator()
    let parts = [random.next(), random.next()]
    return parts.map { String($0, radix: 36) }.joined()
  }
}
