//! `studiodesk verify-receipt FILE`: whether a receipt fits the trail, without opening a window.

use std::path::Path;
use std::process::ExitCode;

use studiodesk_services::{ReceiptVerdict, ReceiptWord, verify_receipt};
use studiodesk_vault::Vault;

use crate::report;

/// Looks, and says what it saw: exit code 0 if the receipt fits, else 1.
pub(crate) fn run(data_dir: &Path, file: &Path) -> ExitCode {
    let vault = Vault::system();
    match tauri::async_runtime::block_on(verify_receipt(data_dir, &vault, file)) {
        Ok((studio, verdict)) => {
            report::say(&format!("{}\n", words(studio.as_deref(), &verdict)));
            ExitCode::from(u8::from(verdict.word != ReceiptWord::Fits))
        }
        Err(error) => {
            report::complain(&format!("The receipt cannot be looked at: {error}."));
            ExitCode::FAILURE
        }
    }
}

fn words(studio: Option<&str>, verdict: &ReceiptVerdict) -> String {
    let studio = studio.unwrap_or("a studio of this computer");
    let entry = verdict.entry.unwrap_or_default();
    let at = verdict.at.as_deref().unwrap_or("an unknown time");
    match verdict.word {
        ReceiptWord::Fits => {
            format!("fits: given out by {studio} at {at}, entry {entry} of its trail")
        }
        ReceiptWord::Altered => {
            format!("ALTERED: this is not what entry {entry} of the trail of {studio} tells of")
        }
        ReceiptWord::OtherStudio => {
            "of another studio: no trail on this computer is its own".into()
        }
        ReceiptWord::UnknownEntry => {
            format!("unknown entry: the trail of {studio} has no entry {entry}")
        }
        ReceiptWord::Erased => format!(
            "cannot be told: entry {entry} of the trail of {studio} was erased because the member was \
             forgotten"
        ),
        ReceiptWord::NoReceipt => "no receipt of this program".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_receipt_that_fits_is_said_to_fit() {
        let told = |word| {
            words(
                Some("North"),
                &ReceiptVerdict {
                    word,
                    entry: Some(17),
                    at: Some("2026-03-01T10:00:00Z".into()),
                },
            )
        };

        let fits = told(ReceiptWord::Fits);
        assert!(fits.starts_with("fits") && fits.contains("North") && fits.contains("17"));
        for word in [
            ReceiptWord::Altered,
            ReceiptWord::OtherStudio,
            ReceiptWord::UnknownEntry,
            ReceiptWord::Erased,
            ReceiptWord::NoReceipt,
        ] {
            assert!(!told(word).contains("fits"));
        }
    }
}
