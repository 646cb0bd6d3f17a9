"""A letter with a finished reply or feedback, or several of one patient's: the text as stored (C6, C15; *brev*)."""

from dataclasses import dataclass, field, replace

from modulvard.documents.facts import ReplyFacts, TextFacts
from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.outline import heading, paragraph, title
from modulvard.documents.layout.scales import Scale, letter
from modulvard.documents.letter_frame import LetterFrame, head, reach, running, signature
from modulvard.documents.making import Sheet, finished, new_sheet
from modulvard.documents.naming import shown_text, with_module
from modulvard.documents.result import Language, PrintResult
from modulvard.documents.values import Passage, Span

_SPACE = (Span(" "),)


def build_reply(facts: ReplyFacts, language: Language, size: int = 12) -> PrintResult:
    """Return the letter. The same facts always give the same bytes, and content never makes it fail.

    ``language`` is that of the words round the texts; the texts stand as they were written.
    """
    sheet = new_sheet("reply", language, facts.made_on)
    frame = LetterFrame(sheet.phrases, sheet.values, sheet.root, facts.sender, facts.patient, facts.made_on)
    made = _Reply(facts, sheet, frame, letter(size))
    result = finished(sheet, made.build(), running(frame, "reply.short_title"), made.scale.text.leading)
    return replace(result, prose="\n".join(text.body for text in facts.texts))


@dataclass(slots=True)
class _Reply:
    """Builds the blocks of one letter."""

    facts: ReplyFacts
    sheet: Sheet
    frame: LetterFrame
    scale: Scale
    _blocks: list[Block] = field(default_factory=list)

    def build(self) -> list[Block]:
        """Return the letter from the sender to how to get in touch."""
        self._blocks.append(head(self.frame, self.scale))
        has_title = self._title()
        texts = self.facts.texts
        for place, text in enumerate(texts):
            is_last_of_writer = place + 1 == len(texts) or texts[place + 1].writer != text.writer
            self._text(text, is_titled=has_title, is_signed=is_last_of_writer)
        self._reach()
        return self._blocks

    def _title(self) -> bool:
        """Add the greeting, unless a text greets by itself: nobody is greeted twice. Tell whether there is a title."""
        facts, phrases = self.facts, self.sheet.phrases
        if not facts.is_greeted:
            called = facts.patient.given_name or facts.patient.family_name
            name = self.sheet.values.take("patient.given_name", called)
            words = phrases.say("letter.title", name=name)
        elif len(facts.texts) > 1:
            words = phrases.say("reply.several")
        else:
            return False
        self._blocks.append(title(self.frame.root, words, self.scale, space_before=26))
        return True

    def _text(self, text: TextFacts, *, is_titled: bool, is_signed: bool) -> None:
        root, scale, phrases = self.frame.root, self.scale, self.sheet.phrases
        about = self._about(text)
        says_nothing = not text.is_feedback and not text.answers and len(self.facts.texts) == 1
        if is_titled and not says_nothing:
            self._blocks.append(heading(root, about, scale))
        elif not is_titled:  # the only heading there is: levels never jump, and looks are chosen apart from them
            first = Paragraph(root.add("H1"), about, scale.heading, 26, keep_with_next=True, is_heading=True)
            self._blocks.append(first)
        if text.replaces is not None:
            day = phrases.day(text.replaces, self.facts.made_on)
            self._blocks.append(paragraph(root, phrases.say("reply.replaces", day=day), scale, space_before=3))
        body = self.sheet.values.take("message.text", text.body)
        self._blocks.append(paragraph(root, body, scale, space_before=3 if text.replaces is None else scale.between))
        if is_signed:
            signed = signature(self.frame, text.writer, text.writer_title)
            self._blocks.append(paragraph(root, signed, scale, space_before=scale.between * 1.5))

    def _about(self, text: TextFacts) -> Passage:
        """Return what a text is about: which homework or module, or what the patient wrote."""
        phrases, values = self.sheet.phrases, self.sheet.values
        if not text.is_feedback:
            return self._answered(text)
        key = "reply.more" if text.asks_more else "reply.feedback"
        if text.homework is not None:
            homework = shown_text(values, "homework.title", text.homework, phrases)
            if text.module is None:
                return phrases.say(f"{key}.homework", homework=homework)
            return phrases.say(f"{key}.homework.module", homework=homework, number=text.module.number)
        if text.module is not None:
            return with_module(values, f"{key}.module", text.module, phrases)
        return phrases.say("reply.message")

    def _answered(self, text: TextFacts) -> Passage:
        phrases = self.sheet.phrases
        days = sorted(set(text.answers))
        if not days:
            return phrases.say("reply.message")
        if len(days) > 1:
            return phrases.say("reply.answers")
        return phrases.say("reply.answer", day=phrases.day(days[0], self.facts.made_on))

    def _reach(self) -> None:
        phrases = self.sheet.phrases
        therapist = self.facts.sender.therapist
        self._blocks.append(heading(self.frame.root, phrases.say("letter.reach"), self.scale))
        first, always = reach(self.frame, therapist)
        block = paragraph(self.frame.root, first + _SPACE + always, self.scale, space_before=3)
        self._blocks.append(block)
