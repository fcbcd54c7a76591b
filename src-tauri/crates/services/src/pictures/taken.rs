//! The pictures that were taken since the start, unpacked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use studiodesk_images::{Crop, Result, Source};

/// Memory for unpacked pictures, in bytes: seven photos of a phone. The latest is held whatever it takes.
const MOST_WEIGHT: usize = 256 << 20;
/// Squares that are held for each: while one is drawn, the next is asked for.
const MOST_PREPARED: usize = 4;

/// What is held.
#[derive(Default)]
pub(crate) struct Taken {
    shelf: Mutex<Shelf>,
    /// Two bombs at the same time must not add up.
    unpacking: Mutex<()>,
}

#[derive(Default)]
struct Shelf {
    next: u64,
    /// The oldest first.
    held: VecDeque<Held>,
}

struct Held {
    token: String,
    source: Arc<Source>,
    prepared: VecDeque<(String, Crop, Arc<Vec<u8>>)>,
}

impl Taken {
    /// Unpacks a file.
    pub(super) fn unpack(&self, bytes: &[u8]) -> Result<Source> {
        let _turn = self
            .unpacking
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        Source::open(bytes)
    }

    /// Holds a picture, and gives what stands for it. The oldest make room.
    pub(super) fn hold(&self, source: Source) -> String {
        let mut shelf = self.shelf();
        let token = shelf.number();
        shelf.held.push_back(Held {
            token: token.clone(),
            source: Arc::new(source),
            prepared: VecDeque::new(),
        });
        let weight =
            |held: &VecDeque<Held>| -> usize { held.iter().map(|held| held.source.weight()).sum() };
        while shelf.held.len() > 1 && weight(&shelf.held) > MOST_WEIGHT {
            shelf.held.pop_front();
        }
        token
    }

    /// The picture behind a token.
    pub(super) fn source(&self, token: &str) -> Option<Arc<Source>> {
        let mut shelf = self.shelf();
        shelf.find(token).map(|held| Arc::clone(&held.source))
    }

    /// The square of a picture, and what stands for it. `None` if the picture is not held.
    pub(super) fn prepare(
        &self,
        token: &str,
        crop: Crop,
    ) -> Option<Result<(String, Arc<Vec<u8>>)>> {
        let source = {
            let mut shelf = self.shelf();
            let held = shelf.find(token)?;
            let made = held.prepared.iter().find(|(_, other, _)| *other == crop);
            if let Some((token, _, jpeg)) = made {
                return Some(Ok((token.clone(), Arc::clone(jpeg))));
            }
            Arc::clone(&held.source)
        };
        // Others may look meanwhile.
        let jpeg = match source.prepare(crop) {
            Ok(jpeg) => Arc::new(jpeg),
            Err(error) => return Some(Err(error)),
        };
        let mut shelf = self.shelf();
        let made = shelf.number();
        let held = shelf.find(token)?;
        held.prepared
            .push_back((made.clone(), crop, Arc::clone(&jpeg)));
        if held.prepared.len() > MOST_PREPARED {
            held.prepared.pop_front();
        }
        Some(Ok((made, jpeg)))
    }

    /// The square behind a token.
    pub(super) fn prepared(&self, token: &str) -> Option<Arc<Vec<u8>>> {
        let shelf = self.shelf();
        let mut all = shelf.held.iter().flat_map(|held| &held.prepared);
        let found = all.find(|(other, _, _)| other == token);
        found.map(|(_, _, jpeg)| Arc::clone(jpeg))
    }

    /// Lets go of a picture and its squares.
    pub(crate) fn forget(&self, token: &str) {
        self.shelf().held.retain(|held| held.token != token);
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf {
    /// One sequence for pictures and squares, so that a number means one thing.
    fn number(&mut self) -> String {
        self.next += 1;
        self.next.to_string()
    }

    fn find(&mut self, token: &str) -> Option<&mut Held> {
        self.held.iter_mut().find(|held| held.token == token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(side: u32) -> Source {
        let pixels = vec![128; (side * side * 3) as usize];
        Source::of_pixels(side, side, pixels).unwrap()
    }

    fn square(x: u32) -> Crop {
        Crop {
            x,
            y: 0,
            size: 100,
            turns: 0,
        }
    }

    #[test]
    fn a_square_is_made_once_and_found_by_what_stands_for_it() {
        let taken = Taken::default();
        let token = taken.hold(picture(200));

        let (made, jpeg) = taken.prepare(&token, square(1)).unwrap().unwrap();
        let (again, _) = taken.prepare(&token, square(1)).unwrap().unwrap();
        let (other, _) = taken.prepare(&token, square(2)).unwrap().unwrap();

        assert_eq!(made, again);
        assert_ne!(made, other);
        assert_eq!(taken.prepared(&made), Some(jpeg));
    }

    #[test]
    fn of_many_squares_the_latest_are_held() {
        let taken = Taken::default();
        let token = taken.hold(picture(200));
        let made: Vec<_> = (0..6)
            .map(|x| taken.prepare(&token, square(x)).unwrap().unwrap().0)
            .collect();

        assert_eq!(taken.prepared(&made[0]), None);
        assert!(taken.prepared(&made[5]).is_some());
    }

    #[test]
    fn the_oldest_pictures_make_room_and_the_latest_stays() {
        let taken = Taken::default();
        // Three of these are more than are held.
        let tokens: Vec<_> = (0..3).map(|_| taken.hold(picture(6_000))).collect();

        assert!(taken.source(&tokens[0]).is_none());
        assert!(taken.source(&tokens[1]).is_some());
        assert!(taken.source(&tokens[2]).is_some());
    }

    #[test]
    fn what_is_forgotten_is_gone_with_its_squares() {
        let taken = Taken::default();
        let token = taken.hold(picture(200));
        let (made, _) = taken.prepare(&token, square(0)).unwrap().unwrap();

        taken.forget(&token);

        assert!(taken.source(&token).is_none());
        assert_eq!(taken.prepared(&made), None);
        assert!(taken.prepare(&token, square(0)).is_none());
    }
}
