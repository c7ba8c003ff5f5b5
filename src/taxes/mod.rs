pub mod category;
pub use category::Category;
