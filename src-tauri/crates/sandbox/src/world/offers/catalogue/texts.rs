//! The texts of an offer's contract.

use crate::world::Ids;
use crate::world::offers::offer::{Attachment, TextBlock};

/// The texts of that offer, in their order.
pub(super) fn texts(name: &str, ids: &mut Ids) -> Vec<TextBlock> {
    let block = |title: &str, text: &str, attachment| TextBlock {
        id: 0,
        title: title.to_owned(),
        text: text.to_owned(),
        order: 0,
        signature: false,
        privacy: false,
        confirmation: false,
        attachment,
    };
    let mut texts = vec![
        TextBlock {
            confirmation: true,
            ..block(
                "Allgemeine Geschäftsbedingungen",
                "Ich habe die Geschäftsbedingungen gelesen und bin einverstanden.",
                Attachment::File("AGB.pdf".to_owned()),
            )
        },
        TextBlock {
            privacy: true,
            confirmation: true,
            ..block(
                "Datenschutz",
                "Ich weiß, welche Daten das Studio zu welchem Zweck speichert.",
                Attachment::Url(
                    "Datenschutzerklärung".to_owned(),
                    "https://studio.example.com/datenschutz".to_owned(),
                ),
            )
        },
        TextBlock {
            signature: true,
            ..block(
                "Lastschriftmandat",
                "Ich ermächtige das Studio, fällige Beiträge von meinem Konto einzuziehen.",
                Attachment::None,
            )
        },
        block(
            "Dein Vertrag",
            "So sieht dein Vertrag aus.",
            Attachment::ContractPreview,
        ),
    ];
    if name == "Student 12" {
        texts.push(block(
            "Nachweis",
            "Ich lege die Bescheinigung beim ersten Besuch vor.",
            Attachment::None,
        ));
    }
    for (order, text) in (1..).zip(&mut texts) {
        text.id = ids.next();
        text.order = order;
    }
    texts
}
