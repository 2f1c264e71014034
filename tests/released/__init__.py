"""What versions that are out rely on: noted at a release, held against every later version."""
