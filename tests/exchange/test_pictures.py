"""Pictures of strangers: their bytes tell what they are, and none is unpacked that would fill the memory (INP-05)."""

import tracemalloc
import zlib

import pytest
from tests.exchange.pictures_given import PNG, chunk, claiming, header, jpeg, moving_png, other, png

from modulvard.domain.program_images import MOST_IMAGE_BYTES, MOST_PIXELS
from modulvard.domain.program_report import ProblemKind
from modulvard.exchange.pictures import PictureRefused, read_picture


def why(data: bytes, name: str = "bild.png") -> ProblemKind:
    with pytest.raises(PictureRefused) as refused:
        read_picture(name, data)
    return refused.value.kind


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "1", "P", "I;16", "LA"])
def test_a_png_of_any_still_kind_is_taken_with_its_size(mode: str) -> None:
    read = read_picture("bild.png", png(7, 5, "black", mode))
    assert (read.image.media_type, read.image.width, read.image.height) == ("image/png", 7, 5)


@pytest.mark.parametrize("name", ["bild.jpg", "bild.jpeg"])
@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_jpeg_is_taken_with_its_size(name: str, progressive: bool, mode: str) -> None:
    read = read_picture(name, jpeg(70, 50, "black", mode, progressive=progressive))
    assert (read.image.media_type, read.image.width, read.image.height) == ("image/jpeg", 70, 50)
    assert len(read.image.sha256) == 64


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_pictures_are_refused_whatever_they_are_called(kind: str) -> None:
    assert why(other(kind)) is ProblemKind.NOT_AN_IMAGE
    assert why(other(kind), "bild.jpg") is ProblemKind.NOT_AN_IMAGE


@pytest.mark.parametrize("data", [b"", b"<svg onload='x'/>", b"%PDF-1.7", b"\x00" * 100, b"MZ", PNG[:4]])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert why(data) is ProblemKind.NOT_AN_IMAGE


def test_a_name_that_says_otherwise_is_told() -> None:
    assert why(jpeg(), "bild.png") is ProblemKind.IMAGE_IS_OTHER
    assert why(png(), "bild.jpg") is ProblemKind.IMAGE_IS_OTHER


@pytest.mark.parametrize("size", [(60_000, 60_000), (2**31 - 1, 2**31 - 1), (MOST_PIXELS + 1, 1)])
def test_a_picture_too_large_to_unpack_is_refused_before_it_is(size: tuple[int, int]) -> None:
    tracemalloc.start()
    assert why(claiming(*size)) is ProblemKind.IMAGE_TOO_WIDE
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def test_a_file_larger_than_any_picture_is_refused_unread() -> None:
    assert why(b"\x00" * (MOST_IMAGE_BYTES + 1)) is ProblemKind.TOO_LARGE


def test_a_png_cut_anywhere_is_refused() -> None:
    whole = png(40, 30)
    for end in range(len(PNG), len(whole)):
        assert why(whole[:end]) is ProblemKind.IMAGE_DAMAGED, end


def test_a_jpeg_cut_anywhere_is_refused() -> None:
    whole = jpeg(40, 30)
    for end in range(4, len(whole)):
        assert why(whole[:end], "bild.jpg") is ProblemKind.IMAGE_DAMAGED, end


def test_a_png_with_a_byte_changed_is_refused() -> None:
    whole = png(40, 30)
    for at in range(len(PNG), len(whole), 3):
        with pytest.raises(PictureRefused):
            read_picture("bild.png", whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])


def test_a_picture_that_moves_is_refused() -> None:
    assert why(moving_png()) is ProblemKind.IMAGE_MOVES


def test_colours_for_printing_are_refused() -> None:
    assert why(jpeg(mode="CMYK", colour="black"), "bild.jpg") is ProblemKind.IMAGE_CMYK


@pytest.mark.parametrize("more", [b"PK\x03\x04", b"<script>", b"\x00"])
def test_nothing_hides_after_a_png(more: bytes) -> None:
    assert why(png() + more) is ProblemKind.IMAGE_HIDES


def test_nothing_hides_after_a_jpeg_but_padding_may_stand_there() -> None:
    assert why(jpeg() + b"PK\x03\x04", "bild.jpg") is ProblemKind.IMAGE_HIDES
    assert read_picture("bild.jpg", jpeg() + bytes(16)).image.width == 4


def test_a_png_with_too_little_in_it_is_refused() -> None:
    assert why(claiming(400, 300)) is ProblemKind.IMAGE_DAMAGED
    assert why(PNG + header(4, 3) + chunk(b"IEND", b"")) is ProblemKind.IMAGE_DAMAGED
    assert why(PNG + header(0, 3) + chunk(b"IEND", b"")) is ProblemKind.IMAGE_DAMAGED
    assert why(PNG + chunk(b"IEND", b"")) is ProblemKind.IMAGE_DAMAGED


def test_a_small_png_that_unfolds_to_a_large_one_is_refused_before_it_is_unpacked() -> None:
    """INP-05: what is said of archives holds for a picture, too."""
    packed = zlib.compress(bytes(400_000_000), 1)
    assert len(packed) < MOST_IMAGE_BYTES
    whole = PNG + header(10, 10) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    assert why(whole) is ProblemKind.IMAGE_HIDES


def test_a_jpeg_of_countless_scans_is_refused() -> None:
    """A scan of a few bytes costs as much to decode as the whole picture."""
    whole = jpeg(40, 30, progressive=True)
    scan = whole[whole.index(b"\xff\xda") : -2]
    assert why(whole[:-2] + scan * 100 + whole[-2:], "bild.jpg") is ProblemKind.IMAGE_DAMAGED


@pytest.mark.parametrize("filling", [b"\xff", b"\xff\x00", b"\xff\xd0", b"\xff\xe1\x00\x02"])
def test_a_jpeg_full_of_markers_is_answered_at_once(filling: bytes) -> None:
    many = filling * (MOST_IMAGE_BYTES // len(filling) - 10)
    assert why(b"\xff\xd8\xff\xe0\x00\x02" + many, "bild.jpg") is ProblemKind.IMAGE_DAMAGED
