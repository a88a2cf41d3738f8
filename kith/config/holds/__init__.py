"""Whether the declarations hold together: each module looks at one kind and gives a sentence for whatever does not."""
