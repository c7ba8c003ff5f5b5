//! What went wrong, for a person, for a program, and as an exit code.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::json;
use stint::{
    api::{ApiError, ErrorCode},
    kernel::{Error, FieldError},
};

pub const USAGE: u8 = 2;
pub const BUG: u8 = 70;

#[derive(Debug)]
pub struct Failure(ApiError);

impl Failure {
    /// What the parser of the command line refused, with the argument it is about.
    pub fn usage(e: &clap::Error) -> Self {
        let text = e.to_string();
        let message = text.trim_start_matches("error: ").trim_end();
        let rule = match e.kind() {
            ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "required",
            ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "unknown_field",
            ErrorKind::ArgumentConflict | ErrorKind::TooManyValues => "too_many",
            _ => "wrong_type",
        };
        let words = message.lines().next().unwrap_or(message);
        let fields = arguments(e).iter().map(|name| FieldError::new(name, rule, words)).collect();
        Self(ApiError { code: ErrorCode::Invalid, reason: None, message: message.to_owned(), fields })
    }

    pub fn field(field: &str, rule: &str, message: impl Into<String>) -> Self {
        Error::Invalid(vec![FieldError::new(field, rule, message)]).into()
    }

    /// The work is done, only the answer found no place: a caller must not try again blindly.
    pub fn unsaid(e: &std::io::Error) -> Self {
        Error::storage("io", format!("done, but the answer could not be written to standard output: {e}")).into()
    }

    /// The core says what to mend; a terminal says with which verb.
    pub fn with_verbs(self) -> Self {
        self.with_fields(|f| FieldError { message: remedied(&f.field, &f.message), ..f })
    }

    /// The core calls them start and end, the command line --from and --to.
    pub fn with_ends(self) -> Self {
        self.with_fields(|f| match f.field.as_str() {
            "start" => FieldError { field: "from".to_owned(), ..f },
            "end" => FieldError { field: "to".to_owned(), ..f },
            _ => f,
        })
    }

    fn with_fields(self, change: impl FnMut(FieldError) -> FieldError) -> Self {
        if self.0.fields.is_empty() {
            return self;
        }
        Error::Invalid(self.0.fields.into_iter().map(change).collect()).into()
    }

    pub fn json(&self) -> String {
        json!({ "error": self.0 }).to_string()
    }

    pub fn text(&self) -> String {
        if self.0.fields.len() < 2 {
            return format!("stint: {}", self.0.message);
        }
        let lines: Vec<_> = self.0.fields.iter().map(|f| format!("\n  {}: {}", f.field, f.message)).collect();
        format!("stint: {} things are to be mended:{}", lines.len(), lines.concat())
    }

    /// 2 usage, 3 not found, 4 cannot now, 5 locked, 70 ours to mend.
    pub fn exit_code(&self) -> u8 {
        match (self.0.code, self.0.reason.as_deref()) {
            (ErrorCode::Invalid, _) => USAGE,
            (ErrorCode::NotFound, _) => 3,
            (ErrorCode::Locked, _) | (ErrorCode::Storage, Some("wrong_key")) => 5,
            (ErrorCode::CannotNow | ErrorCode::NoWorkspace | ErrorCode::Storage, _) => 4,
            (ErrorCode::Bug, _) => BUG,
        }
    }
}

/// What a document still needs, with the verb that gives it.
pub fn remedied(field: &str, message: &str) -> String {
    let verb = match field {
        "profile.legal_name" => "stint profile edit --legal-name …",
        "profile.address" => "stint profile edit --street … --postal-code … --city …",
        "profile.vat_id" => "stint profile edit --vat-id …",
        "client.address" => "stint client edit … --street … --postal-code … --city …",
        "client.code" => "stint client edit … --code …",
        "profile.iban" => "stint profile edit --iban …",
        "profile.contact_name" => "stint profile edit --contact-name …",
        "profile.phone" => "stint profile edit --phone …",
        "profile.email" => "stint profile edit --email …",
        "profile.electronic_address" => "stint profile edit --e-address …",
        "client.buyer_reference" => "stint client edit … --buyer-reference …",
        "client.electronic_address" => "stint client edit … --e-address …",
        "client.country" => "stint client edit … --country …",
        "client.vat_id" => "stint client edit … --vat-id …",
        _ => return message.to_owned(),
    };
    format!("{message} (`{verb}`)")
}

/// `--from <FROM>` and `<NAME>` as `from` and `name`; `verb` where none of the words is one.
fn arguments(e: &clap::Error) -> Vec<String> {
    let plain = |name: &String| {
        let name = name.split(['<', '=', ' ', '[']).find(|part| !part.is_empty()).unwrap_or(name);
        name.trim_start_matches('-').trim_end_matches(['>', '.']).to_lowercase().replace('-', "_")
    };
    match (e.get(ContextKind::InvalidArg), e.get(ContextKind::InvalidSubcommand)) {
        (Some(ContextValue::String(name)), _) => vec![plain(name)],
        (Some(ContextValue::Strings(names)), _) => names.iter().map(plain).collect(),
        _ => vec!["verb".to_owned()],
    }
}

impl From<ApiError> for Failure {
    fn from(e: ApiError) -> Self {
        Self(e)
    }
}

impl From<Error> for Failure {
    fn from(e: Error) -> Self {
        Self(e.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(e: std::io::Error) -> Self {
        Error::from(e).into()
    }
}
