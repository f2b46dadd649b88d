"""Facts to pages: composing, fitting, drawing and proving them."""
