//! One change of each kind, of somebody to whom it can be done.

mod contracts;

use jiff::civil::date;
use studiodesk_client::Client;
use studiodesk_client::api::communications::{
    CommunicationDirection, CommunicationThreadRequest, ThreadStatus,
};
use studiodesk_client::api::customer_self_service::{
    CustomerAddressData, CustomerContactData, CustomerMasterData, CustomerTitle, PaymentDataChange,
};
use studiodesk_client::api::shared::{AccessRestriction, CommunicationChannel, Gender};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::Kind;
use studiodesk_services::changes::{
    Amendment, AmendmentWithdrawal, Change, Fields, MessageAnswer, NewDocument, NewMessage,
    NewPicture, Part, Preferences, Restriction, RestrictionLift,
};

use crate::changes::stage::{Ready, Stage};

/// A grey dot.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\
    \0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

/// The operation that sends a change of this kind.
pub(crate) fn operation(kind: Kind) -> &'static str {
    match kind {
        Kind::Document => "uploadDocument",
        Kind::Picture => "updateImage",
        Kind::AddressData => "createCustomerAddressDataAmendment",
        Kind::ContactData => "createCustomerContactDataAmendment",
        Kind::MasterData => "createCustomerMasterDataAmendment",
        Kind::PaymentData => "createCustomerPaymentDataAmendment",
        Kind::AmendmentWithdrawal => "withdrawAmendment",
        Kind::IdlePeriod => "createIdlePeriodAmendment",
        Kind::IdlePeriodUpdate => "updateIdlePeriod",
        Kind::IdlePeriodWithdrawal => "withdrawIdlePeriod",
        Kind::Cancelation => "createContractCancelationAmendment",
        Kind::CancelationWithdrawal => "withdrawContractCancelation",
        Kind::AccessRestriction => "setAccessRestriction",
        Kind::AccessRestrictionLift => "deleteAccessRestriction",
        Kind::CommunicationPreferences => "updateCommunicationPreferences",
        Kind::Message => "createCommunicationInNewCommunicationThread",
        Kind::MessageAnswer => "createCommunicationInExistingCommunicationThread",
    }
}

/// A change of this kind that the service would agree to.
pub(crate) async fn ask(stage: &Stage, kind: Kind) -> Ready {
    let client = &stage.client();
    let change = match kind {
        Kind::Document => return document(stage.somebody(), b"%PDF-1.7 an invented document"),
        Kind::Picture => {
            let customer = stage.somebody();
            let picture = Change::Picture(NewPicture { customer });
            return Ready::new(picture, Some(("ada.png", "image/png", PNG.to_vec())));
        }
        Kind::AddressData => address(client, stage.somebody()).await,
        Kind::ContactData => contact(client, stage.somebody()).await,
        Kind::MasterData => Change::MasterData(Amendment {
            customer: stage.somebody(),
            asked: master(),
            before: None,
        }),
        Kind::PaymentData => Change::PaymentData(Amendment {
            customer: stage.somebody(),
            asked: account(),
            before: None,
        }),
        Kind::AmendmentWithdrawal => amendment_withdrawal(client, stage.somebody()).await,
        Kind::IdlePeriod => Change::IdlePeriod(contracts::resting(stage).await),
        Kind::IdlePeriodUpdate => contracts::idle_period_update(stage).await,
        Kind::IdlePeriodWithdrawal => contracts::idle_period_withdrawal(stage).await,
        Kind::Cancelation => Change::Cancelation(contracts::leaving(stage).await),
        Kind::CancelationWithdrawal => contracts::cancelation_withdrawal(stage).await,
        Kind::AccessRestriction => Change::AccessRestriction(Restriction {
            customer: stage.somebody(),
            asked: house_ban(),
        }),
        Kind::AccessRestrictionLift => {
            let customer = stage.somebody();
            let customers = client.customers();
            let ban = house_ban();
            let set = customers.set_access_restriction(customer, &ban);
            Change::AccessRestrictionLift(RestrictionLift {
                customer,
                lifted: set.await.unwrap(),
                alike: 1,
            })
        }
        Kind::CommunicationPreferences => preferences(client, stage.somebody()).await,
        Kind::Message => Change::Message(Box::new(NewMessage {
            customer: stage.somebody(),
            asked: message(),
        })),
        Kind::MessageAnswer => message_answer(client, stage.somebody()).await,
    };
    Ready::new(change, None)
}

/// A document of these bytes, and enough of them for a connection to break in the middle.
pub(crate) fn document(customer: CustomerId, bytes: &[u8]) -> Ready {
    let bytes: Vec<u8> = bytes.iter().copied().cycle().take(300_000).collect();
    let document = NewDocument {
        customer,
        description: Some("Attest".into()),
    };
    let file = ("attest.pdf", "application/pdf", bytes);
    Ready::new(Change::Document(document), Some(file))
}

async fn address(client: &Client, customer: CustomerId) -> Change {
    let api = client.customer_self_service();
    let before = api.get_customer_address_data(customer).await.unwrap();
    let mut asked = CustomerAddressData::new("Nowa", "69-100", "Słubice", "PL");
    asked.house_number = Some("7a".into());
    Change::AddressData(Box::new(Amendment {
        customer,
        asked,
        before: Some(Fields::of(&before)),
    }))
}

async fn contact(client: &Client, customer: CustomerId) -> Change {
    let api = client.customer_self_service();
    let before = api.get_customer_contact_data(customer).await.unwrap();
    Change::ContactData(Amendment {
        customer,
        asked: CustomerContactData {
            email: Some("ada@example.com".into()),
            phone_private: Some("+48 12 345 67 89".into()),
            ..CustomerContactData::default()
        },
        before: Some(Fields::of(&before)),
    })
}

fn master() -> CustomerMasterData {
    let born = date(1990, 2, 28);
    CustomerMasterData::new("Ada", "Nowak", Gender::Female, born, CustomerTitle::Dr)
}

fn account() -> PaymentDataChange {
    // Written as people write it; the service writes it otherwise.
    let iban = "de89 3704 0044 0532 0130 00";
    PaymentDataChange::new("Ada Nowak", "Musterbank", iban, "MUSTDEFFXXX")
}

async fn amendment_withdrawal(client: &Client, customer: CustomerId) -> Change {
    let asked = CustomerAddressData::new("Nowa", "69-100", "Słubice", "PL");
    let api = client.customer_self_service();
    let pending = api.create_customer_address_data_amendment(customer, &asked);
    Change::AmendmentWithdrawal(AmendmentWithdrawal {
        customer,
        amendment: pending.await.unwrap().id.unwrap(),
        part: Part::Address,
        asked: Some(Fields::of(&asked)),
    })
}

pub(crate) fn house_ban() -> AccessRestriction {
    AccessRestriction {
        start_date: Some(date(2026, 12, 1)),
        end_date: Some(date(2026, 12, 31)),
        ..AccessRestriction::new("Hausverbot")
    }
}

/// The first channel that the customer may change, the other way round.
async fn preferences(client: &Client, customer: CustomerId) -> Change {
    let api = client.communications();
    let now = api.get_communication_preferences(customer).await.unwrap();
    let asked = now.into_iter().find_map(|mut preference| {
        let channels = preference.channels.as_mut()?;
        channels.retain(|it| it.customer_overridable == Some(true));
        channels.truncate(1);
        let active = channels.first_mut()?.active.as_mut()?;
        *active = !*active;
        Some(preference)
    });
    Change::CommunicationPreferences(Preferences {
        customer,
        asked: vec![asked.unwrap()],
    })
}

pub(crate) fn message() -> CommunicationThreadRequest {
    CommunicationThreadRequest::new(
        ThreadStatus::Ongoing,
        "Locker",
        "The lock of locker 7 is broken.",
        CommunicationDirection::Incoming,
        CommunicationChannel::Conversation,
    )
}

async fn message_answer(client: &Client, customer: CustomerId) -> Change {
    let api = client.communications();
    let first = message();
    let opened = api.create_communication_in_new_communication_thread(customer, &first);
    Change::MessageAnswer(Box::new(MessageAnswer {
        customer,
        thread: opened.await.unwrap().thread_id.unwrap(),
        asked: message(),
    }))
}
