"""The system's printers through Qt. The print job's name says nothing about anyone (ux.md section 8, 5)."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from modulvard.domain.prints import PrinterSilent
from modulvard.ui.printing.rendering import render_for_paper

JOB_NAME = "Modulvård"
_DOTS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterNames:
    """The printers there are, the usual one first."""

    names: tuple[str, ...]


class Printers(Protocol):
    """What prints. Called in the lane of files, since a printer may be slow to answer."""

    def known(self) -> PrinterNames:
        """Return the printers there are."""
        ...

    def print_pages(self, printer: str, pdf: bytes, pages: int) -> None:
        """Hand a print over to the printer, or raise PrinterSilent: then nothing was printed."""
        ...


class SystemPrinters:
    """The printers of the system."""

    def known(self) -> PrinterNames:
        """Return the printers there are, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return PrinterNames(names=tuple(sorted(names, key=lambda name: (name != usual, name.casefold()))))

    def print_pages(self, printer: str, pdf: bytes, pages: int) -> None:
        """Draw every page on the printer's paper, as pictures: the same as the preview, whatever fonts it has."""
        info = QPrinterInfo.printerInfo(printer)
        if info.isNull():
            raise PrinterSilent(printer=printer)
        device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        device.setResolution(_DOTS)
        draw_on(device, pdf, pages)


def draw_on(device: QPrinter, pdf: bytes, pages: int) -> None:
    """Draw a print on a device that fills A4 to its edges; what it cannot reach is margin in every print of ours."""
    device.setDocName(JOB_NAME)
    device.setCreator(JOB_NAME)
    device.setFullPage(True)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterSilent(printer=device.printerName())
    drawn = True
    for page in range(pages):
        drawn = drawn and (page == 0 or device.newPage())
        if drawn:
            painter.drawImage(device.paperRect(QPrinter.Unit.DevicePixel), render_for_paper(pdf, page, _DOTS))
    if not drawn:
        device.abort()
    if not (painter.end() and drawn) or device.printerState() is QPrinter.PrinterState.Error:
        raise PrinterSilent(printer=device.printerName())
