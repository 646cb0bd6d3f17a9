"""The sample clinic Björken: invented people in every state a course can be in, with dates relative to today."""
