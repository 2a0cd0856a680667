import WorkOrders

/// A body whose every field is known.
struct StrictBody<Body: RequestBody>: Decodable {
  let body: Body

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: AnyField.self)
    for sent in fields.allKeys {
      guard Body.CodingKeys(stringValue: sent.stringValue) == nil else {
        // What is no text is refused by the body itself.
        if TextBounds.longest[sent.stringValue] != nil, let text = try? fields.decode(String.self, forKey: sent) {
          try TextBounds.check(text, field: sent.stringValue)
        }
        continue
      }
      let shown = String(sent.stringValue.prefix(40))
      let known = Body.CodingKeys.allCases.map(\.stringValue).sorted().joined(separator: ", ")
      throw DomainError(
        .malformed, .init(it: "Non c'è il campo \"\(shown)\".", en: "There is no field \"\(shown)\"."),
        hint: .init(it: "I campi sono \(known).", en: "The fields are \(known)."), field: shown)
    }
    body = try Body(from: decoder)
  }
}

/// Any field name.
private struct AnyField: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
