//! The four operations that send files.
