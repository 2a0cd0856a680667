import Foundation
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Copies of a register")
struct RegisterCopyTests {
  /// Calls `body` with a name for a copy, gone at the end.
  private func withCopyPath<T>(_ body: (String) async throws -> T) async throws -> T {
    try await withRegisterFile { try await body($0) }
  }

  @Test("A copy holds what the register held, and its figures say so")
  func whole() async throws {
    try await withCentre { centre in
      for _ in 1...3 { _ = try await centre.open("roads.danger") }
      try await centre.register.seal()
      let here = try await centre.register.examine()
      try await withCopyPath { path in
        try await centre.register.copy(to: path)
        let copy = try RegisterCopy(path: path)
        #expect(try copy.census() == here.census)
        #expect(try copy.integrityFaults() == [])
        #expect(here.isSound && here.census.rows["work_order"] == 3)
        // One file, that a reader without rights can look into.
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: URL(filePath: path).deletingLastPathComponent().path)
            .count == 1)
      }
    }
  }

  @Test("While reports come in, every copy is one state: each contact has its request, its order and its events")
  func underLoad() async throws {
    try await withCentre { centre in
      let writing = Task {
        for index in 0..<300 { _ = try await centre.log(.report("roads.pothole") { $0.description = "Hole \(index)" }) }
      }
      for _ in 0..<6 {
        try await withCopyPath { path in
          try await centre.register.copy(to: path)
          let copy = try RegisterCopy(path: path)
          let rows = try copy.census().rows
          #expect(rows["contact"] == rows["service_request"] && rows["contact"] == rows["work_order"])
          #expect(try copy.integrityFaults() == [])
          // It opens as a register, and follows from its journal.
          let register = try await Register(at: .file(path), clock: centre.clock) { _ in SmallCity.policy }
          let found = try await register.examine()
          try await register.close()
          #expect(found.faults == [])
        }
      }
      try await writing.value
    }
  }

  @Test("What was taken away or changed in a copy is named")
  func differences() async throws {
    try await withCentre { centre in
      for _ in 1...3 { _ = try await centre.open("roads.danger") }
      try await centre.register.seal()
      let census = try await centre.register.examine().census
      try await withCopyPath { path in
        try await centre.register.copy(to: path)
        try RegisterFile(path: path, for: .filling).use {
          try $0.runScript("DELETE FROM contact_request; DELETE FROM reporter; DELETE FROM contact")
        }
        let differences = try RegisterCopy(path: path).census().differences(from: census).map(\.en)
        #expect(differences.contains("The table contact has 0 rows instead of 3."))
        #expect(differences.count == 2 + (census.rows["reporter"] == 0 ? 0 : 1))
      }
    }
  }

  @Test("A damaged copy is told from a whole one")
  func damaged() async throws {
    try await withCentre { centre in
      for _ in 1...40 { _ = try await centre.open("roads.danger") }
      try await withCopyPath { path in
        try await centre.register.copy(to: path)
        var bytes = try Data(contentsOf: URL(filePath: path))
        for index in stride(from: 8_192, to: bytes.count, by: 4_096) { bytes[index + 5] ^= 0xFF }
        try bytes.write(to: URL(filePath: path))
        let faults = await domainError {
          let faults = try RegisterCopy(path: path).integrityFaults()
          if !faults.isEmpty { throw DomainError(.invalid, faults[0]) }
        }
        #expect(faults != nil)
      }
    }
  }

  @Test("A disk without room is said, and the register goes on")
  func noRoom() async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger")
      let error = await domainError { try await centre.register.copy(to: "/dev/full") }
      #expect(error != nil)
      _ = try await centre.open("roads.danger")
    }
  }

  @Test("Every table whose rows name kept files is among those a backup looks at", .enabled(if: TestEngine.isSQLite))
  func keptFiles() async throws {
    try await withCentre { centre in
      let tables = try await centre.texts(
        """
        SELECT DISTINCT t.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
        WHERE t.type = 'table' AND c.name = 'sha256' AND t.name NOT IN ('policy_version', 'statistics_act')
        """)
      #expect(tables.count == 7)
      for table in tables { #expect(RegisterCopy.keptFiles.text.contains("FROM \(table)"), "\(table)") }
    }
  }
}
