"""The built-in extractors: ordinary plugins, written once for all languages."""
