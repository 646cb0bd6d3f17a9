"""What patients and therapists of Björken have written to each other in the weeks gone by: everyday, and all invented.

Patients write as people do, short and with a slip now and then; what is misspelt here is meant to be.
"""

from collections.abc import Mapping

from modulvard.services.sample.stories import Story
from modulvard.services.sample.telling import MONDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY


def correspond(stories: Mapping[str, Story]) -> None:
    """Tell the threads of the weeks gone by, all answered."""
    _of_linnea(stories["linnea"])
    _of_those_on_their_way(stories)
    _of_those_off_the_plan(stories)
    _of_those_near_the_end(stories)
    _of_eriks(stories)


def _of_linnea(linnea: Story) -> None:
    linnea.exchange(
        3,
        TUESDAY,
        "Hej! Har läst första modulen nu. Måste man fylla i dagboken exakt på minuten? Jag har inte riktigt koll på "
        "när jag somnar.",
        "Hej Linnea!\n\nVad bra att du har kommit igång. Nej, du behöver inte vara exakt. Gissa på morgonen, och titta "
        "helst inte på klockan under natten. Ungefär räcker gott.\n\nHälsningar\nAnna",
    )
    linnea.exchange(
        3,
        THURSDAY,
        "Tack, skönt att höra. En sak till, räknas det som vila om jag ligger i soffan och kollar på tv?",
        "Hej!\n\nBra fråga. Skriv det som vila om du märker att du slappnar av eller slumrar till. Är du vaken och "
        "följer med i programmet behöver du inte ta med det.\n\nAnna",
    )
    linnea.exchange(
        2,
        MONDAY,
        "Såg i dagboken att jag är vaken mycket mindre än jag trott. 40 min i onsdags, det kändes som hela natten. "
        "Lite förvånad faktiskt!",
        "Hej Linnea!\n\nDet är många som märker just det. Känslan på natten är verklig, men den är dålig på att mäta "
        "tid. Det blir intressant att se om det håller i sig i nästa dagbok.\n\nAnna",
    )
    linnea.exchange(
        2,
        WEDNESDAY,
        "Rana undrar om han ska väcka mig när klockan ringer eller om det är bättre att jag gör det själv. Vad säger "
        "du?",
        "Hej!\n\nBestäm det tillsammans. Många tycker att det är lättare att klara tiden själv, och att den andra "
        "hjälper "
        "till på något annat sätt, till exempel sätter på kaffet. Prova en sak i en vecka och se hur det blir."
        "\n\nHälsa Rana!\nAnna",
    )
    linnea.exchange(
        1,
        MONDAY,
        "Det gick inte så bra i helgen. Vi hade gäster och jag la mig efter två båda kvällarna. Känns som att jag "
        "börjar om från början igen.",
        "Hej Linnea!\n\nEn sen helg gör inte det du har byggt upp ogjort. Gå upp på din vanliga tid i morgon, så "
        "hittar "
        "kroppen tillbaka på några dagar. Och det lät som en trevlig helg.\n\nAnna",
    )


def _of_those_on_their_way(stories: Mapping[str, Story]) -> None:
    stories["ali"].exchange(
        2,
        WEDNESDAY,
        "hej jag hittar inte var man skriver sina övningar, jag har kommit till sidan med trappan",
        "Hej Ali!\n\nÖvningen står längst ner i samma modul. Skriv på pappret du fick med dig och ta med det, eller "
        "skicka "
        "in ett foto på vanligt sätt. Ring receptionen om det strular.\n\nAnna",
    )
    stories["maja"].exchange(
        4,
        TUESDAY,
        "Hej Anna. Nu har jag gjort veckoplaneringen. Det var svårare än jag trodde att komma på något som är roligt "
        "och inte bara måste göras.",
        "Hej Maja!\n\nSå är det för många. Börja litet: något du tyckte om förr och som tar en kvart. Vi tittar på "
        "din lista "
        "tillsammans i nästa återkoppling.\n\nAnna",
    ).exchange(
        2,
        SUNDAY,
        "Har varit ute och gått fyra dagar den här veckan!! Tog med hunden till min granne.",
        "Hej Maja!\n\nFyra dagar, det är fint. Märkte du någon skillnad de dagarna? Skriv gärna en rad om det i "
        "veckans "
        "uppgift.\n\nAnna",
    )
    stories["lisa"].exchange(
        2,
        TUESDAY,
        "Hej, kan jag göra modul 3 och 4 samma vecka? Är ledig nu och har gott om tid.",
        "Hej Lisa!\n\nDet går bra. Ge dig bara några dagar att prova det du läser om innan du går vidare. Jag öppnar "
        "nästa "
        "när du har lämnat in.\n\nAnna",
    )
    stories["farid"].exchange(
        3,
        MONDAY,
        "Hej. Tack för sist. Min dotter hjälper mig att skriva. Vi ses den dagen med tolken?",
        "Hej Farid!\n\nJa, vi ses som vi bestämde och tolken är bokad. Ta med dagboken om du har den.\n\nAnna",
    )
    stories["noor"].exchange(
        1,
        TUESDAY,
        "Hej! Finns texten på arabiska också? Jag förstår det mesta men vissa ord är svåra.",
        "Hej Noor!\n\nTexterna finns på svenska och engelska. Stryk under det som är svårt, så går vi igenom det när "
        "vi "
        "ses.\n\nAnna",
    )


def _of_those_off_the_plan(stories: Mapping[str, Story]) -> None:
    stories["omar"].exchange(
        3,
        THURSDAY,
        "Sorry att jag inte hört av mig, det är full fart på jobbet. Ska försöka hinna med i helgen.",
        "Hej Omar!\n\nTack för att du skriver. Hellre lite i taget än inget: läs en sida, det räcker för en kväll. "
        "Säg till "
        "om vi ska ändra takten.\n\nAnna",
    )
    stories["cecilia"].exchange(
        4,
        MONDAY,
        "Jag har börjat med stegen men jag fastnar på det andra. Att åka buss på eftermiddagen är värre än jag "
        "räknade med.",
        "Hej Cecilia!\n\nDå är steget nog för stort just nu. Kan du göra ett mellansteg, till exempel åka två "
        "hållplatser "
        "när det är lugnt? Skriv upp hur det kändes före och efter.\n\nAnna",
    ).exchange(
        2,
        TUESDAY,
        "Provade två hållplatser i lördags, det gick! Var helt slut efteråt men ändå.",
        "Hej Cecilia!\n\nBra gjort. Att vara trött efteråt hör till. Gör gärna om samma steg några gånger innan du tar "
        "nästa.\n\nAnna",
    )
    stories["jon"].exchange(
        2,
        THURSDAY,
        "Hej vilken tid är det som gäller på helgen, samma som i veckan eller får man sova ut lite",
        "Hej Jon!\n\nHelst ungefär samma tid, men en halvtimme hit eller dit gör ingenting.\n\nAnna",
    )
    stories["hugo"].exchange(
        2,
        MONDAY,
        "Tycker det är svårt att veta vad som ger energi. Det mesta känns mest neutralt.",
        "Hej Hugo!\n\nNeutralt är också ett svar. Sätt en nolla och gå vidare. Ofta blir det tydligare när man har "
        "några "
        "dagar att jämföra.\n\nAnna",
    )


def _of_those_near_the_end(stories: Mapping[str, Story]) -> None:
    stories["david"].exchange(
        3,
        TUESDAY,
        "Hej! Nu har jag sagt ifrån om två möten i veckan. Chefen sa att det var bra att jag tog upp det.",
        "Hej David!\n\nVad roligt att det togs emot så. Det kan vara värt att skriva ner vad du sa, till nästa gång du "
        "behöver det.\n\nAnna",
    ).exchange(
        2,
        WEDNESDAY,
        "Vad händer när jag är klar med programmet? Hör ni av er eller ska jag göra det?",
        "Hej David!\n\nVi bokar ett sista samtal när du har gjort klart sista modulen. Där går vi igenom din plan "
        "och när vi "
        "hörs nästa gång.\n\nAnna",
    )
    stories["ida"].exchange(
        3,
        SUNDAY,
        "Oron på kvällarna har blivit mindre sen jag började skriva ner den kl 18. Konstigt att det hjälper.",
        "Hej Ida!\n\nFint att det ger något. Fortsätt så länge du har nytta av det, och korta ner stunden om den "
        "börjar "
        "kännas lång.\n\nAnna",
    )
    stories["karl"].exchange(
        2,
        TUESDAY,
        "Hej, nu är läget lite lugnare hemma. Kan jag fortsätta där jag slutade?",
        "Hej Karl!\n\nVälkommen tillbaka. Ja, du fortsätter med samma modul. Läs igenom den en gång till, så är du "
        "igång."
        "\n\nAnna",
    )


def _of_eriks(stories: Mapping[str, Story]) -> None:
    stories["lisa2"].exchange(
        6,
        TUESDAY,
        "Hej Erik, jag har problem att komma upp på morgonen. Ställer tre klockor men somnar om.",
        "Hej Lisa!\n\nProva att ställa en enda klocka så långt bort att du måste gå dit, och tänd i rummet direkt. "
        "Skriv i "
        "dagboken vilka dagar det fungerade.\n\nErik",
    )
    stories["vera"].exchange(
        2,
        MONDAY,
        "God dag. Jag har skrivit dagboken för hand, är det bra så? Hälsningar Vera Hägg",
        "God dag Vera!\n\nDet är alldeles utmärkt. Ta med den när vi ses, så går vi igenom den.\n\nErik Alkotte",
    )
