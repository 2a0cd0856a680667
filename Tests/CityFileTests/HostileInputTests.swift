import CityFile
import Testing
import WorkOrders

@Suite("Hostile city files")
struct HostileInputTests {
  private func problems(_ yaml: String) -> [CityProblem] { CityFile.read(CitySource(yaml: yaml)).problems }

  @Test("More than a MiB is refused in a sentence")
  func tooLarge() {
    let problems = problems(String(repeating: "# x\n", count: 300_000))

    #expect(problems.map(\.message) == ["The city file is larger than 1 MiB."])
  }

  @Test("An empty file is refused", arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}"])
  func empty(yaml: String) {
    #expect(problems(yaml).map(\.message) == ["The file is empty."])
  }

  @Test("A file that is no mapping is refused", arguments: ["hello", "- a\n- b\n", "[]", "42"])
  func noMapping(yaml: String) {
    #expect(problems(yaml).first?.message.hasPrefix("Keys with values are expected here") == true)
  }

  @Test("Deep nesting is refused where it gets too deep")
  func deepFlow() {
    let problems = problems("name: " + String(repeating: "[", count: 100_000))

    #expect(problems.map(\.message) == ["Lists and keys are nested more than 32 deep here."])
    #expect(problems.first?.column == 38)
  }

  @Test("Deep nesting by indentation is refused too", arguments: ["a:\n", "- \n"])
  func deepBlock(item: String) {
    let yaml = (0..<200).map { String(repeating: " ", count: $0) + item }.joined()

    #expect(problems(yaml).map(\.line) == [33])
    #expect(problems(yaml).map(\.message) == ["Lists and keys are nested more than 32 deep here."])
  }

  @Test("Lists that grow by aliases are refused before anything grows")
  func billionLaughs() {
    var yaml = "a0: &a0 [lol, lol]\n"
    for level in 1..<30 {
      yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }

    let problems = problems(yaml + "? *a29\n: x\n")

    #expect(problems.map(\.line) == [1])
    #expect(problems.first?.message.hasPrefix("Anchors (&) and aliases (*) are not used here") == true)
  }

  static let hiding = [
    "a: foo\n  \"bar\nb: &x 1\nc: \"\n",
    "a: it's\nb: &x 1\nc: it's\n",
    "a: |\n    text\n  more\nb: &x 1\n",
    "a: |1\n  text\nb: &x [*x]\n",
    "a: 'it''s'\nb: &x 1\n",
    "a: \"\\\"\"\nb: &x 1\n",
    "a: b#c\nb: &x 1 # \"\n",
    "a: [b, 'c', &x d]\n",
    "{a: &x b}\n",
    "- - &x a\n",
    "--- &x\na: b\n",
    "a: >-\n\n  text\n\nb: &x 1\n",
    "a: b\r\nc: &x 1\r\n",
    "a: b\u{2028}c: &x 1\n",
    "[a]: foo\n &x b\n",
    "? &x a\n: b\n",
    "a: !!str &x b\n",
  ]

  @Test("An anchor cannot hide behind quotes, comments or blocks", arguments: hiding)
  func anchorsCannotHide(yaml: String) {
    let problems = problems(yaml)

    #expect(problems.count == 1)
    #expect(problems.first?.path == "", "refused as a whole, before it is read")
  }

  @Test(
    "An ampersand or a star inside a text is only text",
    arguments: ["Rossi & C.", "a *b* c", "'*'", "\"&x\"", "|\n  &x *y"])
  func textIsText(value: String) {
    #expect(SmallCity.problems(replacing: "name: Comune", with: "name: \(value)") == [])
  }

  @Test("Broken YAML is one problem at its line and column")
  func syntaxError() {
    let problems = SmallCity.problems(replacing: "locale: it", with: "locale: \"it")

    #expect(problems.count == 1)
    #expect(problems.first?.message.hasPrefix("The YAML cannot be read here: ") == true)
  }

  @Test(
    "What YAML does not allow is refused with its line",
    arguments: [
      ("a: b\n c: d\n", 2), ("a: [b\n", 2), ("a: b\n\tc: d\n", 2), ("a: @b\n", 1), ("a: b\n- c\n", 2), ("a\u{7}: b", 1),
    ])
  func notYAML(yaml: String, line: Int) {
    let problems = problems(yaml)

    #expect(problems.map(\.path) == [""])
    #expect(problems.map(\.line) == [line])
  }

  @Test("A second document is refused")
  func secondDocument() {
    #expect(problems(SmallCity.yaml + "---\nname: x\n").count == 1)
  }

  @Test("Keys written thousands of times stay within the problems that are listed")
  func manyRepeatedKeys() {
    let problems = problems(SmallCity.yaml + String(repeating: "name: x\n", count: 5_000))

    #expect(problems.count == 1_000)
    #expect(problems.allSatisfy { $0.path == "name" && $0.message.contains("the first time is in line 1.") })
  }

  @Test("Random damage to a right file never passes unnoticed into a crash")
  func randomDamage() {
    var generator = SplitMix(seed: 20_260_101)
    let pieces = Array("&*[]{}:-?|>'\"#!\n \t,%@`\u{0}é\\0").map(String.init)
    for _ in 0..<500 {
      var yaml = SmallCity.yaml
      for _ in 0..<3 {
        let position = yaml.index(yaml.startIndex, offsetBy: Int.random(in: 0..<yaml.count, using: &generator))
        yaml.insert(contentsOf: pieces.randomElement(using: &generator) ?? "", at: position)
      }
      let reading = CityFile.read(CitySource(yaml: yaml))
      #expect((reading.policy == nil) == !reading.problems.isEmpty)
    }
  }
}

/// A seeded generator, the same on every run.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
