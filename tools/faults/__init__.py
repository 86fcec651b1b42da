"""Bad inputs of every format, made without a look at the readers, and what becomes of them."""
