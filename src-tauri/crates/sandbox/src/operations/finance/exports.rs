//! `/v1/taxadvisor/exports/…`

use jiff::ToSpan;
use serde_json::json;

use super::sheet;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{FIFTEEN_MINUTES, File, FileKind};
use crate::studio::Studio;
use crate::world::tax_exports::{FileFormat, TaxExport};

/// The first and the last day count.
const LONGEST: i64 = 90;

pub(super) fn create(call: &Call<'_>) -> Result<Answer, Refusal> {
    let export: TaxExport = call.read()?;
    check(call, &export)?;
    let mut world = call.world();
    let id = world.next_id();
    world.tax_exports.begin(id, export, call.now());
    Ok(json!({ "exportId": id }).into())
}

fn check(call: &Call<'_>, export: &TaxExport) -> Result<(), Refusal> {
    if export.to_date < export.from_date {
        return Err(Refusal::rule(
            "sandbox.export.backwards",
            "toDate",
            [
                "The last day is before the first.",
                "Der letzte Tag liegt vor dem ersten.",
                "Ostatni dzień jest przed pierwszym.",
            ],
        ));
    }
    if export.to_date >= call.today() {
        return Err(Refusal::rule(
            "sandbox.export.future",
            "toDate",
            [
                "Only days that are over can be exported.",
                "Nur vergangene Tage lassen sich exportieren.",
                "Eksportować można tylko minione dni.",
            ],
        ));
    }
    if export.from_date < export.to_date.saturating_sub((LONGEST - 1).days()) {
        return Err(Refusal::rule(
            "sandbox.export.long",
            "fromDate",
            [
                "At most 90 days fit into an export.",
                "In einen Export passen höchstens 90 Tage.",
                "Eksport obejmuje najwyżej 90 dni.",
            ],
        ));
    }
    Ok(())
}

pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("exportId");
    let world = call.world();
    let found = world.tax_exports.find(id, call.now());
    let (export, is_done) = found.ok_or_else(|| Refusal::unknown("export"))?;
    if !is_done {
        // An answer needs an address, and there is nothing at any yet.
        return Err(Refusal::rule(
            "sandbox.export.unfinished",
            "",
            [
                "The export is not done yet.",
                "Der Export ist noch nicht fertig.",
                "Eksport nie jest jeszcze gotowy.",
            ],
        )
        .with_status(axum::http::StatusCode::NOT_FOUND));
    }
    let mut shown = serde_json::to_value(&export).unwrap_or_default();
    if export.export_locale.is_none() {
        shown["exportLocale"] = "ENGLISH".into();
    }
    let url = call.signed_url(FileKind::TaxExport, id, FIFTEEN_MINUTES);
    shown["downloadUrl"] = url.into();
    Ok(shown.into())
}

/// The bytes of an export. That it is done is known: before, nobody was given its address.
pub(super) fn read(studio: &Studio, id: i64) -> Option<File> {
    let (export, _) = studio.world().tax_exports.find(id, jiff::Timestamp::MAX)?;
    let content_type = match export.export_file_format {
        FileFormat::Csv => "text/csv; charset=utf-8",
        FileFormat::Json => "application/json",
        FileFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    let file = sheet::write(studio, &export).ok()?;
    Some(File::Written(content_type, file))
}
