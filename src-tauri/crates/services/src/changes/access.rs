//! Restrictions of access: the integration's one for a customer, and its end.
//!
//! The service lists all restrictions of a customer, the studio's among them, and does not say whose
//! each is. Setting the same one again changes nothing; lifting is known by their number.

use serde::{Deserialize, Serialize};
use studiodesk_client::Client;
use studiodesk_client::api::shared::AccessRestriction;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::Match;

use super::Result;
use super::answer::{found, incomplete, or_none};
use super::delivery::Delivery;
use super::unfit::Unfit;

/// A customer is to be kept out.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Restriction {
    /// Who.
    pub customer: CustomerId,
    /// Why and when.
    pub asked: AccessRestriction,
}

impl Restriction {
    pub(super) fn check(&self) -> std::result::Result<(), Unfit> {
        Unfit::if_blank(self.asked.reason.as_deref().unwrap_or_default(), "reason")?;
        match (self.asked.start_date, self.asked.end_date) {
            (None, Some(_)) => Err(Unfit::HalfPeriod { field: "startDate" }),
            (Some(_), None) => Err(Unfit::HalfPeriod { field: "endDate" }),
            (Some(first), Some(last)) if last < first => Err(Unfit::Reversed),
            _ => Ok(()),
        }
    }

    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let customers = delivery.client.customers();
        let set = customers
            .set_access_restriction(self.customer, &self.asked)
            .await?;
        set.reason.ok_or_else(|| incomplete("reason"))?;
        Ok(None)
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let all = restrictions(client, self.customer)
            .await?
            .unwrap_or_default();
        let set = all.iter().find(|it| is_same(it, &self.asked));
        Ok(set.map(seen).into_iter().collect())
    }
}

/// A restriction that was set from here is to be no more.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RestrictionLift {
    /// Whose it is.
    pub customer: CustomerId,
    /// The restriction.
    pub lifted: AccessRestriction,
    /// How many that say the same there were, this one among them: the studio may have set another.
    #[serde(default = "one")]
    pub alike: u32,
}

impl RestrictionLift {
    /// The service agrees without a body, so that there is nothing in one to look for.
    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        let customers = delivery.client.customers();
        let lifted = customers.delete_access_restriction(self.customer);
        lifted.await.map(|()| None)
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>> {
        let Some(all) = restrictions(client, self.customer).await? else {
            return Ok(Vec::new());
        };
        let alike = all.iter().filter(|it| is_same(it, &self.lifted)).count();
        let fewer = alike < self.alike.max(1) as usize;
        let rest = |(_, restriction): (usize, &AccessRestriction)| {
            let reason = restriction.reason.clone().unwrap_or_default();
            ("restriction".to_owned(), reason)
        };
        let text = all.iter().enumerate().map(rest).collect();
        let server_id = None;
        Ok(fewer
            .then_some(Match { server_id, text })
            .into_iter()
            .collect())
    }
}

/// All restrictions of a customer; nothing, where the service does not know them.
async fn restrictions(
    client: &Client,
    customer: CustomerId,
) -> Result<Option<Vec<AccessRestriction>>> {
    let read = client.customers().get_customer_by_id(customer).send().await;
    let found = or_none(read)?;
    Ok(found.map(|customer| customer.access_restrictions.unwrap_or_default()))
}

fn is_same(one: &AccessRestriction, other: &AccessRestriction) -> bool {
    let key = |it: &AccessRestriction| {
        let reason = it.reason.as_deref().unwrap_or_default().trim().to_owned();
        (reason, it.start_date, it.end_date)
    };
    key(one) == key(other)
}

fn seen(restriction: &AccessRestriction) -> Match {
    found(
        None,
        [
            ("reason", restriction.reason.clone()),
            ("start", restriction.start_date.map(|day| day.to_string())),
            ("end", restriction.end_date.map(|day| day.to_string())),
        ],
    )
}

fn one() -> u32 {
    1
}
