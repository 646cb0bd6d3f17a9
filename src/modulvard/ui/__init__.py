"""The window. The only package that knows Qt."""

from modulvard.ui.own_import import take_back_import

take_back_import()
