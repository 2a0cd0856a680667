import CLibXML2
public import WorkOrders

/// Checks documents against an XML Schema (XSD 1.0).
///
/// Made for documents from outside: nothing is fetched, entities are not expanded, a DOCTYPE is a fault, nesting is
/// bounded by libxml2 at 256 levels, and size by ``largest``. A value; each check compiles the schema anew.
public struct XMLSchemaValidator: Sendable {
  /// The most bytes a document may have: 64 MiB.
  public static let largest = 64 * 1024 * 1024
  /// The most faults that are listed.
  public static let mostFaults = 100

  private let schema: String

  /// Takes the text of a schema that we wrote: it is trusted not to be hostile.
  public init(schema: String) { self.schema = schema }

  /// The faults of a document, in its order; none when it is valid.
  ///
  /// - Throws: ``DomainError`` with code `tooLarge` for a document above ``largest``, and `internal` when the schema
  ///   itself cannot be read.
  public func faults(in document: [UInt8]) throws(DomainError) -> [XMLFault] {
    guard document.count <= Self.largest else {
      throw DomainError(.tooLarge, "The XML document is larger than \(Self.largest >> 20) MiB.")
    }
    XMLLibrary.start()
    let list = XMLFaultList(limit: Self.mostFaults)
    guard let parsed = XMLDocument(document, faults: list) else { return list.orUnreadable() }
    return try faults(in: parsed, list)
  }

  private func faults(in parsed: XMLDocument, _ list: XMLFaultList) throws(DomainError) -> [XMLFault] {
    let schemaFaults = XMLFaultList(limit: 1)
    guard let schemaText = XMLDocument(Array(schema.utf8), faults: schemaFaults),
      let parser = xmlSchemaNewDocParserCtxt(schemaText.pointer)
    else { throw Self.broken(schemaFaults) }
    defer { xmlSchemaFreeParserCtxt(parser) }
    xmlSchemaSetParserStructuredErrors(parser, XMLFaultList.record, schemaFaults.context)
    guard let compiled = xmlSchemaParse(parser) else { throw Self.broken(schemaFaults) }
    defer { xmlSchemaFree(compiled) }
    guard let validator = xmlSchemaNewValidCtxt(compiled) else { throw Self.broken(schemaFaults) }
    defer { xmlSchemaFreeValidCtxt(validator) }
    xmlSchemaSetValidStructuredErrors(validator, XMLFaultList.record, list.context)
    let result = xmlSchemaValidateDoc(validator, parsed.pointer)
    // Both are referred to by bare pointers above.
    return withExtendedLifetime((schemaText, parsed)) { result == 0 ? list.faults : list.orUnreadable() }
  }

  private static func broken(_ faults: XMLFaultList) -> DomainError {
    DomainError(.internal, "The XML Schema cannot be read: \(faults.orUnreadable()[0].message)")
  }
}
