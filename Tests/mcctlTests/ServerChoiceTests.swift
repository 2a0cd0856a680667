import ArgumentParser
import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("Which daemon is meant")
struct ServerChoiceTests {
  private func place(_ arguments: [String], _ environment: [String: String] = [:]) throws -> DispatchServer {
    try GlobalOptions.parse(arguments).place(in: environment)
  }

  @Test("Options go before the environment, the environment before the standard socket")
  func order() throws {
    #expect(try place([]) == .socket(GlobalOptions.defaultSocket))
    #expect(try place([], ["MCCTL_SOCKET": "/env"]) == .socket("/env"))
    #expect(try place(["--socket", "/typed"], ["MCCTL_SOCKET": "/env"]) == .socket("/typed"))
    let environment = ["MCCTL_SOCKET": "/env", "MCCTL_TOKEN": " secret\n"]
    #expect(
      try place(["--server", "https://c.example"], environment) == .url("https://c.example", token: "secret"))
  }

  @Test(
    "A token is never sent unencrypted beyond this machine",
    arguments: ["http://c.example", "http://127.0.0.1.c.example"])
  func unencrypted(url: String) {
    let error = #expect(throws: DomainError.self) { try place(["--server", url], ["MCCTL_TOKEN": "t"]) }
    #expect(error?.code == .invalid)
  }

  @Test("On this machine it may be", arguments: ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:1/"])
  func loopback(url: String) throws {
    #expect(try place(["--server", url], ["MCCTL_TOKEN": "t"]) == .url(url, token: "t"))
  }

  @Test("A server without a token is refused here")
  func noToken() {
    let error = #expect(throws: DomainError.self) { try place(["--server", "https://c.example"]) }
    #expect(error?.code == .unauthenticated)
  }
}
