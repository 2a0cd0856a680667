import DispatchAPI
import Testing
import WorkOrders

@Suite("Rotas and turns over HTTP")
struct RotaTests {
  @Test("A rota that was imported says who is on, comes out again, and can be taken away")
  func life() async throws {
    try await TestCentre.demo { caller, _ in
      let file = String(decoding: try Fixture.bytes("calendar/reperibilita.ics"), as: UTF8.self)
      let body: [String: JSONValue] = ["owner": "contractor:luce-viva", "ics": .text(file)]
      let imported = try await caller.post("rotas/import", .object(body))
      #expect(imported["owner"] == "contractor:luce-viva" && imported["turns"] == .integer(2))
      #expect(imported["name"] == "Luce Viva Impianti S.r.l." && imported["onDuty"].items.isEmpty)

      let asked = "rotas/duties?at=2026-04-28%2003:00"
      let duty = try await caller.get(asked)["items"][0]
      #expect(duty["who"].string.hasSuffix("Squadra A") && duty["kind"] == "contractor")
      #expect(duty["from"] == "2026-04-27T08:00:00+02:00" && duty["to"] == "2026-05-04T08:00:00+02:00")
      #expect(duty["phone"] == "+39 0522 000305" && duty["contractor"] == "luce-viva")
      #expect(try await caller.get(asked + "&owner=technician")["items"].items.isEmpty)

      let exported = try await caller.get("rotas/calendar?owner=contractor:luce-viva")["ics"].string
      let again = try await caller.post("rotas/import", .object(body.merging(["ics": .text(exported)]) { $1 }))
      #expect(again["turns"] == .integer(2))
      #expect(try await caller.get("rotas")["items"].items.count == 1)
      _ = try await caller.post("rotas/remove", .object(["owner": "contractor:luce-viva"]))
      #expect(try await caller.get("rotas")["items"].items.isEmpty)
      #expect(try await caller.get("rotas/calendar?owner=contractor:luce-viva").status == 404)
    }
  }

  @Test("A wrong file is refused with every fault, a wrong owner or person too, and nothing is kept")
  func refused() async throws {
    try await TestCentre.demo { caller, _ in
      let event = "BEGIN:VEVENT\nUID:u\nSUMMARY:A\nDTSTART:20260230\nEND:VEVENT\n"
      let file = "BEGIN:VCALENDAR\n" + event + event + "END:VCALENDAR\n"
      let wrong = try await caller.post("rotas/import", .object(["owner": "technician", "ics": .text(file)]))
      #expect(wrong.status == 422 && wrong["problems"].items.map { $0["line"] } == [.integer(5), .integer(10)])
      #expect(wrong["field"] == "ics")
      #expect(try await caller.post("rotas/import", .object(["owner": "mayor", "ics": "x"])).status == 422)
      #expect(try await caller.post("rotas/import", .object(["owner": "technician", "ics": "x"])).status == 400)
      #expect(try await caller.get("rotas/duties?owner=mayor").status == 422)
      #expect(try await caller.get("rotas")["items"].items.isEmpty)
    }
  }

  @Test("The ledger shows each contract's turns under its criterion, with the choices that prove them")
  func turns() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let order = try await caller.get("orders/WO-2025-000001")
      let rows = try await caller.get("contractors/turns?category=roads.pothole")["items"].items
      #expect(Set(rows.map { $0["criterion"].string }) == ["turns-by-count"])
      let row = try #require(rows.first { $0["contractor"] == order["contractor"] })
      #expect(row["turns"] == .integer(1) && row["last"][0]["order"] == "WO-2025-000001")
      #expect(row["last"][0]["rule"] == "turns-by-count" && row["last"][0]["amount"] == row["amount"])
      #expect(row["share"].string.contains(".") && row["kind"] == "framework")
      #expect(rows.last?["contractor"] == order["contractor"])
      #expect(try await caller.get("contractors/turns?category=roads.pothol").status == 422)
      #expect(try await caller.get("contractors/turns")["items"].items.count > rows.count)
    }
  }

  @Test("A firm that is added may be asked in another way by urgency")
  func modes() async throws {
    try await TestCentre.demo { caller, _ in
      let body: [String: JSONValue] = [
        "code": "nuova", "name": "Nuova", "email": "n@nuova.example", "phone": "0522 9", "trades": .array(["asphalt"]),
        "contract": "AQ-99", "ceiling": "1000", "validFrom": "2025-01-01", "validTo": "2025-12-31", "mode": "email",
        "modes": .array(["emergency:phone"]), "baseLat": .number(44.7), "baseLon": .number(10.6), "kind": "direct",
      ]
      let added = try await caller.post("contractors", .object(body))
      #expect(added["modes"]["emergency"] == "phone" && added["baseLat"] == .number(44.7))
      #expect(added["contracts"][0]["kind"] == "direct")
      let wrong = try await caller.post("contractors", .object(body.merging(["modes": .array(["never:phone"])]) { $1 }))
      #expect(wrong.status == 422 && wrong["field"] == "modes")
    }
  }
}
