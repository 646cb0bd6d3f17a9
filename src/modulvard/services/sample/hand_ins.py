"""What patients of Björken have handed in on the forms of Dagar och nätter, and what was written back. All invented."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from modulvard.domain.messages import Way


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """What is handed in on a module, by the keys of its forms, and the feedback on each."""

    answers: Mapping[str, Mapping[str, object]]
    feedback: Mapping[str, str] = field(default_factory=dict)
    way: Way = Way.PASTED


_LINNEA_1 = HandedIn(
    answers={
        "utgangspunkt": {
            "onskan": "Orka sjunga i kören på tisdagarna utan att gå hem i pausen. Och att vara med när vi äter "
            "middag.",
            "stund": "eftermiddag",
            "tidigare": "Melatonin i våras, hjälpte lite. Att ligga kvar längre på helgen, det blev nog bara värre.",
        },
        "dagbok": {
            "vecka": [
                ["22.30", 60, 40, "06.45", 0, 4],
                ["22.15", 75, 30, "06.45", 45, 3],
                ["23.00", 45, 40, "07.00", 0, 5],
                ["22.30", 90, 60, "06.45", 60, 3],
                ["23.45", 30, 20, "08.30", 0, 5],
                ["00.30", 20, 15, "09.45", 90, 4],
                ["22.00", 120, 45, "06.45", 0, 2],
            ]
        },
    },
    feedback={
        "utgangspunkt": "Hej Linnea!\n\nKören på tisdagar och middagen hemma är två bra mål, för de går att se. Vi "
        "kommer "
        "tillbaka till dem.\n\nAnna",
        "dagbok": "Hej Linnea!\n\nTack för en hel vecka. Jag lägger märke till två saker: du är vaken ungefär fyrtio "
        "minuter per "
        "natt, och i helgen blir det nästan tre timmar senare på morgonen. Nästa modul handlar om varför det kan spela "
        "roll.\n\nAnna",
    },
)
_LINNEA_2 = HandedIn(
    answers={
        "min-ring": {
            "tid-i-sang": "8,5",
            "sovtid": 6,
            "haller-i": "ligger-kvar",
            "beskriv": "Jag somnar sent och ligger kvar på morgonen när jag kan. På eftermiddagen är jag så trött "
            "att jag "
            "vilar, och då är jag inte sömnig på kvällen. Så går det runt.",
            "annat": "Katten vill ut vid fyra.",
        }
    },
    feedback={
        "min-ring": "Hej Linnea!\n\nDu beskriver din ring tydligt: sen insomning, lång morgon, vila, sen insomning. "
        "Den går att "
        "bryta på mer än ett ställe. I nästa modul väljer du en sak att pröva. Och katten, kan någon annan ta den "
        "en vecka?\n\nAnna"
    },
)
_LINNEA_3 = HandedIn(
    answers={
        "min-morgon": {
            "tid": "6.30, även på lördag och söndag",
            "en-sak": "fast-tid",
            "om": "Om jag somnar om sätter jag klockan i köket.",
            "tro": 7,
            "vecka": [
                ["06.30", "22.45", 0, "Bra, var uppe före klockan"],
                ["06.30", "23.00", 20, "Okej"],
                ["06.50", "22.30", 0, "Somnade om en gång"],
                ["06.30", "23.00", 0, "Trött men det gick"],
                ["06.30", "23.30", 0, "Bra"],
                ["08.15", "01.00", 0, "Gäster, la mig sent"],
                ["07.40", "00.30", 45, "Segt"],
            ],
        }
    },
    feedback={
        "min-morgon": "Hej Linnea!\n\nFem morgnar av sju, och klockan i köket blev en bra plan. Helgen hör till, en "
        "sen kväll är "
        "ingen motgång. Fortsätt med samma tid medan du läser nästa modul, om kvällen.\n\nAnna"
    },
)
_NOOR_1 = HandedIn(
    answers={
        "utgangspunkt": {
            "onskan": "Att orka plugga på kvällen när min son har somnat.",
            "stund": "dag",
        },
        "dagbok": {
            "vecka": [
                ["23", 30, 20, "6", 0, 5],
                ["23.30", 40, 10, "6", 0, 4],
                ["22.45", 60, 50, "6", 30, 4],
                ["", None, None, "", None, None],
                ["23", 20, 30, "6.15", 0, 6],
                ["01", 10, 0, "8.30", 0, 6],
                ["00.30", 60, 30, "8", 0, 5],
            ]
        },
    },
    feedback={
        "utgangspunkt": "Hej Noor!\n\nAtt få en lugn stund att plugga är ett fint mål. Skriv upp vilka kvällar det "
        "blev av.\n\nAnna",
        "dagbok": "Hej Noor!\n\nTack, sex dagar räcker mer än väl. Den tomma dagen gör ingenting.\n\nAnna",
    },
)
_JON_2 = HandedIn(
    answers={
        "min-ring": {
            "tid-i-sang": 9,
            "sovtid": "6,5",
            "haller-i": "tidigt",
            "beskriv": "Lägger mig redan vid nio för att hinna sova, men ligger mest å tänker på jobbet till elva.",
        }
    },
)
_HUGO_4 = HandedIn(
    answers={
        "min-kvall": {
            "borjar": "21.30",
            "steg": "Stänga av datorn. Plocka undan i köket. Duscha. Läsa en stund i fåtöljen, inte i sängen.",
            "andra": "telefon",
            "kvallar": [
                ["Allt utom duschen", 5],
                ["Allt", 7],
                ["Glömde, satt vid datorn till 23", 3],
                ["Allt, läste 20 min", 7],
                ["Plockade och läste", 6],
            ],
        }
    },
    feedback={
        "min-kvall": "Hej Hugo!\n\nDet syns i siffrorna att kvällarna med fåtöljen blev lugnast. Den kvällen du "
        "glömde är också "
        "till hjälp, för då märktes skillnaden. Nästa modul handlar om dagen.\n\nAnna"
    },
)
_HUGO_5 = HandedIn(
    answers={
        "balans": {
            "dagar": [
                ["Gick till tåget", 1],
                ["Möten, lunch vid datorn", -2],
                ["Svarade på mejl", -1],
                ["Lagade mat med sonen", 4],
                ["Sov länge", 2],
                ["Tvättade, handlade", 0],
                ["Satt i garaget och mekade", 4],
                ["Tittade på serie", 1],
            ],
            "saknas": "lust",
            "steg": "Ta en riktig lunch, ut och gå tio minuter, två dagar i veckan. Börjar på tisdag.",
        }
    },
)
_LISA_6 = HandedIn(
    answers={
        "orostund": {
            "tid-plats": "Kl 18.15 i köket, innan vi äter",
            "hogar": [
                ["Att jag ska bli sjuk igen", "Nej", ""],
                ["Bilen låter konstigt", "Ja", "Ringa verkstaden på måndag"],
                ["Mammas operation", "Delvis", "Fråga vilken dag jag får följa med"],
                ["", "", ""],
            ],
            "dagar": 5,
            "hur": "ibland",
            "skriv": "Det svåra är att låta den vänta när den kommer kl 2 på natten. Men när jag väl satt där på "
            "kvällen var "
            "det inte så mycket kvar att oroa sig för, lite snopet nästan.",
        }
    },
)
_EBBA_5 = HandedIn(
    answers={
        "balans": {
            "dagar": [
                ["Promenad med hunden", 3],
                ["Körde till Lund", -1],
                ["Kundmöte", 1],
                ["Låg på soffan", 0],
                ["Simmade", 4],
                ["Lunch med Karin", 4],
                ["Städade", -2],
                ["Packade för resa", -1],
            ],
            "saknas": "vila",
            "steg": "En kvart utan telefon när jag kommer hem, innan jag gör något annat.",
        }
    },
    feedback={
        "balans": "Hej Ebba!\n\nKvarten utan telefon är ett bra steg, för det är litet och det går att se om det "
        "blev av. Simningen "
        "och lunchen ger dig mycket; vad gjorde att det blev av just den dagen?\n\nAnna"
    },
    way=Way.FILE,
)

HAND_INS: Mapping[str, Mapping[int, HandedIn]] = {
    "linnea": {1: _LINNEA_1, 2: _LINNEA_2, 3: _LINNEA_3},
    "noor": {1: _NOOR_1},
    "jon": {2: _JON_2},
    "hugo": {4: _HUGO_4, 5: _HUGO_5},
    "lisa": {6: _LISA_6},
    "ebba": {5: _EBBA_5},
}
"""By story and module."""
