//! A mail as Gmail takes it apart.

use base64::{Engine as _, engine::general_purpose::URL_SAFE};
use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};
use serde_json::{Value, json};

/// Names and values of the mail's own headers, in their order.
pub fn headers(bytes: &[u8]) -> Vec<(String, String)> {
    MessageParser::default().parse(bytes).map(|m| own_headers(&m, 0)).unwrap_or_default()
}

fn own_headers(message: &Message, part: usize) -> Vec<(String, String)> {
    let part = message.parts.get(part);
    let all = part.map(|p| p.headers.as_slice()).unwrap_or_default().iter().map(|h| {
        let raw = message.raw_message.get(h.offset_start as usize..h.offset_end as usize).unwrap_or_default();
        let unfolded = String::from_utf8_lossy(raw).split_whitespace().collect::<Vec<_>>().join(" ");
        // Encoded words are told as what they mean, all else as it stands.
        let decoded = h.value.as_text().filter(|_| unfolded.contains("=?")).map(String::from);
        (h.name.as_str().to_string(), decoded.unwrap_or(unfolded))
    });
    all.collect()
}

/// The readable words of a mail.
pub fn words(bytes: &[u8]) -> String {
    let text = MessageParser::default().parse(bytes).and_then(|m| m.body_text(0).map(|t| t.into_owned())).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn tell(bytes: &[u8]) -> Option<Value> {
    let message = MessageParser::default().parse(bytes)?;
    Some(part(&message, 0, ""))
}

fn part(message: &Message, at: usize, id: &str) -> Value {
    let Some(own) = message.parts.get(at) else { return Value::Null };
    let kind = own
        .content_type()
        .map_or_else(|| "text/plain".to_string(), |c| format!("{}/{}", c.ctype(), c.subtype().unwrap_or("plain")).to_lowercase());
    let headers: Vec<Value> = own_headers(message, at).into_iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
    let name = own.attachment_name().unwrap_or_default();
    let mut told = json!({"partId": id, "mimeType": kind, "filename": name, "headers": headers});
    if let PartType::Multipart(children) = &own.body {
        told["body"] = json!({"size": 0});
        let below = |n: usize| if id.is_empty() { n.to_string() } else { format!("{id}.{n}") };
        told["parts"] = children.iter().enumerate().map(|(n, child)| part(message, *child as usize, &below(n))).collect();
    } else if name.is_empty() {
        told["body"] = json!({"size": own.contents().len(), "data": URL_SAFE.encode(own.contents())});
    } else {
        told["body"] = json!({"size": own.contents().len(), "attachmentId": format!("ANGjdJ_{at}")});
    }
    told
}

pub fn attachment(bytes: &[u8], id: &str) -> Option<Value> {
    let message = MessageParser::default().parse(bytes)?;
    let own = message.parts.get(id.strip_prefix("ANGjdJ_")?.parse::<usize>().ok()?)?;
    Some(json!({"size": own.contents().len(), "data": URL_SAFE.encode(own.contents())}))
}
