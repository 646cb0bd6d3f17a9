"""From what is known of a treatment to the facts on its sheets. Imports what draws them: only when one is made."""

from dataclasses import replace
from datetime import date, datetime

from modulvard.documents.agreement import build_agreement
from modulvard.documents.calendar import build_calendar
from modulvard.documents.clinic_report import ClinicReportFacts, build_clinic_report
from modulvard.documents.facts import (
    AgreementFacts,
    AgreementPaperFacts,
    AwayFacts,
    CalendarFacts,
    ModuleFacts,
    PausePeriod,
    Recipient,
    ReplyFacts,
    Sender,
    SummaryFacts,
    TextFacts,
)
from modulvard.documents.program_comparison import ComparisonFacts, build_comparison
from modulvard.documents.program_sheet import ProgramSheetFacts, build_program_sheet
from modulvard.documents.reply import build_reply
from modulvard.documents.result import Language, PrintResult, Reader
from modulvard.documents.summary import build_summary
from modulvard.documents.transfer_sheet import (
    AnswerFacts,
    GivenFacts,
    HandoverFacts,
    TransferFacts,
    WaitingFacts,
    build_transfer_sheet,
)
from modulvard.documents.welcome import welcome_text
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.identity import IdentityKind
from modulvard.domain.letters import LetterText, greets
from modulvard.domain.messages import MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import Agreement
from modulvard.domain.patients import PatientFields
from modulvard.domain.prints import (
    AnyMaterial,
    PrintAnswer,
    PrintKind,
    PrintMaterial,
    PrintOrder,
    PrintPart,
    PrintSender,
    ProgramMaterial,
    ReportMaterial,
)
from modulvard.domain.program_effort import minutes_of
from modulvard.domain.programs import ProgramKind, ShownText
from modulvard.domain.treatments import PlannedModule


def build(material: AnyMaterial, order: PrintOrder) -> PrintResult:
    """Return the print that was ordered."""
    language = Language(order.language)
    if isinstance(material, ReportMaterial):
        report = ClinicReportFacts(made_at=material.at, clinic=material.clinic, report=material.report)
        return build_clinic_report(report, language)
    if isinstance(material, ProgramMaterial) and material.comparison is not None:
        beside = ComparisonFacts(made_at=material.at, clinic=material.clinic, comparison=material.comparison)
        return build_comparison(beside, language)
    if isinstance(material, ProgramMaterial):
        (stored,) = material.programs
        facts = ProgramSheetFacts(made_at=material.at, clinic=material.clinic, stored=stored)
        return build_program_sheet(facts, language)
    if order.kind is PrintKind.CALENDAR:
        return build_calendar(calendar_facts(material, language), language)
    if order.kind is PrintKind.AGREEMENT:
        return build_agreement(agreement_facts(material, language), language, order.size)
    if order.kind is PrintKind.TRANSFER:
        return build_transfer_sheet(transfer_facts(material, language, _without(order)), language)
    if order.kind is PrintKind.HAND_OVER:
        return build_reply(reply_facts(material, language), language, order.size)
    summary = summary_facts(material, language, _without(order))
    return build_summary(summary, Reader(order.reader), language, order.size)


def _without(order: PrintOrder) -> frozenset[PrintPart]:
    return frozenset(part for part in order.parts if not order.has(part))


def welcome(material: PrintMaterial, language: str) -> str:
    """Return the welcome to a program as plain text."""
    return welcome_text(agreement_facts(material, language), Language(language))


def summary_facts(material: PrintMaterial, language: str, without: frozenset[PrintPart] = frozenset()) -> SummaryFacts:
    """Return a treatment's facts for its summary. The agreement in force stands last among the agreements.

    "Vi följer upp …" is said of days that are laid: a number of months is no promise.
    """
    treatment, standing, sender = material.treatment, material.standing, material.sender
    agreements = [kept.agreement for kept in standing.earlier] + [standing.agreement]
    return SummaryFacts(
        made_at=material.at,
        sender=_sender(sender),
        patient=_recipient(material.fields),
        program=material.program.name.shown(language),
        version=material.program.version or "",
        form=treatment.form,
        started_on=treatment.started_on,
        modules=_modules(material, language),
        agreements=tuple(map(_agreement, agreements)),
        figures=standing.figures,
        coming=() if standing.ending else tuple(_agreement(kept.agreement) for kept in standing.coming),
        rest=standing.rest,
        pauses=_pauses(material),
        ending=standing.ending,
        follow_ups=material.terms.follow_ups,
        ratings=material.ratings,
        asked=material.asked,
        call_text=material.call_text,
        without=without,
        made_by=material.made_by or sender.therapist,
        made_by_title=material.made_by_title if material.made_by else sender.title,
    )


def agreement_facts(material: PrintMaterial, language: str) -> AgreementPaperFacts:
    """Return what the start agreement tells. A welcome that must not be spread is not printed for patients (D41)."""
    program, terms = material.program, material.terms
    course = [known for module in material.standing.modules if (known := program.module(module.number)) is not None]
    welcome = None if program.restricted_material else program.welcome
    return AgreementPaperFacts(
        treatment=summary_facts(material, language),
        welcome=welcome.shown(language) if welcome is not None and language in welcome.languages else None,
        is_treatment_program=program.kind is ProgramKind.TREATMENT_PROGRAM,
        first_session=terms.first_session,
        minutes=minutes_of(course),
        has_homework=any(module.homework for module in course),
        allows_messages=program.allows_messages,
        opening=program.opening,
        answer_days=terms.answer_days,
        closing_time=terms.closing_time,
        away=tuple(
            AwayFacts(first_day=each.first_day, last_day=each.last_day, answers=each.answers) for each in terms.away
        ),
        follow_up_months=program.follow_up_months,
    )


def transfer_facts(
    material: PrintMaterial, language: str, without: frozenset[PrintPart] = frozenset()
) -> TransferFacts:
    """Return the facts of a transfer sheet: how the treatment stands, and what there is to take over."""
    handing = material.handing
    return TransferFacts(
        summary=replace(summary_facts(material, language, without), follow_ups=handing.follow_ups),
        handovers=tuple(
            HandoverFacts(on=one.on, before=one.before, to=one.to, reason=one.reason, body=one.body)
            for one in handing.transfers
        ),
        away=tuple(
            AwayFacts(first_day=one.first_day, last_day=one.last_day, answers=one.answers)
            for one in material.terms.away
        ),
        waiting=tuple(
            WaitingFacts(
                kind=one.kind.value,
                since=one.since,
                due=one.due,
                title=one.words,
                module=one.module,
                many=one.many,
                finish=one.finish,
                answer=None if one.answer is None else _answer(one.answer, language),
            )
            for one in handing.waiting
        ),
        homework=tuple(
            GivenFacts(
                title=one.title.shown(language),
                module=one.module,
                due_on=one.due_on,
                asked_for_more=one.asked_for_more,
            )
            for one in handing.homework
        ),
        flags=handing.flags,
        begun=handing.begun,
        consent=None if handing.consent is None else (handing.consent.on, handing.consent.note),
    )


def _answer(answer: PrintAnswer, language: str) -> AnswerFacts:
    return AnswerFacts(
        form=answer.form,
        item=answer.item,
        answer=answer.answer,
        at=answer.at,
        wording=None if answer.wording is None else answer.wording.shown(language),
        label=None if answer.label is None else answer.label.shown(language),
        since=answer.since,
        now=answer.now,
    )


def calendar_facts(material: PrintMaterial, language: str) -> CalendarFacts:
    """Return a treatment's facts for the calendar: first name only, and nothing that tells which program it is."""
    fields, sender = material.fields, material.sender
    return CalendarFacts(
        made_on=material.today,
        given_name=fields.given_name or fields.family_name,
        first_week=min(
            kept.first_week
            for kept in (*(plan.agreement for plan in material.standing.earlier), material.standing.agreement)
        ),
        modules=() if material.standing.ending else _modules(material, language),
        rest=material.standing.rest,
        follow_ups=material.terms.follow_ups,
        asked=material.asked,
        phone=sender.phone,
        phone_hours=sender.phone_hours,
        protected=fields.protected,
    )


def reply_facts(material: PrintMaterial, language: str) -> ReplyFacts:
    """Return the facts of a letter with a patient's finished texts."""
    fields = material.fields
    name = fields.given_name or fields.family_name
    return ReplyFacts(
        made_on=material.today,
        sender=_sender(material.sender),
        patient=_recipient(fields),
        texts=tuple(_text(material, text, language) for text in material.texts),
        is_greeted=any(greets(text.message.body, name) for text in material.texts),
    )


def _text(material: PrintMaterial, text: LetterText, language: str) -> TextFacts:
    message = text.message
    module = None if message.module is None else material.standing.module(message.module)
    return TextFacts(
        body=message.body,
        writer=text.writer or material.sender.therapist,
        writer_title=text.writer_title,
        is_feedback=message.kind is not MessageKind.MESSAGE,
        asks_more=message.kind is MessageKind.MORE,
        homework=None if text.homework is None else text.homework.shown(language),
        module=None if module is None else _module(material, module, language),
        answers=text.answers,
        replaces=text.replaces,
    )


def _sender(sender: PrintSender) -> Sender:
    return Sender(
        clinic=sender.clinic,
        therapist=sender.therapist,
        title=sender.title,
        phone=sender.phone,
        phone_hours=sender.phone_hours,
    )


def _recipient(fields: PatientFields) -> Recipient:
    known = fields.identity.kind is not IdentityKind.NONE
    return Recipient(
        given_name=fields.given_name,
        family_name=fields.family_name,
        identity=fields.identity.display if known else "",
        protected=fields.protected,
    )


def _modules(material: PrintMaterial, language: str) -> tuple[ModuleFacts, ...]:
    return tuple(_module(material, module, language) for module in material.standing.modules)


def _module(material: PrintMaterial, module: PlannedModule, language: str) -> ModuleFacts:
    known = material.program.module(module.number)
    standing = module.standing
    is_skipped = standing.state is ModuleState.SKIPPED
    return ModuleFacts(
        number=module.number,
        title=known.title.shown(language) if known is not None else ShownText(text="", language=language),
        # The paper lies at home when an agreement that is made but not begun comes into force; after the end none does.
        planned=module.week if material.standing.ending else module.coming or module.week,
        state=standing.state,
        mandatory=module.mandatory,
        handed_in=standing.handed_in,
        reviewed=standing.reviewed,
        skipped_on=standing.since if is_skipped else None,
        skip_reason=standing.reason,
    )


def _agreement(agreement: Agreement) -> AgreementFacts:
    return AgreementFacts(
        made_on=_day(agreement.made_at),
        first_week=agreement.first_week,
        pace=agreement.pace,
        reason=agreement.reason,
    )


def _pauses(material: PrintMaterial) -> tuple[PausePeriod, ...]:
    standing = (pause for pause in material.treatment.pauses if pause.withdrawn_at is None)
    periods = (
        PausePeriod(first_week=pause.first_week, last_week=pause.last_known(None), reason=pause.reason)
        for pause in standing
    )
    return tuple(sorted((one for one in periods if one.first_week <= one.last_week), key=lambda one: one.first_week))


def _day(moment: datetime) -> date:
    return moment.astimezone(STOCKHOLM).date()
