/// A short name given by the city to one of its things: `roads.pothole`, `Z3`, `acme`.
///
/// One to 64 ASCII letters, digits, `.`, `-` or `_`, starting with a letter or digit; case counts.
/// The phantom `Subject` keeps a zone from being passed for a category.
public struct Code<Subject>: RawRepresentable, Hashable, Comparable, Sendable {
  /// The code as written in the city file.
  public let rawValue: String

  /// Takes a code read from a trusted place (the register, a checked policy) as it is.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Reads a code typed by a person; `nil` when it breaks the rules above.
  public init?(typed text: String) {
    guard Self.isWellFormed(text) else { return nil }
    self.rawValue = text
  }

  /// Whether `text` follows the rules for codes.
  public static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 64, isLetterOrDigit(first) else { return false }
    return bytes.allSatisfy {
      isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Byte order, the same on every machine.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Code: ExpressibleByStringLiteral {
  /// Makes a code from a literal in source text.
  public init(stringLiteral value: String) { self.rawValue = value }
}

extension Code: CustomStringConvertible {
  /// The code itself.
  public var description: String { rawValue }
}

extension Code: Codable {
  /// Decodes from a plain string.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Encodes as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// The subjects that codes belong to.
public enum CodeSubject {
  /// Marks area codes.
  public enum Area {}
  /// Marks category codes.
  public enum Category {}
  /// Marks urgency class codes.
  public enum Urgency {}
  /// Marks zone codes.
  public enum Zone {}
  /// Marks place codes.
  public enum Place {}
  /// Marks trade codes.
  public enum Trade {}
  /// Marks contractor codes.
  public enum Contractor {}
  /// Marks framework contract codes.
  public enum Contract {}
  /// Marks mandate codes.
  public enum Mandate {}
  /// Marks intervention codes.
  public enum Intervention {}
  /// Marks codes of price lists.
  public enum Price {}
  /// Marks user names.
  public enum User {}
}

/// Code of an area (`roads`).
public typealias AreaCode = Code<CodeSubject.Area>
/// Code of a category (`roads.pothole`).
public typealias CategoryCode = Code<CodeSubject.Category>
/// Code of an urgency class (`emergency`).
public typealias UrgencyCode = Code<CodeSubject.Urgency>
/// Code of a zone (`Z3`).
public typealias ZoneCode = Code<CodeSubject.Zone>
/// Code of a place (`school-pascoli`).
public typealias PlaceCode = Code<CodeSubject.Place>
/// Code of a trade that contractors practise (`asphalt`).
public typealias TradeCode = Code<CodeSubject.Trade>
/// Code of a contractor.
public typealias ContractorCode = Code<CodeSubject.Contractor>
/// Code of a framework contract.
public typealias ContractCode = Code<CodeSubject.Contract>
/// Code of an urgency mandate.
public typealias MandateCode = Code<CodeSubject.Mandate>
/// Code of the technician's way of doing the work.
public typealias InterventionCode = Code<CodeSubject.Intervention>
/// Code of an item of a price list.
public typealias PriceCode = Code<CodeSubject.Price>
/// Login name of a user.
public typealias UserName = Code<CodeSubject.User>
