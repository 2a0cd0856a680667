import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Inspections in the register")
struct InspectionRegisterTests {
  @Test("A scheduled look holds the order until it is recorded, and its estimate goes to approval")
  func scheduled() async throws {
    try await withCentre { centre in
      try await addBruno(centre)
      let order = try await centre.open("green.tree")
      let time = SmallCity.start + .seconds(3_600)
      let inspection = try await centre.perform(by: .ada) {
        try $0.scheduleInspection(of: order.number, kind: .preventive, on: time, inspector: "bruno", seen: nil, in: $1)
      }
      #expect(TestEngine.isNumbered(inspection.number.serial, 1) && inspection.number.year == 2026)
      #expect(try await planned(centre) == [inspection.number])

      var findings = InspectionFindings(kind: .preventive, outcome: .confirmed)
      findings.estimate = euro(900)
      findings.code = "FELL"
      let recorded = try await record(inspection.number, order.number, findings, centre)

      let after = try await centre.order(order.number)
      #expect(after.state == .approval)
      #expect(after.estimate == euro(900))
      #expect(after.interventionCode == "FELL")
      #expect(after.openInspection == nil)
      #expect(recorded.inspector == "bruno")
      #expect(recorded.at == SmallCity.start)
      #expect(try await planned(centre).isEmpty)
      let stored = try await centre.register.read { try $0.inspection(inspection.number) }
      #expect(stored.outcome == .confirmed)
      #expect(stored.plannedAt == time)
    }
  }

  @Test("A second date moves the look that waits, and leaves no other beside it")
  func moved() async throws {
    try await withCentre { centre in
      try await addBruno(centre)
      let order = try await centre.open("green.tree")
      let times = [3_600, 7_200].map { SmallCity.start + .seconds($0) }
      var planned: [Inspection] = []
      for (time, inspector) in zip(times, ["bruno", nil]) {
        planned.append(
          try await centre.perform(by: .ada) {
            try $0.scheduleInspection(
              of: order.number, kind: .preventive, on: time, inspector: inspector, seen: nil, in: $1)
          })
      }

      let all = try await centre.register.read { try $0.inspections(of: order.number) }
      #expect(planned.map(\.number.serial) == [1, 1])
      #expect(all.map(\.plannedAt) == [times[1]])
      #expect(all.map(\.inspector) == ["bruno"])
    }
  }

  @Test("Only a user is sent to inspect")
  func unknownInspector() async throws {
    try await withCentre { centre in
      let order = try await centre.open("green.tree")

      let error = await domainError {
        try await centre.perform(by: .ada) {
          try $0.scheduleInspection(
            of: order.number, kind: .preventive, on: nil, inspector: "Mario Rossi", seen: nil, in: $1)
        }
      }

      #expect(error?.field == "inspector")
      #expect(error?.hint?.contains("mcctl user add") == true)
    }
  }

  @Test("A look made on the spot gets its own number, and the planned one is taken where there is one")
  func onTheSpot() async throws {
    try await withCentre { centre in
      let order = try await centre.open("green.tree")
      let first = try await record(nil, order.number, .init(kind: .preventive, outcome: .otherBody), centre)
      let planned = try await centre.perform(by: .ada) {
        try $0.scheduleInspection(of: order.number, kind: .safety, on: nil, inspector: nil, seen: nil, in: $1)
      }
      let second = try await record(nil, order.number, .init(kind: .safety, outcome: .madeSafe), centre)

      #expect(TestEngine.isNumbered(first.number.serial, 1))
      #expect(second.number == planned.number)
      #expect(second.inspector == "bruno")
      let of = try await centre.register.read { try $0.inspections(of: order.number) }
      #expect(of.map(\.number.serial) == [2, 1])
    }
  }

  @Test("A verification that fails sends the work back")
  func verification() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.complete(in: $1) }

      try await record(nil, order.number, .init(kind: .verification, outcome: .failed), centre)

      #expect(try await centre.order(order.number).state == .started)
      #expect(try await centre.kinds(of: order.number).suffix(2) == [.inspectionRecorded, .orderReworked])
    }
  }

  @Test("What does not fit is refused and leaves no inspection and no number behind")
  func refusals() async throws {
    try await withCentre { centre in
      let order = try await centre.open("green.tree")
      let other = try await centre.open("green.tree")
      let early = await domainError {
        try await record(nil, order.number, .init(kind: .verification, outcome: .passed), centre)
      }
      #expect(early?.code == .conflict)
      #expect(try await centre.number("SELECT count(*) FROM inspection") == 0)

      let inspection = try await centre.perform(by: .ada) {
        try $0.scheduleInspection(of: order.number, kind: .preventive, on: nil, inspector: nil, seen: nil, in: $1)
      }
      #expect(TestEngine.isNumbered(inspection.number.serial, 1))
      let wrongOrder = await domainError {
        try await record(inspection.number, other.number, .init(kind: .preventive, outcome: .confirmed), centre)
      }
      try await record(inspection.number, order.number, .init(kind: .preventive, outcome: .confirmed), centre)
      let twice = await domainError {
        try await record(inspection.number, order.number, .init(kind: .preventive, outcome: .confirmed), centre)
      }

      #expect(wrongOrder?.code == .conflict)
      #expect(twice?.code == .conflict)
    }
  }

  @Test("A photograph is noted once, and only with an inspection that exists")
  func photos() async throws {
    try await withCentre { centre in
      let order = try await centre.open("green.tree")
      let inspection = try await record(nil, order.number, .init(kind: .preventive, outcome: .otherBody), centre)
      let photo = StoredFile(sha256: "ab", name: "tree.jpg", mediaType: "image/jpeg", size: 4)

      for _ in 1...2 { try await centre.register.write { try $0.attach(photo, to: inspection.number) } }
      let unknown = await domainError {
        try await centre.register.write { try $0.attach(photo, to: InspectionNumber(year: 2026, serial: 9)) }
      }

      #expect(try await centre.texts("SELECT name FROM inspection_photo") == ["tree.jpg"])
      #expect(unknown?.code == .notFound)
    }
  }

  private func addBruno(_ centre: Centre) async throws {
    try await centre.perform(by: .administrator) { try $0.add(UserAccount(name: "bruno", role: .technician), in: $1) }
  }

  @discardableResult
  private func record(
    _ number: InspectionNumber?, _ order: OrderNumber, _ findings: InspectionFindings, _ centre: Centre
  ) async throws -> Inspection {
    try await centre.perform(by: .bruno) { try $0.recordInspection(number, of: order, findings, seen: nil, in: $1) }
  }

  private func planned(_ centre: Centre) async throws -> [InspectionNumber] {
    try await centre.register.read { try $0.inspections(of: nil, isOpen: true).map(\.number) }
  }
}
