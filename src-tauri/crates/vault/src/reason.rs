//! Sorts what a keyring says into the few reasons that a person can act on.
//!
//! **Invariant:** nothing here prints an error of a keyring or keeps a part of one.

use keyring::Entry;
use keyring::Error as Keyring;

use crate::Error;
use crate::studio_key::LIMIT;

/// The reason behind a failure, which is dropped here with all that it carries.
pub(crate) fn sorted(error: Keyring) -> Error {
    match &error {
        Keyring::NoDefaultStore => Entry::store_status()
            .as_ref()
            .err()
            .map_or(Error::Missing, unreachable_store),
        other => reason(other),
    }
}

/// Why the library could not even find the keyring, at its one try.
fn unreachable_store(error: &Keyring) -> Error {
    match reason(error) {
        Error::Locked => Error::Locked,
        _ => Error::Missing,
    }
}

fn reason(error: &Keyring) -> Error {
    match error {
        Keyring::NoStorageAccess(cause) | Keyring::PlatformFailure(cause) => {
            platform_reason(error, cause.as_ref())
        }
        Keyring::TooLong(..) => Error::TooLong { limit: LIMIT },
        Keyring::NoEntry
        | Keyring::BadEncoding(_)
        | Keyring::BadDataFormat(..)
        | Keyring::BadStoreFormat(_)
        // Two things under our name: neither can be trusted to be ours.
        | Keyring::Ambiguous(_) => Error::Damaged,
        Keyring::NoDefaultStore => Error::Missing,
        // Invalid, NotSupportedByStore, and what a later version adds.
        _ => Error::Refused,
    }
}

type Cause<'a> = &'a (dyn std::error::Error + Send + Sync + 'static);

#[cfg(all(unix, not(target_os = "macos")))]
fn platform_reason(_: &Keyring, cause: Cause<'_>) -> Error {
    use secret_service::Error as Service;

    match cause.downcast_ref() {
        Some(Service::Locked | Service::Prompt | Service::PromptDisconnected) => Error::Locked,
        // No bus, no service on it, or a service without a collection to keep things in.
        Some(Service::Unavailable | Service::NoResult) => Error::Missing,
        _ => Error::Refused,
    }
}

#[cfg(target_os = "macos")]
fn platform_reason(_: &Keyring, cause: Cause<'_>) -> Error {
    let code = cause
        .downcast_ref::<security_framework::base::Error>()
        .map(|error| error.code());
    match code {
        // errSecInteractionNotAllowed, errSecAuthFailed: locked, and nobody typed the password.
        Some(-25308 | -25293) => Error::Locked,
        // errSecNotAvailable, errSecNoSuchKeychain, errSecInvalidKeychain, errSecNoDefaultKeychain
        Some(-25291 | -25294 | -25295 | -25307) => Error::Missing,
        _ => Error::Refused,
    }
}

#[cfg(windows)]
fn platform_reason(error: &Keyring, _: Cause<'_>) -> Error {
    match error {
        // An account without credentials of its own, such as those of some services.
        Keyring::NoStorageAccess(_) => Error::Missing,
        _ => Error::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_carries_bytes_is_damage_and_gives_none_of_them_away() {
        let other = || std::io::Error::other("s3cret").into();
        let errors = [
            Keyring::BadEncoding(b"s3cret".to_vec()),
            Keyring::BadDataFormat(b"s3cret".to_vec(), other()),
            Keyring::BadStoreFormat("s3cret".into()),
            Keyring::Ambiguous(vec![]),
        ];

        for error in errors {
            let error = sorted(error);

            assert_eq!(error, Error::Damaged);
            assert!(!format!("{error:?} {error}").contains("s3cret"));
        }
    }

    #[test]
    fn a_limit_is_told_as_ours() {
        let error = sorted(Keyring::TooLong("secret".into(), 7));

        assert_eq!(error, Error::TooLong { limit: LIMIT });
    }

    #[test]
    fn what_cannot_be_explained_is_a_refusal() {
        let unknown = || std::io::Error::other("unknown").into();
        let errors = [
            Keyring::PlatformFailure(unknown()),
            Keyring::NoStorageAccess(unknown()),
            Keyring::Invalid("user".into(), "empty".into()),
            Keyring::NotSupportedByStore("secrets".into()),
        ];

        for error in errors {
            assert_eq!(sorted(error), Error::Refused);
        }
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn the_secret_service_is_locked_or_missing() {
        use secret_service::Error as Service;

        for locked in [Service::Locked, Service::Prompt] {
            assert_eq!(
                sorted(Keyring::NoStorageAccess(locked.into())),
                Error::Locked
            );
        }
        let gone = Keyring::PlatformFailure(Service::PromptDisconnected.into());
        assert_eq!(sorted(gone), Error::Locked);
        let empty = Keyring::NoStorageAccess(Service::NoResult.into());
        assert_eq!(sorted(empty), Error::Missing);
        let absent = Keyring::PlatformFailure(Service::Unavailable.into());
        assert_eq!(sorted(absent), Error::Missing);
    }
}
