import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's Chromium without a window, told what to do over a pipe (the DevTools protocol): one page, with the size of
/// an old telephone, on which no script runs.
final class Browser {
  private static let program = "/usr/bin/chromium-headless-shell"
  private static let axe = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/axe/axe.min.js").path

  /// Whether it can be started here, and the rules of axe-core are here too.
  static let isHere =
    FileManager.default.isExecutableFile(atPath: program) && FileManager.default.isReadableFile(atPath: axe)
  /// Why a test without it is left out.
  static let reason: Comment = "scripts/setup.sh tests installs Chromium without a window and axe-core"

  private let chromium: RunningProgram
  private let folder: String
  private let toIt: CInt
  private let fromIt: CInt
  private var unread: [UInt8] = []
  private var last = 0
  private var loads = 0
  private var silences = 0
  private var session: String?

  /// Starts it with an empty page.
  init(in folder: String) throws {
    self.folder = folder + "/browser"
    try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
    let pipes = ["/to", "/from"].map { folder + "/browser" + $0 }
    for pipe in pipes { mkfifo(pipe, 0o600) }
    // Both ends, so that neither side waits for the other to open.
    toIt = open(pipes[0], O_RDWR | O_CLOEXEC)
    fromIt = open(pipes[1], O_RDWR | O_CLOEXEC)
    let script = """
      exec "$0" --no-sandbox --disable-gpu --disable-dev-shm-usage --remote-debugging-pipe \
        --user-data-dir="$1/profile" about:blank 3<"$1/to" 4>"$1/from"
      """
    chromium = try RunningProgram(
      "/bin/sh", ["-c", script, Self.program, self.folder], environment: ["HOME": self.folder],
      log: self.folder + "/log")
    let target = try call("Target.createTarget", ["url": "about:blank"])
    let page: [String: Any] = ["targetId": target["targetId"] ?? "", "flatten": true]
    session = try call("Target.attachToTarget", page)["sessionId"] as? String
    _ = try call("Page.enable")
    try setScripts(areOff: true)
    try setWidth(320)
  }

  deinit {
    chromium.send(SIGKILL)
    close(toIt)
    close(fromIt)
  }

  /// Makes the screen so many pixels wide.
  func setWidth(_ width: Int) throws {
    _ = try call(
      "Emulation.setDeviceMetricsOverride", ["width": width, "height": 568, "deviceScaleFactor": 2, "mobile": true])
  }

  /// Opens an address.
  func visit(_ address: String) throws {
    let before = loads
    _ = try call("Page.navigate", ["url": address])
    try wait(beyond: before)
  }

  /// Types into the field of a form's act that has this name.
  func type(_ text: String, into name: String, of act: String) throws {
    try evaluate("\(Self.form(act)).querySelector('[name=\(name)]').focus()")
    _ = try call("Input.insertText", ["text": text])
  }

  /// Chooses a file in a form.
  func choose(_ file: String, in act: String) throws {
    let field = try call("Runtime.evaluate", ["expression": "\(Self.form(act)).querySelector('[type=file]')"])
    let object = (field["result"] as? [String: Any])?["objectId"] ?? ""
    _ = try call("DOM.setFileInputFiles", ["files": [file], "objectId": object])
  }

  /// Touches the button of a form with a finger, and waits for the page that comes.
  func press(_ act: String) throws {
    let before = loads
    let place = try evaluate(
      """
      (() => { const button = \(Self.form(act)).querySelector('button'); button.scrollIntoView({block: 'center'});
        const box = button.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2] })()
      """)
    guard let point = place as? [Double], point.count == 2 else { throw Trouble("no button for \(act)") }
    for kind in ["mousePressed", "mouseReleased"] {
      _ = try call(
        "Input.dispatchMouseEvent",
        ["type": kind, "x": point[0], "y": point[1], "button": "left", "clickCount": 1])
    }
    try wait(beyond: before)
  }

  /// The text that is seen.
  var text: String { get throws { try evaluate("document.body.innerText") as? String ?? "" } }

  /// What the page holds, as it came.
  var source: String { get throws { try evaluate("document.documentElement.outerHTML") as? String ?? "" } }

  /// Whether the page, printed on A4, has so many sheets at least.
  func printsSheet(_ number: Int) -> Bool {
    let paper: [String: Any] = ["paperWidth": 8.27, "paperHeight": 11.69, "pageRanges": "\(number)"]
    // It refuses to print a sheet that is not there.
    return (try? call("Page.printToPDF", paper)["data"] as? String) != nil
  }

  /// What the browser computes of an expression.
  @discardableResult
  func evaluate(_ expression: String, isPromise: Bool = false) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": isPromise])
    if let trouble = answer["exceptionDetails"] { throw Trouble("\(trouble)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// What axe-core finds wrong by the rules of WCAG 2.2 AA and its own best practices, a line each.
  func faults() throws -> [String] {
    // Its rules are a script; the page itself has none.
    try setScripts(areOff: false)
    defer { try? setScripts(areOff: true) }
    try evaluate(try String(contentsOfFile: Self.axe, encoding: .utf8))
    let found = try evaluate(
      """
      axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
        fault => fault.id + ': ' + fault.nodes.map(node => node.html).join(' | ')))
      """, isPromise: true)
    return found as? [String] ?? ["axe-core answered nothing"]
  }

  /// Shows the page as another medium would: `print`, or nothing for the screen.
  func setMedia(_ medium: String) throws { _ = try call("Emulation.setEmulatedMedia", ["media": medium]) }

  private func setScripts(areOff: Bool) throws {
    _ = try call("Emulation.setScriptExecutionDisabled", ["value": areOff])
  }

  private static func form(_ act: String) -> String {
    "[...document.forms].find(form => form.elements.namedItem('act').value == '\(act)')"
  }
}

// MARK: - The pipe

extension Browser {
  /// What went wrong between us and the browser.
  struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ text: String) { description = text }
  }

  private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    last += 1
    var message: [String: Any] = ["id": last, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    var bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
    while !bytes.isEmpty {
      let count = write(toIt, bytes, bytes.count)
      guard count > 0 else { throw Trouble("the browser does not listen") }
      bytes.removeFirst(count)
    }
    while true {
      let answer = try next()
      guard answer["id"] as? Int == last else { continue }
      if let error = answer["error"] { throw Trouble("\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func wait(beyond before: Int) throws { while loads == before { _ = try next() } }

  private func next() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = Data(unread[..<end])
        unread.removeFirst(end + 1)
        let answer = try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
        if answer["method"] as? String == "Page.loadEventFired" { loads += 1 }
        return answer
      }
      // A browser that has ended says nothing more.
      guard chromium.isRunning else {
        throw Trouble("Chromium ended: \((try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "")")
      }
      var look = pollfd(fd: fromIt, events: Int16(POLLIN), revents: 0)
      guard poll(&look, 1, 100) > 0 else {
        silences += 1
        // A form that the browser itself finds wanting is never sent.
        guard silences < 600 else { throw Trouble("nothing comes") }
        continue
      }
      silences = 0
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(fromIt, &buffer, buffer.count)
      if count > 0 { unread += buffer[..<count] }
    }
  }
}
