import CLibXML2

/// An element of a parsed document; to be used while the ``XMLDocument`` lives.
struct XMLElement {
  private let node: xmlNodePtr

  /// The document's outermost element.
  init?(rootOf document: XMLDocument) {
    guard let root = xmlDocGetRootElement(document.pointer) else { return nil }
    node = root
  }

  private init(_ node: xmlNodePtr) { self.node = node }

  /// Its name, without a prefix.
  var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

  /// The elements in it, in their order.
  var elements: [XMLElement] { nodes.filter { $0.pointee.type == XML_ELEMENT_NODE }.map { XMLElement($0) } }

  /// Its own text, without blanks around it.
  var text: String { Self.text(nodes) }

  /// The first element of a name in it.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// An attribute without a prefix.
  func attribute(_ name: String) -> String? {
    var next = node.pointee.properties
    while let attribute = next {
      if attribute.pointee.name.map({ String(cString: $0) }) == name {
        return Self.text(Self.siblings(from: attribute.pointee.children))
      }
      next = attribute.pointee.next
    }
    return nil
  }

  private var nodes: [xmlNodePtr] { Self.siblings(from: node.pointee.children) }

  private static func siblings(from first: xmlNodePtr?) -> [xmlNodePtr] {
    var found: [xmlNodePtr] = []
    var next = first
    while let node = next {
      found.append(node)
      next = node.pointee.next
    }
    return found
  }

  // Character references are text already; CDATA is merged into text, and other entities are never expanded.
  private static func text(_ nodes: [xmlNodePtr]) -> String {
    let pieces = nodes.filter { $0.pointee.type == XML_TEXT_NODE }.compactMap { node in
      node.pointee.content.map { String(cString: $0) }
    }
    let text = pieces.joined()
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let end = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[start...end])
  }
}
