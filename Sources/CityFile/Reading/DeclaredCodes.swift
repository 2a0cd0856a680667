/// The codes that the file gives to its things, collected before anything is checked: a reference to a thing with a
/// fault of its own is no second fault.
struct DeclaredCodes {
  let areas: CodeList
  let categories: CodeList
  let urgencies: CodeList

  init(_ root: NodeReader) {
    areas = CodeList(root, "areas")
    categories = CodeList(root, "categories")
    urgencies = CodeList(root, "urgencies")
  }
}
