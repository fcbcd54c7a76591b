//! What is refused before it is queued.

use jiff::civil::date;
use studiodesk_client::api::customer_self_service::CustomerAddressData;
use studiodesk_client::api::membership_self_service::IdlePeriodCreateRequest;
use studiodesk_client::api::shared::AccessRestriction;
use studiodesk_core::{ContractId, CustomerId, IdlePeriodReasonId};
use studiodesk_outbox::model::{FileNote, Sha256};
use studiodesk_services::changes::{
    Amendment, Change, NewDocument, NewIdlePeriod, NewMessage, NewPicture, Preferences,
    Restriction, Unfit,
};

use crate::changes::asked::message;

const ADA: CustomerId = CustomerId(7);

fn file(name: &str, content_type: &str, size: u64) -> FileNote {
    FileNote {
        name: name.into(),
        content_type: content_type.into(),
        size,
        sha256: Sha256([0; 32]),
    }
}

#[test]
fn a_document_is_one_file_with_something_in_it_and_an_ending() {
    let document = Change::Document(NewDocument {
        customer: ADA,
        description: None,
    });
    let pdf = || file("attest.pdf", "application/pdf", 9);

    assert_eq!(document.check(&[pdf()]), Ok(()));
    assert_eq!(document.check(&[]), Err(Unfit::FileMissing));
    assert_eq!(document.check(&[pdf(), pdf()]), Err(Unfit::TooManyFiles));
    let empty = file("attest.pdf", "application/pdf", 0);
    assert_eq!(document.check(&[empty]), Err(Unfit::FileEmpty));
    for name in ["attest", "attest.", ".pdf"] {
        let unnamed = file(name, "application/pdf", 9);
        assert_eq!(
            document.check(&[unnamed]),
            Err(Unfit::NameWithoutEnding),
            "{name}"
        );
    }
}

#[test]
fn a_picture_is_a_jpeg_or_a_png() {
    let picture = Change::Picture(NewPicture { customer: ADA });

    for (content_type, verdict) in [
        ("image/jpeg", Ok(())),
        ("image/PNG", Ok(())),
        ("image/webp", Err(Unfit::FileType)),
    ] {
        assert_eq!(picture.check(&[file("ada.jpg", content_type, 9)]), verdict);
    }
}

#[test]
fn an_idle_period_has_one_end_and_the_proof_that_its_reason_needs() {
    let mut asked = IdlePeriodCreateRequest::new(date(2026, 2, 2), IdlePeriodReasonId(3));
    asked.unlimited = Some(true);
    let period = |asked: &IdlePeriodCreateRequest, document_required| {
        Change::IdlePeriod(NewIdlePeriod {
            customer: ADA,
            contract: ContractId(1),
            asked: asked.clone(),
            document_required,
        })
    };
    let proof = || file("attest.heic", "image/heic", 9);
    let table = || file("attest.xlsx", "application/vnd.ms-excel", 9);

    assert_eq!(period(&asked, false).check(&[]), Ok(()));
    assert_eq!(
        period(&asked, true).check(&[]),
        Err(Unfit::DocumentRequired)
    );
    assert_eq!(period(&asked, true).check(&[proof()]), Ok(()));
    assert_eq!(period(&asked, true).check(&[table()]), Err(Unfit::FileType));
    asked.term_value = Some(2);
    assert_eq!(period(&asked, false).check(&[]), Err(Unfit::Length));
}

#[test]
fn a_restriction_has_a_reason_and_both_days_or_neither() {
    let checked = |reason: &str, start_date, end_date| {
        let asked = AccessRestriction {
            start_date,
            end_date,
            ..AccessRestriction::new(reason)
        };
        let customer = ADA;
        Change::AccessRestriction(Restriction { customer, asked }).check(&[])
    };
    let (early, late) = (Some(date(2026, 1, 1)), Some(date(2026, 1, 2)));

    assert_eq!(checked("Hausverbot", None, None), Ok(()));
    assert_eq!(checked("Hausverbot", early, late), Ok(()));
    assert_eq!(checked("Hausverbot", late, early), Err(Unfit::Reversed));
    let half = |field| Err(Unfit::HalfPeriod { field });
    assert_eq!(checked("Hausverbot", early, None), half("endDate"));
    assert_eq!(checked("Hausverbot", None, late), half("startDate"));
    let field = "reason";
    assert_eq!(checked(" ", None, None), Err(Unfit::Blank { field }));
}

#[test]
fn what_the_contract_requires_is_not_blank() {
    let address = Change::AddressData(Box::new(Amendment {
        customer: ADA,
        asked: CustomerAddressData::new("Nowa", " ", "Słubice", "PL"),
        before: None,
    }));
    let mut unsaid = message();
    unsaid.content.clear();
    let message = Change::Message(Box::new(NewMessage {
        customer: ADA,
        asked: unsaid,
    }));
    let preferences = Change::CommunicationPreferences(Preferences {
        customer: ADA,
        asked: Vec::new(),
    });

    let field = "zipCode";
    assert_eq!(address.check(&[]), Err(Unfit::Blank { field }));
    let field = "content";
    assert_eq!(message.check(&[]), Err(Unfit::Blank { field }));
    assert_eq!(preferences.check(&[]), Err(Unfit::Nothing));
}

#[test]
fn a_file_where_none_belongs_is_not_lost_silently() {
    let address = Change::AddressData(Box::new(Amendment {
        customer: ADA,
        asked: CustomerAddressData::new("Nowa", "69-100", "Słubice", "PL"),
        before: None,
    }));

    let checked = address.check(&[file("attest.pdf", "application/pdf", 9)]);

    assert_eq!(checked, Err(Unfit::FileNotWanted));
}
