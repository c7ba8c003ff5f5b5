//! Mail servers that encrypt, that do not although they must, and that show a certificate which is not good.

use super::mail::{Post, of_invoice};
use serde_json::{Value, json};
use stint_fakes::Encryption;

const HOUR_MS: i64 = 3_600_000;

fn request(post: &Post, host: &str, security: &str, certificate: Option<&str>) -> Value {
    json!({ "address": "mira@nordlicht.example", "host": host, "port": post.fakes.smtp().port(), "security": security, "user": "ada",
            "password": "sandbox", "certificate": certificate })
}

fn encrypts(post: &Post, encryption: Encryption) {
    post.fakes.world().mail.encryption = encryption;
}

/// What the server was told, a command each, in lower case.
fn commands(post: &Post) -> Vec<String> {
    post.fakes.world().recorder.all().filter(|r| r.method == "SMTP").map(|r| r.path.clone()).collect()
}

fn said(post: &Post, request: &Value) -> String {
    post.books.desk.try_call("connection.smtp", request.clone()).unwrap_err().message
}

#[test]
fn a_mail_goes_once_through_starttls_and_through_tls() {
    for (security, encryption) in [("starttls", Encryption::Starttls), ("tls", Encryption::Tls)] {
        for host in ["127.0.0.1", "localhost"] {
            let post = Post::new();
            encrypts(&post, encryption);
            let pem = post.fakes.certificate(false).unwrap();
            let server = post.call("connection.smtp", request(&post, host, security, Some(pem)))["id"].clone();
            let mail = post.send(&server, &of_invoice(&post.invoice(10_000)));
            post.pass_ms(10_000);
            assert_eq!(post.carry()["done"], 1, "{security} {host}");
            for _ in 0..3 {
                post.pass_ms(HOUR_MS);
                post.carry();
            }
            assert_eq!((post.taken().len(), post.state(&mail).as_str()), (1, "sent"), "{security} {host}");
            assert_eq!(post.taken()[0].user.as_deref(), Some("ada"));
        }
    }
}

/// Whoever sits between could take STARTTLS out of the answer: then neither the password nor the mail may go.
#[test]
fn without_the_starttls_that_is_wanted_nothing_is_told() {
    let post = Post::new();
    encrypts(&post, Encryption::Starttls);
    let pem = post.fakes.certificate(false).unwrap();
    let server = post.call("connection.smtp", request(&post, "localhost", "starttls", Some(pem)))["id"].clone();
    for (encryption, state, code) in [(Encryption::None, "parked", "no_starttls"), (Encryption::StarttlsBroken, "waiting", "server_error")]
    {
        let mail = post.send(&server, &of_invoice(&post.invoice(10_000)));
        encrypts(&post, encryption);
        let before = commands(&post).len();
        post.pass_ms(10_000);
        assert_eq!(post.carry()["done"], 0);
        let shown = post.call("mail.show", json!({ "id": mail["id"] }))["mail"].clone();
        assert_eq!((&shown["state"], &shown["code"]), (&json!(state), &json!(code)), "{shown}");
        let told = commands(&post).split_off(before);
        assert!(!told.iter().any(|c| ["/auth", "/mail", "/rcpt", "/data"].contains(&c.as_str())), "{told:?}");
        assert_eq!(post.taken().len(), 0);
        post.call("mail.cancel", json!({ "id": mail["id"] }));
    }
    // So it is when it is connected.
    encrypts(&post, Encryption::None);
    let message = said(&post, &request(&post, "localhost", "starttls", Some(pem)));
    assert!(message.contains("does not offer STARTTLS, and nothing is sent to it unencrypted"), "{message}");
    // An encrypted conversation with a server that has none.
    assert_eq!(post.refused("connection.smtp", request(&post, "localhost", "tls", Some(pem))), "host not_reached");
}

#[test]
fn a_certificate_that_is_not_good_is_told_in_clear_words() {
    for (security, encryption) in [("starttls", Encryption::Starttls), ("tls", Encryption::Tls)] {
        let post = Post::new();
        encrypts(&post, encryption);
        let (here, elsewhere) = (post.fakes.certificate(false).unwrap(), post.fakes.certificate(true).unwrap());
        // Nobody vouches for it; or somebody else's was given.
        for given in [None, Some(elsewhere)] {
            let request = request(&post, "localhost", security, given);
            assert_eq!(post.refused("connection.smtp", request.clone()), "host untrusted");
            let message = said(&post, &request);
            assert!(message.contains("the certificate of localhost is not good (self-signed certificate)"), "{message}");
            assert!(message.contains("if the server is your own, give its certificate"), "{message}");
        }
        // It is trusted, and of another name.
        post.fakes.world().mail.elsewhere = true;
        let message = said(&post, &request(&post, "localhost", security, Some(elsewhere)));
        assert!(message.contains("the certificate of localhost is not good (hostname mismatch)"), "{message}");
        let message = said(&post, &request(&post, "127.0.0.1", security, Some(elsewhere)));
        assert!(message.contains("the certificate of 127.0.0.1 is not good (IP address mismatch)"), "{message}");
        assert!(!commands(&post).iter().any(|c| c == "/auth"), "no password was told");
        assert_eq!(
            post.refused("connection.smtp", request(&post, "localhost", security, Some("no certificate"))),
            "certificate not_a_certificate"
        );
        // One that was good once: a mail waits, with the reason, and goes when it is good again.
        post.fakes.world().mail.elsewhere = false;
        let server = post.call("connection.smtp", request(&post, "localhost", security, Some(here)))["id"].clone();
        // Another password alone means the same server.
        assert_eq!(post.call("connection.smtp", request(&post, "localhost", security, None))["id"], server);
        let mail = post.send(&server, &of_invoice(&post.invoice(10_000)));
        post.fakes.world().mail.elsewhere = true;
        post.pass_ms(10_000);
        assert_eq!(post.carry()["put_off"], 1);
        let shown = post.call("mail.show", json!({ "id": mail["id"] }))["mail"].clone();
        assert_eq!((&shown["state"], &shown["code"]), (&json!("waiting"), &json!("untrusted")), "{shown}");
        post.fakes.world().mail.elsewhere = false;
        post.pass_ms(HOUR_MS);
        post.carry();
        assert_eq!((post.taken().len(), post.state(&mail).as_str()), (1, "sent"));
        // And none is trusted any more where that is wanted.
        assert_eq!(post.refused("connection.smtp", request(&post, "localhost", security, Some(""))), "host untrusted");
    }
}
