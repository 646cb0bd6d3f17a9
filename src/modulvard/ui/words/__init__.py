"""The window's sentences for what the layers below only name: errors, problems of fields, steps that were taken."""
