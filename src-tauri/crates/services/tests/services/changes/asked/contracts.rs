//! Changes of contracts that allow them.

use jiff::civil::Date;
use studiodesk_client::Client;
use studiodesk_client::api::membership_self_service::{
    IdlePeriodCreateRequest, IdlePeriodUpdateRequest, IdlePeriodValidation,
    IdlePeriodValidationRequest, MembershipSelfServiceContractData,
    MembershipSelfServiceMainContractCancelation,
};
use studiodesk_client::api::shared::ContractStatus;
use studiodesk_core::ContractId;
use studiodesk_sandbox::{Mode, Subject};
use studiodesk_services::changes::{
    Cancelation, CancelationWithdrawal, Change, IdlePeriodUpdate, IdlePeriodWithdrawal,
    NewIdlePeriod, Span,
};

use crate::changes::stage::Stage;

/// A contract that can rest, of somebody who never did.
pub(super) async fn resting(stage: &Stage) -> NewIdlePeriod {
    loop {
        let customer = stage.somebody_who(|it| it.idle_periods.is_empty());
        let client = stage.client();
        let api = client.membership_self_service();
        for contract in api.get_contract_data(customer).await.unwrap() {
            let contract = contract.id.unwrap();
            if let Some(asked) = possible_rest(&client, contract).await {
                return NewIdlePeriod {
                    customer,
                    contract,
                    asked,
                    document_required: false,
                };
            }
        }
    }
}

async fn possible_rest(client: &Client, contract: ContractId) -> Option<IdlePeriodCreateRequest> {
    let api = client.membership_self_service();
    let config = api.get_idle_period_config(contract).await.ok()?;
    let mut reasons = config.idle_period_reasons.iter();
    let reason = reasons.find(|it| it.document_required != Some(true))?;
    let mut asked = IdlePeriodCreateRequest::new(config.first_possible_start_date?, reason.id?);
    asked.temporal_unit = config.temporal_unit;
    asked.term_value = Some(2);
    let mut wish = IdlePeriodValidationRequest::new(asked.start_date);
    wish.temporal_unit.clone_from(&asked.temporal_unit);
    wish.term_value = asked.term_value;
    let verdict = api.validate_idle_period_request(contract, &wish).await;
    let verdict = verdict.ok()?.validation_status?;
    (verdict == IdlePeriodValidation::IdleperiodCreatable).then_some(asked)
}

/// A period that the studio has agreed to.
pub(super) async fn idle_period_update(stage: &Stage) -> Change {
    stage.set(Subject::IdlePeriod, Mode::ChangesWithoutVerification);
    let new = resting(stage).await;
    let client = stage.client();
    let api = client.membership_self_service();
    let period = api
        .create_idle_period_amendment(new.contract, &new.asked)
        .send();
    let period = period.await.unwrap();
    stage.set(Subject::IdlePeriod, Mode::ChangesRequireVerification);
    let mut asked = IdlePeriodUpdateRequest::new(new.asked.start_date, new.asked.reason_id);
    asked.temporal_unit = new.asked.temporal_unit;
    asked.term_value = Some(1);
    Change::IdlePeriodUpdate(IdlePeriodUpdate {
        customer: new.customer,
        contract: new.contract,
        idle_period: period.id.unwrap(),
        asked,
        before: Span::of(&period),
        document_required: false,
    })
}

pub(super) async fn idle_period_withdrawal(stage: &Stage) -> Change {
    let new = resting(stage).await;
    let client = stage.client();
    let api = client.membership_self_service();
    let period = api
        .create_idle_period_amendment(new.contract, &new.asked)
        .send();
    let period = period.await.unwrap();
    Change::IdlePeriodWithdrawal(IdlePeriodWithdrawal {
        customer: new.customer,
        contract: new.contract,
        idle_period: period.id.unwrap(),
        before: Span::of(&period),
    })
}

/// A contract that can be cancelled.
pub(super) async fn leaving(stage: &Stage) -> Cancelation {
    loop {
        let customer = stage.somebody();
        let client = stage.client();
        let api = client.membership_self_service();
        let contracts = api.get_contract_data(customer).await.unwrap();
        let Some((contract, day)) = contracts.into_iter().find_map(possible_end) else {
            continue;
        };
        let reasons = api.get_contract_cancelation_reason_data().await.unwrap();
        let reason = reasons[0].cancelation_reason_id.unwrap();
        let asked = MembershipSelfServiceMainContractCancelation::new(day, reason, contract);
        return Cancelation { customer, asked };
    }
}

fn possible_end(contract: MembershipSelfServiceContractData) -> Option<(ContractId, Date)> {
    let active = contract.contract_status == Some(ContractStatus::Active);
    let open = active && contract.cancelation_status.is_none();
    let day = contract.available_cancelation_dates?.into_iter().next()?;
    open.then_some((contract.id?, day))
}

pub(super) async fn cancelation_withdrawal(stage: &Stage) -> Change {
    let Cancelation { customer, asked } = leaving(stage).await;
    let client = stage.client();
    let api = client.membership_self_service();
    let cancelled = api.create_contract_cancelation_amendment(customer, &asked);
    cancelled.await.unwrap();
    Change::CancelationWithdrawal(CancelationWithdrawal {
        customer,
        contract: asked.contract_id,
        cancelation_date: Some(asked.cancelation_date),
    })
}
