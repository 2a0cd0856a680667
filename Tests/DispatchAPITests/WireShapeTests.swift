import DispatchAPI
import Foundation
import Testing
import WorkOrders

@Suite("The shape of the wire")
struct WireShapeTests {
  private func object(_ value: some Encodable) throws -> [String: JSONValue] {
    try WireJSON.decode([String: JSONValue].self, from: WireJSON.encode(value))
  }

  @Test("Unset fields are null and never absent")
  func unsetFields() throws {
    let order = OrderView(
      number: OrderNumber(year: 2026, serial: 1), version: 1, state: "ready", approvalPending: false, policyVersion: 1,
      createdAt: "2026-07-14T08:30:00+02:00")
    let fields = try object(order)
    for name in [
      "number", "version", "state", "category", "area", "urgency", "zone", "place", "contractor", "requests",
      "estimate", "approved", "final", "approvalPending", "targets", "offers", "inspections", "mandate",
      "policyVersion",
    ] {
      #expect(fields[name] != nil, "\(name) is absent")
    }
    #expect(fields["category"] == .null && fields["requests"] == .array([]))
  }

  @Test("Every field name of a body is written, and only those")
  func bodyFields() throws {
    #expect(try Set(object(CallReport()).keys) == Set(CallReport.CodingKeys.allCases.map(\.stringValue)))
    #expect(try Set(object(ActBody()).keys) == Set(ActBody.CodingKeys.allCases.map(\.stringValue)))
    #expect(try Set(object(OrderBody()).keys) == Set(OrderBody.CodingKeys.allCases.map(\.stringValue)))
    #expect(try Set(object(RequestActBody()).keys) == Set(RequestActBody.CodingKeys.allCases.map(\.stringValue)))
    #expect(try Set(object(InspectionBody()).keys) == Set(InspectionBody.CodingKeys.allCases.map(\.stringValue)))
    #expect(try Set(object(ContractorBody()).keys) == Set(ContractorBody.CodingKeys.allCases.map(\.stringValue)))
    #expect(try Set(object(ImportBody()).keys) == Set(ImportBody.CodingKeys.allCases.map(\.stringValue)))
  }

  @Test("Numbers and amounts travel as text, amounts with two decimals")
  func texts() throws {
    var order = OrderView(
      number: OrderNumber(year: 2026, serial: 123), version: 2, state: "approval", approvalPending: false,
      policyVersion: 1, createdAt: "2026-07-14T08:30:00+02:00")
    order.estimate = Euro(cents: 125_000)
    let fields = try object(order)
    #expect(fields["number"] == .text("WO-2026-000123"))
    #expect(fields["estimate"] == .text("1250.00"))
  }

  @Test("A document read back is the same")
  func roundTrip() throws {
    var report = CallReport()
    report.description = "Buca profonda, \"grande\""
    report.lat = 44.698
    #expect(try WireJSON.decodeBody(CallReport.self, from: WireJSON.encode(report)) == report)
  }

  @Test("A field that is absent in a body counts as null")
  func absentField() throws {
    let report = try WireJSON.decodeBody(CallReport.self, from: Data(#"{"description":"buca"}"#.utf8))
    #expect(report.description == "buca" && report.category == nil)
  }

  @Test(
    "What is not the expected body is malformed and names the field",
    arguments: [
      (#"{"descripton":"buca"}"#, "descripton"), (#"{"lat":"north"}"#, "lat"), (#"{"description":7}"#, "description"),
      ("[]", nil), ("{", nil), (#"{"description":"\#u{0}"}"#, nil),
    ])
  func malformed(json: String, field: String?) {
    let error = #expect(throws: DomainError.self) { try WireJSON.decodeBody(CallReport.self, from: Data(json.utf8)) }
    #expect(error?.code == .malformed)
    if let field { #expect(error?.field == field) }
  }

  @Test("A body that is not UTF-8 is malformed")
  func notUTF8() {
    let bytes = Data(#"{"description":""#.utf8) + [0xFF] + Data(#""}"#.utf8)
    let error = #expect(throws: DomainError.self) { try WireJSON.decodeBody(CallReport.self, from: bytes) }
    #expect(error?.code == .malformed)
  }
}
