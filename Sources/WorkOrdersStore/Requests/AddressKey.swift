/// An address as it is compared: small letters and digits, one space between words.
enum AddressKey {
  /// The key of an address.
  static func of(_ address: String) -> String {
    address.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
