//! Opening: the key first, then a look without writing, then the settings, then the schema.
//!
//! **Invariant:** until the key has opened the file and its version is known, not a byte of it or
//! of its log is changed.

use std::fs::{self, DirBuilder};
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::database::Database;
use crate::erase::beside;
use crate::schema::{MIRROR, Schema};
use crate::{DataKey, Error, Result, Store};

/// How long a call waits for another process that holds the file.
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Opens the mirror at `path`, or makes an empty one.
    ///
    /// Folders that are missing are made for the user alone, and so is the file.
    pub fn open(path: &Path, key: &DataKey) -> Result<Self> {
        Ok(Self::new(Database::open(path, &key.pragma(), &MIRROR)?))
    }

    /// Opens the mirror at `path` to read it, where nothing can be written. What would write fails with
    /// [`Error::ReadOnly`]. Nothing on the disk is changed or made.
    pub fn open_read_only(path: &Path, key: &DataKey) -> Result<Self> {
        Ok(Self::new(Database::open_read_only(
            path,
            &key.pragma(),
            &MIRROR,
        )?))
    }

    /// A mirror that lives as long as this value and touches no disk, for the demo studio.
    pub fn in_memory() -> Result<Self> {
        Ok(Self::new(Database::in_memory(&MIRROR)?))
    }
}

impl Database {
    /// Opens the database at `path` with the statement that gives its key, or makes an empty one.
    pub(crate) fn open(path: &Path, key: &str, schema: &Schema) -> Result<Self> {
        make_private(path)?;
        let mut connection = Connection::open(path)?;
        // Closing the last connection folds the log into the file. Not with a key that is wrong.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        unlock(&connection, key)?;
        schema.check(&connection)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        make_durable(&connection)?;
        prepare(&mut connection, schema)?;
        Ok(Self::new(connection))
    }

    /// Opens the database at `path` for reading alone. Its version may be an earlier one.
    pub(crate) fn open_read_only(path: &Path, key: &str, schema: &Schema) -> Result<Self> {
        let connection = open_to_read(path, key, schema)?;
        connection.busy_timeout(PATIENCE)?;
        set(&connection, "temp_store", 2)?;
        // Tells it from one that was closed to writing by damage: see `check_read`.
        set(&connection, "query_only", 1)?;
        Ok(Self::new(connection))
    }

    pub(crate) fn in_memory(schema: &Schema) -> Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        prepare(&mut connection, schema)?;
        Ok(Self::new(connection))
    }
}

/// A connection that reads, and makes no file.
///
/// A log that was not folded in can be read only with an index, which SQLite would have to make beside it.
/// Where there is none, that no log is missed has to be seen here.
pub(crate) fn open_to_read(path: &Path, key: &str, schema: &Schema) -> Result<Connection> {
    let log = beside(path, "-wal");
    let has_log = fs::metadata(log).is_ok_and(|log| log.len() > 0);
    let connection = if has_log {
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
    } else {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        Connection::open_with_flags(uri(path), flags)
    }?;
    unlock(&connection, key)?;
    schema.check(&connection)?;
    Ok(connection)
}

/// Says that nobody changes the file, so that SQLite needs nothing beside it.
fn uri(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let mut uri = String::from(if path.starts_with('/') {
        "file:"
    } else {
        "file:/"
    });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri + "?immutable=1"
}

/// What every database needs, wherever it lies.
fn prepare(connection: &mut Connection, schema: &Schema) -> Result<()> {
    connection.set_prepared_statement_cache_capacity(32);
    connection.busy_timeout(PATIENCE)?;
    // Sorting and the like would otherwise write rows to files that nobody encrypts.
    set(connection, "temp_store", 2)?;
    set(connection, "foreign_keys", 1)?;
    // What is forgotten is overwritten, not merely marked as free.
    set(connection, "secure_delete", 1)?;
    schema.migrate(connection)
}

/// Gives the key and proves that it fits by reading.
pub(crate) fn unlock(connection: &Connection, key: &str) -> Result<()> {
    connection.execute_batch(key)?;
    // SQLCipher would tell standard error of every page that it cannot read.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    // A SQLite without SQLCipher ignores the key and would write everything in the clear.
    connection
        .pragma_query_value(None, "cipher_version", |row| row.get::<_, String>(0))
        .map_err(|_| Error::Unsafe)?;
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
        .map(drop)
        .map_err(|error| match error.sqlite_error_code() {
            // What fails later, the first page being read, is damage: the key is right.
            Some(ErrorCode::NotADatabase) => Error::WrongKey,
            _ => error.into(),
        })
}

/// What is said to be saved has reached the disk, also when the power goes.
fn make_durable(connection: &Connection) -> Result<()> {
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::Unsafe);
    }
    // FULL.
    set(connection, "synchronous", 2)?;
    // On macOS fsync stops at the drive's own memory; this goes through it.
    if cfg!(target_os = "macos") {
        set(connection, "fullfsync", 1)?;
        set(connection, "checkpoint_fullfsync", 1)?;
    }
    Ok(())
}

/// Sets and reads back: SQLite ignores in silence what it does not know or cannot do.
fn set(connection: &Connection, pragma: &str, value: i64) -> Result<()> {
    connection.pragma_update(None, pragma, value)?;
    let now: i64 = connection.pragma_query_value(None, pragma, |row| row.get(0))?;
    if now == value {
        Ok(())
    } else {
        Err(Error::Unsafe)
    }
}

/// Where a path lies, also if it names a file of the working folder.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| *folder != Path::new(""))
        .unwrap_or(Path::new("."))
}

/// Makes the folders that are missing, open to the user alone.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    let folder = folder_of(path);
    if folder.exists() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    sync_folder(folder_of(folder))
}

/// Waits until the names in a folder are on the disk: a new file is there only then.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    Ok(std::fs::File::open(folder)?.sync_all()?)
}

/// Other systems see to the names themselves, and let nobody open a folder to ask for it.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> Result<()> {
    Ok(())
}

/// Makes the folders and an empty file before SQLite does, readable by the user alone. The log
/// and its index take over the rights of the file.
#[cfg(unix)]
fn make_private(path: &Path) -> Result<()> {
    use std::fs::{OpenOptions, Permissions};
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};

    make_folder(path)?;
    let is_new = !path.exists();
    let file = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(path)?;
    // It may have come from a backup that forgot.
    if file.metadata()?.permissions().mode() & 0o077 != 0 {
        file.set_permissions(Permissions::from_mode(0o600))?;
    }
    if is_new {
        sync_folder(folder_of(path))?;
    }
    Ok(())
}

/// SQLite makes the file; who may read it follows from its folder.
#[cfg(not(unix))]
fn make_private(path: &Path) -> Result<()> {
    make_folder(path)
}
