import CityFile
import Testing
import WorkOrders

@Suite("A city file with ten errors")
struct TenErrorsTests {
  @Test("All ten are listed in one run, each at its line and column")
  func listsAll() throws {
    let reading = CityFile.read(try CitySource.load(path: Fixture.path("Fixtures/city-broken/ten-errors.yaml")))

    #expect(reading.policy == nil)
    #expect(
      reading.problems.map { "\($0.line):\($0.column) \($0.path)" } == [
        "4:11 timeZone",
        "5:9 patron",
        "7:27 serviceHours.monday[1]",
        "8:13 serviceHours.tuesday[0]",
        "16:34 urgencies[0].targets[0].within",
        "19:11 categories[0].area",
        "22:15 categories[0].estimate",
        "27:5 categories[1].urgencey",
        "29:5 categories[1].urgency",
        "38:14 mandates[0].validTo",
      ])
  }

  @Test("Each says what is wrong and what to do")
  func saysWhatToDo() throws {
    let reading = CityFile.read(try CitySource.load(path: Fixture.path("Fixtures/city-broken/ten-errors.yaml")))
    let messages = reading.problems.map(\.message)

    let expected = [
      "The time zone \"Europe/Roma\" is unknown", "\"11-31\" is not a day of the year", "overlaps 08:00-13:00",
      "runs past midnight", "\"12 hours\" is not a time limit", "Did you mean \"roads\"?", "\"1.250\" is ambiguous",
      "Did you mean \"urgency\"?", "written twice; the first time is in line 28", "before it starts on 2027-01-01",
    ]
    #expect(messages.count == expected.count)
    for (message, part) in zip(messages, expected) {
      #expect(message.contains(part))
    }
  }

  @Test("Each is said in Italian too, with the same places")
  func italian() throws {
    let reading = CityFile.read(try CitySource.load(path: Fixture.path("Fixtures/city-broken/ten-errors.yaml")))

    let expected = [
      "Il fuso orario \"Europe/Roma\"", "\"11-31\" non è un giorno dell'anno", "si sovrappone a 08:00-13:00",
      "passa la mezzanotte", "\"12 hours\"", "Forse \"roads\"?", "\"1.250\"", "Forse \"urgency\"?",
      "scritta due volte; la prima è alla riga 28", "prima di cominciare il 2027-01-01",
    ]
    #expect(reading.problems.count == expected.count)
    for (problem, part) in zip(reading.problems, expected) {
      #expect(problem.text.it.contains(part), "\(problem.text.it)")
      #expect(problem.described(.italian).hasPrefix("riga \(problem.line), colonna \(problem.column) ("))
    }
  }

  @Test("The error for callers counts them and quotes the first")
  func asDomainError() throws {
    let reading = CityFile.read(try CitySource.load(path: Fixture.path("Fixtures/city-broken/ten-errors.yaml")))

    let error = #expect(throws: DomainError.self) { try reading.requirePolicy() }
    #expect(error?.code == .invalid)
    #expect(error?.message.hasPrefix("The city file has 10 problems. The first: line 4, column 11 (timeZone):") == true)
  }
}
