//! Bodies as Stripe wants them: `line_items[0][price]=price_1&metadata[stint_id]=7`.

use serde_json::{Map, Value};

/// Turns pairs into nested values, all leaves text. A key that contradicts an earlier one replaces it, as at Stripe.
pub fn decode(text: &str) -> Value {
    let mut root = Value::Object(Map::new());
    for (key, value) in form_urlencoded::parse(text.as_bytes()) {
        let (head, rest) = key.split_once('[').unwrap_or((&key, ""));
        let mut path = vec![head];
        path.extend(rest.split('[').map(|part| part.trim_end_matches(']')).filter(|_| !rest.is_empty()));
        put(&mut root, &path, &value);
    }
    lists(root)
}

fn put(node: &mut Value, path: &[&str], value: &str) {
    let Some((head, rest)) = path.split_first() else {
        *node = Value::String(value.into());
        return;
    };
    if !node.is_object() {
        *node = Value::Object(Map::new());
    }
    if let Value::Object(map) = node {
        // `a[]=x&a[]=y` are items in the order they come; numbers are put in front so that they stay a list.
        let key = if head.is_empty() { map.len().to_string() } else { (*head).to_string() };
        put(map.entry(key).or_insert(Value::Null), rest, value);
    }
}

/// Objects whose keys are all numbers are lists.
fn lists(node: Value) -> Value {
    let Value::Object(map) = node else { return node };
    if !map.is_empty() && map.keys().all(|k| k.bytes().all(|b| b.is_ascii_digit()) && k.len() < 6) {
        let mut items: Vec<(u32, Value)> = map.into_iter().filter_map(|(k, v)| Some((k.parse().ok()?, lists(v)))).collect();
        items.sort_by_key(|(at, _)| *at);
        return Value::Array(items.into_iter().map(|(_, v)| v).collect());
    }
    Value::Object(map.into_iter().map(|(k, v)| (k, lists(v))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn brackets_nest() {
        assert_eq!(
            decode("line_items[0][price]=p1&line_items[0][quantity]=2&metadata[a%20b]=c%26d&expand[]=x&expand[]=y&name="),
            json!({"line_items": [{"price": "p1", "quantity": "2"}], "metadata": {"a b": "c&d"}, "expand": ["x", "y"], "name": ""})
        );
    }
}
