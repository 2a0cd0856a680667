import WorkOrders

/// What will befall one order: its luck, drawn from the year's seed, and what has happened to it so far.
struct OrderLife {
  /// The order.
  let number: String
  /// What operators know of it besides: the category a mail will be found to have, and where.
  let entry: ScriptEntry
  /// Its own luck.
  var random: SeededGenerator
  /// The request of a mail that nobody has classified yet.
  var unclassified: String?
  /// How often nothing came of looking at it.
  var idle = 0
  /// Whether a break, a failed check or a second life has been had.
  var hasRested = false
  var isChecked = false
  var hasReturned = false
  /// Whether the firm to blame for a long silence has been given up on.
  var tries = 0

  init(number: String, entry: ScriptEntry, seed: UInt64) {
    self.number = number
    self.entry = entry
    random = SeededGenerator(seed: seed, thing: entry.id)
  }
}
