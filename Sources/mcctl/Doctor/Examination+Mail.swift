import DispatchAPI
import Foundation
import WorkOrders

extension Examination {
  /// What the daemon finds of its mail; without an answer, whether this machine has a sendmail at all.
  func mailFindings() async -> [DoctorFinding] {
    do throws(DomainError) {
      // The threads were counted for the first client.
      let client = DispatchClient(server: try global.place(in: environment))
      let answer = await report(of: client)
      await client.shutdown()
      return answer?.findings ?? [sendmail()]
    } catch { return [sendmail()] }
  }

  // That the daemon does not answer is a finding of its own.
  private func report(of client: DispatchClient) async -> DoctorReport? {
    let options = CallOptions(language: reader.language)
    do throws(DomainError) { return try await client.send(.mailHealth, options: options) } catch { return nil }
  }

  private static let sendmails = ["/usr/sbin/sendmail", "/usr/lib/sendmail"]

  private func sendmail() -> DoctorFinding {
    let known = Self.sendmails.first { (path: String) in access(path, X_OK) == 0 }
    return finding(
      "sendmail", true,
      known.map { .init(it: "C'è \($0).", en: "\($0) is there.") }
        ?? .init(it: "Su questa macchina non c'è sendmail.", en: "There is no sendmail on this machine."),
      hint: known == nil
        ? .init(
          it: "I messaggi restano nella cartella di uscita finché non si installa msmtp-mta o postfix.",
          en: "Messages stay in the outbox folder until one is installed: msmtp-mta or postfix.") : nil)
  }
}
