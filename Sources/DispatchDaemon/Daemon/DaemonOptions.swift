import ArgumentParser

/// The options of `dispatchd`; each that has a value may stand in the file that `--config` names, by the same name.
struct DaemonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The directory that holds the register, files and outbox.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("The city file; applied to an empty register, compared with another.", valueName: "file"))
  var city: String?

  @Option(help: ArgumentHelp("Also listen on TCP; other than loopback needs TLS.", valueName: "host:port"))
  var listen: String?

  @Option(help: ArgumentHelp("The TLS certificate chain (PEM).", valueName: "file"))
  var tlsCert: String?

  @Option(help: ArgumentHelp("The TLS private key (PEM).", valueName: "file"))
  var tlsKey: String?

  @Option(help: ArgumentHelp("The Unix socket. (default: DIR/dispatchd.sock)", valueName: "path"))
  var socket: String?

  @Option(
    help: ArgumentHelp(
      "The register's database: sqlite:PATH or postgresql://… (default: sqlite:DIR/register.sqlite)", valueName: "url"))
  var database: String?

  @Option(
    help: ArgumentHelp("manual:TIME makes a new register a simulation whose time moves by command.", valueName: "clock")
  )
  var clock: String?

  @Option(help: ArgumentHelp("The sendmail program; without it messages are laid into DIR/outbox.", valueName: "path"))
  var sendmail: String?

  @Option(help: ArgumentHelp("The address that messages come from. (default: centre@localhost)", valueName: "address"))
  var mailFrom: String?

  @Option(help: ArgumentHelp("A Maildir whose new messages are taken.", valueName: "dir"))
  var maildir: String?

  @Option(help: ArgumentHelp("Take mail by LMTP on this Unix socket too.", valueName: "path"))
  var lmtp: String?

  @Option(
    help: ArgumentHelp(
      "A folder into which the report and the service charter of issued figures are laid, for the city's site.",
      valueName: "dir"))
  var publish: String?

  @Option(
    help: ArgumentHelp(
      "The program that certified mail (PEC) leaves through, as sendmail; never the one of --sendmail.",
      valueName: "path"))
  var pecSendmail: String?

  @Option(
    help: ArgumentHelp(
      "The address of the city's certified box, which certified mail comes from.", valueName: "address"))
  var pecFrom: String?

  @Option(
    name: .customLong("pec-ca"),
    help: ArgumentHelp(
      "Certificates (PEM) by which providers' signatures on certified mail are verified, with openssl.",
      valueName: "file"))
  var pecCA: String?

  @Flag(
    help: "Bring a register on a server up to date with this program; take a backup first, and stop every other daemon."
  )
  var upgrade = false

  @Option(help: ArgumentHelp("A YAML file with any of these options.", valueName: "file"))
  var config: String?
}
