import Foundation
import Testing
import WorkOrders

@testable import SimulatedYear

@Suite("What floors print")
struct FloorOutputTests {
  private static let whole = """
    pgbench (15.14 (Debian 15.14-0+deb12u1))
    transaction type: report.sql
    scaling factor: 1
    query mode: prepared
    number of clients: 64
    number of threads: 2
    maximum number of tries: 1
    number of transactions per client: 187
    number of transactions actually processed: 11968/11968
    number of failed transactions: 0 (0.000%)
    latency average = 41.300 ms
    initial connection time = 121.004 ms
    tps = 1549.637120 (without initial connection time)
    """

  @Test("The rate of pgbench is that without the time to connect")
  func rate() throws {
    #expect(try PgBenchOutput(Self.whole).rate == 1549.63712)
  }

  @Test("Two rates: the one that includes connecting is not taken")
  func older() throws {
    let text = "tps = 90.5 (including connections establishing)\ntps = 91.25 (excluding connections establishing)\n"
    #expect(try PgBenchOutput(text).rate == 91.25)
  }

  @Test("A run in which a transaction failed, or without a rate, is none")
  func failed() {
    let failed = Self.whole.replacing("transactions: 0 (0.000%)", with: "transactions: 3 (0.025%)")
    #expect(throws: DomainError.self) { try PgBenchOutput(failed) }
    #expect(throws: DomainError.self) { try PgBenchOutput("pgbench: error: Run was aborted\n") }
    #expect(throws: DomainError.self) { try PgBenchOutput("tps = 0.0 (without initial connection time)\n") }
  }

  @Test("A bare loop says how much a second, and how many")
  func loop() throws {
    #expect(try FloorOutput("2041.7 23\n").rate == 2041.7)
    for text in ["", "2041.7", "fast 23", "0 23", "2041.7 23 more"] {
      #expect(throws: DomainError.self) { try FloorOutput(text) }
    }
  }
}
