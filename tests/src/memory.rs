//! What lies in the memory of processes, as whoever takes the computer away could read it.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;

use memchr::memmem::Finder;

use crate::failure::Result;
use crate::process::called;

const CHUNK: usize = 1 << 20;
const PAGE: u64 = 4096;
/// Bytes that tell of a page.
const ENTRY: u64 = 8;

/// Which of the words the memory of a process holds, as programs write them: in UTF-8, and in UTF-16 as pages do.
/// Each with the name of the process.
///
/// # Errors
/// When the process may not be looked into.
pub(crate) fn held_by(pid: i32, words: &[&str]) -> Result<Vec<String>> {
    let wanted: Vec<(&str, Finder<'static>)> = words
        .iter()
        .flat_map(|word| {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [word.as_bytes().to_vec(), wide].map(|bytes| (*word, Finder::new(&bytes).into_owned()))
        })
        .collect();
    let longest = wanted.iter().map(|(_, it)| it.needle().len()).max();
    let overlap = longest.unwrap_or(1) - 1;
    let memory = File::open(format!("/proc/{pid}/mem"))?;
    let mut found = Vec::new();
    let mut chunk = vec![0; CHUNK];
    for (start, end) in writable(pid)? {
        let mut at = start;
        while at < end {
            let length = CHUNK.min(usize::try_from(end - at)?);
            // What has gone meanwhile, or is a device, cannot be read.
            let Ok(read) = memory.read_at(&mut chunk[..length], at) else {
                break;
            };
            let here = wanted
                .iter()
                .filter(|(_, it)| it.find(&chunk[..read]).is_some());
            found.extend(here.map(|(word, _)| *word));
            if read <= overlap {
                break;
            }
            at += u64::try_from(read - overlap)?;
        }
    }
    found.sort_unstable();
    found.dedup();
    let name = called(pid).unwrap_or_default();
    Ok(found.iter().map(|word| format!("{name}: {word}")).collect())
}

/// The parts of its memory that a process can write and has, from and to.
fn writable(pid: i32) -> Result<Vec<(u64, u64)>> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"))?;
    let pages = File::open(format!("/proc/{pid}/pagemap"))?;
    let mut parts: Vec<(u64, u64)> = Vec::new();
    for (start, end) in maps.lines().filter_map(range_of) {
        let mut entries = vec![0; usize::try_from((end - start) / PAGE * ENTRY)?];
        let read = pages.read_at(&mut entries, start / PAGE * ENTRY)?;
        let entries = entries[..read].chunks_exact(usize::try_from(ENTRY)?);
        let there = (start..end).step_by(usize::try_from(PAGE)?).zip(entries);
        // The highest two bits of an entry: in memory, or put away.
        for (page, _) in there.filter(|(_, entry)| entry[7] & 0b1100_0000 != 0) {
            match parts.last_mut().filter(|(_, end)| *end == page) {
                Some((_, end)) => *end = page + PAGE,
                None => parts.push((page, page + PAGE)),
            }
        }
    }
    Ok(parts)
}

/// The addresses of a part that can be written.
fn range_of(line: &str) -> Option<(u64, u64)> {
    let (range, rest) = line.split_once(' ')?;
    let (start, end) = range.split_once('-')?;
    let number = |text| u64::from_str_radix(text, 16).ok();
    let range = (number(start)?, number(end)?);
    rest.starts_with("rw").then_some(range)
}
