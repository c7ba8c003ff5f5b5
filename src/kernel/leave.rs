//! How a program ends.

use std::io::Write as _;

/// Ends the process at once with `code`, without what libraries have registered for its end: that of SQLCipher and OpenSSL frees keys and locks under
/// the threads that still write (openssl/openssl#6214). What is not committed yet is taken back by the next who opens the file, as after a crash.
pub fn leave(code: u8) -> ! {
    // Nobody is left to tell.
    let _ = std::io::stdout().flush();
    signal_hook::low_level::exit(code.into())
}
