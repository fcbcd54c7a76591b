//! Cards, barcodes, PINs and passes, none of them twice in a studio.

use super::card::CardNumber;
use super::person::{AccessMedium, Medium, Status};
use super::random::Random;

/// Numbers that scatter without meeting: a running number times an odd factor, cut to the width of
/// what carries it, repeats only when that width is used up.
const SCATTER: u64 = 0x9e37_79b9_7f4a_7c15;
/// The same in decimal places, where the factor must have neither 2 nor 5 in it.
const DECIMAL_SCATTER: u64 = 387_420_489;
/// Chips of newer cards begin with the number of their maker.
const MAKER: u64 = 0x04 << 48;

/// The running numbers of one studio.
pub(super) struct Numbers {
    offset: u64,
    cards: u64,
    codes: u64,
    pins: u64,
    ids: i64,
}

impl Numbers {
    pub(super) fn new(random: &mut Random) -> Self {
        Self {
            offset: random.next() >> 16,
            cards: 0,
            codes: 0,
            pins: 0,
            ids: 3_104_000_000 + random.between(0, 1_000_000),
        }
    }

    /// A number of the service for something that is no person.
    pub(super) fn id(&mut self) -> i64 {
        self.ids += 1 + (self.ids * 7).rem_euclid(23);
        self.ids
    }

    fn card(&mut self, old: bool) -> CardNumber {
        self.cards += 1;
        let scattered = self.cards.wrapping_mul(SCATTER).wrapping_add(self.offset);
        CardNumber(if old {
            scattered & 0xffff_ffff
        } else {
            MAKER | (scattered & 0xffff_ffff_ffff)
        })
    }

    fn code(&mut self) -> u64 {
        self.codes += 1;
        (self.codes * DECIMAL_SCATTER + self.offset) % 10_000_000_000
    }

    fn pin(&mut self) -> u64 {
        self.pins += 1;
        (self.pins * DECIMAL_SCATTER + self.offset) % 1_000_000
    }

    /// What opens the door for somebody of that status.
    pub(super) fn mediums(&mut self, random: &mut Random, status: Status) -> Vec<AccessMedium> {
        let (card, barcode) = match status {
            Status::Member => (88, 14),
            Status::Prospect => (3, 10),
            Status::FormerMember => (30, 5),
        };
        let mut mediums = Vec::new();
        let mut add = |numbers: &mut Self, medium| {
            let id = numbers.id();
            mediums.push(AccessMedium { id, medium });
        };
        if random.percent(card) {
            let number = self.card(random.percent(25));
            add(self, Medium::Card(number));
            if random.percent(7) {
                let number = self.card(false);
                add(self, Medium::Card(number));
            }
        }
        if random.percent(barcode) {
            let code = self.code();
            add(self, Medium::Barcode(format!("29{code:010}").into()));
        }
        if random.percent(4) {
            let pin = self.pin();
            add(self, Medium::Pin(format!("{pin:06}").into()));
        }
        if random.percent(3) {
            let code = self.code();
            add(self, Medium::WalletPass(format!("pass-{code:010}").into()));
        }
        mediums
    }
}
