import ArgumentParser
import Testing

@testable import mcctl

@Suite("Global options on the command line")
struct ArgumentOrderTests {
  @Test(
    "They may stand before, between and behind the words of the command",
    arguments: [
      ["--json", "--socket", "/s", "order", "list", "--state", "ready"],
      ["order", "--json", "--socket", "/s", "list", "--state", "ready"],
      ["order", "list", "--state", "ready", "--json", "--socket", "/s"],
    ])
  func anywhere(arguments: [String]) throws {
    let command = try Mcctl.parseAsRoot(ArgumentOrder.globalsLast(arguments))
    let list = try #require(command as? OrderList)
    #expect(list.global.json && list.global.socket == "/s" && list.state == "ready")
  }

  @Test("What stands behind two dashes is left alone")
  func terminator() {
    #expect(
      ArgumentOrder.globalsLast(["--json", "spool", "discard", "--", "-k"])
        == ["spool", "discard", "--json", "--", "-k"])
  }

  @Test("An option's value is not taken for a word")
  func joinedValue() {
    #expect(ArgumentOrder.globalsLast(["--as=anna", "watch", "--once"]) == ["watch", "--once", "--as=anna"])
  }
}
