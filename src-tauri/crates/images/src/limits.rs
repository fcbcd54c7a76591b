//! How much is unpacked at most.

/// Pixels along one side, at most.
pub const MAX_SIDE: u32 = 12_000;

/// Bytes of unpacked pixels, at most.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;
