"""The commands, one file each: options in, one call, words and an exit status out."""
