import HTTPTypes
import Hummingbird
import Mustache

/// Pages for people without an account: they work on an old telephone, without scripts, pictures or fonts from elsewhere.
enum PageTemplate {
  /// A page around its content.
  ///
  /// - Parameters:
  ///   - content: the template's own part.
  /// - Throws: what is wrong with a template that is none.
  static func page(_ content: String) throws -> MustacheTemplate { try MustacheTemplate(string: head + content + foot) }

  /// A rendered page as an answer that no cache keeps, no frame holds and no search engine lists.
  static func answer(_ html: String, status: Int = 200) -> Response {
    guarded(Reply.document(Array(html.utf8), type: "text/html; charset=utf-8", status: status))
  }

  /// An answer that no cache keeps, no frame holds and no search engine lists.
  static func guarded(_ answer: Response) -> Response {
    var response = answer
    response.headers[.cacheControl] = "no-store"
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("X-Robots-Tag", "noindex"), ("X-Content-Type-Options", "nosniff"),
      (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
      ),
    ] {
      if let field = HTTPField.Name(name) { response.headers[field] = value }
    }
    return response
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}</title>
    <style>
    body { font: 1.1em/1.45 sans-serif; margin: 0 auto; max-width: 38em; padding: 0.8em; color: #111; background: #fff;
      overflow-wrap: anywhere }
    h1 { font-size: 1.35em; margin: 0.4em 0 } h2 { font-size: 1.1em; margin: 1.4em 0 0.3em }
    dt { color: #444; margin-top: 0.5em } dd { margin: 0; font-weight: bold }
    form { border: 1px solid #777; border-radius: 6px; padding: 0.7em; margin: 0.8em 0 }
    label { display: block; margin-bottom: 0.5em }
    input, textarea, button { font: inherit; width: 100%; box-sizing: border-box; padding: 0.45em; margin-top: 0.15em;
      min-height: 44px }
    input, textarea { border: 1px solid #666; border-radius: 4px } input[type=file] { border: 0; padding: 0.2em 0 }
    a { color: #0b4f8a; display: inline-block; padding: 0.6em 0; min-height: 44px; box-sizing: border-box }
    :focus { outline: 3px solid #0b4f8a; outline-offset: 2px }
    button { background: #0b4f8a; color: #fff; border: 0; border-radius: 6px; font-weight: bold }
    .news, .refusal { display: block; padding: 0.6em; border-radius: 6px }
    .news { background: #e3f3e3; border: 1px solid #2b702b } .refusal { background: #fbe6e6; border: 1px solid #a11 }
    .words { white-space: pre-wrap } img { max-width: 100%; height: auto }
    @media print { form { display: none } body { max-width: none; padding: 0 } }
    </style>
    </head>
    <body>
    <main>
    <p>{{city}}</p>
    <h1>{{title}}</h1>
    {{#refusal}}<p class="refusal" role="alert">{{refusal}}</p>{{/refusal}}
    {{#news}}<p class="news" role="status">{{news}}</p>{{/news}}

    """

  private static let foot = """

    </main>
    </body>
    </html>

    """
}

/// A line of a list of facts.
struct PageFact: Sendable {
  let name: String
  let value: String
}

/// What a form on a page asks for.
struct PageForm: Sendable {
  /// A field to fill in.
  struct Field: Sendable {
    let name: String
    let label: String
    var value = ""
    var isNeeded = false
    var isLong = false
    var isFile = false
    /// What is wrong with what was filled in.
    var problem: String?
  }

  /// The act, as the form sends it.
  let act: String
  /// What the button says.
  let button: String
  /// The fields.
  var fields: [Field] = []
}

/// A page with facts, words and forms.
struct PageContent: Sendable {
  let language: String
  let title: String
  let city: String
  /// What was just done.
  var news: String?
  /// Why something was not done.
  var refusal: String?
  /// How things stand.
  var state = ""
  var facts: [PageFact] = []
  /// What was said, one after the other.
  var said: [String] = []
  var saidTitle = ""
  var map: String?
  var mapWords = ""
  /// The hashes of the pictures that are shown.
  var pictures: [String] = []
  var pictureWords = ""
  /// The token of the link, below which the pictures stand.
  var token = ""
  /// The words of a link to the order to print.
  var sheet: String?
  var forms: [PageForm] = []
  /// What tells a form that is sent twice from one that is sent again.
  var key = ""
  /// Which offer the page shows; empty where it shows none.
  var round = ""

  /// The page.
  ///
  /// - Throws: what is wrong with the template.
  func html() throws -> String {
    var page = self
    (page.hasState, page.hasFacts) = (!state.isEmpty, !facts.isEmpty)
    return try Self.template.get().render(page)
  }

  // What the template asks for by its name.
  var hasState = false
  var hasFacts = false

  private static let template = Result {
    try PageTemplate.page(content)
  }

  private static let content = """
    {{#hasState}}<p><strong>{{state}}</strong></p>{{/hasState}}
    {{#hasFacts}}<dl>
    {{#facts}}<dt>{{name}}</dt><dd>{{value}}</dd>
    {{/facts}}</dl>{{/hasFacts}}
    {{#map}}<p><a href="{{map}}" rel="noreferrer">{{mapWords}}</a></p>{{/map}}
    {{#sheet}}<p><a href="?sheet=1">{{sheet}}</a></p>{{/sheet}}
    {{#said}}<p class="words">{{.}}</p>
    {{/said}}
    {{#pictures}}<p><img src="{{token}}/pictures/{{.}}" alt="{{pictureWords}}"></p>
    {{/pictures}}
    {{#forms}}<form method="post" enctype="multipart/form-data">
    <input type="hidden" name="act" value="{{act}}"><input type="hidden" name="key" value="{{key}}">
    <input type="hidden" name="round" value="{{round}}">
    {{#fields}}<label>{{label}}
    {{#isFile}}<input type="file" name="{{name}}" accept="image/*,application/pdf" multiple>{{/isFile}}{{^isFile}}{{#isLong}}<textarea name="{{name}}" rows="3"{{#isNeeded}} required{{/isNeeded}}>{{value}}</textarea>{{/isLong}}{{^isLong}}<input name="{{name}}" value="{{value}}"{{#isNeeded}} required{{/isNeeded}}>{{/isLong}}{{/isFile}}
    {{#problem}}<span class="refusal">{{problem}}</span>
    {{/problem}}</label>
    {{/fields}}<button>{{button}}</button>
    </form>
    {{/forms}}
    """
}
