/// What a yearly series of public numbers counts.
public protocol RecordKind: Sendable {
  /// The prefix before the year: `C`, `R`, `WO`, `I`.
  static var prefix: String { get }
  /// The thing in a sentence: "order".
  static var noun: LocalizedText { get }
}

/// A short public number: kind, year of entry in the city's zone, and a serial from 1: `WO-2026-000123`.
///
/// At least six digits; it grows beyond when a year needs it. Ordered by year and serial, never as text.
public struct RecordNumber<Kind: RecordKind>: Hashable, Comparable, Sendable {
  /// Year of entry in the city's zone.
  public let year: Int
  /// Position in that year's series, from 1.
  public let serial: Int

  /// Makes a number from its parts.
  public init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  /// Reads `WO-2026-000123`, and gives `nil` for anything else.
  ///
  /// Letters may be small, leading zeros may be missing.
  public init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8(Self.init(utf8:)) else { return nil }
    self = number
  }

  /// Reads `WO-2026-000123` from its bytes, which are looked at only meanwhile, and gives `nil` for anything else.
  ///
  /// A journal holds millions of them.
  public init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    var rest = text[...]
    for letter in Kind.prefix.utf8 {
      guard let first = rest.popFirst(), first == letter || first == letter + 32 else { return nil }
    }
    guard rest.popFirst() == Self.dash, let end = rest.firstIndex(of: Self.dash),
      let year = Self.whole(rest[..<end], upTo: 4), rest[..<end].count == 4,
      let serial = Self.whole(rest[(end + 1)...], upTo: 9), serial > 0
    else { return nil }
    self.init(year: year, serial: serial)
  }

  private static var dash: UInt8 { UInt8(ascii: "-") }

  private static func whole(_ digits: Slice<UnsafeBufferPointer<UInt8>>, upTo most: Int) -> Int? {
    guard (1...most).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// Reads a number that a person typed.
  ///
  /// - Throws: ``DomainError`` with code `invalid` and an example of the right form.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    guard let number = Self(text) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è un numero di \(Kind.noun.it).",
          en: "\"\(text.prefix(40))\" is not a valid \(Kind.noun.en) number."),
        hint: .init(
          it: "I numeri hanno la forma \(Kind.prefix)-2026-000123.",
          en: "Numbers look like \(Kind.prefix)-2026-000123."), field: field)
    }
    self = number
  }

  /// Year first, then serial.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.serial) < (rhs.year, rhs.serial)
  }
}

extension RecordNumber: CustomStringConvertible {
  /// The number as people write it.
  public var description: String {
    let digits = String(serial)
    let padding = String(repeating: "0", count: max(0, 6 - digits.count))
    return "\(Kind.prefix)-\(year)-\(padding)\(digits)"
  }
}

extension RecordNumber: Codable {
  /// Decodes from the written form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Kind.prefix) number: \(text)")
    }
    self = number
  }

  /// Encodes as the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The kinds of things with public numbers.
public enum RecordKinds {
  /// Contacts, `C-…`.
  public enum Contact: RecordKind {
    /// The prefix before the year.
    public static let prefix = "C"
    /// The thing in a sentence.
    public static let noun = LocalizedText(it: "contatto", en: "contact")
  }
  /// Service requests, `R-…`.
  public enum Request: RecordKind {
    /// The prefix before the year.
    public static let prefix = "R"
    /// The thing in a sentence.
    public static let noun = LocalizedText(it: "richiesta", en: "request")
  }
  /// Work orders, `WO-…`.
  public enum Order: RecordKind {
    /// The prefix before the year.
    public static let prefix = "WO"
    /// The thing in a sentence.
    public static let noun = LocalizedText(it: "ordine", en: "order")
  }
  /// Inspections, `I-…`.
  public enum Inspection: RecordKind {
    /// The prefix before the year.
    public static let prefix = "I"
    /// The thing in a sentence.
    public static let noun = LocalizedText(it: "sopralluogo", en: "inspection")
  }
  /// Imports of requests, `B-…`.
  public enum Batch: RecordKind {
    /// The prefix before the year.
    public static let prefix = "B"
    /// The thing in a sentence.
    public static let noun = LocalizedText(it: "importazione", en: "import")
  }
}

/// Number of a contact, `C-2026-000001`.
public typealias ContactNumber = RecordNumber<RecordKinds.Contact>
/// Number of a service request, `R-2026-000001`.
public typealias RequestNumber = RecordNumber<RecordKinds.Request>
/// Number of a work order, `WO-2026-000001`.
public typealias OrderNumber = RecordNumber<RecordKinds.Order>
/// Number of an inspection, `I-2026-000001`.
public typealias InspectionNumber = RecordNumber<RecordKinds.Inspection>
/// Number of an import of requests, `B-2026-000001`.
public typealias BatchNumber = RecordNumber<RecordKinds.Batch>
