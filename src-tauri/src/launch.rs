//! The words after `stint-desktop`.

use std::{ffi::OsString, path::PathBuf};

pub const USAGE: &str = "usage: stint-desktop [--data DIR] [--tray]\n\n  --data DIR  the data folder (also: STINT_DATA)\n  --tray      start in the tray, without a window\n";

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Launch {
    pub data_dir: Option<PathBuf>,
    pub in_tray: bool,
}

impl Launch {
    /// Reads the arguments without the program's own name; the first that is not understood is the error.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self, OsString> {
        let mut launch = Self::default();
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            match arg.to_str() {
                Some("--tray") => launch.in_tray = true,
                Some("--data") => launch.data_dir = Some(args.next().ok_or(arg)?.into()),
                _ => return Err(arg),
            }
        }
        Ok(launch)
    }
}
