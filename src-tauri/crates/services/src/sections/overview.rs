//! What the desk must know of a person that the record itself does not say: owed money, contracts that
//! end, changes that wait for the studio.
//!
//! Three parts of the service are asked side by side. One that does not answer leaves its notices out
//! and is named, so that nobody takes silence for "nothing is owed".

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::account::CustomerAccountBalance;
use studiodesk_client::api::membership_self_service::{
    CancelationStatus, MembershipSelfServiceContractData,
};
use studiodesk_core::{CustomerId, ErrorCode};

use super::{ReadFrom, Section};
use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

/// A contract that ends within so many days is about to end.
const SOON_DAYS: i64 = 60;

/// What matters now about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Notice {
    /// Money is owed, or a dunning goes on.
    Due {
        /// What is owed, as decimal text above zero. Absent: nothing just now.
        amount: Option<String>,
        /// ISO 4217 code.
        currency: Option<String>,
        /// The studio's name for how far the dunning has come.
        dunning_level: Option<String>,
        /// Whether a collection agency has the claims.
        in_collection: bool,
    },
    /// A contract is canceled, or somebody has asked for it.
    Cancelation {
        /// Name of the contract's rate.
        rate: Option<String>,
        /// The day as of which it ends, ISO.
        on: Option<String>,
        /// How far it has come.
        state: CancelationState,
    },
    /// A contract ends soon, and nobody canceled it.
    Ending {
        /// Name of the contract's rate.
        rate: Option<String>,
        /// Last day, ISO.
        on: String,
    },
    /// A change waits for the studio's word.
    Pending {
        /// What would change.
        of: PendingData,
    },
}

/// How far a cancelation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CancelationState {
    /// It stands.
    Canceled,
    /// The studio has yet to approve it.
    Pending,
    /// The studio has yet to approve that it is taken back.
    WithdrawalPending,
}

/// Data that a member may ask to have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PendingData {
    /// E-mail and telephones.
    Contact,
    /// Postal address.
    Address,
    /// Name, birthday, gender.
    Master,
    /// Bank account.
    Payment,
}

/// A part of the service that notices come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OverviewPart {
    /// Balance and dunning.
    Account,
    /// Contracts and their cancelations.
    Contracts,
    /// Changes that wait.
    Amendments,
}

/// A part that did not answer: its notices may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnreadPart {
    /// Which.
    pub part: OverviewPart,
    /// The scope that the key lacks, if that is why.
    pub scope: Option<String>,
}

/// What matters now, the gravest first, and what could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// What matters.
    pub notices: Vec<Notice>,
    /// Parts without an answer.
    pub unread: Vec<UnreadPart>,
}

impl Desk {
    /// What matters now about a member.
    ///
    /// # Errors
    /// No studio is open, or none of the parts could be read.
    pub async fn overview(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Overview>>> {
        let today = (self.clock)().date();
        self.section(member, "overview", from, async |open| {
            let (account, contracts, amendments) = tokio::join!(
                account(open, member),
                contracts(open, member, today),
                amendments(open, member),
            );
            joined([
                (OverviewPart::Account, account),
                (OverviewPart::Contracts, contracts),
                (OverviewPart::Amendments, amendments),
            ])
        })
        .await
    }
}

/// The notices of all parts. When no part has an answer, that is told as what it is.
fn joined(parts: [(OverviewPart, Result<Vec<Notice>>); 3]) -> Result<Overview> {
    let mut overview = Overview::default();
    let mut failed = None;
    let count = parts.len();
    for (part, answer) in parts {
        match answer {
            Ok(notices) => overview.notices.extend(notices),
            Err(error) => {
                let scope = error.scope();
                overview.unread.push(UnreadPart { part, scope });
                // A missing scope is the least of what can be wrong.
                if failed.is_none() || error.code() != ErrorCode::ScopeMissing {
                    failed = Some(error);
                }
            }
        }
    }
    match failed {
        Some(error) if overview.unread.len() == count => Err(error),
        _ => Ok(overview),
    }
}

async fn account(open: &OpenStudio, member: CustomerId) -> Result<Vec<Notice>> {
    let account = open.client().account();
    let balance = account.get_customers_account_balance_data(member).await?;
    Ok(due(balance).into_iter().collect())
}

/// Below zero the person owes. A credit matters to nobody at the desk.
fn due(balance: CustomerAccountBalance) -> Option<Notice> {
    let money = balance.account_balance.unwrap_or_default();
    let owed = money
        .amount
        .filter(|amount| amount.is_sign_negative() && !amount.is_zero());
    let dunning_level = balance
        .dunning_level
        .filter(|level| !level.trim().is_empty());
    let in_collection = balance.in_debt_collection.unwrap_or(false);
    if owed.is_none() && dunning_level.is_none() && !in_collection {
        return None;
    }
    Some(Notice::Due {
        amount: owed.map(|amount| amount.abs().to_string()),
        currency: money.currency,
        dunning_level,
        in_collection,
    })
}

async fn contracts(open: &OpenStudio, member: CustomerId, today: Date) -> Result<Vec<Notice>> {
    let service = open.client().membership_self_service();
    let contracts = service.get_contract_data(member).await?;
    Ok(contracts
        .into_iter()
        .filter_map(|contract| ending(contract, today))
        .collect())
}

/// What is to be said of a contract's end. One that ended before today is history.
fn ending(contract: MembershipSelfServiceContractData, today: Date) -> Option<Notice> {
    let rate = contract.rate_name;
    if let Some(state) = cancelation(
        contract.cancelation_status.as_ref(),
        contract.cancelation_date,
    ) {
        let on = contract.cancelation_date.or(contract.end_date);
        return (on.is_none_or(|on| on >= today)).then(|| Notice::Cancelation {
            rate,
            on: on.map(|on| on.to_string()),
            state,
        });
    }
    let on = contract.end_date?;
    let is_soon = on >= today
        && today
            .checked_add(SOON_DAYS.days())
            .is_ok_and(|soon| on <= soon);
    is_soon.then(|| Notice::Ending {
        rate,
        on: on.to_string(),
    })
}

/// A state that this version does not know is left to the date.
fn cancelation(state: Option<&CancelationStatus>, date: Option<Date>) -> Option<CancelationState> {
    match state {
        Some(CancelationStatus::Canceled) => Some(CancelationState::Canceled),
        Some(CancelationStatus::PendingVerification) => Some(CancelationState::Pending),
        Some(CancelationStatus::PendingWithdrawalVerification) => {
            Some(CancelationState::WithdrawalPending)
        }
        _ => date.map(|_| CancelationState::Canceled),
    }
}

async fn amendments(open: &OpenStudio, member: CustomerId) -> Result<Vec<Notice>> {
    let service = open.client().customer_self_service();
    let (contact, address, master, payment) = tokio::try_join!(
        service.get_customer_contact_data(member),
        service.get_customer_address_data(member),
        service.get_customer_master_data(member),
        service.get_customer_payment_data(member),
    )
    .map_err(Error::from)?;
    Ok([
        (PendingData::Contact, contact.pending_amendment.is_some()),
        (PendingData::Address, address.pending_amendment.is_some()),
        (PendingData::Master, master.pending_amendment.is_some()),
        (PendingData::Payment, payment.pending_amendment.is_some()),
    ]
    .into_iter()
    .filter(|(_, is_pending)| *is_pending)
    .map(|(of, _)| Notice::Pending { of })
    .collect())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use studiodesk_client::api::shared::Money;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn balance(amount: &str) -> CustomerAccountBalance {
        CustomerAccountBalance {
            account_balance: Some(Money::new(amount.parse().unwrap(), "EUR")),
            ..CustomerAccountBalance::default()
        }
    }

    fn ends(on: Date) -> MembershipSelfServiceContractData {
        MembershipSelfServiceContractData {
            end_date: Some(on),
            ..MembershipSelfServiceContractData::default()
        }
    }

    #[test]
    fn what_is_owed_is_told_exactly_and_a_credit_is_not_told() {
        assert!(matches!(
            due(balance("-49.90")),
            Some(Notice::Due { amount: Some(amount), .. }) if amount == "49.90"
        ));
        assert_eq!(due(balance("0")), None);
        assert_eq!(due(balance("5.00")), None);
    }

    #[test]
    fn a_dunning_is_told_although_nothing_is_owed_any_more() {
        let balance = CustomerAccountBalance {
            dunning_level: Some("Level 2".into()),
            ..balance("0")
        };

        assert!(matches!(
            due(balance),
            Some(Notice::Due { amount: None, .. })
        ));
    }

    #[test]
    fn an_end_is_told_from_sixty_days_before_until_the_day() {
        let told = |on| ending(ends(on), TODAY).is_some();

        assert!(told(TODAY));
        assert!(told(date(2027, 1, 21)));
        assert!(!told(date(2027, 1, 22)));
        assert!(!told(date(2026, 11, 21)));
    }

    #[test]
    fn a_canceled_contract_says_as_of_when_even_in_a_state_unknown_here() {
        let contract = MembershipSelfServiceContractData {
            cancelation_status: Some(CancelationStatus::Unlisted("NEW".into())),
            cancelation_date: Some(date(2027, 6, 30)),
            ..ends(date(2027, 6, 30))
        };

        assert_eq!(
            ending(contract, TODAY),
            Some(Notice::Cancelation {
                rate: None,
                on: Some("2027-06-30".into()),
                state: CancelationState::Canceled,
            })
        );
    }

    #[test]
    fn one_part_that_fails_closes_only_itself_and_is_named() {
        let overview = joined([
            (OverviewPart::Account, Err(Error::NoStudio)),
            (OverviewPart::Contracts, Ok(Vec::new())),
            (
                OverviewPart::Amendments,
                Ok(vec![Notice::Pending {
                    of: PendingData::Address,
                }]),
            ),
        ])
        .unwrap();

        assert_eq!(overview.notices.len(), 1);
        assert_eq!(overview.unread.len(), 1);
        assert_eq!(overview.unread[0].part, OverviewPart::Account);
    }

    #[test]
    fn when_nothing_answers_the_failure_is_told() {
        let parts = [
            OverviewPart::Account,
            OverviewPart::Contracts,
            OverviewPart::Amendments,
        ];

        let failed = joined(parts.map(|part| (part, Err(Error::NoStudio)))).unwrap_err();

        assert_eq!(failed.code(), ErrorCode::NoStudio);
    }
}
