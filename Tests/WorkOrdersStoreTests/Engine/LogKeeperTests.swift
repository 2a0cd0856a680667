import Foundation
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("The write-ahead log", .enabled(if: TestEngine.isSQLite))
struct LogKeeperTests {
  @Test("The log is used from its start again while the register is written, and everything is kept")
  func reused() async throws {
    try await withRegisterFile { path in
      let database = try SQLiteDatabase(path: path)
      try await database.write { try $0.runScript("CREATE TABLE t (a INTEGER NOT NULL, b BLOB NOT NULL) STRICT") }
      let page = [UInt8](repeating: 7, count: 4_000)

      // Twelve times what the keeper takes for long; it works between these writes, not by time.
      for number in 0..<12_000 {
        try await database.write { try $0.execute("INSERT INTO t VALUES ($1, $2)", [number, page]) }
      }

      let attributes = try FileManager.default.attributesOfItem(atPath: path + "-wal")
      let size = try #require(attributes[.size] as? NSNumber).int64Value
      #expect(size < 12_000 * 4_120 / 2, "\(size)")
      #expect(try await database.read { try $0.first("SELECT count(*) FROM t") { try $0.int(0) } } == 12_000)
      try await database.close()
    }
  }

  @Test("A log enlarged ahead of its pages holds no more than what was written, also after a crash")
  func enlarged() async throws {
    try await withRegisterFile { path in
      // given: a register with a little in it, whose log's file is larger than that
      let database = try SQLiteDatabase(path: path)
      try await database.write { try $0.runScript("CREATE TABLE t (a INTEGER NOT NULL) STRICT") }
      try await database.write { try $0.execute("INSERT INTO t VALUES (1)") }
      let log = try Data(contentsOf: URL(filePath: path + "-wal"))
      #expect(log.count >= Int(LogKeeper.reserve))
      // when: what a crash would leave is opened
      let left = path + ".left"
      try Data(contentsOf: URL(filePath: path)).write(to: URL(filePath: left))
      try log.write(to: URL(filePath: left + "-wal"))
      let survivor = try SQLiteDatabase(path: left)
      // then
      #expect(try await survivor.read { try $0.query("SELECT a FROM t") { try $0.int(0) } } == [1])
      try await survivor.write { try $0.execute("INSERT INTO t VALUES (2)") }
      #expect(try await survivor.read { try $0.query("SELECT a FROM t") { try $0.int(0) } } == [1, 2])
      try await survivor.close()
      try await database.close()
    }
  }

  @Test("A register that was closed stands in its one file")
  func closed() async throws {
    try await withRegisterFile { path in
      let database = try SQLiteDatabase(path: path)
      try await database.write { try $0.runScript("CREATE TABLE t (a INTEGER NOT NULL) STRICT") }
      try await database.write { try $0.execute("INSERT INTO t VALUES (1)") }
      #expect(try await database.read { try $0.query("SELECT a FROM t") { try $0.int(0) } } == [1])
      try await database.close()

      let copy = path + ".copy"
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      let copied = try SQLiteDatabase(path: copy)
      #expect(try await copied.read { try $0.query("SELECT a FROM t") { try $0.int(0) } } == [1])
      try await copied.close()
    }
  }
}
