import WorkOrders

/// An address as it is compared: words without accents, abbreviations spelt out, one space between.
enum AddressKey {
  /// The key of an address.
  static func of(_ address: String) -> String { FoldedText.words(address).joined(separator: " ") }

  /// The key of a request's address: by the registry's spelling where it was recognised, so that two ways of typing it
  /// meet.
  static func of(_ request: ServiceRequest) -> String? { (request.registryAddress ?? request.address).map { of($0) } }
}
