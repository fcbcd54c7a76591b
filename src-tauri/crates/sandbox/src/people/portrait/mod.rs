//! Faces put together from a few flat shapes.
//!
//! **Invariant:** no photograph and no likeness of anybody is in here; all there is are circles and colours.

mod canvas;
mod palette;

use self::canvas::{Canvas, Colour, Within, Without, circle, ellipse, slab};
use self::palette::{BACKGROUNDS, CLOTHES, HAIRS, INK, SKINS, WHITE};
use super::person::{Gender, Person};
use super::random::Random;

/// How the hair is worn.
#[derive(Clone, Copy)]
enum Hair {
    None,
    Short,
    Parted,
    Curly,
    Bob,
    Long,
    Bun,
}

/// All that makes a face.
struct Face {
    background: (Colour, Colour),
    skin: (Colour, Colour),
    hair: Colour,
    style: Hair,
    clothes: Colour,
    /// Half the head's width.
    width: f32,
    /// Which side the parting is on: 1 or -1.
    side: f32,
    smile: f32,
    glasses: bool,
    beard: bool,
    hood: bool,
}

/// The picture for an id, when nothing else is known: a JPEG of 600 by 600, always the same one for
/// the same seed.
#[must_use]
pub fn portrait(person_id: i64, seed: u64) -> Vec<u8> {
    draw(person_id, seed, None, false)
}

/// The picture of a person. It goes with the gender and, in grey hair, with the age on record.
#[must_use]
pub fn portrait_of(person: &Person, seed: u64) -> Vec<u8> {
    let old = person.date_of_birth.is_some_and(|born| born.year < 1963);
    draw(person.id, seed, person.gender, old)
}

fn draw(person_id: i64, seed: u64, gender: Option<Gender>, old: bool) -> Vec<u8> {
    let mut random = Random::new(seed, person_id as u64);
    Face::of(&mut random, gender, old).draw().into_jpeg()
}

/// The styles to choose from. The middle of the list is worn by everybody.
const STYLES: [Hair; 10] = [
    Hair::None,
    Hair::Short,
    Hair::Short,
    Hair::Parted,
    Hair::Parted,
    Hair::Curly,
    Hair::Bob,
    Hair::Long,
    Hair::Long,
    Hair::Bun,
];

impl Face {
    fn of(random: &mut Random, gender: Option<Gender>, old: bool) -> Self {
        let styles = match gender {
            Some(Gender::Male) => &STYLES[..6],
            Some(Gender::Female) => &STYLES[4..],
            _ => &STYLES,
        };
        let style = random.pick(styles);
        let skin = random.below(SKINS.len() as u64) as usize;
        let hairs: &[Colour] = match skin {
            _ if old => &HAIRS[8..],
            0..=3 => &HAIRS[..8],
            // Dark skin has dark hair, and never hair of its own colour, which would look like none.
            4 | 5 => &HAIRS[..3],
            _ => &HAIRS[..2],
        };
        let beards = gender != Some(Gender::Female)
            && matches!(style, Hair::None | Hair::Short | Hair::Parted);
        Self {
            background: random.pick(&BACKGROUNDS),
            skin: SKINS[skin],
            hair: random.pick(hairs),
            style,
            clothes: random.pick(&CLOTHES),
            width: random.between(104, 120) as f32,
            side: if random.percent(50) { 1.0 } else { -1.0 },
            smile: random.between(26, 40) as f32,
            glasses: random.percent(22),
            beard: beards && random.percent(35),
            hood: random.percent(30),
        }
    }

    fn draw(&self) -> Canvas {
        let mut canvas = Canvas::new(self.background.0);
        canvas.fill(&circle(300.0, 320.0, 262.0), self.background.1);
        self.draw_hair_behind(&mut canvas);
        self.draw_body(&mut canvas);
        self.draw_head(&mut canvas);
        self.draw_features(&mut canvas);
        self.draw_hair_before(&mut canvas);
        if self.glasses {
            self.draw_glasses(&mut canvas);
        }
        canvas
    }

    fn draw_hair_behind(&self, canvas: &mut Canvas) {
        let wide = self.width + 34.0;
        match self.style {
            Hair::Long => canvas.fill(&slab(300.0, 330.0, wide, 205.0, 130.0), self.hair),
            Hair::Bob => canvas.fill(&slab(300.0, 280.0, wide, 160.0, 120.0), self.hair),
            Hair::Bun => canvas.fill(&circle(300.0, 96.0, 52.0), self.hair),
            Hair::Curly => {
                for step in 0..13 {
                    let angle = (step as f32 / 12.0) * 3.9 + 2.77;
                    let (x, y) = (300.0 + angle.cos() * 118.0, 228.0 + angle.sin() * 112.0);
                    canvas.fill(&circle(x, y, 46.0), self.hair);
                }
            }
            Hair::None | Hair::Short | Hair::Parted => {}
        }
    }

    fn draw_body(&self, canvas: &mut Canvas) {
        let shoulders = slab(300.0, 640.0, 218.0, 168.0, 120.0);
        canvas.fill(&shoulders, self.clothes);
        if self.hood {
            let collar = Within(ellipse(300.0, 476.0, 104.0, 54.0), shoulders);
            canvas.fill(&collar, darker(self.clothes));
        }
        canvas.fill(&ellipse(300.0, 474.0, 72.0, 40.0), self.skin.1);
        canvas.fill(&slab(300.0, 420.0, 50.0, 66.0, 30.0), self.skin.1);
    }

    fn draw_head(&self, canvas: &mut Canvas) {
        for side in [-1.0, 1.0] {
            let ear = 300.0 + side * (self.width - 2.0);
            canvas.fill(&ellipse(ear, 288.0, 22.0, 30.0), self.skin.0);
            canvas.fill(&ellipse(ear, 290.0, 11.0, 17.0), self.skin.1);
        }
        let head = ellipse(300.0, 276.0, self.width, 144.0);
        canvas.fill(&head, self.skin.0);
        if self.beard {
            let cheeks = ellipse(300.0, 244.0, self.width - 12.0, 118.0);
            canvas.fill(&Without(head, cheeks), self.hair);
            // Above the ears a beard is hair of the head.
            let brow = ellipse(300.0, 190.0, self.width - 1.0, 110.0);
            canvas.fill(&Within(brow, head), self.skin.0);
        }
    }

    fn draw_features(&self, canvas: &mut Canvas) {
        for side in [-1.0, 1.0] {
            let x = 300.0 + side * 43.0;
            canvas.fill(&ellipse(x, 280.0, 10.0, 12.5), INK);
            canvas.fill(&circle(x + 3.5, 275.5, 3.5), WHITE);
            let brow = Without(ellipse(x, 256.0, 24.0, 15.0), ellipse(x, 263.0, 29.0, 16.0));
            canvas.fill(&brow, self.brows());
            let blush = mix(self.skin.0, [0xe8, 0x6a, 0x62], 0.22);
            canvas.fill(&ellipse(300.0 + side * 66.0, 322.0, 19.0, 13.0), blush);
        }
        canvas.fill(&ellipse(300.0, 312.0, 11.0, 8.5), self.skin.1);
        let lips = mix(self.skin.1, [0xa8, 0x2f, 0x38], 0.6);
        let mouth = Without(
            ellipse(300.0, 344.0, self.smile, 27.0),
            slab(300.0, 324.0, 80.0, 22.0, 2.0),
        );
        canvas.fill(&mouth, lips);
        let teeth = Within(
            ellipse(300.0, 343.0, self.smile - 5.0, 21.0),
            slab(300.0, 350.0, 80.0, 4.5, 1.0),
        );
        canvas.fill(&teeth, WHITE);
    }

    fn draw_hair_before(&self, canvas: &mut Canvas) {
        let wide = self.width;
        let skull = ellipse(300.0, 250.0, wide + 8.0, 128.0);
        let forehead = ellipse(300.0, 312.0, wide - 8.0, 118.0);
        match self.style {
            Hair::None => {}
            Hair::Short | Hair::Bun => canvas.fill(&Without(skull, forehead), self.hair),
            Hair::Curly => {
                canvas.fill(&Without(skull, forehead), self.hair);
                for step in -2..=2 {
                    let x = 300.0 + step as f32 * 38.0;
                    let y = 172.0 + (step * step) as f32 * 6.0;
                    canvas.fill(&circle(x, y, 34.0), self.hair);
                }
            }
            Hair::Parted | Hair::Bob | Hair::Long => {
                canvas.fill(&Without(skull, forehead), self.hair);
                let to = 300.0 + self.side * 46.0;
                let face = ellipse(to, 330.0, wide + 10.0, 138.0);
                canvas.fill(&Without(skull, face), self.hair);
                let other = ellipse(300.0 - self.side * 62.0, 330.0, wide + 4.0, 128.0);
                let lock = Without(Within(skull, slab(to, 194.0, 110.0, 58.0, 50.0)), other);
                canvas.fill(&Without(lock, forehead), self.hair);
            }
        }
    }

    fn draw_glasses(&self, canvas: &mut Canvas) {
        let frame = mix(self.clothes, INK, 0.7);
        for side in [-1.0, 1.0] {
            let x = 300.0 + side * 44.0;
            let outer = slab(x, 282.0, 37.0, 31.0, 22.0);
            let inner = slab(x, 282.0, 32.0, 26.0, 18.0);
            canvas.fill(&Without(outer, inner), frame);
            let temple = 300.0 + side * (self.width / 2.0 + 38.0);
            canvas.fill(
                &slab(temple, 276.0, self.width / 2.0 - 40.0, 3.0, 2.0),
                frame,
            );
        }
        canvas.fill(&slab(300.0, 278.0, 9.0, 3.0, 2.0), frame);
    }

    fn brows(&self) -> Colour {
        match self.style {
            Hair::None => mix(self.skin.1, INK, 0.6),
            _ => darker(self.hair),
        }
    }
}

fn darker(colour: Colour) -> Colour {
    mix(colour, INK, 0.25)
}

/// The first colour with so much of the second in it, from 0 to 1.
fn mix(one: Colour, other: Colour, share: f32) -> Colour {
    std::array::from_fn(|i| {
        let (from, to) = (f32::from(one[i]), f32::from(other[i]));
        (from + (to - from) * share) as u8
    })
}
