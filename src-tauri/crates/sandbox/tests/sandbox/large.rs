//! A large studio is made and read without delay.

use std::time::Instant;

use crate::support::{Ask, config};
use studiodesk_sandbox::Sandbox;

/// Unoptimised code is some thirty times slower, and its speed says nothing.
const MEMBERS: usize = if cfg!(debug_assertions) {
    5_000
} else {
    100_000
};

/// Says how long it took; in optimised code an order of magnitude is asserted, for machines differ.
#[tokio::test]
async fn a_large_studio_is_made_and_listed_to_the_end() {
    let (mut config, _hands) = config();
    config.members = MEMBERS;
    let begun = Instant::now();
    let sandbox = Sandbox::start(config).await.unwrap();
    let made = begun.elapsed();

    let begun = Instant::now();
    let (mut offset, mut slices, mut members) = (String::new(), 0, 0);
    loop {
        let path = format!("/v1/customers?sliceSize=500{offset}");
        let slice = Ask::get(path).send(&sandbox).await.json();
        members += slice["result"].as_array().unwrap().len();
        slices += 1;
        if slice["hasNext"] == false {
            break;
        }
        offset = format!("&offset={}", slice["offset"].as_str().unwrap());
    }
    let read = begun.elapsed();

    eprintln!("made in {made:?}, {slices} slices read in {read:?}");
    assert_eq!((members, slices), (MEMBERS, MEMBERS / 500));
    assert!(cfg!(debug_assertions) || (made.as_secs() < 5 && read.as_secs() < 20));
}
