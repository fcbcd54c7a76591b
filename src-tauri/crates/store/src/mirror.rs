//! The customers: saved slice by slice, read as rows or whole.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use studiodesk_core::{Customer, CustomerId, MemberRow};

use crate::error::damaged;
use crate::index::count_change;
use crate::{Result, Store, row};

const SAVE_MEMBER: &str = "
    INSERT INTO member (id, status, first_name, last_name, customer_number, date_of_birth, email,
                        phones, cards, has_picture, address)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (id) DO UPDATE SET
        status = ?2, first_name = ?3, last_name = ?4, customer_number = ?5, date_of_birth = ?6,
        email = ?7, phones = ?8, cards = ?9, has_picture = ?10, address = ?11
    WHERE (status, first_name, last_name, customer_number, date_of_birth, email, phones, cards,
           has_picture, address)
        IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

const SAVE_RECORD: &str = "
    INSERT INTO record (id, customer, seen_at, generation)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (id) DO UPDATE SET customer = ?2, seen_at = ?3, generation = ?4";

const ROWS: &str = "
    SELECT id, status, first_name, last_name, customer_number, date_of_birth, email, phones,
           cards, has_picture, address
    FROM member ORDER BY id";

/// A customer, and how old this copy is.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// The customer, as the service described them.
    pub customer: Customer,
    /// When the service did.
    pub seen_at: Timestamp,
}

impl Store {
    /// Every row of the mirror, by rising id.
    pub fn rows(&self) -> Result<Vec<MemberRow>> {
        let db = self.db();
        let mut rows = Vec::with_capacity(count(&db)? as usize);
        let mut statement = db.prepare_cached(ROWS)?;
        let mut found = statement.query([])?;
        while let Some(columns) = found.next()? {
            rows.push(member_row(columns)?);
        }
        Ok(rows)
    }

    /// Keeps a slice that the service gave at `seen_at` in the pass `generation`: all of it, or
    /// nothing when this fails.
    pub fn save(&self, slice: &[Customer], generation: u64, seen_at: Timestamp) -> Result<()> {
        let mut db = self.db();
        let transaction = db.transaction()?;
        {
            let mut save_member = transaction.prepare_cached(SAVE_MEMBER)?;
            let mut save_record = transaction.prepare_cached(SAVE_RECORD)?;
            let mut changed = 0;
            let [mut phones, mut cards, mut address] = [const { String::new() }; 3];
            for customer in slice {
                let member = MemberRow::from(customer);
                row::write_list(&mut phones, &member.phones);
                row::write_list(&mut cards, &member.cards);
                row::write_list(&mut address, &member.address);
                changed += save_member.execute(params![
                    member.id.0,
                    row::status_text(&member.status),
                    member.first_name,
                    member.last_name,
                    member.customer_number,
                    member.date_of_birth.map(row::date_number),
                    member.email,
                    phones,
                    cards,
                    member.has_picture,
                    address,
                ])?;
                save_record.execute(params![
                    member.id.0,
                    serde_json::to_string(customer).map_err(damaged)?,
                    seen_at.as_microsecond(),
                    row::generation_number(generation),
                ])?;
            }
            if changed > 0 {
                count_change(&transaction)?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// One customer, whole.
    pub fn customer(&self, id: CustomerId) -> Result<Option<Stored>> {
        let db = self.db();
        let mut statement =
            db.prepare_cached("SELECT customer, seen_at FROM record WHERE id = ?1")?;
        let found = statement
            .query_row([id.0], |columns| {
                Ok((columns.get::<_, String>(0)?, columns.get(1)?))
            })
            .optional()?;
        found
            .map(|(customer, seen_at)| {
                Ok(Stored {
                    customer: serde_json::from_str(&customer).map_err(damaged)?,
                    seen_at: row::timestamp(seen_at)?,
                })
            })
            .transpose()
    }

    /// Whom no pass has seen since `generation` began, by rising id.
    pub fn unseen_since(&self, generation: u64) -> Result<Vec<CustomerId>> {
        let db = self.db();
        let mut statement =
            db.prepare_cached("SELECT id FROM record WHERE generation < ?1 ORDER BY id")?;
        let ids = statement
            .query_map([row::generation_number(generation)], |columns| {
                columns.get(0).map(CustomerId)
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(ids)
    }

    /// How many customers are here.
    pub fn count(&self) -> Result<u32> {
        count(&self.db())
    }
}

fn count(db: &Connection) -> Result<u32> {
    let mut statement = db.prepare_cached("SELECT count(*) FROM member")?;
    Ok(statement.query_row([], |columns| columns.get(0))?)
}

fn member_row(columns: &rusqlite::Row<'_>) -> Result<MemberRow> {
    let text = |column| -> Result<&str> { columns.get_ref(column)?.as_str().map_err(damaged) };
    Ok(MemberRow {
        id: CustomerId(columns.get(0)?),
        status: row::status(text(1)?),
        first_name: text(2)?.to_owned(),
        last_name: text(3)?.to_owned(),
        customer_number: text(4)?.to_owned(),
        date_of_birth: columns.get::<_, Option<_>>(5)?.map(row::date).transpose()?,
        email: text(6)?.to_owned(),
        phones: row::list(text(7)?),
        cards: row::list(text(8)?),
        has_picture: columns.get(9)?,
        address: row::list(text(10)?),
    })
}
