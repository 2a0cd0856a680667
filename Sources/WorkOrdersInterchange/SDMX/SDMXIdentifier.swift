import WorkOrders

/// Identifiers as SDMX allows them.
///
/// They are made of ASCII letters, digits, `_`, `-`, `@` and `$`; different codes have different ones.
enum SDMXIdentifier {
  /// Everything together.
  static let total = "_T"
  /// Those that have no value of a dimension, our `-`.
  static let unallocated = "_X"

  /// The code of a figure: `orders.opened` is `ORDERS_OPENED`, `times.makingSafe.median` is `TIMES_MAKING__SAFE_MEDIAN`.
  ///
  /// Any byte that has no place in this stands as `$` with two hexadecimal digits.
  static func indicator(_ code: String) -> String {
    var identifier = ""
    var isBehindStop = false
    for byte in code.utf8 {
      let isStop = byte == UInt8(ascii: ".")
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): identifier += letter(byte - 32)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): identifier += "__" + letter(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): identifier += letter(byte)
      case UInt8(ascii: ".") where !isBehindStop: identifier += "_"
      default: identifier += escaped(byte)
      }
      isBehindStop = isStop
    }
    return identifier.isEmpty ? "$" : identifier
  }

  /// A code of the city's as it is, with `$` and two hexadecimal digits for any byte that is not allowed; `-` is
  /// ``unallocated``.
  static func code(_ code: String) -> String {
    guard code != Figure.none else { return unallocated }
    var identifier = ""
    for byte in code.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        identifier += letter(byte)
      // Only the standard's own codes begin with it.
      case UInt8(ascii: "_") where !identifier.isEmpty: identifier += "_"
      default: identifier += escaped(byte)
      }
    }
    return identifier.isEmpty ? "$" : identifier
  }

  /// The agency of a city: `Reggio nell'Emilia` is `CO_REGGIO_NELL_EMILIA`.
  static func agency(ofCity name: String) -> String {
    // Letter by letter, since folded words are spelt out as those of streets are: "Santa" would be "San".
    let letters = name.map { FoldedText.words(String($0)).joined().utf8.filter(isPlain) }
    let words = letters.split(whereSeparator: \.isEmpty).map { String(decoding: Array($0.joined()), as: UTF8.self) }
    let spelt = words.isEmpty ? Hex.text(name.utf8) : words.joined(separator: "_")
    return "CO_" + String(spelt.uppercased().prefix(60))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  private static func letter(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private static func escaped(_ byte: UInt8) -> String { "$" + Hex.text([byte]).uppercased() }
}
