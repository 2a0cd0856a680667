/// What the city lets happen by itself to a request that comes without a category.
public struct IntakeRules: Hashable, Sendable {
  /// The score from which a mail's request is classified as suggested; `nil` where a person always confirms.
  public let automatic: Double?

  /// The lowest score that a city may set.
  public static let least = 0.5

  /// Makes rules; nothing happens by itself unless told.
  public init(automatic: Double? = nil) { self.automatic = automatic }
}
