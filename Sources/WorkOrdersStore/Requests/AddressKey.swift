import WorkOrders

/// An address as it is compared: words without accents, abbreviations spelt out, one space between.
enum AddressKey {
  /// The key of an address.
  static func of(_ address: String) -> String { FoldedText.words(address).joined(separator: " ") }
}
