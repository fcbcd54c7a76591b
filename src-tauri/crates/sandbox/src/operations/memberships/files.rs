//! Pictures and documents of offers, drawn and written when they are read.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::ids::{self, Kind};
use crate::people::random::Random;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;
use crate::world::contracts::Contract;
use crate::world::offers::offer::Attachment;

const WIDTH: u32 = 640;
const HEIGHT: u32 = 360;

/// What a signed address of this group leads to.
pub(crate) fn file(_: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    match kind {
        FileKind::ContractPdf => contract(studio, id),
        FileKind::AttachedDocument => document(studio, id),
        FileKind::OfferImage => {
            let world = studio.world();
            let offers = &world.offers;
            let known = offers.all().iter().any(|it| it.id == id)
                || offers.switches().iter().any(|it| it.id == id);
            known.then(|| picture(id))
        }
        FileKind::ModuleImage => {
            let world = studio.world();
            let mut modules = world.offers.all().iter().flat_map(|it| it.modules());
            modules.any(|it| it.id == id).then(|| picture(id))
        }
        _ => None,
    }
}

/// The contract on paper.
fn contract(studio: &Studio, id: i64) -> Option<File> {
    let person = ids::customer(id, Kind::Contract).and_then(|it| studio.find_person(it))?;
    let world = studio.world();
    let contracts = world.contracts.view(&person);
    let Contract {
        rate_name, start, ..
    } = contracts.find(id)?;
    let lines = [
        format!("Vertrag {id}"),
        format!("{}, Kundennummer {}", person.name(), person.customer_number),
        format!("Tarif {rate_name}, Beginn {start}"),
    ];
    Some(File::Made("application/pdf", pdf(&lines)))
}

/// What hangs on a text of an offer.
fn document(studio: &Studio, id: i64) -> Option<File> {
    let world = studio.world();
    let mut offers = world.offers.all().iter();
    let block = offers.find_map(|offer| offer.all_texts().find(|it| it.id == id))?;
    matches!(block.attachment, Attachment::File(_)).then(|| {
        let lines = [block.title.clone(), block.text.clone()];
        File::Made("application/pdf", pdf(&lines))
    })
}

/// Slanting bars in two colours, other ones for each number.
fn picture(id: i64) -> File {
    let mut random = Random::new(id.unsigned_abs(), 1);
    let colour = |random: &mut Random| [0, 1, 2].map(|_| random.between(40, 215) as u8);
    let (dark, light) = (colour(&mut random), colour(&mut random));
    let wide = random.between(30, 90) as u32;
    let pixels: Vec<u8> = (0..HEIGHT)
        .flat_map(|y| (0..WIDTH).map(move |x| (x + y) / wide))
        .flat_map(|bar| if bar.is_multiple_of(2) { dark } else { light })
        .collect();
    let mut jpeg = Vec::with_capacity(32 * 1024);
    JpegEncoder::new_with_quality(&mut jpeg, 80)
        .write_image(&pixels, WIDTH, HEIGHT, ExtendedColorType::Rgb8)
        .expect("memory takes every byte, and the buffer has the size of the picture");
    File::Made("image/jpeg", jpeg)
}

/// One page with these lines, in the Latin letters that every reader has a font for.
fn pdf(lines: &[String]) -> Vec<u8> {
    let mut text = b"BT /F1 14 Tf 18 TL 72 770 Td".to_vec();
    for line in lines {
        text.extend(b" (");
        for letter in line.chars() {
            // WinAnsi has the first 256 letters of Unicode in their places.
            let byte = u8::try_from(u32::from(letter)).unwrap_or(b'?');
            if matches!(byte, b'(' | b')' | b'\\') {
                text.push(b'\\');
            }
            text.push(byte);
        }
        text.extend(b") Tj T*");
    }
    text.extend(b" ET");
    let mut stream = format!("<< /Length {} >>\nstream\n", text.len()).into_bytes();
    stream.extend(&text);
    stream.extend(b"\nendstream");
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
          /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_vec(),
        stream,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_vec(),
    ];
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(out.len());
        out.extend(format!("{number} 0 obj\n").bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    out.extend(
        format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes(),
    );
    out
}
