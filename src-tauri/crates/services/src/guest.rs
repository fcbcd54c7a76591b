//! A desk that serves one person at a time and keeps nobody: the kiosk's.
//!
//! **Invariant:** nothing that is read of anybody is stored. There is no copy of the members, a part of a
//! card is asked for each time, and what a change said leaves the journal once the service has it.

use std::time::Duration;

use studiodesk_client::api::membership_self_service::MembershipSelfServiceContractData;
use studiodesk_client::api::shared::CardNumberFormat;
use studiodesk_client::{By, Error as ClientError};
use studiodesk_core::{Customer, CustomerStatus};
use studiodesk_outbox::model::{ItemId, State};

use crate::outbox::OutboxItem;
use crate::sections::CardFormat;
use crate::studios::DEMO;
use crate::{Desk, Error, Result};

/// So many members of the demo are looked at for one with a contract that can end.
const TRIED: usize = 12;

/// By what somebody says who they are. Without `Debug`: a PIN opens a door.
#[derive(Clone, PartialEq, Eq)]
pub enum GuestBy {
    /// A card, as its reader spells it.
    Card(String, CardFormat),
    /// The content of a barcode or QR code.
    Barcode(String),
    /// The studio's own number.
    MemberNumber(String),
    /// A PIN.
    Pin(String),
}

impl From<GuestBy> for By {
    fn from(by: GuestBy) -> Self {
        match by {
            GuestBy::Card(number, format) => Self::CardNumber {
                number,
                format: match format {
                    CardFormat::Decimal => CardNumberFormat::Decimal,
                    CardFormat::HexMsb => CardNumberFormat::HexMsb,
                    CardFormat::HexLsb => CardNumberFormat::HexLsb,
                },
            },
            GuestBy::Barcode(code) => Self::Barcode(code),
            GuestBy::MemberNumber(number) => Self::CustomerNumber(number),
            GuestBy::Pin(pin) => Self::Pin(pin),
        }
    }
}

impl Desk {
    /// The same desk without a copy of the members. What it keeps lies beside what a desk of the same folder
    /// keeps, which stays as it is.
    #[must_use]
    pub fn without_directory(mut self) -> Self {
        self.keeps_members = false;
        self
    }

    /// The person whom the service knows by this, or nobody: also where the service would take no such
    /// thing, so that nobody learns more from that.
    ///
    /// `getCustomerBy` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn find_guest(&self, by: GuestBy) -> Result<Option<Customer>> {
        let open = self.open_now()?;
        match open.client().customer_by(by.into()).await {
            Ok(customer) => Ok(Some(customer)),
            Err(ClientError::NotFound(_) | ClientError::Invalid(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The language of the service's own words from now on, whatever the settings of the desk say.
    ///
    /// # Errors
    /// No studio is open.
    pub fn speak(&self, tag: &str) -> Result<()> {
        self.open_now()?.client().set_language(tag);
        Ok(())
    }

    /// A member of the demo studio with whom all of a kiosk can be tried; nobody in any other studio.
    ///
    /// # Errors
    /// No studio is open, or the demo does not answer.
    pub async fn demo_guest(&self) -> Result<Option<Customer>> {
        let open = self.open_now()?;
        if open.id() != DEMO {
            return Ok(None);
        }
        let first = open.client().list_customers().slice_size(50).send().await?;
        let is_whole = |it: &Customer| {
            it.status == CustomerStatus::Member
                && it.customer_number.is_some()
                && it.date_of_birth.is_some()
                && !it.card_numbers.is_empty()
        };
        let mut spare = None;
        for customer in first.items.into_iter().filter(is_whole).take(TRIED) {
            let own = open.client().membership_self_service();
            let contracts = own.get_contract_data(customer.id).await?;
            let can_end = |it: &MembershipSelfServiceContractData| {
                it.cancelation_status.is_none()
                    && it
                        .available_cancelation_dates
                        .as_ref()
                        .is_some_and(|it| !it.is_empty())
            };
            if contracts.iter().any(can_end) {
                return Ok(Some(customer));
            }
            spare = spare.or(Some(customer));
        }
        Ok(spare)
    }

    /// Waits until something has come of a change, but not for longer than that.
    ///
    /// # Errors
    /// There is no such change, or the journal cannot be read.
    pub async fn what_came_of(&self, item: ItemId, patience: Duration) -> Result<OutboxItem> {
        let open = self.open_now()?;
        let kept = open.outbox()?;
        let mut changes = kept.outbox.changes();
        let settled = async {
            loop {
                let now = open.read_journal(move |journal| journal.item(item)).await?;
                if !matches!(now.state, State::Queued | State::Sending) {
                    return Ok(());
                }
                if changes.changed().await.is_err() {
                    return Err(Error::NoJournal);
                }
            }
        };
        if let Ok(failed @ Err(_)) = tokio::time::timeout(patience, settled).await {
            failed?;
        }
        let now = open.read_journal(move |journal| journal.item(item)).await?;
        Ok(open.shown(&now))
    }

    /// Erases what changes said that the service has, or that were taken back. The trail keeps that there
    /// were such changes.
    ///
    /// # Errors
    /// No studio is open, or the journal cannot be written.
    pub async fn erase_settled(&self) -> Result<()> {
        let at = self.now();
        let open = self.open_now()?;
        open.with_journal(move |journal| journal.settle(at)).await?;
        Ok(())
    }
}
