"""The measurements: what one thing costs, laid beside the least it could cost, in the same run."""
