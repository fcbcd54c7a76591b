//! People and places for the tests of this crate.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::date;
use studiodesk_core::{
    AccessMedium, AccessMediumType, AccessRestriction, Address, Customer, CustomerId,
    CustomerStatus, Gender, IdlePeriod, Phones, StudioId,
};
use studiodesk_store::{DataKey, Store};

/// A folder of its own, with a key and the path of a mirror in it.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    pub(crate) key: DataKey,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self::with_key(DataKey::random().unwrap())
    }

    pub(crate) fn with_key(key: DataKey) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            key,
        }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("studio").join("mirror.db")
    }

    /// Another place with what the disk holds now, while the store here is still open: what a
    /// crash leaves, with a log that was never folded into the file.
    pub(crate) fn after_a_crash(&self) -> Self {
        let crashed = Self::with_key(DataKey::from_bytes(self.key.as_bytes()));
        fs::create_dir_all(crashed.path().parent().unwrap()).unwrap();
        for suffix in ["", "-wal"] {
            let [from, to] = [self, &crashed].map(|place| beside(&place.path(), suffix));
            fs::copy(from, to).unwrap();
        }
        crashed
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(&self.path(), &self.key).unwrap()
    }
}

/// The file and what SQLite puts beside it.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    PathBuf::from(format!("{}{suffix}", path.display()))
}

pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

/// Somebody of whom little is known.
pub(crate) fn person(id: i64, last_name: &str) -> Customer {
    Customer {
        id: CustomerId(id),
        status: CustomerStatus::Prospect,
        customer_number: None,
        first_name: None,
        second_first_name: None,
        last_name: Some(last_name.into()),
        second_last_name: None,
        date_of_birth: None,
        gender: None,
        email: None,
        phones: Phones::default(),
        address: Address::default(),
        access_mediums: vec![],
        card_numbers: vec![],
        image_url: None,
        access_refusal: false,
        access_restrictions: vec![],
        idle_periods: vec![],
        studio_id: None,
        created: None,
    }
}

/// Somebody of whom everything is known.
pub(crate) fn filled(id: i64) -> Customer {
    Customer {
        id: CustomerId(id),
        status: CustomerStatus::Member,
        customer_number: Some("1-12345".into()),
        first_name: Some("Żółcisława".into()),
        second_first_name: Some("Đặng".into()),
        last_name: Some("Müllerschön".into()),
        second_last_name: Some("كريم".into()),
        date_of_birth: Some(date(1985, 4, 7)),
        gender: Some(Gender::Unknown("OTHER".into())),
        email: Some("zolcislawa@example.com".into()),
        phones: Phones {
            private: Some("030 1234567".into()),
            private_mobile: Some("+49 (151) 555-0100".into()),
            business: Some("00493012345".into()),
            business_mobile: Some("0151/5550101".into()),
        },
        address: Address {
            street: Some("Lindenallee".into()),
            house_number: Some("12 b".into()),
            zip_code: Some("10115".into()),
            city: Some("Berlin".into()),
            country: Some("DE".into()),
        },
        access_mediums: vec![
            AccessMedium {
                kind: AccessMediumType::Barcode,
                value: "4006381333931".into(),
            },
            AccessMedium {
                kind: AccessMediumType::Unknown("FACE".into()),
                value: "f-1".into(),
            },
        ],
        card_numbers: vec!["0012345678".into(), "42".into()],
        image_url: Some("https://images.example.com/1.jpg?token=secret".into()),
        access_refusal: true,
        access_restrictions: vec![AccessRestriction {
            reason: "House ban".into(),
            start_date: Some(date(2026, 1, 1)),
            end_date: None,
        }],
        idle_periods: vec![IdlePeriod {
            start_date: Some(date(2026, 11, 1)),
            end_date: Some(date(2026, 11, 30)),
            unlimited: false,
            reason: Some("Knee surgery".into()),
            rate_name: Some("Premium".into()),
        }],
        studio_id: Some(StudioId(9_007_199_254_740_993)),
        created: Some(
            "2022-06-22T08:00:00.000+02:00[Europe/Berlin]"
                .parse()
                .unwrap(),
        ),
    }
}
