import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("XML")
struct XMLTests {
  private let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="list"><xs:complexType><xs:sequence>
        <xs:element name="item" type="xs:int" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  @Test("Text and attributes are escaped, and what XML does not allow is replaced")
  func escapes() throws {
    let bytes = try XMLStreamWriter.bytes { writer throws(DomainError) in
      try writer.startElement("a", ["b": "\"<&>\"\n\u{0}"])
      try writer.element("c", text: "x < y & z ]]> è \u{1}\u{FFFE}")
      try writer.endElement()
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a b="&quot;&lt;&amp;&gt;&quot;&#10;\u{FFFD}">
          <c>x &lt; y &amp; z ]]&gt; è \u{FFFD}\u{FFFD}</c>
        </a>

        """)
  }

  @Test("A name that is none is refused", arguments: ["", "1a", "a b", "a>", "è"])
  func refusesNames(name: String) {
    #expect(throws: DomainError.self) {
      try XMLStreamWriter.bytes { writer throws(DomainError) in try writer.element(name, text: "x") }
    }
  }

  @Test("What the sink throws, the writer throws")
  func sinkFails() throws {
    let writer = try XMLStreamWriter { _ throws(DomainError) in throw DomainError(.tryAgain, "The disk is full.") }
    #expect {
      try writer.startElement("a")
      for _ in 0..<10_000 { try writer.element("b", text: "some text") }
      try writer.finish()
    } throws: {
      ($0 as? DomainError)?.code == .tryAgain
    }
  }

  @Test("A valid document has no faults")
  func valid() throws {
    #expect(try XMLSchemaValidator(schema: schema).faults(in: Array("<list><item>1</item></list>".utf8)).isEmpty)
  }

  @Test(
    "A document that is not valid has its faults listed by line",
    arguments: [
      ("<list>\n<item>one</item>\n</list>", 2), ("<list>\n\n<thing/></list>", 3), ("<list>\n<item>1</list>", 2),
      ("", 1), ("not XML", 1), ("<list>\n\n<item>&unknown;</item></list>", 3),
    ])
  func invalid(text: String, line: Int) throws {
    let faults = try XMLSchemaValidator(schema: schema).faults(in: Array(text.utf8))
    #expect(faults.first?.line == line)
    #expect(faults.first?.message.isEmpty == false)
  }

  @Test("A DOCTYPE is refused before any entity of it is read")
  func doctype() throws {
    let entities = (1..<30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    let bomb =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE list [<!ENTITY e0 \"x\">\(entities)]>\n<list><item>&e29;</item></list>"
    let external = "<!DOCTYPE list SYSTEM \"file:///etc/passwd\"><list><item>1</item></list>"
    for text in [bomb, external] {
      let faults = try XMLSchemaValidator(schema: schema).faults(in: Array(text.utf8))
      #expect(faults.contains { $0.message == "A DOCTYPE is not allowed." })
    }
  }

  @Test("Faults are listed up to a limit, and nesting is bounded")
  func bounds() throws {
    let many = "<list>" + String(repeating: "<item>x</item>", count: 5_000) + "</list>"
    #expect(try XMLSchemaValidator(schema: schema).faults(in: Array(many.utf8)).count == XMLSchemaValidator.mostFaults)
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try !XMLSchemaValidator(schema: schema).faults(in: Array(deep.utf8)).isEmpty)
  }

  @Test("A schema that cannot be read is our fault")
  func brokenSchema() {
    #expect {
      try XMLSchemaValidator(schema: "<xs:schema").faults(in: Array("<list/>".utf8))
    } throws: {
      ($0 as? DomainError)?.code == .internal
    }
  }
}
