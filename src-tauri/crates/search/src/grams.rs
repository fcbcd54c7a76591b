//! Which blocks of lines may hold a text: for reading a few of them where all would have to be read.
//!
//! Every three bytes in a row set a bit in the row of their key, one for each block that has them. A text can
//! only be in blocks whose bits are set in the rows of all its threes.

/// Bytes of a key.
const GRAM: usize = 3;
const KEYS: usize = 1 << 11;
/// Lines of a block.
const BLOCK: usize = 64;
/// Fewer blocks than these are read as quickly as chosen.
const WORTH_IT: usize = 64;

/// The rows of all keys, one after another.
#[derive(Debug, Default)]
pub(crate) struct Grams {
    /// Blocks of 64 bits in a row; none where there are too few lines.
    stride: usize,
    rows: Vec<u64>,
}

impl Grams {
    /// The grams of the lines of a text, of which `starts` tells where each begins and where the last one ends.
    pub(crate) fn of(text: &str, starts: &[u32]) -> Self {
        let blocks = (starts.len() - 1).div_ceil(BLOCK);
        if blocks < WORTH_IT {
            return Self::default();
        }
        let stride = blocks.div_ceil(64);
        let mut rows = vec![0; KEYS * stride];
        for block in 0..blocks {
            let range = range_of(block, starts);
            let bytes = &text.as_bytes()[starts[range.start] as usize..starts[range.end] as usize];
            for gram in bytes.array_windows() {
                rows[key(gram) * stride + block / 64] |= 1u64 << (block % 64);
            }
        }
        Self { stride, rows }
    }

    /// The blocks that may hold the needle, one bit each; `None` for all of them.
    pub(crate) fn blocks(&self, needle: &str) -> Option<Vec<u64>> {
        let grams = needle.as_bytes().array_windows::<GRAM>();
        let mut keys: Vec<usize> = grams.map(key).collect();
        if self.stride == 0 || keys.is_empty() {
            return None;
        }
        keys.sort_unstable();
        keys.dedup();
        let mut blocks = vec![u64::MAX; self.stride];
        for key in keys {
            let row = &self.rows[key * self.stride..(key + 1) * self.stride];
            blocks
                .iter_mut()
                .zip(row)
                .for_each(|(block, row)| *block &= row);
        }
        Some(blocks)
    }

    /// Stretches of bytes, of whole lines, outside of which the needle is not.
    pub(crate) fn places(&self, needle: &str, starts: &[u32]) -> Vec<(usize, usize)> {
        let Some(blocks) = self.blocks(needle) else {
            return vec![(0, starts[starts.len() - 1] as usize)];
        };
        let mut places: Vec<(usize, usize)> = Vec::new();
        for (at, mut bits) in blocks.into_iter().enumerate() {
            while bits != 0 {
                let range = range_of(at * 64 + bits.trailing_zeros() as usize, starts);
                bits &= bits - 1;
                let (start, end) = (starts[range.start] as usize, starts[range.end] as usize);
                match places.last_mut() {
                    Some(last) if last.1 == start => last.1 = end,
                    _ => places.push((start, end)),
                }
            }
        }
        places
    }

    /// Bytes in memory.
    pub(crate) fn weight(&self) -> usize {
        self.rows.capacity() * 8
    }
}

/// Whether the block of a line is one of these.
pub(crate) fn is_in(blocks: &[u64], line: u32) -> bool {
    let block = line as usize / BLOCK;
    blocks[block / 64] >> (block % 64) & 1 == 1
}

fn range_of(block: usize, starts: &[u32]) -> std::ops::Range<usize> {
    block * BLOCK..((block + 1) * BLOCK).min(starts.len() - 1)
}

fn key(gram: &[u8; GRAM]) -> usize {
    let number = u32::from_le_bytes([gram[0], gram[1], gram[2], 0]);
    (number.wrapping_mul(0x9e37_79b1) >> (u32::BITS - KEYS.ilog2())) as usize
}
