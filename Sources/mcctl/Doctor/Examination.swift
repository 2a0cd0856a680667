import DispatchAPI
import Foundation
import WorkOrders

/// What `doctor` looks at, one question after the other.
struct Examination {
  let environment: [String: String]
  let global: GlobalOptions
  let city: String?

  /// All findings.
  func findings() async -> [DoctorFinding] {
    var findings = [daemonFinding(await daemonAnswer()), timeZones(), spool(), sendmail()]
    if let socket = socketPath { findings.insert(socketFinding(socket), at: 1) }
    if let city { findings.append(cityFinding(city)) }
    return findings
  }

  private var socketPath: String? {
    guard case .socket(let path)? = try? global.place(in: environment) else { return nil }
    return path
  }

  private func daemonAnswer() async -> Result<ClockView, DomainError> {
    do throws(DomainError) {
      let client = DispatchClient(server: try global.place(in: environment), threads: 1)
      do throws(DomainError) {
        let clock = try await client.send(.clock)
        await client.shutdown()
        return .success(clock)
      } catch {
        await client.shutdown()
        throw error
      }
    } catch { return .failure(error) }
  }

  private func daemonFinding(_ answer: Result<ClockView, DomainError>) -> DoctorFinding {
    switch answer {
    case .success(let clock):
      finding("dispatchd", true, "answers; its clock shows \(clock.now)\(clock.manual ? " and is moved by hand" : "").")
    case .failure(let error): finding("dispatchd", false, error.message, hint: error.hint)
    }
  }

  private func socketFinding(_ path: String) -> DoctorFinding {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return finding("socket", false, "There is nothing at \(path).", hint: "Start dispatchd, or give --socket.")
    }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      return finding("socket", false, "\(path) is not a socket.", hint: "Give --socket.")
    }
    let isPrivate = status.st_mode & 0o077 == 0
    return finding(
      "socket", isPrivate, isPrivate ? "\(path) is for its owner only." : "\(path) can be opened by others.",
      hint: isPrivate ? nil : "Whoever opens it is the administrator: chmod 0600 \(path)")
  }

  private func timeZones() -> DoctorFinding {
    do throws(DomainError) {
      _ = try CityZone(identifier: "Europe/Rome")
      return finding("time zones", true, "Europe/Rome is known.")
    } catch { return finding("time zones", false, error.message, hint: "Install the package tzdata.") }
  }

  private func spool() -> DoctorFinding {
    let spool = Spool(environment: environment)
    do throws(DomainError) {
      try spool.makeFolder()
      let waiting = try spool.calls().count
      let isWritable = access(spool.folder, W_OK) == 0
      guard isWritable else {
        return finding("spool", false, "\(spool.folder) cannot be written.", hint: "Set MCCTL_SPOOL.")
      }
      return finding(
        "spool", waiting == 0, "\(spool.folder) holds \(waiting) calls.",
        hint: waiting == 0 ? nil : "Deliver them: mcctl spool send")
    } catch { return finding("spool", false, error.message, hint: error.hint) }
  }

  private static let sendmails = ["/usr/sbin/sendmail", "/usr/lib/sendmail"]

  private func sendmail() -> DoctorFinding {
    let known = Self.sendmails.first { (path: String) in access(path, X_OK) == 0 }
    return finding(
      "sendmail", true, known.map { "\($0) is there." } ?? "There is no sendmail on this machine.",
      hint: known == nil ? "Messages stay in the outbox folder until one is installed: msmtp-mta or postfix." : nil)
  }

  func finding(_ check: String, _ ok: Bool, _ message: String, hint: String? = nil) -> DoctorFinding {
    var finding = DoctorFinding(check: check, ok: ok, message: message)
    finding.hint = hint
    return finding
  }
}
