//! Every operation of the API, by the groups of its documents.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

pub mod account;
pub mod appointments;
pub mod checkin_vouchers;
pub mod classes;
pub mod communications;
pub mod cross_studio;
pub mod customer_self_service;
pub mod customers;
pub mod devices;
pub mod employees;
pub mod finance;
pub mod leads;
pub mod member_lists;
pub mod membership_self_service;
pub mod memberships;
pub mod online_offers;
pub mod payments;
pub mod shared;
pub mod studios;
pub mod trial_offers;
mod uploads;

#[cfg(test)]
mod codecs;
#[cfg(test)]
mod contract;

use crate::Client;
use crate::api::account::Account;
use crate::api::appointments::Appointments;
use crate::api::checkin_vouchers::CheckinVouchers;
use crate::api::classes::Classes;
use crate::api::communications::Communications;
use crate::api::cross_studio::CrossStudio;
use crate::api::customer_self_service::CustomerSelfService;
use crate::api::customers::Customers;
use crate::api::devices::Devices;
use crate::api::employees::Employees;
use crate::api::finance::Finance;
use crate::api::leads::Leads;
use crate::api::member_lists::MemberLists;
use crate::api::membership_self_service::MembershipSelfService;
use crate::api::memberships::Memberships;
use crate::api::online_offers::OnlineOffers;
use crate::api::payments::Payments;
use crate::api::studios::Studios;
use crate::api::trial_offers::TrialOffers;

impl Client {
    /// The 8 operations on bookable appointments and their bookings.
    #[must_use]
    pub fn appointments(&self) -> Appointments {
        Appointments::new(self.clone())
    }

    /// The 1 operation on vouchers that are redeemed at a check-in.
    #[must_use]
    pub fn checkin_vouchers(&self) -> CheckinVouchers {
        CheckinVouchers::new(self.clone())
    }

    /// The 10 operations on classes, their slots and bookings.
    #[must_use]
    pub fn classes(&self) -> Classes {
        Classes::new(self.clone())
    }

    /// The 5 operations on customers and offers of all studios that have this integration.
    #[must_use]
    pub fn cross_studio(&self) -> CrossStudio {
        CrossStudio::new(self.clone())
    }

    /// The 27 operations on customers, their access, documents and benefits.
    #[must_use]
    pub fn customers(&self) -> Customers {
        Customers::new(self.clone())
    }

    /// The 5 operations on a customer's account: balances, transactions, payments.
    #[must_use]
    pub fn account(&self) -> Account {
        Account::new(self.clone())
    }

    /// The 4 operations on what a customer wants to be told, and messages to them.
    #[must_use]
    pub fn communications(&self) -> Communications {
        Communications::new(self.clone())
    }

    /// The 9 operations on changes of a customer's own data.
    #[must_use]
    pub fn customer_self_service(&self) -> CustomerSelfService {
        CustomerSelfService::new(self.clone())
    }

    /// The 2 operations on readers and vending machines of the studio.
    #[must_use]
    pub fn devices(&self) -> Devices {
        Devices::new(self.clone())
    }

    /// The 2 operations on the studio's employees.
    #[must_use]
    pub fn employees(&self) -> Employees {
        Employees::new(self.clone())
    }

    /// The 10 operations on debt collection and exports for tax advisors.
    #[must_use]
    pub fn finance(&self) -> Finance {
        Finance::new(self.clone())
    }

    /// The 3 operations on people who may become members.
    #[must_use]
    pub fn leads(&self) -> Leads {
        Leads::new(self.clone())
    }

    /// The 1 operation on lists of members that the studio keeps.
    #[must_use]
    pub fn member_lists(&self) -> MemberLists {
        MemberLists::new(self.clone())
    }

    /// The 20 operations on changes of a contract: idle periods, modules, cancelation.
    #[must_use]
    pub fn membership_self_service(&self) -> MembershipSelfService {
        MembershipSelfService::new(self.clone())
    }

    /// The 10 operations on membership offers, sign-up and switch.
    #[must_use]
    pub fn memberships(&self) -> Memberships {
        Memberships::new(self.clone())
    }

    /// The 4 operations on offers that are sold online.
    #[must_use]
    pub fn online_offers(&self) -> OnlineOffers {
        OnlineOffers::new(self.clone())
    }

    /// The 1 operation on sessions of the payment widget.
    #[must_use]
    pub fn payments(&self) -> Payments {
        Payments::new(self.clone())
    }

    /// The 5 operations on the studio itself.
    #[must_use]
    pub fn studios(&self) -> Studios {
        Studios::new(self.clone())
    }

    /// The 12 operations on trial offers, their bookings and leads.
    #[must_use]
    pub fn trial_offers(&self) -> TrialOffers {
        TrialOffers::new(self.clone())
    }
}
