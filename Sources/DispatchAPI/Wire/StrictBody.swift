import WorkOrders

/// A body whose every field is known.
struct StrictBody<Body: RequestBody>: Decodable {
  let body: Body

  init(from decoder: any Decoder) throws {
    for sent in try decoder.container(keyedBy: AnyField.self).allKeys
    where Body.CodingKeys(stringValue: sent.stringValue) == nil {
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
