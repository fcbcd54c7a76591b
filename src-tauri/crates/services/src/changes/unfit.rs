//! What can be known to be wrong with a change before it is kept.
//!
//! Only rules that the API's own documents state, for a rule of our own making would keep people from
//! what the service allows.

use studiodesk_outbox::model::FileNote;

/// Why a change would be refused, so that it is not even queued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unfit {
    /// It needs a file.
    #[error("a file is missing")]
    FileMissing,
    /// It takes one file, or none.
    #[error("there are too many files")]
    TooManyFiles,
    /// There is nothing in the file.
    #[error("the file is empty")]
    FileEmpty,
    /// The service tells by its ending what a file is.
    #[error("the file's name has no ending")]
    NameWithoutEnding,
    /// The service does not take this kind of file here.
    #[error("this kind of file is not accepted here")]
    FileType,
    /// The chosen reason has to be proved by a document.
    #[error("this reason needs a document")]
    DocumentRequired,
    /// It may not be left empty.
    #[error("this must not be empty")]
    Blank {
        /// Which, as the service calls it.
        field: &'static str,
    },
    /// Two days go together: both or neither.
    #[error("both days are needed, or neither")]
    HalfPeriod {
        /// The one that is missing, as the service calls it.
        field: &'static str,
    },
    /// The last day is before the first.
    #[error("the last day is before the first")]
    Reversed,
    /// Neither a length nor an end, or more than one of them.
    #[error("one end is needed, and only one")]
    Length,
    /// It would change nothing.
    #[error("nothing would change")]
    Nothing,
    /// What is at hand is for another kind of change.
    #[error("the files do not belong to this change")]
    FileNotWanted,
}

impl Unfit {
    /// The field of the form that is wrong, as the service calls it.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Blank { field } | Self::HalfPeriod { field } => Some(field),
            Self::Reversed => Some("endDate"),
            Self::Length => Some("termValue"),
            Self::FileMissing
            | Self::TooManyFiles
            | Self::FileEmpty
            | Self::NameWithoutEnding
            | Self::FileType
            | Self::DocumentRequired => Some("file"),
            Self::Nothing | Self::FileNotWanted => None,
        }
    }

    /// The one file that there has to be.
    pub(super) fn one_file(files: &[FileNote]) -> Result<&FileNote, Self> {
        Self::at_most_one_file(files)?.ok_or(Self::FileMissing)
    }

    /// The file, if there is one, which then has something in it.
    pub(super) fn at_most_one_file(files: &[FileNote]) -> Result<Option<&FileNote>, Self> {
        match files {
            [] => Ok(None),
            [file] if file.size == 0 => Err(Self::FileEmpty),
            [file] => Ok(Some(file)),
            _ => Err(Self::TooManyFiles),
        }
    }

    pub(super) fn unless_of(file: &FileNote, types: &[&str]) -> Result<(), Self> {
        let fits = types
            .iter()
            .any(|it| file.content_type.eq_ignore_ascii_case(it));
        fits.then_some(()).ok_or(Self::FileType)
    }

    pub(super) fn if_blank(text: &str, field: &'static str) -> Result<(), Self> {
        match text.trim().is_empty() {
            true => Err(Self::Blank { field }),
            false => Ok(()),
        }
    }
}
