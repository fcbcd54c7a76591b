//! Whom changes can be of: what the server said before the first of them.
//!
//! It is kept, and only ever grows: which change is number 100 must be the same after a start that
//! finds the server in pieces, and after what the earlier changes have done to it.

use std::time::Duration;

use futures::TryStreamExt;
use futures::future::join_all;
use serde::{Deserialize, Serialize};
use studiodesk_client::api::membership_self_service::{
    IdlePeriodCreateRequest, IdlePeriodUnit, IdlePeriodValidation, IdlePeriodValidationRequest,
};
use studiodesk_client::api::shared::AmendmentMode;
use studiodesk_client::{Client, Error, Outcome};
use studiodesk_core::{ContractId, CustomerId};
use studiodesk_services::changes::{Fields, NewIdlePeriod, Preferences};

/// How many are asked about at once.
const AT_ONCE: usize = 8;
/// A server that answers nothing for so many seconds is given up.
const PATIENCE: u32 = 60;

/// Everybody, and what some of them can ask for.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Roster {
    /// All members.
    pub(crate) members: Vec<CustomerId>,
    /// How many of them were asked about.
    asked_about: usize,
    /// Idle periods that the server would agree to, each of another contract.
    pub(crate) rests: Vec<NewIdlePeriod>,
    /// Who has no amendment of address or contact data pending.
    pub(crate) amendable: Vec<Amendable>,
    /// A channel that somebody may switch.
    pub(crate) preferences: Vec<Preferences>,
}

/// Somebody, and their data before any change.
#[derive(Serialize, Deserialize)]
pub(crate) struct Amendable {
    pub(crate) customer: CustomerId,
    pub(crate) address: Fields,
    pub(crate) contact: Fields,
}

/// How many of each are needed.
#[derive(Clone, Copy)]
pub(crate) struct Needed {
    pub(crate) rests: usize,
    pub(crate) amendable: usize,
    pub(crate) preferences: usize,
}

/// What one member can ask for.
struct Found {
    rest: Option<NewIdlePeriod>,
    amendable: Option<Amendable>,
    preferences: Option<Preferences>,
}

impl Roster {
    /// Asks about members, in their order, until there is enough of everything or nobody is left. Asks
    /// nothing if there was enough. Says whether anything is new.
    pub(crate) async fn complete(
        &mut self,
        client: &Client,
        wanted: Needed,
    ) -> Result<bool, Error> {
        if self.members.is_empty() {
            self.members = insist(async || {
                let all = client.list_customers().stream();
                all.map_ok(|it| it.id).try_collect().await
            })
            .await?;
        }
        let before = self.asked_about;
        while let Some(needed) = self.lacks(wanted) {
            let next = &self.members[self.asked_about..];
            let next = &next[..next.len().min(AT_ONCE)];
            if next.is_empty() {
                break;
            }
            let asked = next
                .iter()
                .map(|id| insist(move || find(client, *id, needed)));
            let found = join_all(asked).await;
            self.asked_about += next.len();
            for found in found {
                let found = found?;
                self.rests.extend(found.rest);
                self.amendable.extend(found.amendable);
                self.preferences.extend(found.preferences);
            }
        }
        Ok(before == 0 || self.asked_about > before)
    }

    fn lacks(&self, wanted: Needed) -> Option<Needed> {
        let left = Needed {
            rests: wanted.rests.saturating_sub(self.rests.len()),
            amendable: wanted.amendable.saturating_sub(self.amendable.len()),
            preferences: wanted.preferences.saturating_sub(self.preferences.len()),
        };
        (left.rests + left.amendable + left.preferences > 0).then_some(left)
    }
}

/// Asks until there is an answer, for a server may be in pieces at the very first start too.
async fn insist<T>(ask: impl AsyncFn() -> Result<T, Error>) -> Result<T, Error> {
    let mut tries = 0;
    loop {
        match ask().await {
            Err(error) if error.outcome() != Outcome::Refused && tries < PATIENCE => {
                tries += 1;
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            answer => return answer,
        }
    }
}

async fn find(client: &Client, customer: CustomerId, needed: Needed) -> Result<Found, Error> {
    Ok(Found {
        rest: match needed.rests {
            0 => None,
            _ => rest(client, customer).await?,
        },
        amendable: match needed.amendable {
            0 => None,
            _ => amendable(client, customer).await?,
        },
        preferences: match needed.preferences {
            0 => None,
            _ => preferences(client, customer).await?,
        },
    })
}

async fn rest(client: &Client, customer: CustomerId) -> Result<Option<NewIdlePeriod>, Error> {
    let api = client.membership_self_service();
    for contract in api.get_contract_data(customer).await? {
        let Some(contract) = contract.id else {
            continue;
        };
        if let Some(asked) = possible_rest(client, contract).await? {
            return Ok(Some(NewIdlePeriod {
                customer,
                contract,
                asked,
                document_required: false,
            }));
        }
    }
    Ok(None)
}

async fn possible_rest(
    client: &Client,
    contract: ContractId,
) -> Result<Option<IdlePeriodCreateRequest>, Error> {
    let api = client.membership_self_service();
    let Some(config) = unless_refused(api.get_idle_period_config(contract).await)? else {
        return Ok(None);
    };
    // It would be another day tomorrow, and the program may run longer.
    if config.next_possible_start_date_only == Some(true) {
        return Ok(None);
    }
    let mut reasons = config.idle_period_reasons.iter();
    let reason = reasons.find(|it| it.document_required != Some(true));
    let (Some(first), Some(unit), Some(reason)) = (
        config.first_possible_start_date,
        config.temporal_unit,
        reason.and_then(|it| it.id),
    ) else {
        return Ok(None);
    };
    // One unit later than possible, so that it is still possible when its turn comes.
    let start = match unit {
        IdlePeriodUnit::Month => first.checked_add(jiff::Span::new().months(1)),
        _ => first.checked_add(jiff::Span::new().weeks(1)),
    };
    let Ok(start) = start else {
        return Ok(None);
    };
    let mut asked = IdlePeriodCreateRequest::new(start, reason);
    asked.temporal_unit = Some(unit.clone());
    asked.term_value = Some(1);
    let mut wish = IdlePeriodValidationRequest::new(start);
    wish.temporal_unit = Some(unit);
    wish.term_value = Some(1);
    let verdict = api.validate_idle_period_request(contract, &wish).await;
    let verdict = unless_refused(verdict)?.and_then(|it| it.validation_status);
    let possible = verdict == Some(IdlePeriodValidation::IdleperiodCreatable);
    Ok(possible.then_some(asked))
}

async fn amendable(client: &Client, customer: CustomerId) -> Result<Option<Amendable>, Error> {
    let api = client.customer_self_service();
    let address = api.get_customer_address_data(customer).await?;
    let contact = api.get_customer_contact_data(customer).await?;
    let closed = [
        &address.amendment_configuration_status,
        &contact.amendment_configuration_status,
    ];
    let closed = closed.contains(&&Some(AmendmentMode::Read));
    let pending = address.pending_amendment.is_some() || contact.pending_amendment.is_some();
    Ok((!closed && !pending).then(|| Amendable {
        customer,
        address: Fields::of(&address),
        contact: Fields::of(&contact),
    }))
}

/// The first channel that may be switched, as it stands.
async fn preferences(client: &Client, customer: CustomerId) -> Result<Option<Preferences>, Error> {
    let api = client.communications();
    let all = api.get_communication_preferences(customer).await?;
    let found = all.into_iter().find_map(|mut preference| {
        let channels = preference.channels.as_mut()?;
        channels.retain(|it| it.customer_overridable == Some(true) && it.active.is_some());
        channels.truncate(1);
        (!channels.is_empty()).then_some(preference)
    });
    Ok(found.map(|preference| Preferences {
        customer,
        asked: vec![preference],
    }))
}

/// A refusal says that this one cannot, and nothing of the others.
fn unless_refused<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if error.outcome() == Outcome::Refused => Ok(None),
        Err(error) => Err(error),
    }
}
