//! Desktop notifications. A desktop without them is named once in the log; what they say also stands in the tray and in the inbox.

use std::sync::Once;

/// Not to be called on the UI thread: the desktop may take its time.
pub fn show(title: &str, text: &str) {
    static MISSING: Once = Once::new();
    let shown = notify_rust::Notification::new().appname("Stint").summary(title).body(text).icon("stint-desktop").show();
    if let Err(error) = shown {
        MISSING.call_once(|| tracing::warn!(%error, "this desktop shows no notifications"));
    }
}
