//! Documents and pictures.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use crate::chance::Chance;
use crate::stateful::client::{Client, Told};
use crate::stateful::fact::{Fact, number};
use crate::stateful::part::mark;
use crate::stateful::step::Step;
use crate::stateful::things::PictureEvent;
use crate::stateful::wire::Request;

pub(crate) async fn file(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let mut chance = Chance::new(step.number as u64);
    let bytes: Vec<u8> = (0..1 + step.b % 4_000)
        .map(|_| chance.between(0, 255) as u8)
        .collect();
    let name = format!("Blatt {}.bin", mark(step.number));
    let part = ("file", &*name, "application/octet-stream", &*bytes);
    let target = format!("/v1/customers/{person}/documents");
    let reply = client
        .ask(person, Request::new("POST", target).form(&[part]))
        .await?;
    if !reply.done() {
        return Ok(Vec::new());
    }
    let id = number(&reply.json(), "id");
    let filed = Fact::Filed {
        person,
        id,
        name,
        bytes,
    };
    Ok(vec![Fact::New("document", id), filed])
}

/// A picture of one colour, by which it is known again however it is written.
pub(crate) async fn picture(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let mut chance = Chance::new(step.number as u64);
    let colour = [0; 3].map(|_: u8| *chance.pick(&[0, 64, 128, 192, 255]));
    let mut png = Vec::new();
    RgbImage::from_pixel(24, 24, Rgb(colour))
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(|error| error.to_string())?;
    let target = format!("/v1/customers/{person}/images");
    let part = ("image", "me.png", "image/png", &*png);
    let reply = client
        .ask(person, Request::new("PUT", target).form(&[part]))
        .await?;
    Ok(match reply.done() {
        true => vec![Fact::Picture(person, PictureEvent(colour))],
        false => Vec::new(),
    })
}
