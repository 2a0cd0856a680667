import DispatchAPI
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("A firm that has not answered is reminded by mail")
struct ReminderTests {
  private let order = "WO-2025-000001"

  @Test("In the offer's thread, and its answer to the reminder is an answer to the offer")
  func thread() async throws {
    try await TestCentre.demo { caller, centre in
      try await centre.apply(changed: {
        $0.replacing("clock: always }\n    normal", with: "clock: always, remindBefore: 20m }\n    normal")
          .replacing(
            "\ntexts:\n", with: "\ntexts:\n  reminder.subject: { it: \"Sollecito {order}\", en: \"{order}\" }\n")
      })
      let offer = try await centre.offerByMail(caller)
      let asked = try #require(try await caller.get("orders/\(order)")["offers"].items.last)
      let answerBy = try Timestamp(rfc3339: asked["answerBy"].string)
      let moved = try await caller.post("clock/advance", .object(["to": .text("\(answerBy - .seconds(60))")]))
      #expect(moved.status == 200, "\(moved.text)")

      let reminders = try centre.messages("reminder.")
      #expect(reminders.count == 1)
      let reminder = try #require(reminders.first)
      #expect(reminder.inReplyTo == offer.messageID && reminder.autoSubmitted == "auto-generated")
      #expect(reminder.to.map(\.address) == offer.to.map(\.address) && reminder.subject == "Sollecito \(order)")
      let letter = TestLetter(
        id: "1@edil-ponte.example", from: try #require(reminder.to.first).address, subject: "Re: \(reminder.subject)",
        answers: reminder.messageID, text: "ACCETTO")
      let answer = try await caller.post("mail", bytes: letter.bytes)
      #expect(answer["outcome"] == "answer" && answer["act"] == "accept", "\(answer.text)")
      #expect(try await caller.get("orders/\(order)")["state"] == "accepted")
    }
  }
}
