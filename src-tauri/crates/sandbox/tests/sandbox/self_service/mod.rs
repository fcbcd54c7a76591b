//! Customers change what the studio knows of them.

mod changes;
mod rules;
mod scene;
