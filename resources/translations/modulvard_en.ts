<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
<context>
    <name>ActionBar</name>
    <message>
        <source>Fler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avmarkera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Den valda raden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senaste händelser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senast {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moduler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f. {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v. {n} av {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} av {total} inlämnade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ny överenskommelse om tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} stängd igen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} öppnad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} påbörjad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} inlämnad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återkoppling på modul {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} klar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} hoppades över</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>igår</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imorgon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v. {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogPanel</name>
    <message>
        <source>Avbryt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv {word} för att fortsätta</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Se över fältet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget har ändrats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det gick inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kliniken kan inte öppnas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är orörd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leta upp filen eller återställ från en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det går inte som läget är nu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Värdet kan inte tas emot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv det på ett annat sätt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Något i formuläret behöver ses över.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det du skrev finns kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rätta fälten som är markerade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det du söker finns inte, eller så får ditt konto inte se det.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gå tillbaka och läs om listan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Någon har ändrat samma sak sedan du läste den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den andras ändring gäller, och inget har skrivits över.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se vad som ändrats och gör om ditt steg om det behövs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditt konto har inte behörighet till det här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tala med den som ger behörigheter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patienten är inte din egen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget har visats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ange varför du behöver öppna; skälet sparas i loggen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veckan eller dagen är redan stängd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret finns redan hos en annan patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna den som finns eller se över numret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patienten är redan sammanförd med en annan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna den patient som behölls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En patient kan inte föras samman med sig själv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj två olika patienter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patienten har en behandling som inte är avslutad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avsluta behandlingen först.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du har redan {limit} sparade filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta bort ett av dem först.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} kan inte startas: alla moduler är inte kända.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kliniken behöver först föra in det som saknas i programmet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behandlingen avslutades {ended_on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som förs in i efterhand behöver ligga före den dagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patienten har redan en pågående behandling i samma program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fortsätt i den, eller avsluta den först.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {module} ingår inte i patientens moduler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lägg till den först.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {module} ingår redan i patientens moduler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {module} är obligatorisk och kan inte tas bort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoppa över den i stället, med en orsak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {module} är redan inlämnad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta tillbaka inlämningen först, om den är fel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {module} har redan det läget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {module} är överhoppad och har ingen vecka att flytta från.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta tillbaka överhoppningen först.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {module} ligger redan i den veckan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alla moduler är inlämnade eller överhoppade, så det finns inget att planera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som har hänt kan inte ligga efter idag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj idag eller en tidigare dag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dagen ligger före behandlingens start, {started_on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj startdagen eller en senare dag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återkoppling kan inte ligga före inlämningen, {handed_in}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj den dagen eller en senare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempot går inte att lägga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj 1–7 moduler var 1–8 vecka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veckan ligger för långt bort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj en vecka från {first} till {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausen slutar före den börjar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj en senare sista vecka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingen paus ligger över den här veckan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausen tar slut av sig själv innan patienten kan återuppta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausen har redan börjat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återuppta behandlingen i stället.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kontot kan inte ansvara för en behandling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj en behandlare eller gruppledare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patienten är arkiverad eller avliden, så inget startas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingen modul väntar på att öppnas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återkoppla den förra först; programmet kan också öppna nästa av sig självt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fyll i fältet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texten är för lång. Korta den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv förnamn, efternamn eller båda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv dagen som 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dagen har inte varit än. Välj idag eller tidigare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dagen ligger före {year}. Se över året.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dagen ligger före födelsedagen. Se över båda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samtycket är återkallat före det gavs. Se över dagarna.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv vilken dag samtycket gavs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv vad samtycket gäller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv adressen som namn@domän.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv numret med siffror, till exempel 070-174 06 05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj ett språk i listan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv numret, eller välj att det saknas än.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv med siffrorna 0–9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har andra tecken än siffror. Ta bort dem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har {digits} siffror. Det ska vara 10 eller 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv numret som ÅÅÅÅMMDD-NNNN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Året {year} kan inte stämma. Se över de första siffrorna.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Månad {month} finns inte. Se över siffrorna efter året.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dag {day} finns inte. Se över siffrorna efter månaden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Månad {month} {year} har ingen dag {day}. Se över datumet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Födelsedagen har inte varit än. Se över året {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det ser ut som ett samordningsnummer (dag {day}). Byt slag av nummer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det ser ut som ett personnummer (dag {day}). Byt slag av nummer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De tre siffrorna efter datumet kan inte vara 000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sista siffran stämmer inte med de andra. Jämför med källan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har inte formen för ett nationellt reservnummer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har inte formen för Stockholms reservnummer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har inte formen för Västra Götalands reservnummer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har inte formen för Skånes reservnummer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har inte formen för Värmlands reservnummer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sista tecknet stämmer inte med de andra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret har ovanliga tecken. Jämför med källan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det är ett riktigt personnummer. Ska det stå där?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det är ett riktigt samordningsnummer. Ska det stå där?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numret säger en annan dag. Det kan vara rätt ändå; jämför med källan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det är inget publicerat testnummer och kan vara någons. Välj ett annat i exempelkliniken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texten har tecken som inte kan visas. Ta bort dem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv ett heltal från {low} till {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv ett klockslag, till exempel 16:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv ÅÅÅÅ-MM-DDTTT:MM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj en senare dag, högst ett år bort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raden går bort när det den ber om är gjort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inställningen finns inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nyckeln har åtta grupper om fem tecken. Jämför med papperet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grupp {group} är felskriven. Jämför den med papperet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfrasen behöver minst {minimum} tecken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfrasen upprepar för få tecken. Välj flera olika ord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfrasen är för vanlig. Välj ord som inte hör ihop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfrasen består mest av klinikens eller ditt eget namn. Välj andra ord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfrasen har tecken som inte går att skriva.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens fil finns inte där den brukar ligga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingen tom klinik har gjorts i dess ställe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Där ligger redan en klinik, eller delar av en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget har skrivits över.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna den som finns eller välj en annan mapp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens fil är tom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den tas inte för en ny klinik, och inget har skrivits i den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens fil är skadad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är orörd, och säkerhetskopiorna finns kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställ från den senaste säkerhetskopian och spara den skadade filen till er it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är en okrypterad databas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modulvård öppnar aldrig en sådan. Filen är orörd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leta upp klinikens egen fil eller återställ från en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen hör till en annan nyckelfil eller ett annat program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den är orörd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lägg filen och dess nyckelfil bredvid varandra, eller återställ från en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kliniken är gjord av en nyare version av Modulvård.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be er it att installera den nyare versionen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kliniken är gjord av en äldre version av Modulvård.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den som sköter data uppgraderar den med kommandot modulvard store upgrade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kliniken är redan öppen: {account} på {host} sedan {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stäng det andra fönstret och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ett annat program skriver i kliniken just nu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget har ändrats, och det du skrev finns kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Försök igen om en stund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens fil byttes ut medan den var öppen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget har skrivits i den nya filen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lås och lås upp igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens fil eller mapp får inte läsas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be er it om rätt att läsa {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens fil eller mapp får inte skrivas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som redan var sparat är helt, och det du skrev finns kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be er it om rätt att skriva i {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disken är full, så det gick inte att spara.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frigör plats och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disken svarade med ett fel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Försök igen. Händer det på nytt, låt er it se över disken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens nyckelfil saknas. Utan den kan inget läsas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kliniken är orörd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lägg tillbaka nyckelfilen bredvid kliniken eller återställ från en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinikens nyckelfil är skadad eller ändrad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hämta nyckelfilen ur en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfrasen öppnar inte kliniken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv den igen, eller använd återställningsnyckeln.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nyckeln är rätt skriven men hör till en annan klinik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leta upp den nyckel som sparades när den här kliniken gjordes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flera försök har varit fel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget raderas för felaktiga försök.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vänta {seconds} s och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODULVARD_CLOCK är satt, men kliniken är inte gjord med den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta bort variabeln och starta om.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loggens huvudfil saknas, så loggen kan vara ändrad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den som sköter data kör modulvard log verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loggen stämmer inte från rad {seq}: den är ändrad eller avkortad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Säkerhetskopian är ofullständig eller ändrad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget har återställts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj en annan säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är ingen säkerhetskopia av Modulvård.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj en annan fil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avbrutet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget är halvgjort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfrasen duger inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj minst {minimum} tecken som inte är vanliga ord i rad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställningsnyckeln är felskriven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jämför grupp för grupp: åtta grupper om fem tecken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns redan ett konto som heter {account_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj ett annat namn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns inget konto som heter {account_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj ett av kontona i listan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kontot {account_name} är indraget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kontot är det sista som kan ge behörigheter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ge först någon annan den rollen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Exempelkliniken Björken. Alla personer är påhittade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mörkt tema, {zoom} % text, luftig täthet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ljust tema, {zoom} % text, luftig täthet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Komponenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knappar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fält</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Färgroller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visa som tabell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svara</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekare över</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nedtryckt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fokus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Av</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mycket på jobbet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31 nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November har 30 dagar. Skriv till exempel 30 nov.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klinik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orsak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Din plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Några valda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meddelanden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kollega</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubrik 24/34</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underrubrik 18/26</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liten 13/18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stark 14/20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bröd 14/20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Märke 12/16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sänkt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vald</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>svag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lägen: alltid ikon, ord och färg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listrader, luftig {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listrader, tät {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flikar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Översikt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moduler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hemuppgifter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Konversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modulremsa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tangenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flytta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>öppna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slutför och nästa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läs först</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 v efter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I fas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 v före</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nytt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lämnat {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 v efter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sömndagbok vecka 2 · 210 ord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tis 24 nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pekare över</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponering 2 · 90 ord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ons 25 nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>”Kan jag göra två moduler …”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vald, fokus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>”Hinner inte med …”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idag {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>”Dagboken är …”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tyst 12 dagar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 v efter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listrader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan v. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Två moduler inlämnade, modul 3 pågår, planen är vid modul 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bekräftelse med Ångra, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo ändrat för Omar: en modul på två veckor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Långt arbete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skapar 43 häften</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 av 43 klara, ungefär 40 s kvar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomt läge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läs in en fil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Häften som patienter lämnar tillbaka läses in här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inga inkomna häften</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den enda dialogen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallra 12 avslutade behandlingar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De avslutades för mer än tio år sedan, enligt regeln för Ångesthjälpen. Provkörningen visade 12 behandlingar och 214 filer. Gallring går inte att ångra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallra 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visa provkörningen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv {word} för att fortsätta</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>{clinic} · allt är sparat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modulvård är låst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glömt? Använd återställningsnyckel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du kommer tillbaka precis dit du var.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avsluta Modulvård</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv din lösenfras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Flera försök har varit fel. Nästa går att göra om %n s. Inget raderas.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Låser upp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {year}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>Pausad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I fas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n v efter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n modul(er) efter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n v före</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n modul(er) före</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>två</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fyra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sju</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>åtta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inte öppnad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>öppnad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>påbörjad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inlämnad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>återkopplad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>klar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>överhoppad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>genomförd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delvis genomförd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avbruten av patienten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avbruten av behandlaren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hänvisad vidare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytt program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helt digital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digital med besök</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stöd till gruppbehandling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vid starten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nytt tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flyttad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modul tillagd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modul borttagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lagd på nytt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en modul i veckan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en modul varannan vecka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en modul på {weeks} veckor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{modules} moduler i veckan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{modules} moduler varannan vecka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{modules} moduler på {weeks} veckor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weeks} v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 modul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{modules} moduler</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Visa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visa lösenfrasen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Avbryt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stripe</name>
    <message>
        <source>Exempeldata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställ exempelkliniken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Sortera efter {column}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tempo</name>
    <message>
        <source>{pace}, lagt på nytt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paus enligt överenskommelse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{distance} efter plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{distance} före plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enligt överenskommelse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som var avtalat från {week} gäller inte längre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vila {weeks} räknas inte.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TempoDock</name>
    <message>
        <source>Välj 1–5 för att se hur det blir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ändra tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget ändras förrän du trycker Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flytta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saktare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snabbare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nytt tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orsak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>välj</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nästa fält</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ändra tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avbryt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ångra efteråt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempot är som förut. Inget behöver noteras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempot är som förut. Raden i Idag noteras som sedd i sju dagar, eller tills läget försämras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj med siffran eller med musen. Den nya planen ritas innan du bekräftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planen ligger kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noterat som sett för {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paus för {name}: {first}–{last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} flyttad för {name}: {week}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo ändrat för {name}: {pace}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TempoOutcome</name>
    <message>
        <source>{week}, som nu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flytta modulen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behåll tempot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ändra tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Så blir det</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sista modulen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>valbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hoppad över: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pågår sedan {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>öppnad {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>väntar på att öppnas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>utan planerad vecka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planerad {week}, sedan {later}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planerad {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} {weeks} v efter plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} {weeks} v före plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} enligt plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planerad vecka {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blir vecka {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stängt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Moduler mot plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bläddra bland veckorna</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Ångra</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Skyddade uppgifter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patienten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}, modul {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} sedan {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} är inte öppnad · väntar sedan {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} väntar på att öppnas · sedan {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} · start {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} · senast {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alla moduler är klara · behandlingen kan avslutas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slutet närmar sig · beräknat slut {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, försenat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>senast {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moduler att öppna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo och tystnad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>God morgon, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hej, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>God kväll, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inget mer idag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} tim {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} tim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things}, ungefär {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Visa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min lista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hela enheten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget mer idag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Här står det som väntar på dig: moduler att öppna, tempo och tystnad. Just nu väntar inget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flytta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>öppna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>klar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skjut upp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alla kortkommandon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gäller {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>du ersätter en kollega</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klart idag: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skjut upp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sett</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Öppna modul {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avsluta behandlingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ändra tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modul {number} öppnad för {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sett för {name}: raden är borta i sju dagar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skjut upp till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I morgon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I övermorgon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>På måndag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Om en vecka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Om två veckor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} kommer tillbaka {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Lock</name>
    <message>
        <source>Lås</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
