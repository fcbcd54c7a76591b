//! Additional modules: what can be bought beside a contract, and what is known of one that was.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::{
    AdditionalModule, AdditionalModulePaymentFrequency, AdditionalModuleTrialPeriodConfig,
};
use studiodesk_core::{
    AdditionalModuleContractId, AdditionalModuleId, ContractId, PaymentFrequencyId,
};

use crate::sections::contracts::ModuleContractView;
use crate::sections::contracts::shown;
use crate::sections::price::{Length, Payment};
use crate::{Desk, Result};

/// A module that can be bought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModuleOffer {
    /// Its number.
    pub id: AdditionalModuleId,
    /// The studio's name for it.
    pub name: String,
    /// What the studio says of it.
    pub description: Option<String>,
    /// The ways to pay for it.
    pub payments: Vec<ModulePayment>,
    /// How long it runs at first.
    pub term: Option<Length>,
    /// How long before its end it has to be canceled.
    pub notice: Option<Length>,
    /// By how much it goes on then, if it does.
    pub extension: Option<Length>,
    /// The trial that can be had.
    pub trial: Option<ModuleTrial>,
}

/// A way to pay for a module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModulePayment {
    /// Its number.
    pub id: PaymentFrequencyId,
    /// How it is paid.
    pub payment: Payment,
}

/// A trial of a module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ModuleTrial {
    /// How long.
    pub length: Option<Length>,
    /// What the studio says of it.
    pub description: Option<String>,
}

impl Desk {
    /// The modules that can be bought beside a contract.
    ///
    /// `getPurchasableAdditionalModules` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn purchasable_modules(&self, contract: ContractId) -> Result<Vec<ModuleOffer>> {
        let open = self.open_now()?;
        let own = open.client().membership_self_service();
        let offered = own.get_purchasable_additional_modules(contract).await?;
        Ok(offered.into_iter().filter_map(offer).collect())
    }

    /// What a module's contract says of its own end.
    ///
    /// `getAdditionalModuleContract` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn module_contract(
        &self,
        contract: ContractId,
        module: AdditionalModuleContractId,
    ) -> Result<ModuleContractView> {
        let open = self.open_now()?;
        let own = open.client().membership_self_service();
        let read = own.get_additional_module_contract(contract, module).await?;
        Ok(shown::module_contract(read, (self.clock)().date()))
    }
}

/// One that cannot be named to the service cannot be bought.
fn offer(module: AdditionalModule) -> Option<ModuleOffer> {
    let terms = module.term_information.unwrap_or_default();
    let extension = terms.extension.unwrap_or_default();
    Some(ModuleOffer {
        id: module.id?,
        name: module.name.unwrap_or_default(),
        description: module.description,
        payments: module
            .payment_frequencies
            .into_iter()
            .filter_map(payment)
            .collect(),
        term: Length::of(terms.term),
        notice: Length::of(terms.cancelation_period),
        extension: Length::of(extension.term_extension),
        trial: module.trial_period_config.map(
            |AdditionalModuleTrialPeriodConfig { term, description }| ModuleTrial {
                length: Length::of(term),
                description,
            },
        ),
    })
}

fn payment(frequency: AdditionalModulePaymentFrequency) -> Option<ModulePayment> {
    Some(ModulePayment {
        id: frequency.id?,
        payment: frequency.into(),
    })
}
