//! SQLite's full text search, in memory: once by beginnings of words, once by trigrams.

use rusqlite::{Connection, params};
use studiodesk_core::MemberRow;

use super::{Engine, LIMIT, told, words};

/// How the table is set up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Prefix,
    Trigram,
}

/// A table of people. The name weighs more than the rest.
pub(crate) struct Fts {
    db: Connection,
    kind: Kind,
}

impl Fts {
    /// By words and their beginnings, without marks.
    pub(crate) fn prefix(people: &[MemberRow]) -> Self {
        Self::new(
            people,
            Kind::Prefix,
            "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'",
        )
    }

    /// By any three letters in a row, without marks.
    pub(crate) fn trigram(people: &[MemberRow]) -> Self {
        Self::new(
            people,
            Kind::Trigram,
            "tokenize = 'trigram remove_diacritics 1'",
        )
    }

    fn new(people: &[MemberRow], kind: Kind, options: &str) -> Self {
        let db = Connection::open_in_memory().expect("a database");
        // The texts are elsewhere already.
        db.execute_batch(&format!(
            "CREATE VIRTUAL TABLE people USING fts5(name, rest, content = '', {options}); BEGIN"
        ))
        .expect("a table");
        {
            let insert = "INSERT INTO people(rowid, name, rest) VALUES (?1, ?2, ?3)";
            let mut insert = db.prepare(insert).expect("a statement");
            for row in people {
                insert
                    .execute(params![row.id.0, row.name(), told(row)])
                    .expect("a row");
            }
        }
        db.execute_batch("COMMIT; INSERT INTO people(people) VALUES ('optimize')")
            .expect("rows");
        Self { db, kind }
    }

    fn matching(&self, query: &str) -> Vec<i64> {
        let select = "SELECT rowid FROM people WHERE people MATCH ?1 \
            ORDER BY bm25(people, 10.0, 1.0) LIMIT ?2";
        let mut select = self.db.prepare_cached(select).expect("a statement");
        let rows = select.query_map(params![query, LIMIT as i64], |row| row.get(0));
        rows.expect("an answer").filter_map(Result::ok).collect()
    }
}

impl Engine for Fts {
    fn name(&self) -> &'static str {
        match self.kind {
            Kind::Prefix => "FTS5 prefix",
            Kind::Trigram => "FTS5 trigram",
        }
    }

    fn find(&self, text: &str) -> Vec<i64> {
        let words = words(text);
        if self.kind == Kind::Prefix {
            let all: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
            return if all.is_empty() {
                Vec::new()
            } else {
                self.matching(&all.join(" "))
            };
        }
        let long: Vec<&String> = words
            .iter()
            .filter(|word| word.chars().count() > 2)
            .collect();
        let all: Vec<String> = long.iter().map(|word| format!("\"{word}\"")).collect();
        if all.is_empty() {
            return Vec::new();
        }
        let found = self.matching(&all.join(" AND "));
        if !found.is_empty() {
            return found;
        }
        // Nobody has all of it: whoever has most of its trigrams.
        let mut grams: Vec<String> = Vec::new();
        for word in long {
            let letters: Vec<char> = word.chars().collect();
            grams.extend(
                letters
                    .windows(3)
                    .map(|gram| format!("\"{}\"", gram.iter().collect::<String>())),
            );
        }
        self.matching(&grams.join(" OR "))
    }

    fn bytes(&self) -> usize {
        let pragma = |name: &str| {
            let value = self
                .db
                .query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
            value.map_or(0, |value| usize::try_from(value).unwrap_or(0))
        };
        pragma("page_count") * pragma("page_size")
    }
}
