//! Failure of a use case.

use std::time::Duration;

use studiodesk_core::ErrorCode;

/// Failure of a use case, phrased for the person at the screen.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The call to the service failed.
    #[error(transparent)]
    Client(#[from] studiodesk_client::Error),
    /// The keyring failed.
    #[error(transparent)]
    Vault(#[from] studiodesk_vault::Error),
    /// The local copy failed.
    #[error(transparent)]
    Store(#[from] studiodesk_store::Error),
    /// What the service sent, or a person chose, as a picture is none that we open.
    #[error(transparent)]
    Picture(#[from] studiodesk_images::Error),
    /// A change breaks a rule that is known here.
    #[error(transparent)]
    Unfit(#[from] crate::changes::Unfit),
    /// The outbox failed.
    #[error(transparent)]
    Outbox(#[from] studiodesk_outbox::Error),
    /// The journal of the open studio could not be opened, so that nothing can be kept.
    #[error("changes cannot be kept on this computer")]
    NoJournal,
    /// The journal is not in a state for which this helps.
    #[error("this does not help with the outbox as it is")]
    NoWay,
    /// Changes wait to be sent, which this would lose.
    #[error("changes are still waiting to be sent")]
    Unfinished,
    /// The journal of a studio that is to be removed cannot be read, so that nobody knows what waits in it.
    #[error("what waits in this studio cannot be read")]
    JournalUnread,
    /// Something is wrong with a picked file.
    #[error("this file cannot be sent")]
    PickedFile(crate::FileProblem),
    /// A picture that was taken is not held any more, because later ones needed its place.
    #[error("this picture is no longer held")]
    PictureGone,
    /// No service could take what was entered.
    #[error("this cannot be right")]
    Faulty(crate::validate::FieldFault),
    /// A date that is none.
    #[error("this is not a date")]
    DateInvalid {
        /// Where it stands.
        field: &'static str,
    },
    /// Something required was left empty.
    #[error("this must be filled in")]
    FieldEmpty {
        /// What.
        field: &'static str,
    },
    /// The local copy knows of no restriction.
    #[error("there is no restriction to lift")]
    NothingToLift,
    /// A change cannot be written down, or was written by a later version.
    #[error("this change cannot be read by this version of Studiodesk")]
    Unwritable,
    /// A change that no form of the window asks for.
    #[error("there is no form for this change")]
    NoForm,
    /// A small file of ours could not be read or written.
    #[error("a file of Studiodesk could not be read or written")]
    File(#[source] std::io::Error),
    /// The demo studio could not be started.
    #[error("the demo studio could not be started")]
    Demo(#[source] std::io::Error),
    /// No key was entered.
    #[error("no API key was entered")]
    KeyEmpty,
    /// The clipboard holds no text.
    #[error("the clipboard holds no text")]
    ClipboardEmpty,
    /// No tenant can have this name on this platform.
    #[error("this is not a tenant name")]
    TenantInvalid,
    /// The studio is in the list.
    #[error("this studio is connected already")]
    AlreadyConnected,
    /// The key opens another studio than the one it was entered for.
    #[error("this key belongs to another studio")]
    KeyOfAnotherStudio,
    /// The keyring has no record for this studio any more.
    #[error("the key of this studio is no longer in the keyring")]
    KeyLost,
    /// No studio is open, or none has this id.
    #[error("no studio is open")]
    NoStudio,
    /// There is no network, and the document was never looked at here, or is kept no longer.
    #[error("this document can be read without a network once it was looked at with one")]
    DocumentNotKept,
    /// The local copy has no such person.
    #[error("this person is not in the local copy")]
    MemberUnknown,
}

impl Error {
    /// The code the UI may branch on.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Client(error) => error.code(),
            Self::Vault(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Picture(_) => ErrorCode::Unreadable,
            Self::Unfit(_) => ErrorCode::Invalid,
            Self::Outbox(error) => outbox_code(error),
            Self::NoJournal => ErrorCode::NoJournal,
            Self::NoWay => ErrorCode::Conflict,
            Self::Unfinished => ErrorCode::UnfinishedChanges,
            Self::JournalUnread => ErrorCode::JournalUnread,
            Self::PickedFile(_)
            | Self::DateInvalid { .. }
            | Self::FieldEmpty { .. }
            | Self::Faulty(_) => ErrorCode::Invalid,
            Self::NothingToLift | Self::NoForm | Self::PictureGone => ErrorCode::NotFound,
            Self::Unwritable => ErrorCode::Unreadable,
            Self::File(_) => ErrorCode::Storage,
            Self::Demo(_) => ErrorCode::Internal,
            Self::KeyEmpty => ErrorCode::KeyEmpty,
            Self::ClipboardEmpty => ErrorCode::ClipboardEmpty,
            Self::TenantInvalid => ErrorCode::TenantInvalid,
            Self::AlreadyConnected => ErrorCode::AlreadyConnected,
            Self::KeyOfAnotherStudio => ErrorCode::KeyOfAnotherStudio,
            Self::KeyLost => ErrorCode::KeyLost,
            Self::NoStudio => ErrorCode::NoStudio,
            Self::DocumentNotKept => ErrorCode::DocumentNotKept,
            Self::MemberUnknown => ErrorCode::NotFound,
        }
    }

    /// What the service said, if it was the service that refused.
    #[must_use]
    pub fn server_said(&self) -> Option<&studiodesk_client::ServerSaid> {
        match self {
            Self::Client(error) => error.said(),
            _ => None,
        }
    }

    /// The scope that the key lacks.
    #[must_use]
    pub fn scope(&self) -> Option<String> {
        match self {
            Self::Client(studiodesk_client::Error::Forbidden { scope, .. }) => {
                Some((*scope).to_owned())
            }
            _ => None,
        }
    }

    /// How long to wait before asking again.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        match self {
            Self::Client(error) => error.wait(),
            _ => None,
        }
    }

    /// The field of our own form that is wrong, or the one that the service names.
    #[must_use]
    pub fn field(&self) -> Option<String> {
        match self {
            Self::KeyEmpty | Self::ClipboardEmpty => Some("key".into()),
            Self::TenantInvalid => Some("tenant".into()),
            Self::Unfit(unfit) => unfit.field().map(str::to_owned),
            Self::PickedFile(_) | Self::PictureGone => Some("file".into()),
            Self::DateInvalid { field } | Self::FieldEmpty { field } => Some((*field).to_owned()),
            Self::Faulty(fault) => Some(fault.field.clone()),
            _ => self.server_said().and_then(|said| said.reference.clone()),
        }
    }

    /// The longest key that the keyring takes, in characters.
    #[must_use]
    pub fn limit(&self) -> Option<usize> {
        match self {
            Self::Vault(studiodesk_vault::Error::TooLong { limit }) => Some(*limit),
            _ => None,
        }
    }
}

/// The outbox wraps what its journal says; the window wants to know whether the disk is full.
fn outbox_code(error: &studiodesk_outbox::Error) -> ErrorCode {
    match error {
        studiodesk_outbox::Error::Journal(cause) => cause
            .downcast_ref::<studiodesk_store::Error>()
            .map_or(ErrorCode::Storage, studiodesk_store::Error::code),
        other => other.code(),
    }
}
