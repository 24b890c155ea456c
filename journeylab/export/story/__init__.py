"""A version of the journey told step by step, to be read aloud or handed round."""
