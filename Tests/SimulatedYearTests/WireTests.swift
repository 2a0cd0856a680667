import Testing
import WorkOrders

@testable import SimulatedYear

@Suite("The simulation's wire")
struct WireTests {
  @Test("A body is flat JSON, its texts escaped, its empty fields left out")
  func writes() {
    let call = Call.post("calls") {
      $0.field("description", "una \"buca\"\n\\")
      $0.field("category", nil as String?)
      $0.field("lat", 44.5)
    }
    #expect(String(decoding: call.body, as: UTF8.self) == #"{"description":"una \"buca\"\u000a\\","lat":44.5}"#)
  }

  @Test("An order is read out of everything else that an answer holds")
  func readsOrder() {
    let json = #"""
      {"targets":[{"name":"arrival","due":null,"deep":{"state":"x"}}],"number":"WO-2025-000001","version":3,
      "state":"offered","estimate":"1250.00","approvalPending":true,"madeSafeAt":null,"requests":["R-2025-000001"],
      "offers":[{"contractor":"a","mode":"email","state":"refused","answerBy":"2025-01-02T08:00:00Z"},
      {"contractor":"b","mode":"phone","state":"sent","answerBy":"2025-01-02T09:00:00+01:00"}],
      "description":"con \"virgolette\" e ] } ,"}
      """#
    let order = OrderBrief(Array(json.utf8))
    #expect(order.number == "WO-2025-000001")
    #expect(order.state == "offered")
    #expect(order.estimate == 125_000)
    #expect(order.isPending && !order.isMadeSafe)
    #expect(order.requests == ["R-2025-000001"])
    #expect(order.offers.map(\.contractor) == ["a", "b"])
    #expect(order.offers.last?.answerBy == order.offers.first?.answerBy)
  }

  @Test("What is no JSON gives an empty order", arguments: ["", "{", "[1,2", "{\"number\":", "x", "{\"a\" 1 2}"])
  func hostileAnswers(text: String) {
    #expect(OrderBrief(Array(text.utf8)).number.isEmpty)
  }

  @Test("An answer is put together from single bytes, by length and in chunks")
  func parses() {
    let answers = [
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n",
    ]
    for text in answers {
      var parser = AnswerParser()
      let found = text.utf8.compactMap { parser.take(CollectionOfOne($0)) }
      #expect(found.map(\.status) == [200])
      #expect(found.map { String(decoding: $0.body, as: UTF8.self) } == ["hello"])
    }
  }

  @Test("Acts come out in order of time, those of one moment in the order they were planned")
  func queue() {
    var queue = ActQueue()
    var random = SeededGenerator(seed: 7)
    for turn in 0..<500 {
      let at = Timestamp(milliseconds: Int64(random.below(40)) * 60_000)
      queue.add(PlannedAct(at: at, name: "\(turn)", call: .get("x"), subject: .order("x")))
    }
    var taken: [PlannedAct] = []
    while let next = queue.next { taken += queue.take(upTo: next) }
    let keys = taken.map { ($0.at.milliseconds, Int($0.name) ?? -1) }
    #expect(keys.count == 500)
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }
}
