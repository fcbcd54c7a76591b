//! Which scopes a key has: the service does not tell, so one cheap read a scope finds out.

use crate::operations::table::{
    GET_ACTIVE_CLASSES, GET_ADDITIONAL_INFORMATION_FIELDS, GET_ADDITIONAL_MODULES,
    GET_BOOKABLE_APPOINTMENTS, GET_BOOKABLE_TRIAL_OFFER_CLASSES,
    GET_CONTRACT_CANCELATION_REASON_DATA, GET_CUSTOMERS, GET_DEBT_COLLECTION_CONFIGURATION,
    GET_DEVICES, GET_EMPLOYEES, GET_LEAD_CONFIG, GET_MEMBER_LISTS, GET_MEMBERSHIP_OFFERS,
    GET_PURCHASABLE_ONLINE_OFFERS, GET_UTILIZATION,
};
use crate::{Client, Error, Operation, Result};

/// A read that needs no argument and just one scope.
#[derive(Debug, PartialEq, Eq)]
pub struct ScopeProbe {
    /// The scope that it finds out about.
    pub scope: &'static str,
    /// The read.
    pub operation: &'static Operation,
    /// The smallest slice that it accepts, where it has slices.
    slice_size: Option<&'static str>,
}

/// What a probe found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScopeState {
    /// The key has the scope.
    Open,
    /// It lacks it.
    Closed,
    /// The service answered neither way.
    Unknown,
}

impl ScopeProbe {
    const fn plain(scope: &'static str, operation: &'static Operation) -> Self {
        Self {
            scope,
            operation,
            slice_size: None,
        }
    }

    const fn slice(scope: &'static str, operation: &'static Operation, size: &'static str) -> Self {
        Self {
            scope,
            operation,
            slice_size: Some(size),
        }
    }
}

static PROBES: [ScopeProbe; 15] = [
    ScopeProbe::plain("STUDIO_READ", &GET_UTILIZATION),
    ScopeProbe::slice("CUSTOMER_READ", &GET_CUSTOMERS, "50"),
    ScopeProbe::slice("EMPLOYEE_READ", &GET_EMPLOYEES, "10"),
    ScopeProbe::slice("CLASSES_READ", &GET_ACTIVE_CLASSES, "10"),
    ScopeProbe::slice(
        "BOOKABLE_APPOINTMENTS_READ",
        &GET_BOOKABLE_APPOINTMENTS,
        "10",
    ),
    ScopeProbe::plain("DEVICE_READ", &GET_DEVICES),
    ScopeProbe::plain("MEMBERSHIP_READ", &GET_MEMBERSHIP_OFFERS),
    ScopeProbe::plain(
        "MEMBERSHIP_SELF_SERVICE_READ",
        &GET_CONTRACT_CANCELATION_REASON_DATA,
    ),
    ScopeProbe::plain(
        "MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ",
        &GET_ADDITIONAL_MODULES,
    ),
    ScopeProbe::plain(
        "ADDITIONAL_INFORMATION_READ",
        &GET_ADDITIONAL_INFORMATION_FIELDS,
    ),
    ScopeProbe::plain("LEAD_READ", &GET_LEAD_CONFIG),
    ScopeProbe::plain("MEMBER_LIST_READ", &GET_MEMBER_LISTS),
    ScopeProbe::slice("ONLINE_OFFER_READ", &GET_PURCHASABLE_ONLINE_OFFERS, "10"),
    ScopeProbe::slice("TRIAL_OFFER_READ", &GET_BOOKABLE_TRIAL_OFFER_CLASSES, "10"),
    ScopeProbe::plain("DEBT_COLLECTION_READ", &GET_DEBT_COLLECTION_CONFIGURATION),
];

/// The scopes that can be found out about. No write can: trying one would be doing it.
#[must_use]
pub fn scope_probes() -> &'static [ScopeProbe] {
    &PROBES
}

impl Client {
    /// Finds out whether the key has a scope.
    ///
    /// Any 403 is [`Closed`](ScopeState::Closed), whatever its code. An answer that is neither yes nor 403
    /// is [`Unknown`](ScopeState::Unknown): not every studio has every part, and no page says whether the
    /// scope is checked before or after that.
    ///
    /// # Errors
    /// What says nothing about one scope: a refused key, no connection, a closed limit.
    pub async fn probe_scope(&self, probe: &ScopeProbe) -> Result<ScopeState> {
        let mut call = self.call(probe.operation, &[]);
        if let Some(size) = probe.slice_size {
            call = call.query("sliceSize", size);
        }
        match call.send().await {
            Ok(_) => Ok(ScopeState::Open),
            Err(Error::Forbidden { .. } | Error::OtherStudio(_)) => Ok(ScopeState::Closed),
            Err(
                Error::NotFound(_) | Error::Conflict(_) | Error::Invalid(_) | Error::Server { .. },
            ) => Ok(ScopeState::Unknown),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use wiremock::ResponseTemplate;

    use super::*;
    use crate::testing::{Service, given};

    async fn probed(status: u16) -> Result<ScopeState> {
        let service = Service::start().await;
        given("GET", "/v1/devices")
            .respond_with(ResponseTemplate::new(status))
            .mount(&service.server)
            .await;
        service
            .client
            .probe_scope(&ScopeProbe::plain("DEVICE_READ", &GET_DEVICES))
            .await
    }

    #[tokio::test]
    async fn yes_opens_403_closes_and_404_tells_nothing() {
        assert_eq!(probed(200).await.unwrap(), ScopeState::Open);
        assert_eq!(probed(403).await.unwrap(), ScopeState::Closed);
        assert_eq!(probed(404).await.unwrap(), ScopeState::Unknown);
        assert!(matches!(probed(401).await, Err(Error::Unauthorized(_))));
    }

    #[test]
    fn each_probe_needs_exactly_its_scope_and_no_argument() {
        for probe in scope_probes() {
            assert_eq!(probe.operation.scopes, [probe.scope]);
            assert!(!probe.operation.path.contains('{'), "{}", probe.scope);
        }
    }
}
