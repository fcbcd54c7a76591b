//! Payment sessions: what a customer fills in a browser's widget, which the sandbox does for them.
//!
//! The token of a session stands for the widget's payment request token: it is as if whoever asked
//! for the session had gone through the widget and agreed to everything.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Domain;
use crate::money::Money;
use crate::people::Person;
use crate::refusal::Refusal;

/// Payment sessions, by their token, and the people of the payment service.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Payments {
    sessions: BTreeMap<String, Session>,
    /// Those whom the payment service knows and the studio does not.
    strangers: BTreeSet<String>,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Session {
    /// The studio's number for whoever pays, if they are a customer.
    pub(crate) customer: Option<i64>,
    /// The payment service's number for them.
    pub(crate) payer: String,
    pub(crate) scope: Scope,
    pub(crate) amount: Money,
    pub(crate) reference: String,
    /// What they may pay with; everything, when empty.
    pub(crate) choices: Vec<String>,
    pub(crate) expires: Timestamp,
    spent: bool,
}

/// What the session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Scope {
    /// To leave behind what later charges are collected from.
    MemberAccount,
    /// To pay now.
    Ecom,
}

impl Session {
    pub(crate) fn new(
        customer: Option<i64>,
        payer: String,
        (scope, amount): (Scope, Money),
        reference: String,
        choices: Vec<String>,
        expires: Timestamp,
    ) -> Self {
        Self {
            customer,
            payer,
            scope,
            amount,
            reference,
            choices,
            expires,
            spent: false,
        }
    }

    /// Refuses a session in which they agreed to pay something else. `reference` is the field to blame.
    pub(crate) fn agrees(&self, price: Money, reference: &str) -> Result<(), Refusal> {
        if self.amount == price {
            return Ok(());
        }
        Err(Refusal::rule(
            "sandbox.payment.disagreed",
            reference,
            [
                "The payment session was for another amount or another purpose.",
                "Die Zahlungssitzung galt einem anderen Betrag oder Zweck.",
                "Sesja płatności dotyczyła innej kwoty lub innego celu.",
            ],
        ))
    }

    /// Whether they may pay by direct debit.
    pub(crate) fn allows_debit(&self) -> bool {
        let is_debit = |it: &String| ["SEPA", "BACS", "CH_DD", "LSV"].contains(&&**it);
        self.choices.is_empty() || self.choices.iter().any(is_debit)
    }
}

impl Payments {
    /// Opens a session under that token.
    pub(crate) fn open(&mut self, token: String, session: Session) {
        if session.customer.is_none() {
            self.strangers.insert(session.payer.clone());
        }
        self.sessions.insert(token, session);
    }

    /// Whether the payment service knows somebody by that number who is no customer.
    pub(crate) fn knows(&self, payer: &str) -> bool {
        self.strangers.contains(payer)
    }

    /// Looks at a token that can be used now. It is to be [spent](Self::spend) by whoever uses it.
    ///
    /// `reference` is the field that the token came in, for the refusal.
    pub(crate) fn check(
        &self,
        token: &str,
        reference: &str,
        now: Timestamp,
    ) -> Result<&Session, Refusal> {
        let session = self.sessions.get(token).ok_or_else(|| {
            Refusal::rule(
                "sandbox.payment.token",
                reference,
                [
                    "There is no payment session with this token.",
                    "Zu diesem Token gibt es keine Zahlungssitzung.",
                    "Nie ma sesji płatności z tym tokenem.",
                ],
            )
        })?;
        if session.spent {
            return Err(Refusal::rule(
                "sandbox.payment.spent",
                reference,
                [
                    "This token has been used.",
                    "Dieses Token wurde schon verwendet.",
                    "Ten token został już użyty.",
                ],
            ));
        }
        if session.expires <= now {
            return Err(Refusal::rule(
                "sandbox.payment.expired",
                reference,
                [
                    "This token has expired.",
                    "Dieses Token ist abgelaufen.",
                    "Ten token wygasł.",
                ],
            ));
        }
        Ok(session)
    }

    /// The same for a token that must belong to that customer; to none, for somebody who is to become
    /// one.
    pub(crate) fn check_of(
        &self,
        customer: Option<i64>,
        token: &str,
        reference: &str,
        now: Timestamp,
    ) -> Result<&Session, Refusal> {
        let session = self.check(token, reference, now)?;
        if session.customer == customer {
            return Ok(session);
        }
        Err(Refusal::rule(
            "sandbox.payment.customer",
            reference,
            [
                "This token belongs to another customer.",
                "Dieses Token gehört zu einem anderen Kunden.",
                "Ten token należy do innego klienta.",
            ],
        ))
    }

    /// A token is for one use; gives what it stood for.
    pub(crate) fn spend(&mut self, token: &str) -> Option<&Session> {
        let session = self.sessions.get_mut(token)?;
        session.spent = true;
        Some(session)
    }
}

impl Domain for Payments {
    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        let theirs = |_: &String, it: &mut Session| it.customer == Some(person.id);
        to.sessions.extend(self.sessions.extract_if(.., theirs));
    }
}
