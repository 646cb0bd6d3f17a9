"""A program's languages are those of its pages (B3)."""

from dataclasses import replace

from modulvard.domain import program_writing as writing
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_languages import languages_known
from modulvard.domain.programs import Module, Page, Text


def test_a_program_whose_texts_lie_elsewhere_has_no_language_that_is_known() -> None:
    """Its titles are labels of ours, in ours: they say nothing of what the patient reads."""
    module = Module(number=ModuleNumber(1), title=Text(sv="Ett"))
    bare = replace(writing.new_program("Björken"), languages=("sv", "en"), modules=(module,))
    assert languages_known(bare) == ()
    page = Page(title=Text(sv="Sida"), body=Text(sv="Text"))
    assert languages_known(replace(bare, modules=(replace(module, pages=(page,)),))) == ("sv", "en")
