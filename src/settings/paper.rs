//! How documents look and in which language they speak.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Language;
use crate::kernel::sql::sql_words;

/// What documents are written in: more than the window speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentLanguage {
    En,
    De,
    Fr,
}

sql_words!(DocumentLanguage { En = "en", De = "de", Fr = "fr" });

impl From<Language> for DocumentLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::De => Self::De,
        }
    }
}

/// The templates of documents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Quiet, hairlines, the sender at the head.
    #[default]
    Classic,
    /// A large title, fields of colour.
    Modern,
    /// Small type and tight lines, for long documents.
    Compact,
}

sql_words!(Look { Classic = "classic", Modern = "modern", Compact = "compact" });
