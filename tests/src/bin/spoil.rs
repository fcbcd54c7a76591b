//! `spoil FOLDER`: does to the journals of the studios below that folder what the line of standard input
//! says, with the keys of this session's keyring: `newer` or `keyless`, and `as it was` after either.

use std::io::stdin;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use studiodesk_e2e::{Failure, Result};
use studiodesk_vault::{DataKey, Vault};

/// A version that no program of ours has.
const NEWER: u32 = 99;
/// Where the key of the data lies while the keyring has none, and the version while it is another.
const KEPT: &str = "kept";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| Failure::new("usage: spoil FOLDER"))?;
    let what = stdin().lines().next().transpose()?.unwrap_or_default();
    for studio in std::fs::read_dir(folder)? {
        let studio = studio?.path();
        let record = studio.file_name().unwrap_or_default().to_string_lossy();
        match what.as_str() {
            "newer" => make_newer(&studio, &record).await?,
            "keyless" => take_key(&studio, &record).await?,
            "as it was" => restore(&studio, &record).await?,
            _ => return Err(Failure::new("nobody knows how to do that")),
        }
    }
    Ok(())
}

async fn make_newer(studio: &Path, record: &str) -> Result {
    let journal = open(studio, record).await?;
    let version = version(&journal)?;
    std::fs::write(kept(studio), version.to_string())?;
    set_version(&journal, NEWER)
}

/// The vault erases both keys of a studio, so that the other is put back.
async fn take_key(studio: &Path, record: &str) -> Result {
    let vault = Vault::system();
    let missing = || Failure::new("the keyring has no key for it");
    let data = vault.data_key(record).await?.ok_or_else(missing)?;
    let key = vault.studio_key(record).await?.ok_or_else(missing)?;
    vault.erase(record).await?;
    vault.put_studio_key(record, key).await?;
    Ok(std::fs::write(kept(studio), data.expose())?)
}

async fn restore(studio: &Path, record: &str) -> Result {
    let kept = kept(studio);
    let was = std::fs::read(&kept)?;
    std::fs::remove_file(kept)?;
    match <[u8; 32]>::try_from(was.as_slice()) {
        Ok(key) => Ok(Vault::system()
            .put_data_key(record, DataKey::new(key))
            .await?),
        Err(_) => {
            let version = String::from_utf8_lossy(&was).parse();
            let version = version.map_err(|_| Failure::new("this is no version"))?;
            set_version(&open(studio, record).await?, version)
        }
    }
}

async fn open(studio: &Path, record: &str) -> Result<Connection> {
    let key = Vault::system().data_key(record).await?;
    let key = key.ok_or_else(|| Failure::new("the keyring has no key for it"))?;
    let journal = Connection::open(studio.join("journal.db")).map_err(failed)?;
    let hex = key.expose().map(|byte| format!("{byte:02x}")).concat();
    let key = format!("PRAGMA key = \"x'{hex}'\"");
    journal.execute_batch(&key).map_err(failed)?;
    Ok(journal)
}

fn version(journal: &Connection) -> Result<u32> {
    let version = journal.pragma_query_value(None, "user_version", |row| row.get(0));
    version.map_err(failed)
}

fn set_version(journal: &Connection, version: u32) -> Result {
    let set = journal.pragma_update(None, "user_version", version);
    set.map_err(failed)
}

fn kept(studio: &Path) -> PathBuf {
    studio.join(KEPT)
}

/// Without the words of SQLite, which may quote a statement.
fn failed(_: rusqlite::Error) -> Failure {
    Failure::new("the journal cannot be changed")
}
