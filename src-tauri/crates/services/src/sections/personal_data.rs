//! The four parts of a person's record that can be changed: what they say, what the studio lets be
//! changed, and what waits for its word.
//!
//! **Invariant:** an account number leaves here masked, and is stored masked. Whoever wants it whole asks
//! the service for it, each time.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::Client;
use studiodesk_client::api::shared::AmendmentMode;
use studiodesk_core::{AmendmentId, CustomerId};

use super::{ReadFrom, Section};
use crate::changes::{Fields, Part, Values};
use crate::outbox::{ChangeForm, Seen};
use crate::studios::OpenStudio;
use crate::validate::masked;
use crate::{Desk, Result};

/// What becomes of a change, as the studio has set it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChangeMode {
    /// There can be none.
    ReadOnly,
    /// It waits for the studio's word.
    NeedsApproval,
    /// It holds at once.
    AtOnce,
    /// The service does not say, or in a word that this version does not know.
    Unknown,
}

/// A change that waits for the studio's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PendingPart {
    /// Its number, by which it is withdrawn. Without one it cannot be.
    pub amendment: Option<AmendmentId>,
    /// What the part is to say.
    pub values: Values,
}

/// A part of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonalPart {
    /// Which.
    pub part: Part,
    /// What becomes of a change of it.
    pub mode: ChangeMode,
    /// Whether a change has to be signed.
    pub needs_signature: bool,
    /// What it says, by the service's names of its fields.
    pub current: Values,
    /// What waits.
    pub pending: Option<PendingPart>,
}

impl From<Option<AmendmentMode>> for ChangeMode {
    fn from(mode: Option<AmendmentMode>) -> Self {
        match mode {
            Some(AmendmentMode::Read) => Self::ReadOnly,
            Some(AmendmentMode::ChangesRequireVerification) => Self::NeedsApproval,
            Some(AmendmentMode::ChangesWithoutVerification) => Self::AtOnce,
            _ => Self::Unknown,
        }
    }
}

impl Desk {
    /// A part of a person's record.
    ///
    /// `getCustomerAddressData` and its three neighbours in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn personal_part(
        &self,
        member: CustomerId,
        part: Part,
        from: ReadFrom,
    ) -> Result<Option<Section<PersonalPart>>> {
        self.section(member, name(part), from, async |open| {
            let read = read(open.client(), member, part).await?;
            Ok(read.masked())
        })
        .await
    }

    /// The whole number of the account from which a person pays; `None` if there is none.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn reveal_iban(&self, member: CustomerId) -> Result<Option<String>> {
        let open = self.open_now()?;
        let read = read(open.client(), member, Part::Payment).await?;
        let iban = read.current.get("iban");
        Ok(iban.map(|iban| crate::validate::in_fours(iban)))
    }
}

impl OpenStudio {
    /// What the person saw who filled in `form`: the stored copy, or what the service says where there is
    /// none, by which an answer that never came is
    /// recognised later.
    pub(crate) async fn seen(&self, member: CustomerId, form: &ChangeForm) -> Result<Seen> {
        let part = match form {
            ChangeForm::AddressData { .. } => Part::Address,
            ChangeForm::MasterData { .. } => Part::Master,
            ChangeForm::PaymentData { .. } => Part::Payment,
            ChangeForm::AmendmentWithdrawal { part, .. } => *part,
            _ => return Ok(Seen::default()),
        };
        if let ChangeForm::AmendmentWithdrawal {
            part: Part::Payment,
            ..
        } = form
        {
            // The copy has the account masked. Without a network it is not known what was asked for.
            let now = read(self.client(), member, part).await.ok();
            return Ok(now.map(PersonalPart::seen).unwrap_or_default());
        }
        if !self.keeps_members {
            return Ok(read(self.client(), member, part).await?.masked().seen());
        }
        let stored = self
            .stored_section::<PersonalPart>(member, name(part))
            .await?;
        Ok(stored.map(|it| it.value.seen()).unwrap_or_default())
    }
}

impl PersonalPart {
    fn seen(self) -> Seen {
        Seen {
            current: Some(Fields::from(self.current)),
            pending: self.pending.map(|it| Fields::from(it.values)),
        }
    }

    fn masked(mut self) -> Self {
        let pending = self.pending.iter_mut().map(|it| &mut it.values);
        for values in pending.chain([&mut self.current]) {
            if let Some(iban) = values.get_mut("iban") {
                *iban = masked(iban);
            }
        }
        self
    }
}

/// Where a part is stored.
fn name(part: Part) -> &'static str {
    match part {
        Part::Address => "address_data",
        Part::Contact => "contact_data",
        Part::Master => "master_data",
        Part::Payment => "payment_data",
    }
}

/// Reads a part; the four answers are alike but for their values.
async fn read(client: &Client, member: CustomerId, part: Part) -> Result<PersonalPart> {
    macro_rules! shown {
        ($read:ident, $signature:expr) => {{
            let state = client.customer_self_service().$read(member).await?;
            PersonalPart {
                part,
                mode: state.amendment_configuration_status.clone().into(),
                needs_signature: $signature(&state),
                current: Fields::of(&state).into_values(),
                pending: state.pending_amendment.map(|pending| PendingPart {
                    amendment: pending.id,
                    values: Fields::of(&pending).into_values(),
                }),
            }
        }};
    }
    Ok(match part {
        Part::Address => shown!(get_customer_address_data, |_| false),
        Part::Contact => shown!(get_customer_contact_data, |_| false),
        Part::Master => shown!(get_customer_master_data, |_| false),
        Part::Payment => shown!(
            get_customer_payment_data,
            |state: &studiodesk_client::api::customer_self_service::PaymentDataState| {
                state.require_signature.unwrap_or(false)
            }
        ),
    })
}
