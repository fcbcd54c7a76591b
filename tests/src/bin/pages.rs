//! `pages FOLDER`: which of the lines of standard input can be read in a database of the studios below
//! that folder, with the keys of this session's keyring. What was erased must be in no page.
//!
//! **Invariant:** it answers with names of files and numbers of lines, never with a line.
#![expect(clippy::print_stdout, reason = "a command's output is what it is for")]

#[path = "../../../src-tauri/crates/store/tests/store/pages.rs"]
mod pages;

use std::io::stdin;
use std::path::{Path, PathBuf};

use studiodesk_e2e::{Failure, Result};
use studiodesk_store::DataKey;
use studiodesk_vault::Vault;

mod support {
    //! What the pages ask for.

    use std::path::{Path, PathBuf};

    /// What lies beside a database's file.
    pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
        PathBuf::from(format!("{}{suffix}", path.display()))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| Failure::new("usage: pages FOLDER"))?;
    let lines: Vec<String> = stdin().lines().collect::<Result<_, _>>()?;
    for studio in std::fs::read_dir(folder)? {
        look_into(&studio?.path(), &lines).await?;
    }
    Ok(())
}

async fn look_into(studio: &Path, lines: &[String]) -> Result {
    let record = studio.file_name().unwrap_or_default().to_string_lossy();
    let key = Vault::system().data_key(&record).await?;
    let key = key.ok_or_else(|| Failure::new("the keyring has no key for it"))?;
    let key = DataKey::from_bytes(key.expose());
    for name in ["members.db", "journal.db"] {
        let database = studio.join(name);
        for (number, line) in lines.iter().enumerate() {
            if pages::hold(&database, &key, line) {
                println!("{name} {number}");
            }
        }
    }
    Ok(())
}
