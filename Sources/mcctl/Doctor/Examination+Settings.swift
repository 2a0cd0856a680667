import DispatchAPI
import Foundation
import WorkOrders

extension Examination {
  /// What the daemon finds of its mail, and of the folder for the city's site; without an answer, whether this machine
  /// has a sendmail at all.
  func settingsFindings() async -> [DoctorFinding] {
    do throws(DomainError) {
      // The threads were counted for the first client.
      let client = DispatchClient(server: try global.place(in: environment))
      async let mail = report(.mailHealth, of: client)
      async let site = report(.statisticsHealth, of: client)
      let (aboutMail, aboutSite) = (await mail, await site)
      await client.shutdown()
      return (aboutMail?.findings ?? [sendmail()]) + (aboutSite?.findings ?? [])
    } catch { return [sendmail()] }
  }

  // That the daemon does not answer is a finding of its own.
  private func report(_ endpoint: Endpoint<NoBody, DoctorReport>, of client: DispatchClient) async -> DoctorReport? {
    let options = CallOptions(language: reader.language)
    do throws(DomainError) { return try await client.send(endpoint, options: options) } catch { return nil }
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
          it: "I messaggi restano nella cartella di uscita: installare msmtp-mta o postfix, e dare --sendmail.",
          en: "Messages are only laid into the outbox folder: install msmtp-mta or postfix, and give --sendmail.")
        : nil)
  }
}
