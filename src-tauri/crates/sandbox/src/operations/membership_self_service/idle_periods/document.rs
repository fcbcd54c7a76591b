//! What proves the reason of an idle period.

use super::desk;
use crate::ids::{self, Kind};
use crate::signed::File;
use crate::studio::Studio;
use crate::world::World;
use crate::world::amendments::Subject;
use crate::world::idle_periods::{Content, Document};

/// The document with this number.
pub(in super::super) fn read(studio: &Studio, id: i64) -> Option<File> {
    let customer = ids::customer(id, Kind::IdlePeriodDocument)?;
    let person = studio.find_person(customer)?;
    let world = studio.world();
    let own = world.idle_periods.customers.view(&person);
    let known = own.document(id).cloned();
    let content = known.or_else(|| waiting(&world, customer, id))?.content;
    Some(match content {
        Content::Stored(stored) => File::Stored(stored),
        Content::Sample => File::Made("application/pdf", sample()),
    })
}

/// The document with this number among what waits for the studio's word.
fn waiting(world: &World, customer: i64, id: i64) -> Option<Document> {
    let mut own = world.amendments.pending();
    own.find_map(|it| {
        let of_customer = it.customer_id == customer && it.subject == Subject::IdlePeriod;
        let request = of_customer.then(|| desk::read(it))??;
        request.plan.details.document.filter(|it| it.id == id)
    })
}

/// A page that says that it is invented.
fn sample() -> Vec<u8> {
    let text = "BT /F1 18 Tf 72 760 Td (Nachweis - erfunden, ohne Bedeutung) Tj ET";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let table = file.len();
    let count = objects.len() + 1;
    file.push_str(&format!("xref\n0 {count}\n0000000000 65535 f \n"));
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!(
        "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    ));
    file.into_bytes()
}
