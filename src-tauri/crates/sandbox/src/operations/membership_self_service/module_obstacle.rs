//! Why a module cannot be bought.

use crate::refusal::Refusal;

/// Why a module cannot be bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Obstacle {
    AlreadyPurchased,
    InvalidStatus,
    NotFound,
    NotOnlinePurchasable,
    TrialNotBookable,
}

impl Obstacle {
    /// The contract's `validationStatus`.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::AlreadyPurchased => "ADDITIONAL_MODULE_CONTRACT_ALREADY_PURCHASED",
            Self::InvalidStatus => "ADDITIONAL_MODULE_CONTRACT_INVALID_STATUS",
            Self::NotFound => "ADDITIONAL_MODULE_NOT_FOUND",
            Self::NotOnlinePurchasable => "ADDITIONAL_MODULE_NOT_ONLINE_PURCHASABLE",
            Self::TrialNotBookable => "ADDITIONAL_MODULE_TRIAL_PERIOD_NOT_BOOKABLE",
        }
    }

    /// The same as a refusal, where it was to be bought and not only checked.
    pub(super) fn refusal(self) -> Refusal {
        let (code, reference, message) = match self {
            Self::AlreadyPurchased => (
                "sandbox.module.purchased",
                "additionalModuleId",
                [
                    "The contract has this module already.",
                    "Der Vertrag hat dieses Modul schon.",
                    "Umowa ma już ten moduł.",
                ],
            ),
            Self::InvalidStatus => (
                "sandbox.module.contract-status",
                "",
                [
                    "Modules can be bought with a running, uncancelled contract only.",
                    "Module gibt es nur zu einem laufenden, ungekündigten Vertrag.",
                    "Moduły można kupić tylko do trwającej, niewypowiedzianej umowy.",
                ],
            ),
            Self::NotFound => return Refusal::unknown("module"),
            Self::NotOnlinePurchasable => (
                "sandbox.module.not-online",
                "additionalModuleId",
                [
                    "This module is not sold online like that.",
                    "Dieses Modul wird so nicht online verkauft.",
                    "Tego modułu nie można tak kupić online.",
                ],
            ),
            Self::TrialNotBookable => (
                "sandbox.module.trial",
                "bookTrialPeriod",
                [
                    "No trial period can be booked for it.",
                    "Dafür lässt sich keine Probezeit buchen.",
                    "Nie można zarezerwować okresu próbnego.",
                ],
            ),
        };
        Refusal::rule(code, reference, message)
    }
}
