//! Where an export goes: a folder, a tar or a zip, each under its name only when it is whole.

use crate::kernel::{Error, Result};
use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Seek, Write},
    path::{Path, PathBuf},
};
use zip::{ZipWriter, write::SimpleFileOptions};

pub enum Sink {
    Folder(PathBuf),
    Tar(tar::Builder<BufWriter<File>>),
    Zip(Box<ZipWriter<BufWriter<File>>>),
}

fn zipped(e: zip::result::ZipError) -> Error {
    match e {
        zip::result::ZipError::Io(e) => e.into(),
        other => Error::bug(other.to_string()),
    }
}

pub fn part(to: &Path) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    to.with_file_name(name)
}

impl Sink {
    /// By the ending of the name.
    pub fn create(at: &Path, like: &Path) -> Result<Self> {
        Ok(match like.extension().and_then(|e| e.to_str()).map(str::to_lowercase).as_deref() {
            Some("tar") => Self::Tar(tar::Builder::new(BufWriter::new(File::create_new(at)?))),
            Some("zip") => Self::Zip(Box::new(ZipWriter::new(BufWriter::new(File::create_new(at)?)))),
            _ => {
                fs::create_dir(at)?;
                Self::Folder(at.to_owned())
            }
        })
    }

    /// Adds a file that is read from `from`, which tells its length.
    pub fn add(&mut self, name: &str, from: &mut (impl io::Read + Seek)) -> Result<()> {
        let length = from.seek(io::SeekFrom::End(0))?;
        from.rewind()?;
        match self {
            Self::Folder(folder) => {
                let path = folder.join(name);
                if let Some(parent) = path.parent() {
                    fs::create_dir_all(parent)?;
                }
                let mut file = File::create_new(path)?;
                io::copy(from, &mut file)?;
                file.sync_all()?;
            }
            Self::Tar(tar) => {
                let mut header = tar::Header::new_ustar();
                header.set_size(length);
                header.set_mode(0o600);
                header.set_mtime(0);
                tar.append_data(&mut header, name, BufReader::new(from))?;
            }
            Self::Zip(zip) => {
                let options = SimpleFileOptions::default().large_file(length > u64::from(u32::MAX)).unix_permissions(0o600);
                zip.start_file(name, options).map_err(zipped)?;
                io::copy(from, zip)?;
            }
        }
        Ok(())
    }

    pub fn finish(self) -> Result<()> {
        let mut writer = match self {
            Self::Folder(_) => return Ok(()),
            Self::Tar(tar) => tar.into_inner()?,
            Self::Zip(zip) => zip.finish().map_err(zipped)?,
        };
        writer.flush()?;
        writer.get_ref().sync_all()?;
        Ok(())
    }
}
