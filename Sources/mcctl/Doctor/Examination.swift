import DispatchAPI
import Foundation
import WorkOrders

/// What `doctor` looks at, one question after the other.
struct Examination {
  let environment: [String: String]
  let global: GlobalOptions
  let city: String?
  let reader: Reader

  /// All findings.
  func findings() async -> [DoctorFinding] {
    var findings = await daemonFindings()
    if let socket = socketPath { findings.insert(socketFinding(socket), at: 1) }
    findings += [timeZones(), spool()] + disks()
    findings += await settingsFindings()
    if let city { findings.append(cityFinding(city)) }
    return findings
  }

  /// The socket, where one is meant.
  var socketPath: String? {
    // A place that is wrong is told by the finding about the daemon.
    guard case .socket(let path)? = try? global.place(in: environment) else { return nil }
    return path
  }

  private func socketFinding(_ path: String) -> DoctorFinding {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return finding(
        "socket", false, .init(it: "Non c'è nulla in \(path).", en: "There is nothing at \(path)."),
        hint: .init(it: "Avviare dispatchd, o dare --socket.", en: "Start dispatchd, or give --socket."))
    }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      return finding(
        "socket", false, .init(it: "\(path) non è un socket.", en: "\(path) is not a socket."),
        hint: .init(it: "Dare --socket.", en: "Give --socket."))
    }
    let isPrivate = status.st_mode & 0o077 == 0
    return finding(
      "socket", isPrivate,
      isPrivate
        ? .init(it: "\(path) è solo del suo proprietario.", en: "\(path) is for its owner only.")
        : .init(it: "\(path) può essere aperto da altri.", en: "\(path) can be opened by others."),
      hint: isPrivate
        ? nil
        : .init(
          it: "Chi lo apre è l'amministratore: chmod 0600 \(path)",
          en: "Whoever opens it is the administrator: chmod 0600 \(path)"))
  }

  private func timeZones() -> DoctorFinding {
    do throws(DomainError) {
      _ = try CityZone(identifier: "Europe/Rome")
      return finding("time zones", true, .init(it: "Europe/Rome è conosciuta.", en: "Europe/Rome is known."))
    } catch {
      return finding(
        "time zones", false, error.sentence,
        hint: .init(it: "Installare il pacchetto tzdata.", en: "Install the package tzdata."))
    }
  }

  private func spool() -> DoctorFinding {
    do throws(DomainError) {
      let spool = try Spool(environment: environment)
      try spool.makeFolder()
      let waiting = try spool.calls().count
      let isWritable = access(spool.folder, W_OK) == 0
      guard isWritable else {
        return finding(
          "spool", false, .init(it: "\(spool.folder) non si può scrivere.", en: "\(spool.folder) cannot be written."),
          hint: .init(it: "Impostare MCCTL_SPOOL.", en: "Set MCCTL_SPOOL."))
      }
      return finding(
        "spool", waiting == 0,
        .init(it: "chiamate in attesa in \(spool.folder): \(waiting).", en: "\(spool.folder) holds \(waiting) calls."),
        hint: waiting == 0 ? nil : .init(it: "Inviarle: mcctl spool send", en: "Deliver them: mcctl spool send"))
    } catch { return finding("spool", false, error.sentence, hint: error.advice) }
  }

  func finding(_ check: String, _ ok: Bool, _ sentence: LocalizedText, hint: LocalizedText? = nil) -> DoctorFinding {
    var finding = DoctorFinding(check: check, ok: ok, message: sentence(reader.language))
    finding.hint = hint?(reader.language)
    return finding
  }
}
