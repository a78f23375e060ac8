import Correspondence

/// A page in Thai for a browser and a printer: no scripts, nothing from elsewhere.
///
/// - Parameters:
///   - style: the page's own rules, after those that all pages share.
///   - body: HTML in which all text of other origin is escaped already.
func htmlPage(title: String, style: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="th"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escapedHTML(title))</title>
    <style>
    body{font-family:Sarabun,"TH Sarabun New","Noto Sans Thai",Tahoma,sans-serif;line-height:1.5;\
    margin:2em auto;padding:0 1em;color:#1a1a1a}
    h1{font-size:1.4em;color:#123a5e} h2{font-size:1.1em;color:#123a5e;margin-top:2em}
    table{border-collapse:collapse;width:100%} td,th{padding:.25em .6em;text-align:left;\
    vertical-align:top;border-bottom:1px solid #e3e8ee} th{background:#eef3f8;color:#123a5e}
    a{color:#0b5cab}
    \(style)
    </style></head><body>
    \(body)
    </body></html>

    """
}

/// Lines of text of any origin as HTML, each on a line of its own.
func htmlLines(_ lines: [String]) -> String {
    lines.flatMap { $0.split(whereSeparator: \.isNewline) }
        .map { escapedHTML(flat(String($0))) }.joined(separator: "<br>")
}
