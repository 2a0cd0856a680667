/// The codes that the file gives to its things, collected before anything is checked: a reference to a thing with a
/// fault of its own is no second fault.
struct DeclaredCodes {
  let areas: [String]
  let categories: [String]
  let urgencies: [String]

  init(_ root: NodeReader) {
    areas = Self.codes(root, "areas")
    categories = Self.codes(root, "categories")
    urgencies = Self.codes(root, "urgencies")
  }

  private static func codes(_ root: NodeReader, _ key: String) -> [String] {
    root.peek(key)?.elements?.compactMap { $0.peek("code")?.scalar } ?? []
  }
}
