//! Where an export is read from: a folder, a tar or a zip.

use super::format::{FILES, LINES};
use crate::kernel::{Error, Result};
use std::{
    collections::HashMap,
    fs::File,
    io::{BufRead, BufReader, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};
use zip::ZipArchive;

pub enum Source {
    Folder(PathBuf),
    /// Where each file begins, and its length.
    Tar(File, HashMap<String, (u64, u64)>),
    Zip(Box<ZipArchive<BufReader<File>>>),
}

pub fn refused(rule: &str, words: impl Into<String>) -> Error {
    Error::invalid("path", rule, words)
}

impl Source {
    pub fn open(path: &Path) -> Result<Self> {
        let unreadable = |e: std::io::Error| refused("unreadable", format!("{} cannot be read: {e}", path.display()));
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        let mut file = File::open(path).map_err(unreadable)?;
        let mut head = [0; 4];
        let read = file.read(&mut head).map_err(unreadable)?;
        file.rewind()?;
        if head[..read].starts_with(b"PK\x03\x04") {
            let zip = ZipArchive::new(BufReader::new(file)).map_err(|_| refused("cut_off", "is a zip that was cut off or damaged"))?;
            return Ok(Self::Zip(Box::new(zip)));
        }
        let mut index = HashMap::new();
        let mut archive = tar::Archive::new(BufReader::new(file.try_clone()?));
        let foreign = |_| refused("foreign", "is no export of a workspace: name its folder, .tar or .zip");
        for entry in archive.entries_with_seek().map_err(foreign)? {
            let entry = entry.map_err(foreign)?;
            let name = entry.path().map_err(foreign)?.to_string_lossy().into_owned();
            index.insert(name, (entry.raw_file_position(), entry.size()));
        }
        Ok(Self::Tar(file, index))
    }

    fn file(&mut self, name: &str) -> Result<Box<dyn Read + '_>> {
        let missing = || refused("incomplete", format!("{name} is missing in it"));
        Ok(match self {
            Self::Folder(folder) => Box::new(File::open(folder.join(name)).map_err(|_| missing())?),
            Self::Tar(file, index) => {
                let (at, length) = *index.get(name).ok_or_else(missing)?;
                file.seek(SeekFrom::Start(at))?;
                Box::new(file.take(length))
            }
            Self::Zip(zip) => Box::new(zip.by_name(name).map_err(|_| missing())?),
        })
    }

    pub fn lines(&mut self) -> Result<impl BufRead + '_> {
        Ok(BufReader::new(self.file(LINES)?))
    }

    /// The bytes that this hash is of, checked.
    pub fn blob(&mut self, hash: &str) -> Result<Vec<u8>> {
        use sha2::Digest as _;
        let name = format!("{FILES}/{hash}");
        if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(refused("tampered", "names a file by something that is no hash"));
        }
        let mut bytes = Vec::new();
        self.file(&name)?.read_to_end(&mut bytes).map_err(|_| refused("cut_off", format!("{name} is cut off")))?;
        if hex::encode(sha2::Sha256::digest(&bytes)) != hash {
            return Err(refused("tampered", format!("{name} is not what its name says")));
        }
        Ok(bytes)
    }
}
