//! The switch to another membership: where it can lead, what it would mean, and the wish itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::memberships::{
    MembershipOfferExtended, MembershipOfferModule, MembershipOfferTermExtended, MembershipSwitch,
    MembershipSwitchConfig, MembershipSwitchConfigExtended, MembershipSwitchPreview,
    SignupPaymentScheduleEntry,
};
use studiodesk_core::{
    ContractId, CustomerId, MembershipOfferTermId, MembershipSwitchConfigId, OfferModuleId, RateId,
};

use crate::sections::price::{Amount, Length, Payment};
use crate::{Desk, Result};

/// A way to switch that is open to a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SwitchConfig {
    /// Its number.
    pub id: MembershipSwitchConfigId,
    /// The studio's name for it.
    pub name: String,
    /// What the studio says of it.
    pub banner: Option<String>,
    /// The rates that it leads out of.
    pub sources: Vec<SwitchSource>,
    /// Where it leads. Empty until it is asked for by its number.
    pub offers: Vec<SwitchOffer>,
}

/// What a switch leads out of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SwitchSource {
    /// The number of the rate, or of the contract: the service's documents say the first.
    pub id: Option<RateId>,
    /// The name of the rate.
    pub rate: String,
}

/// A membership that a switch leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SwitchOffer {
    /// Its name.
    pub name: String,
    /// What the studio says of it.
    pub description: Option<String>,
    /// The terms it can be had for.
    pub terms: Vec<SwitchTerm>,
    /// Modules of which some can be chosen.
    pub modules: Vec<SwitchModule>,
    /// How many of them at most.
    pub most_modules: Option<u32>,
}

/// A term of a membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SwitchTerm {
    /// Its number.
    pub id: MembershipOfferTermId,
    /// How long.
    pub length: Option<Length>,
    /// By how much it goes on.
    pub extension: Option<Length>,
    /// How long before its end it has to be canceled.
    pub notice: Option<Length>,
    /// How it is paid.
    pub payment: Option<Payment>,
    /// The first day that the service suggests.
    #[specta(type = Option<String>)]
    pub suggested_start: Option<Date>,
    /// Modules that can be had beside it.
    pub modules: Vec<SwitchModule>,
}

/// A module of a membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SwitchModule {
    /// Its number.
    pub id: OfferModuleId,
    /// Its name.
    pub name: String,
    /// How it is paid.
    pub payment: Option<Payment>,
}

/// From what to what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SwitchWish {
    /// By which way.
    pub config: MembershipSwitchConfigId,
    /// To which term of which membership.
    pub term: MembershipOfferTermId,
    /// Out of which contract.
    pub source_contract: ContractId,
    /// First day of the new one.
    #[specta(type = String)]
    pub start_date: Date,
    /// A remark for the studio; empty is left out.
    pub notes: String,
    /// Modules chosen of those to choose from.
    pub selectable_modules: Vec<OfferModuleId>,
    /// Modules chosen beside the term.
    pub optional_modules: Vec<OfferModuleId>,
}

/// What a switch would mean. All of it is the service's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SwitchPreview {
    /// All that the new contract costs over its term.
    pub total: Option<Amount>,
    /// On average a month.
    pub monthly: Option<Amount>,
    /// The price for somebody of this age.
    pub age_adjusted: Option<Amount>,
    /// Due at once.
    pub due_now: Option<Amount>,
    /// What is debited, in order.
    pub debits: Vec<SwitchDebit>,
    /// Texts that the member has to agree to.
    pub consents: Vec<String>,
}

/// A debit that a switch would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SwitchDebit {
    /// When.
    #[specta(type = Option<String>)]
    pub due: Option<Date>,
    /// For what, in the service's words.
    pub description: Option<String>,
    /// How much.
    pub amount: Option<Amount>,
}

impl SwitchWish {
    pub(super) fn wire(&self) -> MembershipSwitch {
        let some = |ids: &[OfferModuleId]| (!ids.is_empty()).then(|| ids.to_vec());
        let notes = self.notes.trim();
        let mut wire = MembershipSwitch::new(
            self.config,
            self.term,
            self.source_contract,
            self.start_date,
        );
        wire.notes = (!notes.is_empty()).then(|| notes.to_owned());
        wire.selected_selectable_module_ids = some(&self.selectable_modules);
        wire.selected_optional_module_ids = some(&self.optional_modules);
        wire
    }
}

impl Desk {
    /// The ways to switch that are open to a member, without where they lead.
    ///
    /// `getMembershipSwitchConfigurationsForCustomer` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn switch_configs(&self, member: CustomerId) -> Result<Vec<SwitchConfig>> {
        let open = self.open_now()?;
        let memberships = open.client().memberships();
        let read = memberships.get_membership_switch_configurations_for_customer(member);
        let configs = read.send().await?.into_iter();
        Ok(configs.filter_map(brief).collect())
    }

    /// One way to switch, with where it leads; nothing if the service gives none.
    ///
    /// `getMembershipSwitchConfigurationForCustomer` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn switch_config(
        &self,
        member: CustomerId,
        config: MembershipSwitchConfigId,
    ) -> Result<Option<SwitchConfig>> {
        let open = self.open_now()?;
        let memberships = open.client().memberships();
        let read = memberships.get_membership_switch_configuration_for_customer(member, config);
        Ok(full(read.send().await?))
    }

    /// What a switch would mean. Changes nothing.
    ///
    /// `postMembershipSwitchPreview` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service refuses the wish or does not answer.
    pub async fn preview_switch(
        &self,
        member: CustomerId,
        wish: SwitchWish,
    ) -> Result<SwitchPreview> {
        let open = self.open_now()?;
        let memberships = open.client().memberships();
        let preview = memberships.post_membership_switch_preview(member, &wish.wire());
        Ok(previewed(preview.send().await?))
    }
}

fn brief(config: MembershipSwitchConfig) -> Option<SwitchConfig> {
    full(MembershipSwitchConfigExtended {
        id: config.id,
        name: config.name,
        presentation: config.presentation,
        source_contracts: config.source_contracts,
        destination_membership_offers: Vec::new(),
    })
}

fn full(config: MembershipSwitchConfigExtended) -> Option<SwitchConfig> {
    let sources = config.source_contracts.into_iter();
    let offers = config.destination_membership_offers.into_iter();
    Some(SwitchConfig {
        id: config.id?,
        name: config.name.unwrap_or_default(),
        banner: config.presentation.and_then(|it| it.banner_text),
        sources: sources
            .map(|it| SwitchSource {
                id: it.id,
                rate: it.rate_name.unwrap_or_default(),
            })
            .collect(),
        offers: offers.map(offer).collect(),
    })
}

fn offer(offer: MembershipOfferExtended) -> SwitchOffer {
    SwitchOffer {
        name: offer.name.unwrap_or_default(),
        description: offer.description.or(offer.sub_description),
        terms: offer
            .terms
            .unwrap_or_default()
            .into_iter()
            .filter_map(term)
            .collect(),
        modules: modules(offer.selectable_modules),
        most_modules: offer
            .maximum_number_of_selectable_modules
            .and_then(|most| u32::try_from(most).ok()),
    }
}

fn term(term: MembershipOfferTermExtended) -> Option<SwitchTerm> {
    Some(SwitchTerm {
        id: term.id?,
        length: Length::of(term.term),
        extension: Length::of(term.extension_term),
        notice: Length::of(term.cancelation_period),
        payment: term.payment_frequency.map(Payment::from),
        suggested_start: term.default_contract_start_date,
        modules: modules(term.optional_modules),
    })
}

fn modules(modules: Option<Vec<MembershipOfferModule>>) -> Vec<SwitchModule> {
    let modules = modules.unwrap_or_default().into_iter();
    let shown = modules.filter_map(|it| {
        Some(SwitchModule {
            id: it.id?,
            name: it.name.unwrap_or_default(),
            payment: it.payment_frequency.map(Payment::from),
        })
    });
    shown.collect()
}

fn previewed(preview: MembershipSwitchPreview) -> SwitchPreview {
    let volume = preview.contract_volume_information.unwrap_or_default();
    let payment = preview.payment_preview.unwrap_or_default();
    let consents = preview.module_consent_text_blocks.unwrap_or_default();
    let debits = payment.payment_schedule.unwrap_or_default().into_iter();
    let mut debits: Vec<_> = debits.map(debit).collect();
    debits.sort_by_key(|debit| debit.due);
    SwitchPreview {
        total: Amount::of(volume.total_contract_volume),
        monthly: Amount::of(volume.average_payment_volume_per_month),
        age_adjusted: Amount::of(preview.age_adjusted_price),
        due_now: Amount::of_price(payment.due_on_signing_amount),
        debits,
        consents: consents.into_iter().filter_map(|it| it.title).collect(),
    }
}

fn debit(entry: SignupPaymentScheduleEntry) -> SwitchDebit {
    SwitchDebit {
        due: entry.due_date,
        description: entry.description,
        amount: Amount::of_price(entry.amount),
    }
}
