//! One slice of a long list.

/// One slice of results, and where the next begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// Results, in the service's order.
    pub items: Vec<T>,
    /// Offset of the next slice; `None` on the last.
    pub next: Option<String>,
    /// Rows that could not be read at all (no id). Whoever takes an absent row for a deleted one
    /// must not do so while this is not 0.
    pub skipped: u32,
}
