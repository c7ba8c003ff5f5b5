//! Pages for people, without scripts and without anything from elsewhere.

use axum::response::Html;

const STYLE: &str = "
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}td,th{padding:.3rem .6rem;border-bottom:1px solid #8884;text-align:left;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
button{font:inherit;padding:.4rem .9rem;margin:.2rem .3rem .2rem 0;border:1px solid #8888;border-radius:.4rem;background:#8882;cursor:pointer}
button.go{background:#3b5bdb;border-color:#3b5bdb;color:#fff}
input{font:inherit;padding:.35rem;border:1px solid #8888;border-radius:.4rem;background:transparent;color:inherit}
.note{color:#888;font-size:.9rem}code{font-size:.9em;overflow-wrap:anywhere}form{display:inline}
";

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

pub fn page(title: &str, body: &str) -> Html<String> {
    let title = escape(title);
    Html(format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>{title}</title><style>{STYLE}</style><body><h1>{title}</h1>{body}<p class=note>A stand-in of Stint's sandbox. No money, no account and no mail here is real.</p></body></html>"
    ))
}
