/// Writes an event's facts as canonical JSON: names in byte order, no spaces, one form for each value.
///
/// Text is a string, a whole number a number, a flag `true` or `false`, money `{"cents":1250}`, a moment
/// `{"ms":1735689600000}`. Only `"`, `\` and control characters are escaped, the latter as `\u00xx`.
public enum FactsWriter {
  /// The canonical text; `{}` for no facts.
  public static func write(_ facts: Facts) -> String {
    guard !facts.isEmpty else { return "{}" }
    var text = "{"
    facts.forEach { name, value in
      if text.utf8.count > 1 { text += "," }
      append(quoted: name, to: &text)
      text += ":"
      append(value, to: &text)
    }
    return text + "}"
  }

  private static func append(_ value: FactValue, to text: inout String) {
    switch value {
    case .text(let string): append(quoted: string, to: &text)
    case .integer(let number): text += String(number)
    case .flag(let isTrue): text += isTrue ? "true" : "false"
    case .amount(let euro): text += "{\"cents\":\(euro.cents)}"
    case .instant(let instant): text += "{\"ms\":\(instant.milliseconds)}"
    case .null: text += "null"
    }
  }

  private static func append(quoted string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) { return text += string }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..."\u{1F}": text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
