<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
<context>
 <name>AbsenceDialog</name>
 <message>
  <source>Ersättare</source>
  <translation>Substitute</translation>
 </message>
 <message>
  <source>Ersättaren är själv frånvarande {first} – {last}.</source>
  <translation>The substitute is away {first} – {last}.</translation>
 </message>
 <message>
  <source>Första dag</source>
  <translation>First day</translation>
 </message>
 <message>
  <source>Ingen: raderna står på enhetens lista</source>
  <translation>Nobody: the lines stand on the unit's list</translation>
 </message>
 <message>
  <source>Lägg in</source>
  <translation>Add</translation>
 </message>
 <message>
  <source>Löftet om svar gäller också under frånvaron. Du kan ångra efteråt.</source>
  <translation>The promise of an answer holds during the absence too. You can undo it afterwards.</translation>
 </message>
 <message>
  <source>Ny frånvaro</source>
  <translation>New absence</translation>
 </message>
 <message>
  <source>Sista dag</source>
  <translation>Last day</translation>
 </message>
 <message>
  <source>Vem</source>
  <translation>Who</translation>
 </message>
</context>
<context>
 <name>AbsenceLine</name>
 <message>
  <source>Ersättare: {name}</source>
  <translation>Substitute: {name}</translation>
 </message>
 <message>
  <source>Ingen ersättare</source>
  <translation>No substitute</translation>
 </message>
 <message>
  <source>Skriv ut överlämningar</source>
  <translation>Print transfer sheets</translation>
 </message>
 <message>
  <source>Skriv ut överlämningar till ersättaren: {about}</source>
  <translation>Print transfer sheets for the substitute: {about}</translation>
 </message>
 <message>
  <source>Ta bort</source>
  <translation>Remove</translation>
 </message>
 <message>
  <source>Ta bort frånvaron: {about}</source>
  <translation>Remove the absence: {about}</translation>
 </message>
</context>
<context>
 <name>Absences</name>
 <message>
  <source>Du har ingen pågående patient att lämna över.</source>
  <translation>You have no patient under way to hand over.</translation>
 </message>
 <message>
  <source>Frånvaro och ersättare</source>
  <translation>Absence and substitutes</translation>
 </message>
 <message>
  <source>Ingen frånvaro är inlagd.</source>
  <translation>No absence is entered.</translation>
 </message>
 <message>
  <source>Ny frånvaro…</source>
  <translation>New absence…</translation>
 </message>
 <message>
  <source>Under frånvaron står raderna i Idag på ersättarens lista. Utan ersättare står de på enhetens, och svar som ska läsas först hos varje behandlare.</source>
  <translation>During the absence the lines of Today stand on the substitute’s list. Without a substitute they stand on the unit’s, and answers to read first with every therapist.</translation>
 </message>
 <message>
  <source>semester ledig sjuk ersättare vikarie</source>
  <translation>holiday leave sick substitute cover</translation>
 </message>
 <message>
  <source>{first} – {last}</source>
  <translation>{first} – {last}</translation>
 </message>
</context>
<context>
 <name>AcceptPage</name>
 <message>
  <source>Det som är fel i loggen, vem som gick vidare och skälet står kvar i den. Kliniken som den är nu läggs åt sidan som bevis.</source>
  <translation>What is wrong in the log, who went on and the reason stay in it. The clinic as it is now is kept aside as evidence.</translation>
 </message>
 <message>
  <source>Godta och öppna</source>
  <translation>Accept and open</translation>
 </message>
 <message>
  <source>Gå vidare trots att loggen är ändrad</source>
  <translation>Go on although the log was altered</translation>
 </message>
 <message>
  <source>Inget lagas i det tysta. Klinikens uppgifter är som de var.</source>
  <translation>Nothing is mended unseen. The clinic’s data are as they were.</translation>
 </message>
 <message>
  <source>Skriv varför kliniken går vidare.</source>
  <translation>Write why the clinic goes on.</translation>
 </message>
 <message>
  <source>Skäl</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
</context>
<context>
 <name>ActionBar</name>
 <message>
  <source>Avmarkera</source>
  <translation>Clear selection</translation>
 </message>
 <message>
  <source>Fler</source>
  <translation>More</translation>
 </message>
</context>
<context>
 <name>Actions</name>
 <message numerus="yes">
  <source>%n patient(er) ändrades inte: {names}. {why}</source>
  <translation><numerusform>%n patient was not changed: {names}. {why}</numerusform><numerusform>%n patients were not changed: {names}. {why}</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n vald(a)</source>
  <translation><numerusform>%n selected</numerusform><numerusform>%n selected</numerusform></translation>
 </message>
 <message>
  <source>Arkivera</source>
  <translation>Archive</translation>
 </message>
 <message>
  <source>Lämna över</source>
  <translation>Transfer</translation>
 </message>
 <message>
  <source>Skjut upp</source>
  <translation>Postpone</translation>
 </message>
 <message>
  <source>Skjut upp till</source>
  <translation>Postpone to</translation>
 </message>
 <message>
  <source>Skriv till var och en</source>
  <translation>Write to each</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Slå samman</source>
  <translation>Merge</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message>
  <source>Valda patienter</source>
  <translation>Selected patients</translation>
 </message>
 <message>
  <source>av {count}</source>
  <translation>of {count}</translation>
 </message>
 <message numerus="yes">
  <source>gäller %n vald(a)</source>
  <translation><numerusform>applies to %n selected</numerusform><numerusform>applies to %n selected</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>varav %n utanför filtret</source>
  <translation><numerusform>%n of them outside the filter</numerusform><numerusform>%n of them outside the filter</numerusform></translation>
 </message>
 <message>
  <source>{names} och {count} till</source>
  <translation>{names} and {count} more</translation>
 </message>
</context>
<context>
 <name>AfterStart</name>
 <message>
  <source>Behandlingen är startad. Ge patienten välkomsttexten.</source>
  <translation>The treatment is started. Give the patient the welcome.</translation>
 </message>
 <message>
  <source>Behandlingen är startad. Ge patienten överenskommelsen och välkomsttexten.</source>
  <translation>The treatment is started. Give the patient the agreement and the welcome.</translation>
 </message>
 <message>
  <source>Behandlingen är startad. Ge patienten överenskommelsen.</source>
  <translation>The treatment is started. Give the patient the agreement.</translation>
 </message>
 <message>
  <source>Börja välkomsttexten</source>
  <translation>Begin the welcome</translation>
 </message>
 <message>
  <source>Skriv ut överenskommelsen</source>
  <translation>Print the agreement</translation>
 </message>
 <message>
  <source>Stäng</source>
  <translation>Close</translation>
 </message>
 <message>
  <source>Välkomsttexten är påbörjad. Läs igenom den.</source>
  <translation>The welcome is begun. Read it through.</translation>
 </message>
</context>
<context>
 <name>AnswerBrowser</name>
 <message numerus="yes">
  <source>%n svar</source>
  <translation><numerusform>%n answer</numerusform><numerusform>%n answers</numerusform></translation>
 </message>
 <message>
  <source>Delar av svarsbanken</source>
  <translation>Parts of the answer bank</translation>
 </message>
 <message>
  <source>Exportera svar till fil …</source>
  <translation>Export answers to a file…</translation>
 </message>
 <message>
  <source>Filtrera svar</source>
  <translation>Filter answers</translation>
 </message>
 <message>
  <source>Inget här</source>
  <translation>Nothing here</translation>
 </message>
 <message>
  <source>Inget svar med de orden</source>
  <translation>No answer with those words</translation>
 </message>
 <message>
  <source>Läs in eller exportera svar</source>
  <translation>Import or export answers</translation>
 </message>
 <message>
  <source>Läs in svar från fil …</source>
  <translation>Import answers from a file…</translation>
 </message>
 <message numerus="yes">
  <source>Markera %n med bara nya sökord</source>
  <translation><numerusform>Select %n with new keywords only</numerusform><numerusform>Select %n with new keywords only</numerusform></translation>
 </message>
 <message>
  <source>Mellanslag</source>
  <translation>Space</translation>
 </message>
 <message>
  <source>Nytt svar</source>
  <translation>New answer</translation>
 </message>
 <message>
  <source>Svar som hör hit visas här när de finns.</source>
  <translation>Answers that belong here are shown here when there are any.</translation>
 </message>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
 <message>
  <source>Töm fältet med Esc för att se alla igen.</source>
  <translation>Empty the field with Esc to see all again.</translation>
 </message>
 <message>
  <source>Visa</source>
  <translation>Show</translation>
 </message>
 <message>
  <source>alla</source>
  <translation>all</translation>
 </message>
 <message>
  <source>kopiera svar</source>
  <translation>copy answer</translation>
 </message>
 <message>
  <source>markera</source>
  <translation>select</translation>
 </message>
 <message>
  <source>redigera</source>
  <translation>edit</translation>
 </message>
 <message>
  <source>välj</source>
  <translation>choose</translation>
 </message>
 <message>
  <source>{answers} · {review} att granska</source>
  <translation>{answers} · {review} to review</translation>
 </message>
</context>
<context>
 <name>AnswerCard</name>
 <message>
  <source>Följ upp</source>
  <translation>Follow up</translation>
 </message>
 <message>
  <source>Följ upp: {question}</source>
  <translation>Follow up: {question}</translation>
 </message>
</context>
<context>
 <name>AnswerDetail</name>
 <message>
  <source>Avveckla</source>
  <translation>Retire</translation>
 </message>
 <message>
  <source>Byt ägare …</source>
  <translation>Change owner …</translation>
 </message>
 <message>
  <source>Godkänn</source>
  <translation>Approve</translation>
 </message>
 <message>
  <source>Granskat, gäller vidare</source>
  <translation>Reviewed, still in force</translation>
 </message>
 <message>
  <source>Kasta det du har skrivit</source>
  <translation>Throw away what you have written</translation>
 </message>
 <message>
  <source>Kopiera svar</source>
  <translation>Copy answer</translation>
 </message>
 <message>
  <source>Kopiera texten</source>
  <translation>Copy the text</translation>
 </message>
 <message>
  <source>Lämna för godkännande</source>
  <translation>Hand in for approval</translation>
 </message>
 <message>
  <source>Ta i bruk igen</source>
  <translation>Take into use again</translation>
 </message>
 <message>
  <source>Ta tillbaka det du kastade</source>
  <translation>Bring back what you threw away</translation>
 </message>
 <message>
  <source>Texten är kopierad.</source>
  <translation>The text is copied.</translation>
 </message>
 <message>
  <source>{name} har sparat medan du skrev. Struket är deras, understruket är ditt. Inget är borta.</source>
  <translation>{name} saved while you were writing. Struck through is theirs, underlined is yours. Nothing is lost.</translation>
 </message>
 <message>
  <source>Ändra granskningsdag …</source>
  <translation>Change review day …</translation>
 </message>
</context>
<context>
 <name>AnswerForm</name>
 <message numerus="yes">
  <source>%n månad(er)</source>
  <translation><numerusform>%n month</numerusform><numerusform>%n months</numerusform></translation>
 </message>
 <message>
  <source>Alla moduler</source>
  <translation>All modules</translation>
 </message>
 <message>
  <source>Alla program</source>
  <translation>All programs</translation>
 </message>
 <message>
  <source>Ett eget fält som frågas</source>
  <translation>A field of your own that asks</translation>
 </message>
 <message>
  <source>Fält</source>
  <translation>Fields</translation>
 </message>
 <message>
  <source>Granskas igen om</source>
  <translation>To be reviewed again in</translation>
 </message>
 <message>
  <source>Infoga fält</source>
  <translation>Insert field</translation>
 </message>
 <message>
  <source>Kategori</source>
  <translation>Category</translation>
 </message>
 <message>
  <source>Källa</source>
  <translation>Source</translation>
 </message>
 <message>
  <source>Modul</source>
  <translation>Module</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
 <message>
  <source>Sökord, med komma emellan</source>
  <translation>Keywords, parted by commas</translation>
 </message>
 <message>
  <source>Text</source>
  <translation>Text</translation>
 </message>
 <message>
  <source>Titel</source>
  <translation>Title</translation>
 </message>
 <message>
  <source>Typ</source>
  <translation>Kind</translation>
 </message>
 <message>
  <source>Vad är ändrat?</source>
  <translation>What has changed?</translation>
 </message>
 <message>
  <source>datum</source>
  <translation>datum</translation>
 </message>
 <message>
  <source>tid</source>
  <translation>tid</translation>
 </message>
 <message>
  <source>{field}, frågas</source>
  <translation>{field}, asks</translation>
 </message>
 <message>
  <source>{field}, fylls i</source>
  <translation>{field}, fills in</translation>
 </message>
</context>
<context>
 <name>AnswerListing</name>
 <message>
  <source>Använt</source>
  <translation>Used</translation>
 </message>
 <message>
  <source>Granskas</source>
  <translation>Review</translation>
 </message>
 <message>
  <source>Svar</source>
  <translation>Answers</translation>
 </message>
 <message>
  <source>Titel</source>
  <translation>Title</translation>
 </message>
</context>
<context>
 <name>AnswerPanel</name>
 <message>
  <source>Förhandsvisning</source>
  <translation>Preview</translation>
 </message>
 <message>
  <source>Förslag till hemuppgiften</source>
  <translation>Suggestions for the homework</translation>
 </message>
 <message>
  <source>Förslag till meddelandet</source>
  <translation>Suggestions for the message</translation>
 </message>
 <message>
  <source>Inget metodstöd passar. Skriv andra ord.</source>
  <translation>No method support fits. Try other words.</translation>
 </message>
 <message>
  <source>Inget svar passar. Skriv andra ord, eller skriv fritt.</source>
  <translation>No answer fits. Try other words, or write freely.</translation>
 </message>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
 <message>
  <source>Sök i svarsbanken</source>
  <translation>Search the answer bank</translation>
 </message>
 <message>
  <source>Sök i svarsbanken, eller skriv fritt.</source>
  <translation>Search the answer bank, or write freely.</translation>
 </message>
 <message>
  <source>Sök svar</source>
  <translation>Search answers</translation>
 </message>
 <message>
  <source>bara för personal, går inte att infoga</source>
  <translation>for staff only, cannot be inserted</translation>
 </message>
 <message>
  <source>infoga</source>
  <translation>insert</translation>
 </message>
 <message>
  <source>passar modul {number} först</source>
  <translation>fits module {number} first</translation>
 </message>
 <message>
  <source>till texten</source>
  <translation>to the text</translation>
 </message>
 <message>
  <source>version {number}</source>
  <translation>version {number}</translation>
 </message>
 <message>
  <source>välj</source>
  <translation>choose</translation>
 </message>
</context>
<context>
 <name>AnswerTableModel</name>
 <message>
  <source>tomt</source>
  <translation>empty</translation>
 </message>
</context>
<context>
 <name>AnswerView</name>
 <message>
  <source>Din text är sparad {time}, men inte i svarsbanken än.</source>
  <translation>Your text was saved {time}, but is not in the answer bank yet.</translation>
 </message>
 <message>
  <source>Nytt svar</source>
  <translation>New answer</translation>
 </message>
 <message>
  <source>Struket är borta, understruket är nytt.</source>
  <translation>Struck through is gone, underlined is new.</translation>
 </message>
 <message>
  <source>Version {earlier} och {later}</source>
  <translation>Versions {earlier} and {later}</translation>
 </message>
 <message>
  <source>Version {later} är inte godkänd än. Version {number} gäller.</source>
  <translation>Version {later} is not approved yet. Version {number} is in force.</translation>
 </message>
 <message>
  <source>granskas {month}</source>
  <translation>review {month}</translation>
 </message>
 <message>
  <source>ingen</source>
  <translation>nobody</translation>
 </message>
 <message>
  <source>version {number}</source>
  <translation>version {number}</translation>
 </message>
 <message>
  <source>ägare {name}</source>
  <translation>owner {name}</translation>
 </message>
</context>
<context>
 <name>Answers</name>
 <message numerus="yes">
  <source>%n ord</source>
  <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n träff(ar)</source>
  <translation><numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
 </message>
 <message>
  <source>Alla</source>
  <translation>All</translation>
 </message>
 <message>
  <source>Att godkänna</source>
  <translation>To approve</translation>
 </message>
 <message>
  <source>Att granska</source>
  <translation>To review</translation>
 </message>
 <message>
  <source>Av det andra slaget, tas inte</source>
  <translation>Of the other kind, not taken</translation>
 </message>
 <message>
  <source>Avvecklade</source>
  <translation>Retired</translation>
 </message>
 <message>
  <source>Avvecklat</source>
  <translation>Retired</translation>
 </message>
 <message>
  <source>Bara sökord</source>
  <translation>Keywords only</translation>
 </message>
 <message>
  <source>Byt ägare</source>
  <translation>Change owner</translation>
 </message>
 <message>
  <source>Daterad</source>
  <translation>Dated</translation>
 </message>
 <message>
  <source>Den som sköter svarsbanken läser förslaget och godkänner det. Ta bort det som bara gäller en patient.</source>
  <translation>Those who keep the answer bank read the suggestion and approve it. Remove what is about one patient only.</translation>
 </message>
 <message>
  <source>Då står svaret under Att granska. Det gäller som det är tills dess.</source>
  <translation>On that day the answer stands under To review. Until then it is in force as it is.</translation>
 </message>
 <message>
  <source>Eget utkast</source>
  <translation>Own draft</translation>
 </message>
 <message>
  <source>Er text behålls</source>
  <translation>Your text is kept</translation>
 </message>
 <message>
  <source>Er text ändras</source>
  <translation>Changes your text</translation>
 </message>
 <message>
  <source>Ersatt</source>
  <translation>Replaced</translation>
 </message>
 <message>
  <source>Exportera svar</source>
  <translation>Export answers</translation>
 </message>
 <message>
  <source>Exportera svar till fil</source>
  <translation>Export answers to a file</translation>
 </message>
 <message>
  <source>Föreslå till svarsbanken</source>
  <translation>Suggest to the answer bank</translation>
 </message>
 <message>
  <source>Försenad</source>
  <translation>Overdue</translation>
 </message>
 <message>
  <source>Förstå materialet</source>
  <translation>Understanding</translation>
 </message>
 <message>
  <source>Godkänt</source>
  <translation>Approved</translation>
 </message>
 <message>
  <source>Godkänt {month}</source>
  <translation>Approved {month}</translation>
 </message>
 <message>
  <source>Granskas den dagen</source>
  <translation>To be reviewed on</translation>
 </message>
 <message>
  <source>Granskas om, månader</source>
  <translation>Review in, months</translation>
 </message>
 <message>
  <source>Granskat</source>
  <translation>Reviewed</translation>
 </message>
 <message>
  <source>Ingen än</source>
  <translation>Nobody yet</translation>
 </message>
 <message>
  <source>Inte godkänt</source>
  <translation>Not approved</translation>
 </message>
 <message>
  <source>Kategori</source>
  <translation>Category</translation>
 </message>
 <message>
  <source>Källa</source>
  <translation>Source</translation>
 </message>
 <message>
  <source>LIX {lix}, {band}</source>
  <translation>LIX {lix}, {band}</translation>
 </message>
 <message>
  <source>Licens</source>
  <translation>Licence</translation>
 </message>
 <message>
  <source>Lika</source>
  <translation>The same</translation>
 </message>
 <message>
  <source>Läggs till</source>
  <translation>Is added</translation>
 </message>
 <message>
  <source>Läs in svar</source>
  <translation>Import answers</translation>
 </message>
 <message>
  <source>Läs in svar från fil</source>
  <translation>Import answers from a file</translation>
 </message>
 <message>
  <source>Metodstöd</source>
  <translation>Method support</translation>
 </message>
 <message>
  <source>Modul</source>
  <translation>Module</translation>
 </message>
 <message>
  <source>Namn och modul blir fält, så att banken inte håller någon patient.</source>
  <translation>Name and module become fields, so that the bank holds no patient.</translation>
 </message>
 <message>
  <source>Ny version</source>
  <translation>New version</translation>
 </message>
 <message>
  <source>Nya</source>
  <translation>New</translation>
 </message>
 <message>
  <source>Nytt svar</source>
  <translation>New answer</translation>
 </message>
 <message>
  <source>Orörd</source>
  <translation>Untouched</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Rad {line}</source>
  <translation>Line {line}</translation>
 </message>
 <message>
  <source>Ska granskas</source>
  <translation>To be reviewed</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Skriv ett nytt svar</source>
  <translation>Write a new answer</translation>
 </message>
 <message>
  <source>Spara som svar</source>
  <translation>Save as answer</translation>
 </message>
 <message>
  <source>Svar till patient</source>
  <translation>Answer to patient</translation>
 </message>
 <message>
  <source>Så går det till</source>
  <translation>How it works</translation>
 </message>
 <message>
  <source>Så står det i banken</source>
  <translation>As it stands in the bank</translation>
 </message>
 <message>
  <source>Sökord</source>
  <translation>Keywords</translation>
 </message>
 <message>
  <source>Teknik</source>
  <translation>Technical</translation>
 </message>
 <message>
  <source>Text</source>
  <translation>Text</translation>
 </message>
 <message>
  <source>Titel</source>
  <translation>Title</translation>
 </message>
 <message>
  <source>Underhåll</source>
  <translation>Upkeep</translation>
 </message>
 <message>
  <source>Ursprung</source>
  <translation>Origin</translation>
 </message>
 <message>
  <source>Utanför programmet</source>
  <translation>Outside the program</translation>
 </message>
 <message>
  <source>Utkast</source>
  <translation>Draft</translation>
 </message>
 <message>
  <source>Väntar</source>
  <translation>Waiting</translation>
 </message>
 <message>
  <source>Väntar på godkännande</source>
  <translation>Waits for approval</translation>
 </message>
 <message>
  <source>[borttaget: {text}]</source>
  <translation>[removed: {text}]</translation>
 </message>
 <message>
  <source>[tillagt: {text}]</source>
  <translation>[added: {text}]</translation>
 </message>
 <message numerus="yes">
  <source>använt %n ggr</source>
  <translation><numerusform>used %n time</numerusform><numerusform>used %n times</numerusform></translation>
 </message>
 <message>
  <source>det går inte att ta emot</source>
  <translation>it cannot be taken in</translation>
 </message>
 <message>
  <source>det är inte YAML; jämför med en exporterad fil</source>
  <translation>this is not YAML; compare with an exported file</translation>
 </message>
 <message>
  <source>filen går inte att läsa</source>
  <translation>the file cannot be read</translation>
 </message>
 <message>
  <source>filen är för stor</source>
  <translation>the file is too large</translation>
 </message>
 <message>
  <source>filen är inte UTF-8; spara den så och läs in den igen</source>
  <translation>the file is not UTF-8; save it so and import it again</translation>
 </message>
 <message>
  <source>frågas</source>
  <translation>asks</translation>
 </message>
 <message>
  <source>fylls i</source>
  <translation>fills in</translation>
 </message>
 <message>
  <source>fältet {name} kan inget fylla i</source>
  <translation>nothing can fill in the field {name}</translation>
 </message>
 <message>
  <source>granskas {when}</source>
  <translation>review {when}</translation>
 </message>
 <message>
  <source>här saknas innehåll</source>
  <translation>content is missing here</translation>
 </message>
 <message>
  <source>importera hämta mallar svarsbank</source>
  <translation>import fetch templates answer bank</translation>
 </message>
 <message>
  <source>lägg till mall metodstöd</source>
  <translation>add template method support</translation>
 </message>
 <message numerus="yes">
  <source>längsta meningen %n ord</source>
  <translation><numerusform>longest sentence %n word</numerusform><numerusform>longest sentence %n words</numerusform></translation>
 </message>
 <message>
  <source>lättläst</source>
  <translation>easy</translation>
 </message>
 <message>
  <source>medelsvår</source>
  <translation>medium</translation>
 </message>
 <message>
  <source>modulen har inget program</source>
  <translation>the module has no program</translation>
 </message>
 <message>
  <source>mycket lättläst</source>
  <translation>very easy</translation>
 </message>
 <message>
  <source>mycket svår</source>
  <translation>very hard</translation>
 </message>
 <message>
  <source>nyckeln {key} står två gånger</source>
  <translation>the key {key} stands twice</translation>
 </message>
 <message>
  <source>okänt</source>
  <translation>unknown</translation>
 </message>
 <message>
  <source>raden har en tabb; använd blanksteg</source>
  <translation>the line has a tab; use spaces</translation>
 </message>
 <message>
  <source>spara dela mallar svarsbank</source>
  <translation>save share templates answer bank</translation>
 </message>
 <message>
  <source>språket {language} är okänt</source>
  <translation>the language {language} is unknown</translation>
 </message>
 <message>
  <source>svensk text saknas</source>
  <translation>the Swedish text is missing</translation>
 </message>
 <message>
  <source>svår</source>
  <translation>hard</translation>
 </message>
 <message>
  <source>tecknet kan inte visas; ta bort det</source>
  <translation>the character cannot be shown; remove it</translation>
 </message>
 <message>
  <source>texten är för lång, högst {most}</source>
  <translation>the text is too long, at most {most}</translation>
 </message>
 <message>
  <source>värdet är av fel slag</source>
  <translation>the value is of the wrong kind</translation>
 </message>
 <message>
  <source>{found} har fel form</source>
  <translation>{found} has the wrong form</translation>
 </message>
 <message>
  <source>{found} ligger utanför gränserna</source>
  <translation>{found} is outside the limits</translation>
 </message>
 <message>
  <source>{found} är inget av {allowed}</source>
  <translation>{found} is none of {allowed}</translation>
 </message>
 <message>
  <source>{key} saknas</source>
  <translation>{key} is missing</translation>
 </message>
 <message>
  <source>{key} står två gånger</source>
  <translation>{key} stands twice</translation>
 </message>
 <message>
  <source>{key} är okänt</source>
  <translation>{key} is unknown</translation>
 </message>
 <message>
  <source>Ägare</source>
  <translation>Owner</translation>
 </message>
 <message>
  <source>Ägaren godkänner svaret, granskar det när dagen har kommit och avvecklar det. Texten ändras inte.</source>
  <translation>The owner approves the answer, reviews it when its day has come, and retires it. The text is not changed.</translation>
 </message>
 <message>
  <source>Ändra granskningsdag</source>
  <translation>Change review day</translation>
 </message>
 <message>
  <source>Ändrad text</source>
  <translation>Changed text</translation>
 </message>
 <message>
  <source>Ändrade både här och i filen</source>
  <translation>Changed both here and in the file</translation>
 </message>
 <message>
  <source>Ändrade i filen</source>
  <translation>Changed in the file</translation>
 </message>
</context>
<context>
 <name>AnswersPage</name>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
 <message>
  <source>{title} (kopia)</source>
  <translation>{title} (copy)</translation>
 </message>
</context>
<context>
 <name>ApprovalDialog</name>
 <message numerus="yes">
  <source>%n av dem ersätter text som ni har skrivit.</source>
  <translation><numerusform>%n of them replaces text that you have written.</numerusform><numerusform>%n of them replace text that you have written.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Godkänn %n svar</source>
  <translation><numerusform>Approve %n answer</numerusform><numerusform>Approve %n answers</numerusform></translation>
 </message>
 <message>
  <source>Struket är borta, understruket är nytt.</source>
  <translation>Struck through is gone, underlined is new.</translation>
 </message>
 <message numerus="yes">
  <source>Så ändras %n svar</source>
  <translation><numerusform>How %n answer changes</numerusform><numerusform>How %n answers change</numerusform></translation>
 </message>
</context>
<context>
 <name>Approving</name>
 <message numerus="yes">
  <source>%n svar valda</source>
  <translation><numerusform>%n answer selected</numerusform><numerusform>%n answers selected</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar är godkända och gäller nu.</source>
  <translation><numerusform>%n answer is approved and in force now.</numerusform><numerusform>%n answers are approved and in force now.</numerusform></translation>
 </message>
 <message>
  <source>Godkänn valda</source>
  <translation>Approve selected</translation>
 </message>
 <message>
  <source>Valda svar</source>
  <translation>Selected answers</translation>
 </message>
 <message>
  <source>Visa skillnaderna</source>
  <translation>Show the differences</translation>
 </message>
 <message>
  <source>av {count}</source>
  <translation>of {count}</translation>
 </message>
</context>
<context>
 <name>ArrivalFields</name>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>En dag</source>
  <translation>A day</translation>
 </message>
 <message>
  <source>En dag och tid</source>
  <translation>A day and time</translation>
 </message>
 <message>
  <source>Nu</source>
  <translation>Now</translation>
 </message>
 <message>
  <source>När den lämnades in</source>
  <translation>When it was handed in</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Skriv tiden som 21:30.</source>
  <translation>Write the time as 21:30.</translation>
 </message>
 <message>
  <source>Tid</source>
  <translation>Time</translation>
 </message>
</context>
<context>
 <name>Backups</name>
 <message>
  <source>Den senaste gjordes och lästes igenom {day} {time}.</source>
  <translation>The latest was made and read through {day} {time}.</translation>
 </message>
 <message>
  <source>Det är mer än ett dygn sedan.</source>
  <translation>That is more than a day ago.</translation>
 </message>
 <message>
  <source>Ingen säkerhetskopia är gjord än.</source>
  <translation>No backup has been made yet.</translation>
 </message>
 <message>
  <source>Kopian är gjord och genomläst {time}.</source>
  <translation>The copy is made and read through {time}.</translation>
 </message>
 <message>
  <source>Kopian är gjord {time}, men något stämmer inte. Kör modulvard store verify och se vad.</source>
  <translation>The copy is made {time}, but something is wrong. Run modulvard store verify and see what.</translation>
 </message>
 <message>
  <source>Kopiorna ligger krypterade i {folder}. Flytta gärna en av dem till en annan plats.</source>
  <translation>The copies lie encrypted in {folder}. Consider moving one of them to another place.</translation>
 </message>
 <message>
  <source>Säkerhetskopiera nu</source>
  <translation>Back up now</translation>
 </message>
 <message>
  <source>Säkerhetskopierar</source>
  <translation>Backing up</translation>
 </message>
 <message>
  <source>{share} %</source>
  <translation>{share} %</translation>
 </message>
</context>
<context>
 <name>Banner</name>
 <message>
  <source>Arkiverad</source>
  <translation>Archived</translation>
 </message>
 <message>
  <source>Avliden</source>
  <translation>Deceased</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Skyddade uppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>Spärr</source>
  <translation>Block</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Visa personnummer</source>
  <translation>Show personal identity number</translation>
 </message>
 <message>
  <source>Visa reservnummer</source>
  <translation>Show reserve number</translation>
 </message>
 <message>
  <source>Visa samordningsnummer</source>
  <translation>Show coordination number</translation>
 </message>
 <message>
  <source>f. {day}</source>
  <translation>b. {day}</translation>
 </message>
 <message>
  <source>ingen behandling än</source>
  <translation>no treatment yet</translation>
 </message>
 <message>
  <source>{program}, avslutad {day}</source>
  <translation>{program}, ended {day}</translation>
 </message>
 <message>
  <source>{program}, börjar {week}</source>
  <translation>{program}, begins {week}</translation>
 </message>
 <message>
  <source>{program}, startar {day}</source>
  <translation>{program}, starts {day}</translation>
 </message>
</context>
<context>
 <name>BeginStep</name>
 <message>
  <source>Börja med egen klinik</source>
  <translation>Begin with your own clinic</translation>
 </message>
 <message>
  <source>Egen fil, blandas aldrig med din klinik</source>
  <translation>A file of its own, never mixed with your clinic</translation>
 </message>
 <message>
  <source>En tom klinik som du fyller själv, krypterad från första stund.</source>
  <translation>An empty clinic that you fill yourself, encrypted from the first moment.</translation>
 </message>
 <message>
  <source>Ett trettiotal påhittade patienter</source>
  <translation>Some thirty invented patients</translation>
 </message>
 <message>
  <source>Exempelkliniken Björken är ifylld så att allt går att prova.</source>
  <translation>The sample clinic Björken is filled in so that everything can be tried.</translation>
 </message>
 <message>
  <source>Kan ändras sedan, i Inställningar</source>
  <translation>Can be changed later, in Settings</translation>
 </message>
 <message>
  <source>Kan återställas med ett kommando</source>
  <translation>Can be reset with one command</translation>
 </message>
 <message>
  <source>Klinikens namn och ditt eget</source>
  <translation>The clinic’s name and your own</translation>
 </message>
 <message>
  <source>Lösenfras och återställningsnyckel</source>
  <translation>Passphrase and recovery key</translation>
 </message>
 <message>
  <source>Modulvård skickar inget till patienter eller moln. Det som ska ut skriver du ut, kopierar eller exporterar själv.</source>
  <translation>Modulvård sends nothing to patients or clouds. What is to go out you print, copy or export yourself.</translation>
 </message>
 <message>
  <source>Plats för data och säkerhetskopior</source>
  <translation>Place for data and backups</translation>
 </message>
 <message>
  <source>Prova med exempelklinik</source>
  <translation>Try with a sample clinic</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
</context>
<context>
 <name>Begun</name>
 <message>
  <source>Påbörjad</source>
  <translation>Begun</translation>
 </message>
 <message>
  <source>påbörjad {day} · {answered} av {asked} besvarade</source>
  <translation>begun {day} · {answered} of {asked} answered</translation>
 </message>
 <message>
  <source>rättelse påbörjad {day}</source>
  <translation>correction begun {day}</translation>
 </message>
</context>
<context>
 <name>BegunLines</name>
 <message>
  <source>Skriv klart</source>
  <translation>Finish</translation>
 </message>
</context>
<context>
 <name>Beside</name>
 <message>
  <source>Den valda raden</source>
  <translation>The selected line</translation>
 </message>
 <message>
  <source>Fråga om mer</source>
  <translation>Question for more</translation>
 </message>
 <message>
  <source>Hemuppgift</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Lämnad vidare av {name} {day}</source>
  <translation>Passed on by {name} {day}</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Läst av {name}</source>
  <translation>Read by {name}</translation>
 </message>
 <message>
  <source>Läst av {name}, öppnat igen</source>
  <translation>Read by {name}, opened again</translation>
 </message>
 <message>
  <source>Meddelande</source>
  <translation>Message</translation>
 </message>
 <message>
  <source>Meddelande från patienten</source>
  <translation>Message from the patient</translation>
 </message>
 <message>
  <source>Meddelande, väntar på svar</source>
  <translation>Message, waits for an answer</translation>
 </message>
 <message>
  <source>Modul {number} hoppades över</source>
  <translation>Module {number} skipped</translation>
 </message>
 <message>
  <source>Modul {number} inlämnad</source>
  <translation>Module {number} handed in</translation>
 </message>
 <message>
  <source>Modul {number} klar</source>
  <translation>Module {number} done</translation>
 </message>
 <message>
  <source>Modul {number} påbörjad</source>
  <translation>Module {number} begun</translation>
 </message>
 <message>
  <source>Modul {number} stängd igen</source>
  <translation>Module {number} closed again</translation>
 </message>
 <message>
  <source>Modul {number} öppnad</source>
  <translation>Module {number} opened</translation>
 </message>
 <message>
  <source>Ny överenskommelse om tempo</source>
  <translation>New agreement on pace</translation>
 </message>
 <message>
  <source>Sedan dess</source>
  <translation>Since then</translation>
 </message>
 <message>
  <source>Senast {day}</source>
  <translation>By {day}</translation>
 </message>
 <message>
  <source>Skattningen flyttad av {name} {when}: {reason}</source>
  <translation>The rating moved by {name} {when}: {reason}</translation>
 </message>
 <message>
  <source>Skattningen rättad av {name} {when}: {reason}. Frågan var obesvarad.</source>
  <translation>The rating corrected by {name} {when}: {reason}. The question was unanswered.</translation>
 </message>
 <message>
  <source>Skattningen rättad av {name} {when}: {reason}. Svaret var {answer}.</source>
  <translation>The rating corrected by {name} {when}: {reason}. The answer was {answer}.</translation>
 </message>
 <message>
  <source>Skattningen tillbakatagen av {name} {when}</source>
  <translation>The rating taken back by {name} {when}</translation>
 </message>
 <message>
  <source>Skattningen tillbakatagen av {name} {when}: {reason}</source>
  <translation>The rating taken back by {name} {when}: {reason}</translation>
 </message>
 <message>
  <source>Skattningens alla svar</source>
  <translation>All answers of the rating</translation>
 </message>
 <message>
  <source>Svar senast {day}</source>
  <translation>Answer by {day}</translation>
 </message>
 <message>
  <source>Svar till patienten</source>
  <translation>Reply to the patient</translation>
 </message>
 <message>
  <source>Svar {answer}</source>
  <translation>Answer {answer}</translation>
 </message>
 <message>
  <source>Svar {answer}, ”{label}”</source>
  <translation>Answer {answer}, “{label}”</translation>
 </message>
 <message>
  <source>Svar, klart men inte lämnat</source>
  <translation>Reply, finished but not handed over</translation>
 </message>
 <message>
  <source>Utkast</source>
  <translation>Draft</translation>
 </message>
 <message>
  <source>f. {date}</source>
  <translation>b. {date}</translation>
 </message>
 <message>
  <source>{done} av {total} inlämnade</source>
  <translation>{done} of {total} handed in</translation>
 </message>
 <message>
  <source>{instrument} fråga {item}</source>
  <translation>{instrument} question {item}</translation>
 </message>
 <message>
  <source>Återkoppling</source>
  <translation>Feedback</translation>
 </message>
 <message>
  <source>Återkoppling på modul {number}</source>
  <translation>Feedback on module {number}</translation>
 </message>
</context>
<context>
 <name>Bubble</name>
 <message>
  <source>Behöver inget svar</source>
  <translation>Needs no answer</translation>
 </message>
 <message>
  <source>Flytta till en annan patient</source>
  <translation>Move to another patient</translation>
 </message>
 <message>
  <source>Hela meddelandet</source>
  <translation>The whole message</translation>
 </message>
 <message>
  <source>Kopiera och lämna</source>
  <translation>Copy and hand over</translation>
 </message>
 <message>
  <source>Rätta</source>
  <translation>Correct</translation>
 </message>
 <message>
  <source>Skriv ut brev</source>
  <translation>Print letter</translation>
 </message>
 <message>
  <source>Skriv vidare på rättelsen</source>
  <translation>Go on with the correction</translation>
 </message>
 <message>
  <source>Spara som svar</source>
  <translation>Save as answer</translation>
 </message>
 <message>
  <source>Ta tillbaka</source>
  <translation>Withdraw</translation>
 </message>
 <message>
  <source>Träffen: {who}, {when}</source>
  <translation>The hit: {who}, {when}</translation>
 </message>
 <message>
  <source>Visa hela meddelandet</source>
  <translation>Show the whole message</translation>
 </message>
 <message>
  <source>rättar det förra</source>
  <translation>corrects the one before</translation>
 </message>
 <message>
  <source>Åtgärder för meddelandet {when}</source>
  <translation>Actions for the message {when}</translation>
 </message>
 <message>
  <source>Öppna igen</source>
  <translation>Open again</translation>
 </message>
</context>
<context>
 <name>CapDialog</name>
 <message>
  <source>Högsta antal patienter i piloten</source>
  <translation>Largest number of patients in the pilot</translation>
 </message>
 <message>
  <source>Skriv ett tal från 1 till {most}.</source>
  <translation>Write a number from 1 to {most}.</translation>
 </message>
 <message>
  <source>Ändra</source>
  <translation>Change</translation>
 </message>
 <message>
  <source>Ändra antal</source>
  <translation>Change number</translation>
 </message>
</context>
<context>
 <name>Carrying</name>
 <message numerus="yes">
  <source>%n sida/sidor som inte får spridas är inte med.</source>
  <translation><numerusform>%n page that must not be spread is left out.</numerusform><numerusform>%n pages that must not be spread are left out.</numerusform></translation>
 </message>
 <message>
  <source>Program ({endings})</source>
  <translation>Programs ({endings})</translation>
 </message>
 <message>
  <source>Programarkiv ({endings})</source>
  <translation>Program archives ({endings})</translation>
 </message>
 <message>
  <source>Programmet är sparat i {file}.</source>
  <translation>The program is saved in {file}.</translation>
 </message>
 <message>
  <source>Spara programmet som fil</source>
  <translation>Save the program as a file</translation>
 </message>
 <message>
  <source>Ta in program</source>
  <translation>Take in a program</translation>
 </message>
 <message>
  <source>Ta in program från fil</source>
  <translation>Take in a program from a file</translation>
 </message>
 <message>
  <source>Ta in program från mapp</source>
  <translation>Take in a program from a folder</translation>
 </message>
 <message>
  <source>exportera dela arkiv modulprogram</source>
  <translation>export share archive</translation>
 </message>
 <message>
  <source>importera arkiv modulprogram yaml</source>
  <translation>import archive yaml</translation>
 </message>
 <message>
  <source>importera katalog</source>
  <translation>import directory</translation>
 </message>
 <message>
  <source>{program} är intaget.</source>
  <translation>{program} is taken in.</translation>
 </message>
</context>
<context>
 <name>ChannelChoice</name>
 <message>
  <source>Kanal</source>
  <translation>Channel</translation>
 </message>
 <message>
  <source>Kopiera</source>
  <translation>Copy</translation>
 </message>
 <message>
  <source>Lämna senare</source>
  <translation>Hand over later</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Slutför</source>
  <translation>Finish</translation>
 </message>
 <message>
  <source>Slutför och kopiera</source>
  <translation>Finish and copy</translation>
 </message>
 <message>
  <source>Slutför och skriv ut</source>
  <translation>Finish and print</translation>
 </message>
</context>
<context>
 <name>CheckDialog</name>
 <message>
  <source>Anteckning</source>
  <translation>Note</translation>
 </message>
 <message>
  <source>Behövs inte</source>
  <translation>Not needed</translation>
 </message>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Det räknas som hållet. Ett besök rekommenderas.</source>
  <translation>It counts as held. A visit is recommended.</translation>
 </message>
 <message>
  <source>Form</source>
  <translation>Form</translation>
 </message>
 <message>
  <source>Hur är det?</source>
  <translation>How is it?</translation>
 </message>
 <message>
  <source>Programmet kräver det här: det saknas även om du väljer att det inte behövs.</source>
  <translation>The program demands this: it is missing even if you say that it is not needed.</translation>
 </message>
 <message>
  <source>Spara</source>
  <translation>Save</translation>
 </message>
 <message>
  <source>Ta tillbaka det ifyllda</source>
  <translation>Take back what is filled in</translation>
 </message>
 <message>
  <source>Varför behövs det inte?</source>
  <translation>Why is it not needed?</translation>
 </message>
 <message>
  <source>{gate} är ifyllt.</source>
  <translation>{gate} is filled in.</translation>
 </message>
 <message>
  <source>{gate}: det ifyllda är tillbakataget.</source>
  <translation>{gate}: what was filled in is taken back.</translation>
 </message>
</context>
<context>
 <name>ChecksAtEnd</name>
 <message>
  <source>Kontroller vid avslut</source>
  <translation>Checks at the end</translation>
 </message>
</context>
<context>
 <name>Choices</name>
 <message>
  <source>11 punkter</source>
  <translation>11 points</translation>
 </message>
 <message>
  <source>12 punkter</source>
  <translation>12 points</translation>
 </message>
 <message>
  <source>14 punkter, stor stil</source>
  <translation>14 points, large print</translation>
 </message>
 <message>
  <source>Behandling, med startdag</source>
  <translation>Treatment, with start day</translation>
 </message>
 <message>
  <source>Föregående patient</source>
  <translation>Previous patient</translation>
 </message>
 <message>
  <source>Föregående program</source>
  <translation>Previous program</translation>
 </message>
 <message>
  <source>Ingen skrivare hittades</source>
  <translation>No printer was found</translation>
 </message>
 <message>
  <source>Journal</source>
  <translation>Record</translation>
 </message>
 <message>
  <source>Kollega</source>
  <translation>Colleague</translation>
 </message>
 <message>
  <source>Kopiera som text</source>
  <translation>Copy as text</translation>
 </message>
 <message>
  <source>Modulkalender</source>
  <translation>Module calendar</translation>
 </message>
 <message>
  <source>Mottagare</source>
  <translation>Recipient</translation>
 </message>
 <message>
  <source>När brevet är utskrivet eller sparat som PDF noteras texten som lämnad. Det som är lämnat ändras inte, det rättas.</source>
  <translation>When the letter is printed or saved as PDF, the text is noted as handed over. What is handed over is not changed, it is corrected.</translation>
 </message>
 <message>
  <source>Nästa patient</source>
  <translation>Next patient</translation>
 </message>
 <message>
  <source>Nästa program</source>
  <translation>Next program</translation>
 </message>
 <message>
  <source>Patient</source>
  <translation>Patient</translation>
 </message>
 <message>
  <source>Sammanfattning</source>
  <translation>Summary</translation>
 </message>
 <message>
  <source>Skrivare</source>
  <translation>Printer</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
 <message>
  <source>Söker skrivare …</source>
  <translation>Looking for printers …</translation>
 </message>
 <message>
  <source>Textstorlek</source>
  <translation>Text size</translation>
 </message>
 <message>
  <source>Utskrift</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Utskriften loggas. Bladet handlar inte om någon patient.</source>
  <translation>The print is logged. The sheet is about no patient.</translation>
 </message>
 <message>
  <source>Utskriften loggas. Filnamn utan personuppgifter. En fil som du sparar lämnar Modulvårds skydd: förvara den som en journalhandling.</source>
  <translation>The print is logged. The file name holds no personal data. A file that you save leaves Modulvård’s protection: keep it as you would a health record.</translation>
 </message>
 <message>
  <source>{place} av {count}</source>
  <translation>{place} of {count}</translation>
 </message>
 <message>
  <source>Överenskommelse inför start</source>
  <translation>Start agreement</translation>
 </message>
 <message>
  <source>Överlämning</source>
  <translation>Transfer</translation>
 </message>
</context>
<context>
 <name>ChoosePage</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Det som väntar står först, och en siffra är dess första svar. Bokstäver hittar ett namn, Enter öppnar.</source>
  <translation>What waits stands first, and a digit is its first answer. Letters find a name, Enter opens.</translation>
 </message>
 <message>
  <source>Formulär</source>
  <translation>Form</translation>
 </message>
 <message>
  <source>Formulär att välja</source>
  <translation>Forms to choose from</translation>
 </message>
 <message>
  <source>Vad har patienten svarat på?</source>
  <translation>What has the patient answered?</translation>
 </message>
</context>
<context>
 <name>CloseDialog</name>
 <message>
  <source>Avsluta</source>
  <translation>Close</translation>
 </message>
 <message>
  <source>Avsluta utan start</source>
  <translation>Close without a start</translation>
 </message>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Det som är ifyllt ligger kvar. Du kan ångra efteråt.</source>
  <translation>What is filled in stays. You can undo afterwards.</translation>
 </message>
 <message>
  <source>Hur det slutar</source>
  <translation>How it ends</translation>
 </message>
 <message>
  <source>Skäl</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Vart i stället</source>
  <translation>Where to instead</translation>
 </message>
 <message>
  <source>Vart i stället, som förut</source>
  <translation>Where to instead, as before</translation>
 </message>
</context>
<context>
 <name>Closing</name>
 <message numerus="yes">
  <source>%n hemuppgift(er) att läsa</source>
  <translation><numerusform>%n homework to read</numerusform><numerusform>%n homeworks to read</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n kvar att journalföra</source>
  <translation><numerusform>%n left for the journal</numerusform><numerusform>%n left for the journal</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n meddelande(n) att svara på</source>
  <translation><numerusform>%n message to answer</numerusform><numerusform>%n messages to answer</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n månad(er) efter slutet</source>
  <translation><numerusform>%n month after the end</numerusform><numerusform>%n months after the end</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n påbörjad(e) skattning(ar)</source>
  <translation><numerusform>%n rating begun</numerusform><numerusform>%n ratings begun</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n påbörjad(e) text(er)</source>
  <translation><numerusform>%n text begun</numerusform><numerusform>%n texts begun</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att lämna</source>
  <translation><numerusform>%n reply to hand over</numerusform><numerusform>%n replies to hand over</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att läsa först</source>
  <translation><numerusform>%n answer to read first</numerusform><numerusform>%n answers to read first</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att läsa först står kvar i Idag.</source>
  <translation><numerusform>%n answer to read first stays in Today.</numerusform><numerusform>%n answers to read first stay in Today.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n uppföljning(ar) kvar att göra står inte i Idag.</source>
  <translation><numerusform>%n follow-up left to do is not in Today.</numerusform><numerusform>%n follow-ups left to do are not in Today.</numerusform></translation>
 </message>
 <message>
  <source>Behövs inte</source>
  <translation>Not needed</translation>
 </message>
 <message>
  <source>Frivilligt: ingen fråga ställs vid avslutet.</source>
  <translation>Optional: nothing is asked at the end.</translation>
 </message>
 <message>
  <source>Gjord</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Har patienten gjort den sista skattningen?</source>
  <translation>Has the patient done the last rating?</translation>
 </message>
 <message>
  <source>Hållet</source>
  <translation>Held</translation>
 </message>
 <message>
  <source>Inte gjord</source>
  <translation>Not done</translation>
 </message>
 <message>
  <source>Inte hållet</source>
  <translation>Not held</translation>
 </message>
 <message>
  <source>Klart när allt är journalfört. Det gör du i Dokument.</source>
  <translation>Complete once all is in the journal. You do that in Documents.</translation>
 </message>
 <message>
  <source>Klart när en dag för uppföljning är lagd.</source>
  <translation>Complete once a day for follow-up is planned.</translation>
 </message>
 <message>
  <source>Krävs för att avsluta.</source>
  <translation>Required to end.</translation>
 </message>
 <message>
  <source>Kvar: {what}.</source>
  <translation>Left: {what}.</translation>
 </message>
 <message>
  <source>Om det saknas sägs det vid avslutet, men det hindrar inte.</source>
  <translation>If it is missing, that is said at the end but does not stop it.</translation>
 </message>
 <message numerus="yes">
  <source>Patienten är arkiverad. %n svar att läsa först står kvar i Idag.</source>
  <translation><numerusform>The patient is archived. %n answer to read first stays in Today.</numerusform><numerusform>The patient is archived. %n answers to read first stay in Today.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Patienten är arkiverad. %n uppföljning(ar) kvar att göra står inte i Idag.</source>
  <translation><numerusform>The patient is archived. %n follow-up left to do is not in Today.</numerusform><numerusform>The patient is archived. %n follow-ups left to do are not in Today.</numerusform></translation>
 </message>
 <message>
  <source>Patienterna är arkiverade.</source>
  <translation>The patients are archived.</translation>
 </message>
 <message>
  <source>Samtalet där ni ser tillbaka och talar om tiden efter.</source>
  <translation>The visit where you look back and talk about the time after.</translation>
 </message>
 <message>
  <source>Uppföljning</source>
  <translation>Follow-up</translation>
 </message>
 <message numerus="yes">
  <source>Uppföljning efter %n månad(er)</source>
  <translation><numerusform>Follow-up after %n month</numerusform><numerusform>Follow-up after %n months</numerusform></translation>
 </message>
</context>
<context>
 <name>ClosingCard</name>
 <message>
  <source>Avslut</source>
  <translation>End</translation>
 </message>
 <message>
  <source>Avsluta behandlingen</source>
  <translation>End the treatment</translation>
 </message>
 <message>
  <source>Avslutad ändå</source>
  <translation>Ended all the same</translation>
 </message>
 <message>
  <source>Flytta…</source>
  <translation>Move…</translation>
 </message>
 <message>
  <source>Ny uppföljning…</source>
  <translation>New follow-up…</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Ta tillbaka uppföljningen</source>
  <translation>Take back the follow-up</translation>
 </message>
 <message>
  <source>Uppföljning</source>
  <translation>Follow-up</translation>
 </message>
 <message>
  <source>Väntar</source>
  <translation>Waiting</translation>
 </message>
 <message>
  <source>alla moduler är gjorda</source>
  <translation>all modules are done</translation>
 </message>
 <message>
  <source>avslutad {day}: {how}</source>
  <translation>ended {day}: {how}</translation>
 </message>
 <message>
  <source>beräknat slut {week}</source>
  <translation>projected end {week}</translation>
 </message>
 <message>
  <source>Öppna behandlingen igen…</source>
  <translation>Reopen the treatment…</translation>
 </message>
</context>
<context>
 <name>Comparing</name>
 <message numerus="yes">
  <source>%n vald(a)</source>
  <translation><numerusform>%n chosen</numerusform><numerusform>%n chosen</numerusform></translation>
 </message>
 <message>
  <source>Jämför</source>
  <translation>Compare</translation>
 </message>
 <message>
  <source>Jämför program</source>
  <translation>Compare programs</translation>
 </message>
 <message>
  <source>Skriv ut programblad</source>
  <translation>Print program sheet</translation>
 </message>
 <message>
  <source>Valda program</source>
  <translation>Chosen programs</translation>
 </message>
 <message numerus="yes">
  <source>gäller %n vald(a)</source>
  <translation><numerusform>for %n chosen</numerusform><numerusform>for %n chosen</numerusform></translation>
 </message>
 <message>
  <source>två till fyra kan jämföras</source>
  <translation>two to four can be compared</translation>
 </message>
</context>
<context>
 <name>ComparisonView</name>
 <message>
  <source>Jämför program</source>
  <translation>Compare programs</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Underlag för bedömningssamtalet. Det säger inget om hur väl programmen hjälper.</source>
  <translation>For the assessment interview. It says nothing of how well the programs work.</translation>
 </message>
 <message>
  <source>{about}, {program}: {words}</source>
  <translation>{about}, {program}: {words}</translation>
 </message>
</context>
<context>
 <name>CompetenceDialog</name>
 <message>
  <source>Bara den själv och den som sköter konton läser underlaget.</source>
  <translation>Only they themselves and whoever manages accounts read the evidence.</translation>
 </message>
 <message>
  <source>För in</source>
  <translation>Add</translation>
 </message>
 <message>
  <source>Första dag</source>
  <translation>First day</translation>
 </message>
 <message>
  <source>Kompetens</source>
  <translation>Competence</translation>
 </message>
 <message>
  <source>Ny kompetens</source>
  <translation>New competence</translation>
 </message>
 <message>
  <source>Sista dag, om den har någon</source>
  <translation>Last day, if it has one</translation>
 </message>
 <message>
  <source>Underlag, till exempel intyg och var det finns</source>
  <translation>Evidence, for example a certificate and where it is</translation>
 </message>
 <message>
  <source>Vad den heter</source>
  <translation>What it is called</translation>
 </message>
 <message>
  <source>Vem</source>
  <translation>Who</translation>
 </message>
 <message>
  <source>Vilket program?</source>
  <translation>Which program?</translation>
 </message>
</context>
<context>
 <name>CompetenceRow</name>
 <message>
  <source>Sista dag: {competence}</source>
  <translation>Last day: {competence}</translation>
 </message>
 <message>
  <source>Sista dag…</source>
  <translation>Last day…</translation>
 </message>
 <message>
  <source>Ta bort</source>
  <translation>Remove</translation>
 </message>
 <message>
  <source>Ta bort: {competence}</source>
  <translation>Remove: {competence}</translation>
 </message>
</context>
<context>
 <name>Competences</name>
 <message numerus="yes">
  <source>%n kompetens(er) går ut inom {days} dagar.</source>
  <translation><numerusform>%n competence runs out within {days} days.</numerusform><numerusform>%n competences run out within {days} days.</numerusform></translation>
 </message>
 <message>
  <source>Den som sköter konton för in och ändrar.</source>
  <translation>Whoever manages accounts enters and changes it.</translation>
 </message>
 <message>
  <source>Din kompetens</source>
  <translation>Your competence</translation>
 </message>
 <message>
  <source>Från {day}</source>
  <translation>From {day}</translation>
 </message>
 <message>
  <source>Gäller</source>
  <translation>Valid</translation>
 </message>
 <message>
  <source>Gäller inte än</source>
  <translation>Not yet</translation>
 </message>
 <message>
  <source>Går ut {day}</source>
  <translation>Runs out {day}</translation>
 </message>
 <message>
  <source>Har gått ut</source>
  <translation>Has run out</translation>
 </message>
 <message>
  <source>Inget infört.</source>
  <translation>Nothing entered.</translation>
 </message>
 <message>
  <source>Inget är infört. Den som sköter konton för in utbildning och legitimation, med underlag.</source>
  <translation>Nothing is entered. Whoever manages accounts enters training and licences, with evidence.</translation>
 </message>
 <message>
  <source>Kompetens</source>
  <translation>Competence</translation>
 </message>
 <message>
  <source>Ny kompetens…</source>
  <translation>New competence…</translation>
 </message>
 <message>
  <source>Program kan kräva kompetens av behandlaren. Den räknas på behandlingens startdag.</source>
  <translation>Programs can ask for competence of the therapist. It counts on the first day of the treatment.</translation>
 </message>
 <message>
  <source>legitimation utbildning intyg behörighet</source>
  <translation>licence training certificate qualification</translation>
 </message>
</context>
<context>
 <name>Composer</name>
 <message>
  <source>Ditt svar</source>
  <translation>Your reply</translation>
 </message>
 <message>
  <source>Spara som svar</source>
  <translation>Save as answer</translation>
 </message>
 <message>
  <source>Ta bort utkastet</source>
  <translation>Delete the draft</translation>
 </message>
</context>
<context>
 <name>ConsentDialog</name>
 <message>
  <source>Anteckna</source>
  <translation>Note</translation>
 </message>
 <message>
  <source>Anteckna samtycke</source>
  <translation>Note consent</translation>
 </message>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Samtycket står på överlämningen till den andra enheten.</source>
  <translation>The consent stands on the transfer sheet to the other unit.</translation>
 </message>
 <message>
  <source>Vad patienten samtycker till</source>
  <translation>What the patient consents to</translation>
 </message>
</context>
<context>
 <name>ContactChoices</name>
 <message>
  <source>Citera</source>
  <translation>Quote</translation>
 </message>
 <message>
  <source>Citera: {contact}</source>
  <translation>Quote: {contact}</translation>
 </message>
 <message>
  <source>De ikryssade märks som journalförda tillsammans med den.</source>
  <translation>Those ticked are marked as journalled together with it.</translation>
 </message>
 <message>
  <source>Kontakter som anteckningen gäller</source>
  <translation>Contacts that the note is about</translation>
 </message>
 <message>
  <source>{contact}, {day}</source>
  <translation>{contact}, {day}</translation>
 </message>
</context>
<context>
 <name>Contents</name>
 <message>
  <source>Det här har du gjort</source>
  <translation>What you have done</translation>
 </message>
 <message>
  <source>Din plan och nästa steg</source>
  <translation>Your plan and next step</translation>
 </message>
 <message>
  <source>Innehåll</source>
  <translation>Contents</translation>
 </message>
 <message>
  <source>Skattningar</source>
  <translation>Ratings</translation>
 </message>
 <message>
  <source>Så har du skattat</source>
  <translation>Your ratings</translation>
 </message>
</context>
<context>
 <name>ControlsColumn</name>
 <message>
  <source> till </source>
  <translation> until </translation>
 </message>
 <message>
  <source>. Ifyllt fält är understruket, tomt fält är inramat.</source>
  <translation>. A filled field is underlined, an empty one is framed.</translation>
 </message>
 <message>
  <source>31 nov</source>
  <translation>31 Nov</translation>
 </message>
 <message>
  <source>Av</source>
  <translation>Off</translation>
 </message>
 <message>
  <source>Bröd 14/20</source>
  <translation>Body 14/20</translation>
 </message>
 <message>
  <source>Din plan</source>
  <translation>Your plan</translation>
 </message>
 <message>
  <source>Fokus</source>
  <translation>Focus</translation>
 </message>
 <message>
  <source>Från och med</source>
  <translation>From</translation>
 </message>
 <message>
  <source>Fält</source>
  <translation>Fields</translation>
 </message>
 <message>
  <source>Färgroller</source>
  <translation>Colour roles</translation>
 </message>
 <message>
  <source>Gallra</source>
  <translation>Purge</translation>
 </message>
 <message>
  <source>Journal</source>
  <translation>Record</translation>
 </message>
 <message>
  <source>Klar</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Klinik</source>
  <translation>Clinic</translation>
 </message>
 <message>
  <source>Knappar</source>
  <translation>Buttons</translation>
 </message>
 <message>
  <source>Kollega</source>
  <translation>Colleague</translation>
 </message>
 <message>
  <source>Liten 13/18</source>
  <translation>Small 13/18</translation>
 </message>
 <message>
  <source>Meddelanden</source>
  <translation>Messages</translation>
 </message>
 <message>
  <source>Mycket på jobbet</source>
  <translation>A lot at work</translation>
 </message>
 <message>
  <source>Märke 12/16</source>
  <translation>Caption 12/16</translation>
 </message>
 <message>
  <source>Nedtryckt</source>
  <translation>Pressed</translation>
 </message>
 <message>
  <source>Normal</source>
  <translation>Normal</translation>
 </message>
 <message>
  <source>November har 30 dagar. Skriv till exempel 30 nov.</source>
  <translation>November has 30 days. Write for example 30 Nov.</translation>
 </message>
 <message>
  <source>Några valda</source>
  <translation>Some selected</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Patient</source>
  <translation>Patient</translation>
 </message>
 <message>
  <source>Pekare över</source>
  <translation>Pointer over</translation>
 </message>
 <message>
  <source>Rubrik 24/34</source>
  <translation>Title 24/34</translation>
 </message>
 <message>
  <source>Stanna gärna kvar i </source>
  <translation>Please stay in </translation>
 </message>
 <message>
  <source>Stark 14/20</source>
  <translation>Strong 14/20</translation>
 </message>
 <message>
  <source>Svara</source>
  <translation>Reply</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message>
  <source>Text</source>
  <translation>Text</translation>
 </message>
 <message>
  <source>Text i svar</source>
  <translation>Text in a reply</translation>
 </message>
 <message>
  <source>Till datum</source>
  <translation>Until date</translation>
 </message>
 <message>
  <source>Underrubrik 18/26</source>
  <translation>Subtitle 18/26</translation>
 </message>
 <message>
  <source>Visa som tabell</source>
  <translation>Show as table</translation>
 </message>
 <message>
  <source>accent</source>
  <translation>accent</translation>
 </message>
 <message>
  <source>datum</source>
  <translation>date</translation>
 </message>
 <message>
  <source>duk</source>
  <translation>canvas</translation>
 </message>
 <message>
  <source>linje</source>
  <translation>line</translation>
 </message>
 <message>
  <source>modul {number}</source>
  <translation>module {number}</translation>
 </message>
 <message>
  <source>ram</source>
  <translation>frame</translation>
 </message>
 <message>
  <source>svag</source>
  <translation>soft</translation>
 </message>
 <message>
  <source>sänkt</source>
  <translation>sunk</translation>
 </message>
 <message>
  <source>text</source>
  <translation>text</translation>
 </message>
 <message>
  <source>text 2</source>
  <translation>text 2</translation>
 </message>
 <message>
  <source>text 3</source>
  <translation>text 3</translation>
 </message>
 <message>
  <source>v. {number}</source>
  <translation>w. {number}</translation>
 </message>
 <message>
  <source>vald</source>
  <translation>picked</translation>
 </message>
 <message>
  <source>yta</source>
  <translation>card</translation>
 </message>
</context>
<context>
 <name>ConversationTab</name>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
</context>
<context>
 <name>Curves</name>
 <message>
  <source>Från {first} till {last}.</source>
  <translation>From {first} to {last}.</translation>
 </message>
 <message>
  <source>Högre summa betyder mer besvär</source>
  <translation>A higher total means more symptoms or difficulties</translation>
 </message>
 <message>
  <source>Högre värde betyder mer besvär</source>
  <translation>A higher value means more symptoms or difficulties</translation>
 </message>
 <message>
  <source>Högre värde är bättre</source>
  <translation>A higher value is better</translation>
 </message>
 <message>
  <source>Inlämnade moduler: {modules}.</source>
  <translation>Modules handed in: {modules}.</translation>
 </message>
 <message>
  <source>Källan säger inte vilket håll som är vilket</source>
  <translation>The source does not say which way is which</translation>
 </message>
 <message>
  <source>Paus</source>
  <translation>Pause</translation>
 </message>
 <message>
  <source>Stängt</source>
  <translation>Closed</translation>
 </message>
 <message>
  <source>besök</source>
  <translation>visit</translation>
 </message>
 <message>
  <source>besök, bokat</source>
  <translation>visit, booked</translation>
 </message>
 <message>
  <source>ej kontrollerad</source>
  <translation>not checked</translation>
 </message>
 <message>
  <source>gräns i källan: {values}</source>
  <translation>line in the source: {values}</translation>
 </message>
 <message>
  <source>gränser i källan: {values}</source>
  <translation>lines in the source: {values}</translation>
 </message>
 <message>
  <source>hopdragna veckor utan skattningar</source>
  <translation>weeks without ratings, drawn together</translation>
 </message>
 <message>
  <source>inget värde än</source>
  <translation>no value yet</translation>
 </message>
 <message>
  <source>inlämnad modul</source>
  <translation>module handed in</translation>
 </message>
 <message>
  <source>ofullständig</source>
  <translation>incomplete</translation>
 </message>
 <message>
  <source>saknas</source>
  <translation>missing</translation>
 </message>
 <message>
  <source>{name} saknas: {weeks}.</source>
  <translation>{name} is missing: {weeks}.</translation>
 </message>
 <message>
  <source>{name}, {day} {year}, {value}, skattning {number} av {count}</source>
  <translation>{name}, {day} {year}, {value}, rating {number} of {count}</translation>
 </message>
 <message>
  <source>{name}, {day}: {value}</source>
  <translation>{name}, {day}: {value}</translation>
 </message>
 <message>
  <source>{value} av {highest}</source>
  <translation>{value} of {highest}</translation>
 </message>
 <message>
  <source>{value} på skalan {ends}</source>
  <translation>{value} on the scale {ends}</translation>
 </message>
</context>
<context>
 <name>CurvesView</name>
 <message>
  <source>Enter visar svaren</source>
  <translation>Enter shows the answers</translation>
 </message>
 <message>
  <source>Pil åt sidan går längs en kurva, upp och ner mellan kurvor. Enter visar svaren.</source>
  <translation>Arrows to the side go along a curve, up and down between curves. Enter shows the answers.</translation>
 </message>
 <message>
  <source>Skattning</source>
  <translation>Rating</translation>
 </message>
 <message>
  <source>Skattningar över tid</source>
  <translation>Ratings over time</translation>
 </message>
</context>
<context>
 <name>Dates</name>
 <message>
  <source>idag</source>
  <translation>today</translation>
 </message>
 <message>
  <source>igår</source>
  <translation>yesterday</translation>
 </message>
 <message>
  <source>imorgon</source>
  <translation>tomorrow</translation>
 </message>
 <message>
  <source>v. {number}</source>
  <translation>w. {number}</translation>
 </message>
 <message>
  <source>vecka {number} i programmet</source>
  <translation>week {number} of the program</translation>
 </message>
</context>
<context>
 <name>DayDialog</name>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
</context>
<context>
 <name>DayHead</name>
 <message numerus="yes">
  <source>%n sak(er) klara. Det du gjorde sist står först.</source>
  <translation><numerusform>%n thing done. What you did last comes first.</numerusform><numerusform>%n things done. What you did last comes first.</numerusform></translation>
 </message>
 <message>
  <source>Hela enheten</source>
  <translation>The whole unit</translation>
 </message>
 <message>
  <source>Här står det som väntar på dig: meddelanden, hemuppgifter, moduler, tempo. Just nu väntar inget.</source>
  <translation>What waits for you stands here: messages, homework, modules, pace. Nothing waits just now.</translation>
 </message>
 <message>
  <source>Inget mer idag</source>
  <translation>Nothing more today</translation>
 </message>
 <message>
  <source>Klar för dagen</source>
  <translation>Done for the day</translation>
 </message>
 <message>
  <source>Klart idag</source>
  <translation>Done today</translation>
 </message>
 <message>
  <source>Lås</source>
  <translation>Lock</translation>
 </message>
 <message>
  <source>Min lista</source>
  <translation>My list</translation>
 </message>
 <message>
  <source>Till dagens lista</source>
  <translation>To the day's list</translation>
 </message>
 <message>
  <source>Visa</source>
  <translation>Show</translation>
 </message>
 <message>
  <source>du ersätter en kollega</source>
  <translation>you stand in for a colleague</translation>
 </message>
</context>
<context>
 <name>DaysDialog</name>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
</context>
<context>
 <name>DaysLaid</name>
 <message>
  <source>Dag för uppföljning</source>
  <translation>Day for follow-up</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23, eller töm fältet.</source>
  <translation>Write the day as 2026-11-23, or empty the field.</translation>
 </message>
 <message>
  <source>Uppföljning är redan lagd: {days}.</source>
  <translation>Follow-up is already planned: {days}.</translation>
 </message>
 <message>
  <source>Ytterligare en uppföljning</source>
  <translation>One more follow-up</translation>
 </message>
</context>
<context>
 <name>Deeds</name>
 <message>
  <source>Kopierat och noterat som lämnat. Klistra in det inom en minut.</source>
  <translation>Copied and noted as handed over. Paste it within a minute.</translation>
 </message>
 <message>
  <source>arkiveringen av patienten</source>
  <translation>archiving the patient</translation>
 </message>
 <message>
  <source>arkiveringen av patienterna</source>
  <translation>archiving the patients</translation>
 </message>
 <message>
  <source>att anteckningen blev ett utkast igen</source>
  <translation>making the note a draft again</translation>
 </message>
 <message>
  <source>att instrumentet togs i bruk</source>
  <translation>putting the instrument into use</translation>
 </message>
 <message>
  <source>att instrumentet togs ur bruk</source>
  <translation>taking the instrument out of use</translation>
 </message>
 <message>
  <source>att källans linjer inte visas</source>
  <translation>hiding the source's lines</translation>
 </message>
 <message>
  <source>att källans linjer visas</source>
  <translation>showing the source's lines</translation>
 </message>
 <message>
  <source>att meddelandet gäller igen</source>
  <translation>letting the message stand again</translation>
 </message>
 <message>
  <source>att meddelandet väntar igen</source>
  <translation>letting the message wait again</translation>
 </message>
 <message>
  <source>att modulen hoppades över</source>
  <translation>skipping the module</translation>
 </message>
 <message>
  <source>att patienten ställdes inför start</source>
  <translation>putting the patient up for a start</translation>
 </message>
 <message>
  <source>att programmet blev ett utkast igen</source>
  <translation>making the program a draft again</translation>
 </message>
 <message>
  <source>att svaret stängdes</source>
  <translation>closing the answer</translation>
 </message>
 <message>
  <source>att svaret öppnades igen</source>
  <translation>opening the answer again</translation>
 </message>
 <message>
  <source>att texten blev ett utkast igen</source>
  <translation>making the text a draft again</translation>
 </message>
 <message>
  <source>avslutet av behandlingen</source>
  <translation>ending the treatment</translation>
 </message>
 <message>
  <source>avslutet av flaggan</source>
  <translation>finishing the flag</translation>
 </message>
 <message>
  <source>avslutet av inför start</source>
  <translation>closing the way in</translation>
 </message>
 <message>
  <source>avvecklingen av svaret</source>
  <translation>retiring the answer</translation>
 </message>
 <message>
  <source>avvecklingen av versionen</source>
  <translation>retiring the version</translation>
 </message>
 <message>
  <source>borttagandet av anteckningen</source>
  <translation>discarding the note</translation>
 </message>
 <message>
  <source>borttagandet av anteckningens märkning</source>
  <translation>removing the note's mark</translation>
 </message>
 <message>
  <source>borttagandet av de planerade skattningarna</source>
  <translation>removing the planned ratings</translation>
 </message>
 <message>
  <source>borttagandet av den närstående</source>
  <translation>removing the relative</translation>
 </message>
 <message>
  <source>borttagandet av den planerade skattningen</source>
  <translation>removing the planned rating</translation>
 </message>
 <message>
  <source>borttagandet av filtret</source>
  <translation>removing the filter</translation>
 </message>
 <message>
  <source>borttagandet av flaggan</source>
  <translation>removing the flag</translation>
 </message>
 <message>
  <source>borttagandet av frånvaron</source>
  <translation>removing the absence</translation>
 </message>
 <message>
  <source>borttagandet av hemuppgiften</source>
  <translation>removing the homework</translation>
 </message>
 <message>
  <source>borttagandet av instrumentet</source>
  <translation>removing the instrument</translation>
 </message>
 <message>
  <source>borttagandet av kompetensen</source>
  <translation>removing the competence</translation>
 </message>
 <message>
  <source>borttagandet av kontakternas märkning</source>
  <translation>removing the contacts' mark</translation>
 </message>
 <message>
  <source>borttagandet av lärdomen</source>
  <translation>removing the learning</translation>
 </message>
 <message>
  <source>borttagandet av modulerna</source>
  <translation>removing the modules</translation>
 </message>
 <message>
  <source>borttagandet av märkningen</source>
  <translation>removing the mark</translation>
 </message>
 <message>
  <source>borttagandet av patienten</source>
  <translation>removing the patient</translation>
 </message>
 <message>
  <source>borttagandet av pausen</source>
  <translation>removing the pause</translation>
 </message>
 <message>
  <source>borttagandet av programmet</source>
  <translation>removing the program</translation>
 </message>
 <message>
  <source>borttagandet av raden</source>
  <translation>taking away the line</translation>
 </message>
 <message>
  <source>borttagandet av spärren</source>
  <translation>removing the block</translation>
 </message>
 <message>
  <source>borttagandet av stängningen</source>
  <translation>removing the closing</translation>
 </message>
 <message>
  <source>borttagandet av uppföljningen</source>
  <translation>removing the follow-up</translation>
 </message>
 <message>
  <source>borttagandet av utkastet</source>
  <translation>discarding the draft</translation>
 </message>
 <message>
  <source>borttagandet av utkastet till program</source>
  <translation>discarding the draft program</translation>
 </message>
 <message>
  <source>bytet av lösenfras</source>
  <translation>changing the passphrase</translation>
 </message>
 <message>
  <source>bytet av programversion</source>
  <translation>changing the program version</translation>
 </message>
 <message>
  <source>bytet av svarets ägare</source>
  <translation>changing the owner of the answer</translation>
 </message>
 <message>
  <source>bytet av återställningsnyckel</source>
  <translation>changing the recovery key</translation>
 </message>
 <message>
  <source>de inlagda svaren i tabellen</source>
  <translation>entering the answers of the table</translation>
 </message>
 <message>
  <source>de påbörjade utkasten</source>
  <translation>beginning the drafts</translation>
 </message>
 <message>
  <source>de tillagda modulerna</source>
  <translation>adding the modules</translation>
 </message>
 <message>
  <source>den införda kompetensen</source>
  <translation>entering the competence</translation>
 </message>
 <message>
  <source>den inlagda frånvaron</source>
  <translation>entering the absence</translation>
 </message>
 <message>
  <source>den inlagda skattningen</source>
  <translation>entering the rating</translation>
 </message>
 <message>
  <source>den inlagda stängningen</source>
  <translation>entering the closing</translation>
 </message>
 <message>
  <source>den lagda uppföljningen</source>
  <translation>laying the follow-up</translation>
 </message>
 <message>
  <source>den nya närstående</source>
  <translation>adding the relative</translation>
 </message>
 <message>
  <source>den påbörjade anteckningen</source>
  <translation>beginning the note</translation>
 </message>
 <message>
  <source>den registrerade inlämningen</source>
  <translation>registering the hand-in</translation>
 </message>
 <message>
  <source>den satta flaggan</source>
  <translation>setting the flag</translation>
 </message>
 <message>
  <source>den satta spärren</source>
  <translation>setting the block</translation>
 </message>
 <message>
  <source>den sparade lärdomen</source>
  <translation>saving the learning</translation>
 </message>
 <message>
  <source>det antecknade samtycket</source>
  <translation>noting the consent</translation>
 </message>
 <message>
  <source>det ifyllda inför avslutet</source>
  <translation>what was entered for the end</translation>
 </message>
 <message>
  <source>det ifyllda inför start</source>
  <translation>what was entered of the way in</translation>
 </message>
 <message>
  <source>det nya kontot</source>
  <translation>the new account</translation>
 </message>
 <message>
  <source>det nya namnet på filtret</source>
  <translation>renaming the filter</translation>
 </message>
 <message>
  <source>det nya svaret i svarsbanken</source>
  <translation>adding the answer</translation>
 </message>
 <message>
  <source>det påbörjade programmet</source>
  <translation>beginning the program</translation>
 </message>
 <message>
  <source>det påbörjade utkastet</source>
  <translation>beginning the draft</translation>
 </message>
 <message>
  <source>det registrerade meddelandet</source>
  <translation>registering the message</translation>
 </message>
 <message>
  <source>det senaste</source>
  <translation>the latest</translation>
 </message>
 <message>
  <source>det sparade filtret</source>
  <translation>saving the filter</translation>
 </message>
 <message>
  <source>det sparade utkastet i svarsbanken</source>
  <translation>saving the draft in the answer bank</translation>
 </message>
 <message>
  <source>flytten av flaggan</source>
  <translation>moving the flag</translation>
 </message>
 <message>
  <source>flytten av meddelandet</source>
  <translation>moving the message</translation>
 </message>
 <message>
  <source>flytten av modulen</source>
  <translation>moving the module</translation>
 </message>
 <message>
  <source>flytten av skattningen</source>
  <translation>moving the rating</translation>
 </message>
 <message>
  <source>flytten av uppföljningen</source>
  <translation>moving the follow-up</translation>
 </message>
 <message>
  <source>flytten tillbaka av skattningen</source>
  <translation>moving the rating back</translation>
 </message>
 <message>
  <source>förslaget till svarsbanken</source>
  <translation>suggesting the text for the answer bank</translation>
 </message>
 <message>
  <source>godkännandet av svaren</source>
  <translation>approving the answers</translation>
 </message>
 <message>
  <source>godkännandet av svaret</source>
  <translation>approving the answer</translation>
 </message>
 <message>
  <source>godtagandet av loggbrottet</source>
  <translation>accepting the break in the log</translation>
 </message>
 <message>
  <source>granskningen av svaret</source>
  <translation>reviewing the answer</translation>
 </message>
 <message>
  <source>hämtningen ur arkivet</source>
  <translation>fetching the patient from the archive</translation>
 </message>
 <message>
  <source>hävandet av spärren</source>
  <translation>lifting the block</translation>
 </message>
 <message>
  <source>indragningen av kontot</source>
  <translation>disabling the account</translation>
 </message>
 <message>
  <source>inläsningen av svaren</source>
  <translation>importing the answers</translation>
 </message>
 <message>
  <source>intagandet av ett instrument som redan fanns</source>
  <translation>taking in an instrument already held</translation>
 </message>
 <message>
  <source>intagandet av ett program som redan fanns</source>
  <translation>taking in a program already held</translation>
 </message>
 <message>
  <source>intagandet av instrumentet</source>
  <translation>taking in the instrument</translation>
 </message>
 <message>
  <source>intagandet av programmet</source>
  <translation>taking in the program</translation>
 </message>
 <message>
  <source>klinikens egen regel för kravet</source>
  <translation>the clinic's own rule for the requirement</translation>
 </message>
 <message>
  <source>lämnandet av svaret för godkännande</source>
  <translation>handing in the answer for approval</translation>
 </message>
 <message>
  <source>lämnandet av texten</source>
  <translation>handing over the text</translation>
 </message>
 <message>
  <source>märkningen av anteckningen</source>
  <translation>marking the note</translation>
 </message>
 <message>
  <source>märkningen av kontakterna</source>
  <translation>marking the contacts</translation>
 </message>
 <message>
  <source>märkningen av svaret</source>
  <translation>marking the answer</translation>
 </message>
 <message>
  <source>noteringen att inget svar behövs</source>
  <translation>noting that no answer is needed</translation>
 </message>
 <message>
  <source>noteringen att raden är sedd</source>
  <translation>noting the line as seen</translation>
 </message>
 <message>
  <source>noteringen att skattningarna inte lämnas</source>
  <translation>noting that the ratings will not come in</translation>
 </message>
 <message>
  <source>noteringen att skattningen inte lämnas</source>
  <translation>noting that the rating will not come in</translation>
 </message>
 <message>
  <source>omhändertagandet av lärdomen</source>
  <translation>dealing with the learning</translation>
 </message>
 <message>
  <source>pausen för flera behandlingar</source>
  <translation>pausing several treatments</translation>
 </message>
 <message>
  <source>pausen i behandlingen</source>
  <translation>pausing the treatment</translation>
 </message>
 <message>
  <source>planeringen av skattningarna</source>
  <translation>planning the ratings</translation>
 </message>
 <message>
  <source>planeringen av skattningen</source>
  <translation>planning the rating</translation>
 </message>
 <message>
  <source>publiceringen av programmet</source>
  <translation>publishing the program</translation>
 </message>
 <message>
  <source>registreringen av patienten</source>
  <translation>registering the patient</translation>
 </message>
 <message>
  <source>rättelsen av skattningen</source>
  <translation>correcting the rating</translation>
 </message>
 <message>
  <source>sammanföringen av patienterna</source>
  <translation>merging the patients</translation>
 </message>
 <message>
  <source>skrivandet av filen</source>
  <translation>writing the file</translation>
 </message>
 <message>
  <source>slutförandet av anteckningen</source>
  <translation>finishing the note</translation>
 </message>
 <message>
  <source>slutförandet av frågan om mer</source>
  <translation>finishing the question for more</translation>
 </message>
 <message>
  <source>slutförandet av svaret</source>
  <translation>finishing the reply</translation>
 </message>
 <message>
  <source>slutförandet av återkopplingen</source>
  <translation>finishing the feedback</translation>
 </message>
 <message>
  <source>slutförandet och märkningen av anteckningen</source>
  <translation>finishing and marking the note</translation>
 </message>
 <message>
  <source>starten av behandlingen</source>
  <translation>starting the treatment</translation>
 </message>
 <message>
  <source>starten av piloten</source>
  <translation>starting the pilot</translation>
 </message>
 <message>
  <source>tilldelningen av hemuppgiften</source>
  <translation>assigning the homework</translation>
 </message>
 <message>
  <source>tömningen av utkastet</source>
  <translation>emptying the draft</translation>
 </message>
 <message>
  <source>uppföljningens utfall</source>
  <translation>writing the outcome of the follow-up</translation>
 </message>
 <message>
  <source>uppskjutandet av raden</source>
  <translation>putting off the line</translation>
 </message>
 <message>
  <source>uppskjutandet av raderna</source>
  <translation>putting off the lines</translation>
 </message>
 <message>
  <source>ändringen av den närståendes uppgifter</source>
  <translation>changing the relative's details</translation>
 </message>
 <message>
  <source>ändringen av flaggan</source>
  <translation>changing the flag</translation>
 </message>
 <message>
  <source>ändringen av granskningsdagen</source>
  <translation>changing the day of review</translation>
 </message>
 <message>
  <source>ändringen av hemuppgiftens dag</source>
  <translation>changing the homework's day</translation>
 </message>
 <message>
  <source>ändringen av inför start</source>
  <translation>changing the way in</translation>
 </message>
 <message>
  <source>ändringen av inställningen</source>
  <translation>changing the setting</translation>
 </message>
 <message>
  <source>ändringen av kompetensens sista dag</source>
  <translation>changing the competence's last day</translation>
 </message>
 <message>
  <source>ändringen av modulens läge</source>
  <translation>changing the module's state</translation>
 </message>
 <message>
  <source>ändringen av rollerna</source>
  <translation>changing the roles</translation>
 </message>
 <message>
  <source>ändringen av tempot</source>
  <translation>changing the pace</translation>
 </message>
 <message>
  <source>ändringen av tempot för flera</source>
  <translation>changing the pace of several</translation>
 </message>
 <message>
  <source>ändringen av uppgifterna</source>
  <translation>changing the details</translation>
 </message>
 <message>
  <source>återgången till programmets regel</source>
  <translation>returning to the program's rule</translation>
 </message>
 <message>
  <source>återinförandet av svaret</source>
  <translation>bringing the answer back into use</translation>
 </message>
 <message>
  <source>återställandet av flaggan</source>
  <translation>restoring the flag</translation>
 </message>
 <message>
  <source>återställandet av lärdomen</source>
  <translation>restoring the learning</translation>
 </message>
 <message>
  <source>återställandet av svaret</source>
  <translation>restoring the answer</translation>
 </message>
 <message>
  <source>återställandet av uppgifterna</source>
  <translation>restoring the details</translation>
 </message>
 <message>
  <source>återställandet av versionens läge</source>
  <translation>restoring the version's status</translation>
 </message>
 <message>
  <source>återställningen av kliniken</source>
  <translation>restoring the clinic</translation>
 </message>
 <message>
  <source>återtagandet av anteckningen</source>
  <translation>withdrawing the note</translation>
 </message>
 <message>
  <source>återtagandet av avslutet</source>
  <translation>taking back the end</translation>
 </message>
 <message>
  <source>återtagandet av den borttagna anteckningen</source>
  <translation>bringing back the note</translation>
 </message>
 <message>
  <source>återtagandet av det ifyllda</source>
  <translation>taking back what was entered</translation>
 </message>
 <message>
  <source>återtagandet av inlämningen</source>
  <translation>taking back the hand-in</translation>
 </message>
 <message>
  <source>återtagandet av meddelandet</source>
  <translation>withdrawing the message</translation>
 </message>
 <message>
  <source>återtagandet av raden</source>
  <translation>bringing back the line</translation>
 </message>
 <message>
  <source>återtagandet av rättelsen</source>
  <translation>taking back the correction</translation>
 </message>
 <message>
  <source>återtagandet av skattningen</source>
  <translation>taking back the rating</translation>
 </message>
 <message>
  <source>återtagandet av svaren i tabellen</source>
  <translation>taking back the answers of the table</translation>
 </message>
 <message>
  <source>återtagandet av utkastet</source>
  <translation>bringing back the draft</translation>
 </message>
 <message>
  <source>återtagandet av utkastet till program</source>
  <translation>bringing back the draft program</translation>
 </message>
 <message>
  <source>återupptagandet av behandlingen</source>
  <translation>resuming the treatment</translation>
 </message>
 <message>
  <source>åtskiljandet av patienterna</source>
  <translation>parting the patients</translation>
 </message>
 <message>
  <source>öppnandet av modulen</source>
  <translation>opening the module</translation>
 </message>
 <message>
  <source>överlämnandet av raden</source>
  <translation>passing on the line</translation>
 </message>
 <message>
  <source>överlämningen av flera behandlingar</source>
  <translation>transferring several treatments</translation>
 </message>
 <message>
  <source>överlämningen till ny behandlare</source>
  <translation>transferring the treatment</translation>
 </message>
</context>
<context>
 <name>Detail</name>
 <message>
  <source>Det som inte är känt</source>
  <translation>What is not known</translation>
 </message>
 <message>
  <source>Det som är känt</source>
  <translation>What is known</translation>
 </message>
 <message>
  <source>Fler</source>
  <translation>More</translation>
 </message>
 <message>
  <source>Hemuppgiften</source>
  <translation>The homework</translation>
 </message>
 <message>
  <source>I korthet</source>
  <translation>In brief</translation>
 </message>
 <message>
  <source>Inget är inlämnat än.</source>
  <translation>Nothing is handed in yet.</translation>
 </message>
 <message>
  <source>Kan inte startas förrän kliniken har fört in det som saknas. {missing}.</source>
  <translation>Cannot be started until the clinic has entered what is missing. {missing}.</translation>
 </message>
 <message>
  <source>Källor</source>
  <translation>Sources</translation>
 </message>
 <message>
  <source>Moduler</source>
  <translation>Modules</translation>
 </message>
 <message>
  <source>Om programmet</source>
  <translation>About the program</translation>
 </message>
 <message>
  <source>Programmet finns bara på svenska.</source>
  <translation>The program is in Swedish only.</translation>
 </message>
 <message>
  <source>Registrera inlämning</source>
  <translation>Register a hand-in</translation>
 </message>
 <message>
  <source>Skriv ut programblad</source>
  <translation>Print program sheet</translation>
 </message>
 <message>
  <source>Spara programmet som fil</source>
  <translation>Save the program as a file</translation>
 </message>
 <message>
  <source>Ta bort hemuppgiften</source>
  <translation>Withdraw the homework</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>okänd leverantör</source>
  <translation>unknown supplier</translation>
 </message>
 <message>
  <source>{module} är hoppad över, och hemuppgiften behövs inte.</source>
  <translation>{module} is skipped, and the homework is not needed.</translation>
 </message>
 <message>
  <source>{module} är inlämnad {day}. Svaren finns inte här, men den kan återkopplas.</source>
  <translation>{module} was handed in {day}. The answers are not here, but it can have its feedback.</translation>
 </message>
 <message>
  <source>{module} är återkopplad. Svaren finns inte här.</source>
  <translation>{module} has had its feedback. The answers are not here.</translation>
 </message>
 <message>
  <source>Ändra dag …</source>
  <translation>Change day …</translation>
 </message>
 <message>
  <source>Återkoppla</source>
  <translation>Give feedback</translation>
 </message>
</context>
<context>
 <name>DetailFoot</name>
 <message>
  <source>Fler</source>
  <translation>More</translation>
 </message>
 <message>
  <source>Spara utkast</source>
  <translation>Save draft</translation>
 </message>
</context>
<context>
 <name>DetailHead</name>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
</context>
<context>
 <name>DialogPanel</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Skriv {word} för att fortsätta</source>
  <translation>Type {word} to continue</translation>
 </message>
</context>
<context>
 <name>DifferenceView</name>
 <message>
  <source>Skillnad</source>
  <translation>Difference</translation>
 </message>
 <message>
  <source>Texterna är lika.</source>
  <translation>The texts are the same.</translation>
 </message>
</context>
<context>
 <name>DocumentsTab</name>
 <message>
  <source>Modulvård är inte journalen. Kopiera texten dit och märk den här som journalförd.</source>
  <translation>Modulvård is not the journal. Copy the text there and mark it here as journalled.</translation>
 </message>
</context>
<context>
 <name>Doing</name>
 <message>
  <source>Alla moduler är klara: det finns inget tempo att ändra.</source>
  <translation>All modules are done: there is no pace to change.</translation>
 </message>
 <message>
  <source>Avsluta behandlingen</source>
  <translation>End the treatment</translation>
 </message>
 <message>
  <source>Behöver inget svar</source>
  <translation>Needs no answer</translation>
 </message>
 <message>
  <source>Det som ska läsas först kan inte skjutas upp.</source>
  <translation>What is to be read first cannot be put off.</translation>
 </message>
 <message>
  <source>Det som är lämnat ändras inte, det rättas.</source>
  <translation>What is handed over is not changed but corrected.</translation>
 </message>
 <message>
  <source>En uppföljning har inget tempo att ändra.</source>
  <translation>A follow-up has no pace to change.</translation>
 </message>
 <message>
  <source>Flagga</source>
  <translation>Flag</translation>
 </message>
 <message>
  <source>Förbered avslutet</source>
  <translation>Prepare the end</translation>
 </message>
 <message>
  <source>Journalförda ändå</source>
  <translation>Journalled anyway</translation>
 </message>
 <message>
  <source>Klar</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Kontakterna med {name} är noterade som journalförda.</source>
  <translation>The contacts with {name} are noted as written in the record.</translation>
 </message>
 <message>
  <source>Kopiera texten och notera som lämnad</source>
  <translation>Copy the text and note it as handed over</translation>
 </message>
 <message>
  <source>Lägg in skattningen</source>
  <translation>Enter the rating</translation>
 </message>
 <message>
  <source>Lämna svaret</source>
  <translation>Hand the reply over</translation>
 </message>
 <message>
  <source>Lämna vidare</source>
  <translation>Pass on</translation>
 </message>
 <message>
  <source>Lämnas inte</source>
  <translation>Will not come</translation>
 </message>
 <message>
  <source>Läs och återkoppla</source>
  <translation>Read and give feedback</translation>
 </message>
 <message>
  <source>Modul {number} öppnad för {name}.</source>
  <translation>Module {number} opened for {name}.</translation>
 </message>
 <message>
  <source>Notera som lämnad på papper</source>
  <translation>Note it as handed over on paper</translation>
 </message>
 <message>
  <source>Noterat: {name} behöver inget svar.</source>
  <translation>Noted: {name} needs no answer.</translation>
 </message>
 <message>
  <source>Sett</source>
  <translation>Seen</translation>
 </message>
 <message>
  <source>Sett för {name}: raden är borta i sju dagar.</source>
  <translation>Seen for {name}: the line is gone for seven days.</translation>
 </message>
 <message>
  <source>Skjut upp</source>
  <translation>Postpone</translation>
 </message>
 <message>
  <source>Skjut upp till</source>
  <translation>Postpone until</translation>
 </message>
 <message>
  <source>Skriv anteckning</source>
  <translation>Write a note</translation>
 </message>
 <message>
  <source>Skriv klart</source>
  <translation>Finish writing</translation>
 </message>
 <message>
  <source>Skriv ut brev</source>
  <translation>Print letter</translation>
 </message>
 <message>
  <source>Skriv utfallet</source>
  <translation>Write the outcome</translation>
 </message>
 <message>
  <source>Skriv vad du gjort</source>
  <translation>Write what you did</translation>
 </message>
 <message>
  <source>Svara</source>
  <translation>Reply</translation>
 </message>
 <message>
  <source>Svaret läses först. Tempo ändras på patientens sida.</source>
  <translation>The answer is read first. Pace is changed on the patient's page.</translation>
 </message>
 <message>
  <source>Svaret till {name} är kopierat och noterat som lämnat.</source>
  <translation>The reply to {name} is copied and noted as handed over.</translation>
 </message>
 <message>
  <source>Svaret till {name} är noterat som lämnat.</source>
  <translation>The reply to {name} is noted as handed over.</translation>
 </message>
 <message>
  <source>Svaret är utlovat och kan inte skjutas upp.</source>
  <translation>The answer is promised and cannot be postponed.</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message>
  <source>hoppa över</source>
  <translation>skip</translation>
 </message>
 <message>
  <source>journal</source>
  <translation>journal</translation>
 </message>
 <message>
  <source>klar</source>
  <translation>done</translation>
 </message>
 <message>
  <source>kollega</source>
  <translation>colleague</translation>
 </message>
 <message>
  <source>läs först</source>
  <translation>read first</translation>
 </message>
 <message>
  <source>skattning</source>
  <translation>rating</translation>
 </message>
 <message>
  <source>{name} kommer tillbaka {day}.</source>
  <translation>{name} comes back {day}.</translation>
 </message>
 <message>
  <source>Ändra tempo</source>
  <translation>Change pace</translation>
 </message>
 <message>
  <source>Öppna modul {number}</source>
  <translation>Open module {number}</translation>
 </message>
 <message>
  <source>Öppna patienten</source>
  <translation>Open the patient</translation>
 </message>
</context>
<context>
 <name>Doorway</name>
 <message>
  <source>Exempelkliniken görs</source>
  <translation>Making the sample clinic</translation>
 </message>
 <message>
  <source>Kliniken görs</source>
  <translation>Making the clinic</translation>
 </message>
 <message>
  <source>Klinikens dörr öppnas …</source>
  <translation>The clinic’s door is opening …</translation>
 </message>
 <message>
  <source>Kliniker (*.db)</source>
  <translation>Clinics (*.db)</translation>
 </message>
 <message>
  <source>Mappen ligger på en nätverksplats. Modulvård blir långsammare, och ett avbrott kan hindra att det sparas. Välj hellre en mapp på den här datorn.</source>
  <translation>The folder lies on a network. Modulvård becomes slower, and an interruption can keep it from saving. Rather choose a folder on this computer.</translation>
 </message>
 <message>
  <source>Mappen synkroniseras av {service}. Då lämnar kopior datorn, och två datorer kan skriva samtidigt. Välj hellre en mapp som bara finns på den här datorn.</source>
  <translation>The folder is synchronised by {service}. Copies then leave the computer, and two computers can write at the same time. Rather choose a folder that exists on this computer only.</translation>
 </message>
 <message>
  <source>Välj klinikens fil</source>
  <translation>Choose the clinic’s file</translation>
 </message>
 <message>
  <source>behandlare</source>
  <translation>therapist</translation>
 </message>
 <message>
  <source>kan inte öppnas</source>
  <translation>cannot be opened</translation>
 </message>
 <message>
  <source>loggen är ändrad</source>
  <translation>the log was altered</translation>
 </message>
 <message>
  <source>låst</source>
  <translation>locked</translation>
 </message>
 <message>
  <source>välkommen</source>
  <translation>welcome</translation>
 </message>
 <message>
  <source>{title} · låste {time}</source>
  <translation>{title} · locked {time}</translation>
 </message>
 <message>
  <source>återställ</source>
  <translation>restore</translation>
 </message>
 <message>
  <source>återställningsnyckel</source>
  <translation>recovery key</translation>
 </message>
</context>
<context>
 <name>DueDialog</name>
 <message>
  <source>Senast den dagen</source>
  <translation>By that day</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Utan dag gäller veckan då modulen är planerad.</source>
  <translation>Without a day, the week in which the module is planned applies.</translation>
 </message>
 <message>
  <source>Utan dag kan hemuppgiften lämnas in när som helst.</source>
  <translation>Without a day, the homework can be handed in at any time.</translation>
 </message>
 <message>
  <source>Ändra dagen</source>
  <translation>Change the day</translation>
 </message>
</context>
<context>
 <name>Editor</name>
 <message>
  <source>Annat datum</source>
  <translation>Another date</translation>
 </message>
 <message>
  <source>Skriv något annat</source>
  <translation>Write something else</translation>
 </message>
</context>
<context>
 <name>EndDialog</name>
 <message>
  <source>Gäller till och med. Tomt: tills vidare</source>
  <translation>Valid through. Empty: until further notice</translation>
 </message>
 <message>
  <source>Sista dag</source>
  <translation>Last day</translation>
 </message>
 <message>
  <source>Spara</source>
  <translation>Save</translation>
 </message>
</context>
<context>
 <name>EndPanel</name>
 <message>
  <source>Alla moduler är gjorda</source>
  <translation>All modules are done</translation>
 </message>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Avsluta behandlingen</source>
  <translation>End the treatment</translation>
 </message>
 <message>
  <source>Avsluta {program}</source>
  <translation>End {program}</translation>
 </message>
 <message>
  <source>Behandlingen avslutad för {name}: {how}.</source>
  <translation>The treatment has ended for {name}: {how}.</translation>
 </message>
 <message>
  <source>Hur den avslutas</source>
  <translation>How it ends</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Planen och det som är gjort ligger kvar. Du kan ångra efteråt.</source>
  <translation>The plan and what has been done stay. You can undo this afterwards.</translation>
 </message>
 <message>
  <source>Sista dag</source>
  <translation>Last day</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
</context>
<context>
 <name>EntryFoot</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Kasta svaren</source>
  <translation>Throw the answers away</translation>
 </message>
 <message>
  <source>Lämna resten tomma</source>
  <translation>Leave the rest blank</translation>
 </message>
 <message>
  <source>Spara rättelsen</source>
  <translation>Save the correction</translation>
 </message>
 <message>
  <source>Spara skattningen</source>
  <translation>Save the rating</translation>
 </message>
 <message>
  <source>Spara ändå</source>
  <translation>Save anyway</translation>
 </message>
 <message>
  <source>Ta tillbaka det du kastade</source>
  <translation>Bring back what you threw away</translation>
 </message>
 <message>
  <source>{answered} av {asked} besvarade</source>
  <translation>{answered} of {asked} answered</translation>
 </message>
</context>
<context>
 <name>EntryForm</name>
 <message numerus="yes">
  <source>%n fråga(or) lämnad(e) tom(ma)</source>
  <translation><numerusform>%n question left blank</numerusform><numerusform>%n questions left blank</numerusform></translation>
 </message>
 <message>
  <source>Alla frågor är besvarade</source>
  <translation>All questions are answered</translation>
 </message>
 <message>
  <source>Alla frågor är besvarade. Tryck Enter för att spara, eller Backsteg för att ändra.</source>
  <translation>All questions are answered. Press Enter to save, or Backspace to change.</translation>
 </message>
 <message>
  <source>Det sista du skrev togs inte emot. Se efter att det är rätt formulär och rätt svar, och tryck Enter en gång till för att spara.</source>
  <translation>The last thing you typed was not taken. Check that this is the right form with the right answers, then press Enter again to save.</translation>
 </message>
 <message>
  <source>Formulärets språk</source>
  <translation>Language of the form</translation>
 </message>
 <message>
  <source>Inget är besvarat. Skriv svaren först.</source>
  <translation>Nothing is answered. Enter the answers first.</translation>
 </message>
 <message>
  <source>Skriv varför den rättas.</source>
  <translation>Write why it is corrected.</translation>
 </message>
 <message>
  <source>Skäl till rättelsen</source>
  <translation>Reason for the correction</translation>
 </message>
 <message>
  <source>Svar</source>
  <translation>Answer</translation>
 </message>
 <message>
  <source>{done}. Enter sparar</source>
  <translation>{done}. Enter saves</translation>
 </message>
 <message>
  <source>{question} (får utelämnas)</source>
  <translation>{question} (may be left out)</translation>
 </message>
 <message>
  <source>{question} Svar {range}</source>
  <translation>{question} Answer {range}</translation>
 </message>
 <message>
  <source>{question} besvaras med {low}–{high}.</source>
  <translation>{question} is answered with {low}–{high}.</translation>
 </message>
 <message>
  <source>{question} är inte besvarad. Skriv svaret, eller tryck - om den är tom på formuläret.</source>
  <translation>{question} is not answered. Enter the answer, or press - if it is blank on the form.</translation>
 </message>
</context>
<context>
 <name>EntryKeys</name>
 <message>
  <source>Backsteg</source>
  <translation>Backspace</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>lämna tom</source>
  <translation>leave blank</translation>
 </message>
 <message>
  <source>svara</source>
  <translation>answer</translation>
 </message>
 <message>
  <source>svara, tal avslutas med Enter</source>
  <translation>answer, numbers end with Enter</translation>
 </message>
 <message>
  <source>tillbaka</source>
  <translation>back</translation>
 </message>
</context>
<context>
 <name>EntryPage</name>
 <message>
  <source>Planerad {when}</source>
  <translation>Planned {when}</translation>
 </message>
 <message>
  <source>Rättelse. Det som står nu går fortfarande att läsa efteråt, med skälet.</source>
  <translation>Correction. What stands now can still be read afterwards, with the reason.</translation>
 </message>
 <message>
  <source>Samma svar finns redan inskrivna för den dagen.</source>
  <translation>The same answers are already entered for that day.</translation>
 </message>
 <message>
  <source>Svaren är kastade. De kan tas tillbaka i formuläret i 30 dagar.</source>
  <translation>The answers are thrown away. They can be brought back in the form for 30 days.</translation>
 </message>
 <message>
  <source>{form} är rättad för {name}.</source>
  <translation>{form} is corrected for {name}.</translation>
 </message>
 <message>
  <source>{form} är sparad för {name}.</source>
  <translation>{form} is saved for {name}.</translation>
 </message>
</context>
<context>
 <name>Errors</name>
 <message>
  <source>Alla moduler är inlämnade eller överhoppade, så det finns inget att planera.</source>
  <translation>All modules are handed in or skipped, so there is nothing to plan.</translation>
 </message>
 <message>
  <source>Ange varför du behöver öppna; skälet sparas i loggen.</source>
  <translation>State why you need to open; the reason is kept in the log.</translation>
 </message>
 <message>
  <source>Anteckningen är antingen inte slutförd eller redan märkt som journalförd.</source>
  <translation>The note is either not finished or already marked as journalled.</translation>
 </message>
 <message>
  <source>Anteckningen är inte längre ett utkast som du kan skriva i.</source>
  <translation>The note is no longer a draft that you can write in.</translation>
 </message>
 <message>
  <source>Anteckningen är inte märkt som journalförd.</source>
  <translation>The note is not marked as journalled.</translation>
 </message>
 <message>
  <source>Anteckningen är redan återtagen eller rättad, eller ett utkast.</source>
  <translation>The note is already withdrawn or corrected, or a draft.</translation>
 </message>
 <message>
  <source>Avbrutet.</source>
  <translation>Cancelled.</translation>
 </message>
 <message>
  <source>Avsluta behandlingen först.</source>
  <translation>End the treatment first.</translation>
 </message>
 <message>
  <source>Avsluta den och starta en ny för ett annat program.</source>
  <translation>End it and start a new one for another program.</translation>
 </message>
 <message>
  <source>Avveckla versionen, så startas inget nytt med den.</source>
  <translation>Retire the version, and nothing new starts with it.</translation>
 </message>
 <message>
  <source>Bara meddelanden, hemuppgifter och svar att läsa först lämnas vidare.</source>
  <translation>Only messages, homework and answers to read first are passed on.</translation>
 </message>
 <message>
  <source>Bara svarets ägare och den som sköter svarsbanken kan göra det.</source>
  <translation>Only the entry's owner and those who keep the answer bank can do that.</translation>
 </message>
 <message>
  <source>Be avsändaren ge den ändrade filen en ny version.</source>
  <translation>Ask the sender to give the changed file a new version.</translation>
 </message>
 <message>
  <source>Be er it att installera den nyare versionen.</source>
  <translation>Ask your IT to install the newer version.</translation>
 </message>
 <message>
  <source>Be er it om rätt att läsa {path}.</source>
  <translation>Ask your IT for the right to read {path}.</translation>
 </message>
 <message>
  <source>Be er it om rätt att skriva i {path}.</source>
  <translation>Ask your IT for the right to write to {path}.</translation>
 </message>
 <message>
  <source>Behandlaren ansvarar redan för behandlingen.</source>
  <translation>The therapist is responsible for the treatment already.</translation>
 </message>
 <message>
  <source>Behandlingen avslutades {ended_on}.</source>
  <translation>The treatment ended {ended_on}.</translation>
 </message>
 <message>
  <source>Behandlingen börjar {started_on}. Välj den dagen eller en senare.</source>
  <translation>The treatment begins {started_on}. Choose that day or a later one.</translation>
 </message>
 <message>
  <source>Behandlingen följer redan version {version} eller en nyare.</source>
  <translation>The treatment follows version {version}, or a newer one, already.</translation>
 </message>
 <message>
  <source>Behandlingen följer {program}, och byter bara till en nyare version av det.</source>
  <translation>The treatment follows {program}, and moves only to a newer version of it.</translation>
 </message>
 <message>
  <source>Behandlingen är inte avslutad.</source>
  <translation>The treatment is not ended.</translation>
 </message>
 <message>
  <source>Behandlingen är inte startad.</source>
  <translation>The treatment is not started.</translation>
 </message>
 <message>
  <source>Börja en ny om patienten har kommit tillbaka.</source>
  <translation>Begin a new one if the patient has come back.</translation>
 </message>
 <message>
  <source>Börja ett nytt utkast.</source>
  <translation>Begin a new draft.</translation>
 </message>
 <message>
  <source>Dag {day} finns inte. Se över siffrorna efter månaden.</source>
  <translation>There is no day {day}. Check the digits after the month.</translation>
 </message>
 <message>
  <source>Dagen har inte varit än. Välj idag eller tidigare.</source>
  <translation>The day has not been yet. Choose today or earlier.</translation>
 </message>
 <message>
  <source>Dagen ligger för långt bort. Se över året.</source>
  <translation>The day lies too far away. Check the year.</translation>
 </message>
 <message>
  <source>Dagen ligger före behandlingens start, {started_on}.</source>
  <translation>The day lies before the start of the treatment, {started_on}.</translation>
 </message>
 <message>
  <source>Dagen ligger före den senaste överlämningen, {last}.</source>
  <translation>The day lies before the last transfer, {last}.</translation>
 </message>
 <message>
  <source>Dagen ligger före födelsedagen. Se över båda.</source>
  <translation>The day lies before the day of birth. Check both.</translation>
 </message>
 <message>
  <source>Dagen ligger före {year}. Se över året.</source>
  <translation>The day lies before {year}. Check the year.</translation>
 </message>
 <message>
  <source>Dagen ligger mer än två år före starten {started_on}. Se över året.</source>
  <translation>The day lies more than two years before the start, {started_on}. Check the year.</translation>
 </message>
 <message>
  <source>De tre siffrorna efter datumet kan inte vara 000.</source>
  <translation>The three digits after the date cannot be 000.</translation>
 </message>
 <message>
  <source>Den andras ändring gäller, och inget har skrivits över.</source>
  <translation>The other change stands, and nothing has been overwritten.</translation>
 </message>
 <message>
  <source>Den dagen har redan en uppföljning. Välj en annan.</source>
  <translation>There is a follow-up on that day already. Choose another.</translation>
 </message>
 <message>
  <source>Den nyare versionen har inte samma modul {modules}, som är öppnad.</source>
  <translation>The newer version has not the same module {modules}, which is opened.</translation>
 </message>
 <message>
  <source>Den planerade skattningen är redan inne, eller ska inte lämnas.</source>
  <translation>The planned rating is in already, or will not come in.</translation>
 </message>
 <message>
  <source>Den som ger behörigheter eller sköter data kan godta det och gå vidare.</source>
  <translation>Whoever gives permissions or keeps the data can accept it and go on.</translation>
 </message>
 <message>
  <source>Den som sköter data uppgraderar den, här eller med kommandot modulvard store upgrade.</source>
  <translation>Whoever keeps the data upgrades it, here or with the command modulvard store upgrade.</translation>
 </message>
 <message>
  <source>Den tas inte för en ny klinik, och inget har skrivits i den.</source>
  <translation>It is not taken for a new clinic, and nothing has been written to it.</translation>
 </message>
 <message>
  <source>Den tiden finns inte: då ställs klockan fram till sommartid.</source>
  <translation>There is no such time: the clocks go forward then.</translation>
 </message>
 <message>
  <source>Den version som gäller står kvar.</source>
  <translation>The version in force stands.</translation>
 </message>
 <message>
  <source>Den är orörd.</source>
  <translation>It is untouched.</translation>
 </message>
 <message>
  <source>Det du har skrivit är kvar här.</source>
  <translation>What you have written is still here.</translation>
 </message>
 <message>
  <source>Det du skrev finns kvar.</source>
  <translation>What you wrote is still here.</translation>
 </message>
 <message>
  <source>Det du söker finns inte, eller så får ditt konto inte se det.</source>
  <translation>What you are looking for does not exist, or your account may not see it.</translation>
 </message>
 <message>
  <source>Det finns fält kvar att fylla i: {fields}.</source>
  <translation>There are fields left to fill in: {fields}.</translation>
 </message>
 <message>
  <source>Det finns ingen kontakt att märka på det sättet.</source>
  <translation>There is no contact to mark in that way.</translation>
 </message>
 <message>
  <source>Det finns inget klart att lämna.</source>
  <translation>There is nothing finished to hand over.</translation>
 </message>
 <message>
  <source>Det finns inget konto som heter {account_name}.</source>
  <translation>There is no account called {account_name}.</translation>
 </message>
 <message>
  <source>Det finns inget svar att spara.</source>
  <translation>There is no answer to keep.</translation>
 </message>
 <message>
  <source>Det finns inlämnat {last}. Sista dagen kan inte vara tidigare.</source>
  <translation>Something was handed in on {last}. The last day cannot be earlier.</translation>
 </message>
 <message>
  <source>Det finns redan en fil med det namnet.</source>
  <translation>There already is a file with that name.</translation>
 </message>
 <message>
  <source>Det finns redan ett konto som heter {account_name}.</source>
  <translation>There already is an account called {account_name}.</translation>
 </message>
 <message>
  <source>Det finns redan ett påbörjat utkast med annan text.</source>
  <translation>A draft with another text has been begun already.</translation>
 </message>
 <message>
  <source>Det gick inte.</source>
  <translation>It did not work.</translation>
 </message>
 <message>
  <source>Det går inte att ta med bilden.</source>
  <translation>The picture cannot be included.</translation>
 </message>
 <message>
  <source>Det går inte i det läge som versionen av {program} har.</source>
  <translation>That cannot be done in the state the version of {program} has.</translation>
 </message>
 <message>
  <source>Det går inte som läget är nu.</source>
  <translation>It cannot be done as things stand now.</translation>
 </message>
 <message>
  <source>Det här följer av vad som är lagt och journalfört.</source>
  <translation>This follows from what is laid and journalled.</translation>
 </message>
 <message>
  <source>Det här förs inte in för hand.</source>
  <translation>This is not entered by hand.</translation>
 </message>
 <message>
  <source>Det här slaget har inget eget namn. Töm fältet.</source>
  <translation>This kind has no name of its own. Empty the field.</translation>
 </message>
 <message>
  <source>Det ser ut som ett personnummer (dag {day}). Byt slag av nummer.</source>
  <translation>It looks like a personal identity number (day {day}). Change the kind of number.</translation>
 </message>
 <message>
  <source>Det ser ut som ett samordningsnummer (dag {day}). Byt slag av nummer.</source>
  <translation>It looks like a coordination number (day {day}). Change the kind of number.</translation>
 </message>
 <message>
  <source>Det som förs in i efterhand behöver ligga före den dagen.</source>
  <translation>What is entered afterwards needs to lie before that day.</translation>
 </message>
 <message>
  <source>Det som har hänt kan inte ligga efter idag.</source>
  <translation>What has happened cannot lie after today.</translation>
 </message>
 <message>
  <source>Det som redan var sparat är helt, och det du skrev finns kvar.</source>
  <translation>What was already saved is whole, and what you wrote is still here.</translation>
 </message>
 <message>
  <source>Det som är lämnat rättas med ett nytt meddelande.</source>
  <translation>What has been handed over is corrected with a new message.</translation>
 </message>
 <message>
  <source>Det som är planerat gäller ett annat instrument.</source>
  <translation>What is planned is of another instrument.</translation>
 </message>
 <message>
  <source>Det som är planerat gäller flera behandlingar. Ta en i taget.</source>
  <translation>What is planned is of several treatments. Take one at a time.</translation>
 </message>
 <message>
  <source>Det står inte vilka som har deltagit i arbetet med {program}.</source>
  <translation>It is not said who took part in shaping {program}.</translation>
 </message>
 <message>
  <source>Det är ett riktigt personnummer. Ska det stå där?</source>
  <translation>It is a real personal identity number. Should it stand there?</translation>
 </message>
 <message>
  <source>Det är ett riktigt samordningsnummer. Ska det stå där?</source>
  <translation>It is a real coordination number. Should it stand there?</translation>
 </message>
 <message>
  <source>Det är för många. Behåll högst {limit}.</source>
  <translation>That is too many. Keep at most {limit}.</translation>
 </message>
 <message>
  <source>Det är inget publicerat testnummer och kan vara någons. Välj ett annat i exempelkliniken.</source>
  <translation>It is not a published test number and may be someone’s. Choose another in the sample clinic.</translation>
 </message>
 <message>
  <source>Disken svarade med ett fel.</source>
  <translation>The disk answered with an error.</translation>
 </message>
 <message>
  <source>Disken är full, så det gick inte att spara.</source>
  <translation>The disk is full, so it could not be saved.</translation>
 </message>
 <message>
  <source>Disken är full, så filen kunde inte sparas.</source>
  <translation>The disk is full, so the file could not be saved.</translation>
 </message>
 <message>
  <source>Ditt konto har inte behörighet till det här.</source>
  <translation>Your account is not permitted to do this.</translation>
 </message>
 <message>
  <source>Du har redan {limit} sparade filter.</source>
  <translation>You already have {limit} saved filters.</translation>
 </message>
 <message>
  <source>Där ligger redan en klinik, eller delar av en.</source>
  <translation>There already is a clinic, or parts of one.</translation>
 </message>
 <message>
  <source>En patient kan inte föras samman med sig själv.</source>
  <translation>A patient cannot be merged with themselves.</translation>
 </message>
 <message>
  <source>Ett annat instrument, {key}, heter redan som {instrument}.</source>
  <translation>Another instrument, {key}, goes by a name of {instrument} already.</translation>
 </message>
 <message>
  <source>Ett annat program skriver i kliniken just nu.</source>
  <translation>Another program is writing to the clinic right now.</translation>
 </message>
 <message>
  <source>Ett avslutningsbesök rekommenderas bara. Välj högst en varning.</source>
  <translation>A closing visit is only recommended. Choose a warning at most.</translation>
 </message>
 <message>
  <source>Ett svar till patient blir aldrig metodstöd, och tvärtom.</source>
  <translation>An answer to patients never becomes method support, nor the other way round.</translation>
 </message>
 <message>
  <source>Filen hör till en annan nyckelfil eller ett annat program.</source>
  <translation>The file belongs to another key file or another program.</translation>
 </message>
 <message>
  <source>Filen kan inte läsas.</source>
  <translation>The file cannot be read.</translation>
 </message>
 <message>
  <source>Filen kan inte tas emot.</source>
  <translation>The file cannot be taken.</translation>
 </message>
 <message>
  <source>Filen kunde inte sparas där.</source>
  <translation>The file could not be saved there.</translation>
 </message>
 <message>
  <source>Filen är en okrypterad databas.</source>
  <translation>The file is an unencrypted database.</translation>
 </message>
 <message>
  <source>Filen är en säkerhetskopia av en annan klinik: {clinic}.</source>
  <translation>The file is a backup of another clinic: {clinic}.</translation>
 </message>
 <message>
  <source>Filen är ett kalkylblad eller ett dokument, inte text.</source>
  <translation>The file is a spreadsheet or a document, not text.</translation>
 </message>
 <message>
  <source>Filen är ingen säkerhetskopia av Modulvård.</source>
  <translation>The file is not a backup of Modulvård.</translation>
 </message>
 <message>
  <source>Filen är ingen text, eller så är den skadad.</source>
  <translation>The file is no text, or it is damaged.</translation>
 </message>
 <message>
  <source>Filen är orörd, och säkerhetskopiorna finns kvar.</source>
  <translation>The file is untouched, and the backups are still there.</translation>
 </message>
 <message>
  <source>Filen är orörd.</source>
  <translation>The file is untouched.</translation>
 </message>
 <message>
  <source>Filen är större än {most} MB.</source>
  <translation>The file is larger than {most} MB.</translation>
 </message>
 <message>
  <source>Flaggan är redan klar eller borttagen.</source>
  <translation>The flag is done with or removed already.</translation>
 </message>
 <message>
  <source>Flera försök har varit fel.</source>
  <translation>Several attempts have been wrong.</translation>
 </message>
 <message>
  <source>Flera instrument heter {instrument}: {keys}.</source>
  <translation>Several instruments are called {instrument}: {keys}.</translation>
 </message>
 <message>
  <source>Fortsätt i den, flytta den till en nyare version, eller avsluta den först.</source>
  <translation>Go on with that one, move it to a newer version, or end it first.</translation>
 </message>
 <message>
  <source>Fortsätt i det som är öppet.</source>
  <translation>Go on in the one that is open.</translation>
 </message>
 <message>
  <source>Frigör plats eller spara på ett annat ställe.</source>
  <translation>Free some space or save somewhere else.</translation>
 </message>
 <message>
  <source>Frigör plats och försök igen.</source>
  <translation>Free some space and try again.</translation>
 </message>
 <message>
  <source>Fyll ett förråd som är nytt eller bara har påhittade patienter.</source>
  <translation>Fill a store that is new or has invented patients only.</translation>
 </message>
 <message>
  <source>Fyll i fältet.</source>
  <translation>Fill in the field.</translation>
 </message>
 <message>
  <source>Fyll i minst ett svar.</source>
  <translation>Fill in at least one answer.</translation>
 </message>
 <message>
  <source>Fältet {name} kan inget fylla i. Skriv ett frågetecken efter namnet för att fråga.</source>
  <translation>Nothing fills in the field {name}. Write a question mark after the name to ask.</translation>
 </message>
 <message>
  <source>Födelsedagen har inte varit än. Se över året {year}.</source>
  <translation>The day of birth has not been yet. Check the year {year}.</translation>
 </message>
 <message>
  <source>Försök igen eller spara som PDF.</source>
  <translation>Try again or save as PDF.</translation>
 </message>
 <message>
  <source>Försök igen om en stund.</source>
  <translation>Try again in a moment.</translation>
 </message>
 <message>
  <source>Försök igen. Händer det på nytt, låt er it se över disken.</source>
  <translation>Try again. If it happens again, have your IT look at the disk.</translation>
 </message>
 <message>
  <source>Försök öppna kliniken igen.</source>
  <translation>Try to open the clinic again.</translation>
 </message>
 <message>
  <source>Ge den ändrade filen en ny version.</source>
  <translation>Give the changed file a new version.</translation>
 </message>
 <message>
  <source>Ge det i filen en egen förkortning och ett eget namn.</source>
  <translation>Give the one in the file an abbreviation and a name of its own.</translation>
 </message>
 <message>
  <source>Ge först någon annan den rollen.</source>
  <translation>Give someone else that role first.</translation>
 </message>
 <message>
  <source>Grupp {group} är felskriven. Jämför den med papperet.</source>
  <translation>Group {group} is misspelt. Compare it with the paper.</translation>
 </message>
 <message>
  <source>Gå till fältet med Tab och fyll i det.</source>
  <translation>Go to the field with Tab and fill it in.</translation>
 </message>
 <message>
  <source>Gå tillbaka och läs om listan.</source>
  <translation>Go back and read the list again.</translation>
 </message>
 <message>
  <source>Gör en version med andra sidor där, och lämna ut den.</source>
  <translation>Make a version with other pages there, and give that out.</translation>
 </message>
 <message>
  <source>Gör ett nytt svar av det andra slaget.</source>
  <translation>Make a new entry of the other kind.</translation>
 </message>
 <message>
  <source>Gör klart det som saknas, eller skriv ett skäl att avsluta ändå.</source>
  <translation>Complete what is missing, or write a reason to end it all the same.</translation>
 </message>
 <message>
  <source>Gör klart det som saknas, eller skriv ett skäl att starta ändå.</source>
  <translation>Do what is missing, or write a reason to start all the same.</translation>
 </message>
 <message>
  <source>Hemuppgiften har inga frågor som heter så: {names}.</source>
  <translation>The homework has no questions of these names: {names}.</translation>
 </message>
 <message>
  <source>Hemuppgiften är borttagen.</source>
  <translation>The homework is withdrawn.</translation>
 </message>
 <message>
  <source>Hemuppgiften är inlämnad och kan inte tas bort.</source>
  <translation>The homework is handed in and cannot be withdrawn.</translation>
 </message>
 <message>
  <source>Hoppa över den i stället, med en orsak.</source>
  <translation>Skip it instead, with a reason.</translation>
 </message>
 <message>
  <source>Hämta nyckelfilen ur en säkerhetskopia.</source>
  <translation>Take the key file from a backup.</translation>
 </message>
 <message>
  <source>Här finns patienter som någon har fört in.</source>
  <translation>There are patients here that someone has entered.</translation>
 </message>
 <message>
  <source>Högst {most} svar ryms i en fil.</source>
  <translation>One file holds at most {most} entries.</translation>
 </message>
 <message>
  <source>Ingen fil har skrivits.</source>
  <translation>No file was written.</translation>
 </message>
 <message>
  <source>Ingen modul väntar på att öppnas.</source>
  <translation>No module is waiting to be opened.</translation>
 </message>
 <message>
  <source>Ingen paus ligger över den här veckan.</source>
  <translation>No pause covers this week.</translation>
 </message>
 <message>
  <source>Ingen tom klinik har gjorts i dess ställe.</source>
  <translation>No empty clinic has been made in its place.</translation>
 </message>
 <message>
  <source>Ingen version väntar på att godkännas.</source>
  <translation>No version waits to be approved.</translation>
 </message>
 <message>
  <source>Inget halvt ligger kvar.</source>
  <translation>Nothing half done is left behind.</translation>
 </message>
 <message>
  <source>Inget har skrivits i den nya filen.</source>
  <translation>Nothing has been written to the new file.</translation>
 </message>
 <message>
  <source>Inget har skrivits ut.</source>
  <translation>Nothing was printed.</translation>
 </message>
 <message>
  <source>Inget har skrivits över.</source>
  <translation>Nothing has been overwritten.</translation>
 </message>
 <message>
  <source>Inget har skrivits.</source>
  <translation>Nothing was written.</translation>
 </message>
 <message>
  <source>Inget har visats.</source>
  <translation>Nothing has been shown.</translation>
 </message>
 <message>
  <source>Inget har ändrats, och det du skrev finns kvar.</source>
  <translation>Nothing has changed, and what you wrote is still here.</translation>
 </message>
 <message>
  <source>Inget har ändrats.</source>
  <translation>Nothing has changed.</translation>
 </message>
 <message>
  <source>Inget har återställts.</source>
  <translation>Nothing has been restored.</translation>
 </message>
 <message>
  <source>Inget raderas för felaktiga försök.</source>
  <translation>Nothing is erased because of wrong attempts.</translation>
 </message>
 <message>
  <source>Inget väntar längre på den här återkopplingen.</source>
  <translation>Nothing waits for this feedback any more.</translation>
 </message>
 <message>
  <source>Inget är halvgjort.</source>
  <translation>Nothing is half done.</translation>
 </message>
 <message>
  <source>Inlämningen har redan fått sin återkoppling.</source>
  <translation>The hand-in has had its feedback already.</translation>
 </message>
 <message>
  <source>Inlämningen är tillbakatagen.</source>
  <translation>The hand-in has been taken back.</translation>
 </message>
 <message>
  <source>Instrumentet är inte i bruk längre. Välj ett annat.</source>
  <translation>The instrument is not in use any more. Choose another.</translation>
 </message>
 <message>
  <source>Inställningen finns inte.</source>
  <translation>There is no such setting.</translation>
 </message>
 <message>
  <source>Jämför grupp för grupp: åtta grupper om fem tecken.</source>
  <translation>Compare group by group: eight groups of five characters.</translation>
 </message>
 <message>
  <source>Kliniken behöver först föra in det som saknas i programmet.</source>
  <translation>The clinic first needs to enter what the program lacks.</translation>
 </message>
 <message>
  <source>Kliniken har inte programmet. Välj ett i listan.</source>
  <translation>The clinic does not have the program. Choose one from the list.</translation>
 </message>
 <message>
  <source>Kliniken kan inte öppnas.</source>
  <translation>The clinic cannot be opened.</translation>
 </message>
 <message>
  <source>Kliniken är gjord av en nyare version av Modulvård.</source>
  <translation>The clinic was made by a newer version of Modulvård.</translation>
 </message>
 <message>
  <source>Kliniken är gjord av en äldre version av Modulvård.</source>
  <translation>The clinic was made by an older version of Modulvård.</translation>
 </message>
 <message>
  <source>Kliniken är orörd.</source>
  <translation>The clinic is untouched.</translation>
 </message>
 <message>
  <source>Kliniken är redan öppen: {account} på {host} sedan {since}.</source>
  <translation>The clinic is already open: {account} on {host} since {since}.</translation>
 </message>
 <message>
  <source>Klinikens fil byttes ut medan den var öppen.</source>
  <translation>The clinic’s file was replaced while it was open.</translation>
 </message>
 <message>
  <source>Klinikens fil eller mapp får inte läsas.</source>
  <translation>The clinic’s file or folder may not be read.</translation>
 </message>
 <message>
  <source>Klinikens fil eller mapp får inte skrivas.</source>
  <translation>The clinic’s file or folder may not be written to.</translation>
 </message>
 <message>
  <source>Klinikens fil finns inte där den brukar ligga.</source>
  <translation>The clinic’s file is not where it usually lies.</translation>
 </message>
 <message>
  <source>Klinikens fil är skadad.</source>
  <translation>The clinic’s file is damaged.</translation>
 </message>
 <message>
  <source>Klinikens fil är tom.</source>
  <translation>The clinic’s file is empty.</translation>
 </message>
 <message>
  <source>Klinikens nyckelfil saknas. Utan den kan inget läsas.</source>
  <translation>The clinic’s key file is missing. Without it nothing can be read.</translation>
 </message>
 <message>
  <source>Klinikens nyckelfil är skadad eller ändrad.</source>
  <translation>The clinic’s key file is damaged or altered.</translation>
 </message>
 <message>
  <source>Kollegan är borta den dagen. Välj någon som är på plats.</source>
  <translation>The colleague is away that day. Choose somebody who is there.</translation>
 </message>
 <message>
  <source>Kontot kan inte ansvara för en behandling.</source>
  <translation>The account cannot be responsible for a treatment.</translation>
 </message>
 <message>
  <source>Kontot {account_name} är indraget.</source>
  <translation>The account {account_name} has been withdrawn.</translation>
 </message>
 <message>
  <source>Kontot är det sista som kan ge behörigheter.</source>
  <translation>The account is the last that can give permissions.</translation>
 </message>
 <message>
  <source>Kravet är avstängt för programmet.</source>
  <translation>The gate is switched off for the program.</translation>
 </message>
 <message>
  <source>Kryssa för vad som gjordes.</source>
  <translation>Tick what was done.</translation>
 </message>
 <message>
  <source>Leta upp den nyckel som sparades när den här kliniken gjordes.</source>
  <translation>Find the key that was kept when this clinic was made.</translation>
 </message>
 <message>
  <source>Leta upp filen eller återställ från en säkerhetskopia.</source>
  <translation>Find the file or restore from a backup.</translation>
 </message>
 <message>
  <source>Leta upp klinikens egen fil eller återställ från en säkerhetskopia.</source>
  <translation>Find the clinic’s own file or restore from a backup.</translation>
 </message>
 <message>
  <source>Loggen stämmer inte från rad {seq}: den är ändrad eller avkortad.</source>
  <translation>The log does not agree from row {seq}: it is altered or cut short.</translation>
 </message>
 <message>
  <source>Loggen är hel: det finns inget brott att godta.</source>
  <translation>The log is whole: there is no break to accept.</translation>
 </message>
 <message>
  <source>Loggens huvudfil saknas, så loggen kan vara ändrad.</source>
  <translation>The log’s head file is missing, so the log may have been altered.</translation>
 </message>
 <message>
  <source>Loggens huvudfil är skadad, så loggen kan vara ändrad.</source>
  <translation>The log’s head file is damaged, so the log may have been altered.</translation>
 </message>
 <message>
  <source>Lägg filen och dess nyckelfil bredvid varandra, eller återställ från en säkerhetskopia.</source>
  <translation>Put the file and its key file beside each other, or restore from a backup.</translation>
 </message>
 <message>
  <source>Lägg till den först.</source>
  <translation>Add it first.</translation>
 </message>
 <message>
  <source>Lägg tillbaka nyckelfilen bredvid kliniken eller återställ från en säkerhetskopia.</source>
  <translation>Put the key file back beside the clinic or restore from a backup.</translation>
 </message>
 <message>
  <source>Lämna svaret för godkännande.</source>
  <translation>Hand the entry in for approval.</translation>
 </message>
 <message>
  <source>Läs det andra, eller spara ditt som ett eget utkast.</source>
  <translation>Read the other, or save yours as a draft of its own.</translation>
 </message>
 <message>
  <source>Läs om anteckningarna och se vad som hänt.</source>
  <translation>Reload the notes and see what has happened.</translation>
 </message>
 <message>
  <source>Läs om konversationen och se vad som hänt.</source>
  <translation>Read the thread again and see what has happened.</translation>
 </message>
 <message>
  <source>Läs om listan och se vad som hänt.</source>
  <translation>Reload the list and see what has happened.</translation>
 </message>
 <message>
  <source>Läs om listan.</source>
  <translation>Read the list again.</translation>
 </message>
 <message>
  <source>Läs om patientens hemuppgifter.</source>
  <translation>Read the patient’s homework again.</translation>
 </message>
 <message>
  <source>Läs om programmet och se vad som gäller nu.</source>
  <translation>Read the program again and see what holds now.</translation>
 </message>
 <message>
  <source>Lås och lås upp igen.</source>
  <translation>Lock and unlock again.</translation>
 </message>
 <message>
  <source>Låt behandlingen följa den version den har.</source>
  <translation>Let the treatment follow the version it has.</translation>
 </message>
 <message>
  <source>Lösenfrasen behöver minst {minimum} tecken.</source>
  <translation>The passphrase needs at least {minimum} characters.</translation>
 </message>
 <message>
  <source>Lösenfrasen består mest av klinikens eller ditt eget namn. Välj andra ord.</source>
  <translation>The passphrase is mostly the clinic’s name or your own. Choose other words.</translation>
 </message>
 <message>
  <source>Lösenfrasen duger inte.</source>
  <translation>The passphrase will not do.</translation>
 </message>
 <message>
  <source>Lösenfrasen har tecken som inte går att skriva.</source>
  <translation>The passphrase has characters that cannot be typed.</translation>
 </message>
 <message>
  <source>Lösenfrasen upprepar för få tecken. Välj flera olika ord.</source>
  <translation>The passphrase repeats too few characters. Choose several different words.</translation>
 </message>
 <message>
  <source>Lösenfrasen är för vanlig. Välj ord som inte hör ihop.</source>
  <translation>The passphrase is too common. Choose words that do not belong together.</translation>
 </message>
 <message>
  <source>Lösenfrasen öppnar inte kliniken.</source>
  <translation>The passphrase does not open the clinic.</translation>
 </message>
 <message>
  <source>MODULVARD_CLOCK är satt, men kliniken är inte gjord med den.</source>
  <translation>MODULVARD_CLOCK is set, but the clinic was not made with it.</translation>
 </message>
 <message>
  <source>Meddelandet väntar inte längre på svar.</source>
  <translation>The message no longer waits for an answer.</translation>
 </message>
 <message>
  <source>Meddelandet är redan återtaget eller rättat.</source>
  <translation>The message is already withdrawn or corrected.</translation>
 </message>
 <message>
  <source>Modul {modules} har bara sidor som inte får spridas.</source>
  <translation>Module {modules} has only pages that must not be spread.</translation>
 </message>
 <message>
  <source>Modul {module} har redan det läget.</source>
  <translation>Module {module} already stands so.</translation>
 </message>
 <message>
  <source>Modul {module} ingår inte i patientens moduler.</source>
  <translation>Module {module} is not one of the patient’s modules.</translation>
 </message>
 <message>
  <source>Modul {module} ingår redan i patientens moduler.</source>
  <translation>Module {module} is already one of the patient’s modules.</translation>
 </message>
 <message>
  <source>Modul {module} ligger redan i den veckan.</source>
  <translation>Module {module} is already in that week.</translation>
 </message>
 <message>
  <source>Modul {module} är obligatorisk och kan inte tas bort.</source>
  <translation>Module {module} is mandatory and cannot be removed.</translation>
 </message>
 <message>
  <source>Modul {module} är redan inlämnad.</source>
  <translation>Module {module} has already been handed in.</translation>
 </message>
 <message>
  <source>Modul {module} är överhoppad och har ingen vecka att flytta från.</source>
  <translation>Module {module} is skipped and has no week to move from.</translation>
 </message>
 <message>
  <source>Modul {module} öppnas efter modul {after}.</source>
  <translation>Module {module} opens after module {after}.</translation>
 </message>
 <message>
  <source>Modulvård öppnar aldrig en sådan. Filen är orörd.</source>
  <translation>Modulvård never opens such a file. It is untouched.</translation>
 </message>
 <message>
  <source>Märk frågan med safety i filen på samma sätt som i den version som finns.</source>
  <translation>Mark the question with safety in the file in the same way as in the version held.</translation>
 </message>
 <message>
  <source>Månad {month} finns inte. Se över siffrorna efter året.</source>
  <translation>There is no month {month}. Check the digits after the year.</translation>
 </message>
 <message>
  <source>Månad {month} {year} har ingen dag {day}. Se över datumet.</source>
  <translation>Month {month} {year} has no day {day}. Check the date.</translation>
 </message>
 <message>
  <source>Namnet finns redan. Välj ett annat.</source>
  <translation>The name already exists. Choose another.</translation>
 </message>
 <message>
  <source>Numret finns redan hos en annan patient.</source>
  <translation>Another patient already has this number.</translation>
 </message>
 <message>
  <source>Numret har andra tecken än siffror. Ta bort dem.</source>
  <translation>The number has characters that are not digits. Remove them.</translation>
 </message>
 <message>
  <source>Numret har inte formen för Skånes reservnummer.</source>
  <translation>The number does not have the form of a Skåne reserve number.</translation>
 </message>
 <message>
  <source>Numret har inte formen för Stockholms reservnummer.</source>
  <translation>The number does not have the form of a Stockholm reserve number.</translation>
 </message>
 <message>
  <source>Numret har inte formen för Värmlands reservnummer.</source>
  <translation>The number does not have the form of a Värmland reserve number.</translation>
 </message>
 <message>
  <source>Numret har inte formen för Västra Götalands reservnummer.</source>
  <translation>The number does not have the form of a Västra Götaland reserve number.</translation>
 </message>
 <message>
  <source>Numret har inte formen för ett nationellt reservnummer.</source>
  <translation>The number does not have the form of a national reserve number.</translation>
 </message>
 <message>
  <source>Numret har ovanliga tecken. Jämför med källan.</source>
  <translation>The number has unusual characters. Compare with the source.</translation>
 </message>
 <message>
  <source>Numret har {digits} siffror. Det ska vara 10 eller 12.</source>
  <translation>The number has {digits} digits. It should be 10 or 12.</translation>
 </message>
 <message>
  <source>Numret säger en annan dag. Det kan vara rätt ändå; jämför med källan.</source>
  <translation>The number says another day. It may still be right; compare with the source.</translation>
 </message>
 <message>
  <source>Nyckeln används redan. Välj en annan.</source>
  <translation>The key is taken. Choose another.</translation>
 </message>
 <message>
  <source>Nyckeln har åtta grupper om fem tecken. Jämför med papperet.</source>
  <translation>The key has eight groups of five characters. Compare with the paper.</translation>
 </message>
 <message>
  <source>Nyckeln är rätt skriven men hör till en annan klinik.</source>
  <translation>The key is correctly written but belongs to another clinic.</translation>
 </message>
 <message>
  <source>Någon har ändrat samma sak sedan du läste den.</source>
  <translation>Someone has changed the same thing since you read it.</translation>
 </message>
 <message>
  <source>Något i formuläret behöver ses över.</source>
  <translation>Something in the form needs another look.</translation>
 </message>
 <message>
  <source>Något som programmet kräver vid avslut är inte uppfyllt.</source>
  <translation>Something the program requires at the end is not met.</translation>
 </message>
 <message>
  <source>Något som programmet kräver är inte uppfyllt.</source>
  <translation>Something that the program demands is not met.</translation>
 </message>
 <message>
  <source>Något svar passar inte till sin fråga.</source>
  <translation>An answer does not fit its question.</translation>
 </message>
 <message>
  <source>Något är infört inför avslutet {last}. Sista dagen kan inte vara tidigare.</source>
  <translation>Something was entered for the end on {last}. The last day cannot be earlier.</translation>
 </message>
 <message>
  <source>Något är infört om modul {module} {last}. Sista dagen kan inte vara tidigare.</source>
  <translation>Something was entered of module {module} on {last}. The last day cannot be earlier.</translation>
 </message>
 <message>
  <source>Något är infört {last}. Sista dagen kan inte vara tidigare.</source>
  <translation>Something was entered on {last}. The last day cannot be earlier.</translation>
 </message>
 <message>
  <source>Patienten har en behandling som inte är avslutad.</source>
  <translation>The patient has a treatment that has not ended.</translation>
 </message>
 <message>
  <source>Patienten har ingen behandling, så det finns inget att skriva ut.</source>
  <translation>The patient has no treatment, so there is nothing to print.</translation>
 </message>
 <message>
  <source>Patienten har redan en pågående behandling i samma program.</source>
  <translation>The patient already has an ongoing treatment in the same program.</translation>
 </message>
 <message>
  <source>Patienten väntar redan på att börja i samma program.</source>
  <translation>The patient is waiting to begin the same program already.</translation>
 </message>
 <message>
  <source>Patienten är arkiverad eller avliden, så inget startas.</source>
  <translation>The patient is archived or deceased, so nothing is started.</translation>
 </message>
 <message>
  <source>Patienten är inte din egen.</source>
  <translation>The patient is not your own.</translation>
 </message>
 <message>
  <source>Patienten är redan sammanförd med en annan.</source>
  <translation>The patient has already been merged with another.</translation>
 </message>
 <message>
  <source>Pausen har redan börjat.</source>
  <translation>The pause has already begun.</translation>
 </message>
 <message>
  <source>Pausen slutar före den börjar.</source>
  <translation>The pause ends before it begins.</translation>
 </message>
 <message>
  <source>Pausen tar slut av sig själv innan patienten kan återuppta.</source>
  <translation>The pause ends by itself before the patient can resume.</translation>
 </message>
 <message>
  <source>Personen får inte skriva i svarsbanken. Välj någon annan.</source>
  <translation>This person may not write in the answer bank. Choose someone else.</translation>
 </message>
 <message>
  <source>Planen slutar {latest}. Välj den dagen eller en tidigare.</source>
  <translation>The plan ends {latest}. Choose that day or an earlier one.</translation>
 </message>
 <message>
  <source>Programmet har ingen modul {module}.</source>
  <translation>The program has no module {module}.</translation>
 </message>
 <message>
  <source>Programmet är inte helt än.</source>
  <translation>The program is not whole yet.</translation>
 </message>
 <message>
  <source>Raden går bort när det den ber om är gjort.</source>
  <translation>The line goes away when what it asks for is done.</translation>
 </message>
 <message>
  <source>Registrera igen bara om det är ett nytt meddelande.</source>
  <translation>Register again only if it is a new message.</translation>
 </message>
 <message>
  <source>Resten av svaret är klart.</source>
  <translation>The rest of the reply is ready.</translation>
 </message>
 <message>
  <source>Rätta det som står i listan och läs in filen igen.</source>
  <translation>Put right what the list says and read the file in again.</translation>
 </message>
 <message>
  <source>Rätta det som står i listan över brister.</source>
  <translation>Mend what stands in the list of faults.</translation>
 </message>
 <message>
  <source>Rätta det som står i listan, eller be avsändaren om en ny fil.</source>
  <translation>Correct what the list says, or ask the sender for a new file.</translation>
 </message>
 <message>
  <source>Rätta fälten som är markerade.</source>
  <translation>Correct the fields that are marked.</translation>
 </message>
 <message>
  <source>Rätta raderna i listan och försök igen.</source>
  <translation>Correct the rows in the list and try again.</translation>
 </message>
 <message>
  <source>Rätta svaren, eller spara texten som ett enda svar.</source>
  <translation>Correct the answers, or keep the text as one single answer.</translation>
 </message>
 <message>
  <source>Samma skattning är redan planerad till samma tid.</source>
  <translation>The same rating is planned for the same time already.</translation>
 </message>
 <message>
  <source>Samma svar från samma dag är redan inlagda.</source>
  <translation>The same answers of the same day are entered already.</translation>
 </message>
 <message>
  <source>Samma text är redan registrerad för patienten, skriven {at}.</source>
  <translation>The same text is already registered for the patient, written {at}.</translation>
 </message>
 <message>
  <source>Samtycket är återkallat före det gavs. Se över dagarna.</source>
  <translation>The consent is withdrawn before it was given. Check the days.</translation>
 </message>
 <message>
  <source>Se efter att den finns kvar och att du får öppna den.</source>
  <translation>See that it is still there and that you may open it.</translation>
 </message>
 <message>
  <source>Se efter om det är rätt fil, eller klistra in den del som behövs.</source>
  <translation>See whether it is the right file, or paste the part you need.</translation>
 </message>
 <message>
  <source>Se efter vad som hänt med modulen sedan du började skriva.</source>
  <translation>See what has happened with the module since you began to write.</translation>
 </message>
 <message>
  <source>Se vad som ändrats och gör om ditt steg om det behövs.</source>
  <translation>See what was changed and take your step again if it is needed.</translation>
 </message>
 <message>
  <source>Se över dagen, eller lägg in dem en gång till om patienten har svarat två gånger.</source>
  <translation>Check the day, or enter them once more if the patient answered twice.</translation>
 </message>
 <message>
  <source>Se över fältet.</source>
  <translation>Check the field.</translation>
 </message>
 <message>
  <source>Sista siffran stämmer inte med de andra. Jämför med källan.</source>
  <translation>The last digit does not agree with the others. Compare with the source.</translation>
 </message>
 <message>
  <source>Sista tecknet stämmer inte med de andra.</source>
  <translation>The last character does not agree with the others.</translation>
 </message>
 <message>
  <source>Skattningen hör redan till den behandlingen.</source>
  <translation>The rating is of that treatment already.</translation>
 </message>
 <message>
  <source>Skattningen är redan tagen tillbaka.</source>
  <translation>The rating is taken back already.</translation>
 </message>
 <message>
  <source>Skriv adressen som namn@domän.</source>
  <translation>Write the address as name@domain.</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Skriv den igen, eller använd återställningsnyckeln.</source>
  <translation>Write it again, or use the recovery key.</translation>
 </message>
 <message>
  <source>Skriv det i utkastet. En pilot som saknar det behöver en ny version.</source>
  <translation>Write it in the draft. A pilot that lacks it needs a new version.</translation>
 </message>
 <message>
  <source>Skriv det på ett annat sätt.</source>
  <translation>Write it in another way.</translation>
 </message>
 <message>
  <source>Skriv ett heltal från {low} till {high}.</source>
  <translation>Write a whole number from {low} to {high}.</translation>
 </message>
 <message>
  <source>Skriv ett klockslag, till exempel 16:30.</source>
  <translation>Write a time of day, for example 16:30.</translation>
 </message>
 <message>
  <source>Skriv förnamn, efternamn eller båda.</source>
  <translation>Write a first name, a surname or both.</translation>
 </message>
 <message>
  <source>Skriv med några ord vad du gjorde.</source>
  <translation>Write in a few words what you did.</translation>
 </message>
 <message>
  <source>Skriv med siffrorna 0–9.</source>
  <translation>Write with the digits 0–9.</translation>
 </message>
 <message>
  <source>Skriv numret med siffror, till exempel 070-174 06 05.</source>
  <translation>Write the number in digits, for example 070-174 06 05.</translation>
 </message>
 <message>
  <source>Skriv numret som ÅÅÅÅMMDD-NNNN.</source>
  <translation>Write the number as YYYYMMDD-NNNN.</translation>
 </message>
 <message>
  <source>Skriv numret, eller välj att det saknas än.</source>
  <translation>Write the number, or choose that there is none yet.</translation>
 </message>
 <message>
  <source>Skriv nyckeln för det som menas.</source>
  <translation>Write the key of the one meant.</translation>
 </message>
 <message>
  <source>Skriv nyckeln med små bokstäver a–z, siffror och bindestreck.</source>
  <translation>Write the key with small letters a–z, digits and hyphens.</translation>
 </message>
 <message>
  <source>Skriv utan personnummer: det som skrivs här pekar inte ut någon.</source>
  <translation>Write without personal numbers: what is written here points at nobody.</translation>
 </message>
 <message>
  <source>Skriv vad kompetensen heter, eller vilket program den gäller.</source>
  <translation>Write what the competence is called, or which program it concerns.</translation>
 </message>
 <message>
  <source>Skriv vad samtycket gäller.</source>
  <translation>Write what the consent covers.</translation>
 </message>
 <message>
  <source>Skriv vilken dag samtycket gavs.</source>
  <translation>Write which day consent was given.</translation>
 </message>
 <message>
  <source>Skriv ÅÅÅÅ-MM-DDTTT:MM.</source>
  <translation>Write YYYY-MM-DDTHH:MM.</translation>
 </message>
 <message>
  <source>Skrivaren svarar inte.</source>
  <translation>The printer is not responding.</translation>
 </message>
 <message>
  <source>Slutför ett svar först.</source>
  <translation>Finish a reply first.</translation>
 </message>
 <message>
  <source>Spara den som CSV eller som vanlig text, och ta den filen.</source>
  <translation>Save it as CSV or as plain text, and take that file.</translation>
 </message>
 <message>
  <source>Spara den som PNG eller JPEG, högst 5 MB och 16 miljoner bildpunkter.</source>
  <translation>Save it as PNG or JPEG, at most 5 MB and 16 million pixels.</translation>
 </message>
 <message>
  <source>Spara det som arkiv (.modulprogram).</source>
  <translation>Save it as an archive (.modulprogram).</translation>
 </message>
 <message>
  <source>Spara texten i en fil, eller klistra in den.</source>
  <translation>Save the text in a file, or paste it.</translation>
 </message>
 <message>
  <source>Starta en behandling först.</source>
  <translation>Start a treatment first.</translation>
 </message>
 <message>
  <source>Stäng det andra fönstret och försök igen.</source>
  <translation>Close the other window and try again.</translation>
 </message>
 <message>
  <source>Svar på fråga {questions} läses först i klinikens {instrument}, inte i filens.</source>
  <translation>Answers to question {questions} are read first in the clinic's {instrument}, not in the file's.</translation>
 </message>
 <message>
  <source>Svaret är avvecklat.</source>
  <translation>The entry is retired.</translation>
 </message>
 <message>
  <source>Svaret är inte avvecklat.</source>
  <translation>The entry is not retired.</translation>
 </message>
 <message>
  <source>Svaret är inte markerat för uppföljning.</source>
  <translation>The answer is not marked for follow-up.</translation>
 </message>
 <message>
  <source>Svaret är inte stängt.</source>
  <translation>The answer is not closed.</translation>
 </message>
 <message>
  <source>Svaret är redan läst, och det som gjordes är skrivet.</source>
  <translation>The answer has been read already, and what was done is written.</translation>
 </message>
 <message>
  <source>Svaret är redan markerat för uppföljning.</source>
  <translation>The answer is already marked for follow-up.</translation>
 </message>
 <message>
  <source>Svaret är utlovat {due}. Välj senast den dagen.</source>
  <translation>An answer is promised for {due}. Choose that day at the latest.</translation>
 </message>
 <message>
  <source>Säkerhetskopian är ofullständig eller ändrad.</source>
  <translation>The backup is incomplete or altered.</translation>
 </message>
 <message>
  <source>Så många månader efter slutet är {wanted}.</source>
  <translation>So many months after the end is {wanted}.</translation>
 </message>
 <message>
  <source>Ta bort ett av dem först.</source>
  <translation>Remove one of them first.</translation>
 </message>
 <message>
  <source>Ta bort variabeln och starta om.</source>
  <translation>Remove the variable and start again.</translation>
 </message>
 <message>
  <source>Ta det i bruk igen först.</source>
  <translation>Put it back in use first.</translation>
 </message>
 <message>
  <source>Ta tillbaka inlämningen först, om den är fel.</source>
  <translation>Take the hand-in back first, if it is wrong.</translation>
 </message>
 <message>
  <source>Ta tillbaka överhoppningen först.</source>
  <translation>Take the skip back first.</translation>
 </message>
 <message>
  <source>Ta versionen ur bruk, så planeras inget nytt med den.</source>
  <translation>Take the version out of use, and nothing new is planned with it.</translation>
 </message>
 <message>
  <source>Tala med den som ger behörigheter.</source>
  <translation>Talk to whoever gives permissions.</translation>
 </message>
 <message>
  <source>Tempot går inte att lägga.</source>
  <translation>The pace cannot be laid out.</translation>
 </message>
 <message>
  <source>Texten börjar som JSON men kan inte läsas som det, rad {line}.</source>
  <translation>The text begins as JSON but cannot be read as that, line {line}.</translation>
 </message>
 <message>
  <source>Texten har tecken som inte kan visas. Ta bort dem.</source>
  <translation>The text has characters that cannot be shown. Remove them.</translation>
 </message>
 <message>
  <source>Texten är antingen inte klar eller redan lämnad.</source>
  <translation>The text is either not finished or already handed over.</translation>
 </message>
 <message>
  <source>Texten är för lång. Korta den.</source>
  <translation>The text is too long. Shorten it.</translation>
 </message>
 <message>
  <source>Texten är inte lämnad, så den behöver ingen rättelse.</source>
  <translation>The text is not handed over, so it needs no correction.</translation>
 </message>
 <message>
  <source>Texten är inte längre ett utkast som du kan skriva i.</source>
  <translation>The text is no longer a draft that you can write in.</translation>
 </message>
 <message>
  <source>Texten är redan slutförd.</source>
  <translation>The text is finished already.</translation>
 </message>
 <message>
  <source>Uppföljningen har redan ett utfall från {done_on}.</source>
  <translation>The follow-up already has an outcome, from {done_on}.</translation>
 </message>
 <message>
  <source>Utkastet står kvar som det är.</source>
  <translation>The draft stays as it is.</translation>
 </message>
 <message>
  <source>Utkastet är borttaget eller har blivit en version.</source>
  <translation>The draft is discarded or has become a version.</translation>
 </message>
 <message>
  <source>Veckan eller dagen är redan stängd.</source>
  <translation>The week or day is already closed.</translation>
 </message>
 <message>
  <source>Veckan ligger för långt bort.</source>
  <translation>The week lies too far away.</translation>
 </message>
 <message>
  <source>Vägen in avslutades {closed_on}.</source>
  <translation>The way in was closed {closed_on}.</translation>
 </message>
 <message>
  <source>Vägen in gäller en annan patient eller ett annat program.</source>
  <translation>The way in is another patient's or leads to another program.</translation>
 </message>
 <message>
  <source>Välj 1–7 moduler var 1–8 vecka.</source>
  <translation>Choose 1–7 modules every 1–8 weeks.</translation>
 </message>
 <message>
  <source>Välj bland punkterna i listan.</source>
  <translation>Choose among the points in the list.</translation>
 </message>
 <message>
  <source>Välj den dagen eller en senare.</source>
  <translation>Choose that day or a later one.</translation>
 </message>
 <message>
  <source>Välj den senare versionen.</source>
  <translation>Choose the later version.</translation>
 </message>
 <message>
  <source>Välj det program som modulen hör till.</source>
  <translation>Choose the program that the module belongs to.</translation>
 </message>
 <message>
  <source>Välj en annan behandlare.</source>
  <translation>Choose another therapist.</translation>
 </message>
 <message>
  <source>Välj en annan behandling.</source>
  <translation>Choose another treatment.</translation>
 </message>
 <message>
  <source>Välj en annan fil.</source>
  <translation>Choose another file.</translation>
 </message>
 <message>
  <source>Välj en annan säkerhetskopia.</source>
  <translation>Choose another backup.</translation>
 </message>
 <message>
  <source>Välj en av källornas gränser: {lines}.</source>
  <translation>Choose one of the sources' lines: {lines}.</translation>
 </message>
 <message>
  <source>Välj en av programmets moduler.</source>
  <translation>Choose one of the program’s modules.</translation>
 </message>
 <message>
  <source>Välj en behandlare eller gruppledare.</source>
  <translation>Choose a therapist or a group leader.</translation>
 </message>
 <message>
  <source>Välj en dag efter idag, högst {years} år fram.</source>
  <translation>Choose a day after today, at most {years} years ahead.</translation>
 </message>
 <message>
  <source>Välj en mapp som finns och som du får skriva i.</source>
  <translation>Choose a folder that exists and that you may write to.</translation>
 </message>
 <message>
  <source>Välj en ny version.</source>
  <translation>Choose a new version.</translation>
 </message>
 <message>
  <source>Välj en senare dag, högst ett år bort.</source>
  <translation>Choose a later day, at most a year away.</translation>
 </message>
 <message>
  <source>Välj en senare sista vecka.</source>
  <translation>Choose a later last week.</translation>
 </message>
 <message>
  <source>Välj en sista dag efter den första.</source>
  <translation>Choose a last day after the first.</translation>
 </message>
 <message>
  <source>Välj en vecka från {first} till {last}.</source>
  <translation>Choose a week from {first} to {last}.</translation>
 </message>
 <message>
  <source>Välj en version som är publicerad eller pilot.</source>
  <translation>Choose a version that is published or a pilot.</translation>
 </message>
 <message>
  <source>Välj ett annat namn eller en annan mapp.</source>
  <translation>Choose another name or another folder.</translation>
 </message>
 <message>
  <source>Välj ett annat namn.</source>
  <translation>Choose another name.</translation>
 </message>
 <message>
  <source>Välj ett av kontona i listan.</source>
  <translation>Choose one of the accounts in the list.</translation>
 </message>
 <message>
  <source>Välj ett slag av kompetens i listan.</source>
  <translation>Choose a kind of competence in the list.</translation>
 </message>
 <message>
  <source>Välj ett språk i listan.</source>
  <translation>Choose a language from the list.</translation>
 </message>
 <message>
  <source>Välj fler eller färre i listan.</source>
  <translation>Choose more or fewer in the list.</translation>
 </message>
 <message>
  <source>Välj färre svar.</source>
  <translation>Choose fewer entries.</translation>
 </message>
 <message>
  <source>Välj hur samtalet hölls.</source>
  <translation>Choose how the interview was held.</translation>
 </message>
 <message>
  <source>Välj hur samtalet hölls: besök, video eller telefon.</source>
  <translation>Choose how the conversation was held: visit, video or telephone.</translation>
 </message>
 <message>
  <source>Välj hur svaren kom.</source>
  <translation>Choose how the answers came.</translation>
 </message>
 <message>
  <source>Välj idag eller en senare dag, högst {longest} dagar fram.</source>
  <translation>Choose today or a later day, at most {longest} days ahead.</translation>
 </message>
 <message>
  <source>Välj idag eller en tidigare dag.</source>
  <translation>Choose today or an earlier day.</translation>
 </message>
 <message>
  <source>Välj minst {minimum} tecken som inte är vanliga ord i rad.</source>
  <translation>Choose at least {minimum} characters that are not common words in a row.</translation>
 </message>
 <message>
  <source>Välj någon annan.</source>
  <translation>Choose someone else.</translation>
 </message>
 <message>
  <source>Välj startdagen eller en senare dag.</source>
  <translation>Choose the day of the start or a later day.</translation>
 </message>
 <message>
  <source>Välj två olika patienter.</source>
  <translation>Choose two different patients.</translation>
 </message>
 <message>
  <source>Välj {earliest} eller en senare dag.</source>
  <translation>Choose {earliest} or a later day.</translation>
 </message>
 <message>
  <source>Välj {last} eller en senare dag.</source>
  <translation>Choose {last} or a later day.</translation>
 </message>
 <message>
  <source>Vänta tills de är inlämnade, eller hoppa över dem.</source>
  <translation>Wait until they are handed in, or skip them.</translation>
 </message>
 <message>
  <source>Vänta {seconds} s och försök igen.</source>
  <translation>Wait {seconds} s and try again.</translation>
 </message>
 <message>
  <source>Värdet kan inte tas emot.</source>
  <translation>The value cannot be taken.</translation>
 </message>
 <message>
  <source>{by} sparade utkastet {at}.</source>
  <translation>{by} saved the draft on {at}.</translation>
 </message>
 <message>
  <source>{fewest} till {most} olika program jämförs.</source>
  <translation>Compare {fewest} to {most} different programs.</translation>
 </message>
 <message>
  <source>{file} kan inte tas in.</source>
  <translation>{file} cannot be taken in.</translation>
 </message>
 <message>
  <source>{file} är ingen vanlig fil.</source>
  <translation>{file} is no ordinary file.</translation>
 </message>
 <message>
  <source>{instrument} används redan.</source>
  <translation>{instrument} is already in use.</translation>
 </message>
 <message>
  <source>{instrument} finns redan i version {version}, med annat innehåll.</source>
  <translation>{instrument} is already here in version {version}, with other content.</translation>
 </message>
 <message>
  <source>{instrument} har inga publicerade linjer i sin nyckel.</source>
  <translation>{instrument} has no published lines in its key.</translation>
 </message>
 <message>
  <source>{program} används redan.</source>
  <translation>{program} is in use already.</translation>
 </message>
 <message>
  <source>{program} finns redan i version {version}, med annat innehåll.</source>
  <translation>{program} is there already in version {version}, with other content.</translation>
 </message>
 <message>
  <source>{program} finns redan i version {version}.</source>
  <translation>There is a version {version} of {program} already.</translation>
 </message>
 <message>
  <source>{program} får inte spridas.</source>
  <translation>{program} must not be spread.</translation>
 </message>
 <message>
  <source>{program} har bilder, och ryms inte i en textfil.</source>
  <translation>{program} has pictures, and does not fit in a text file.</translation>
 </message>
 <message>
  <source>{program} kan inte startas i den här versionen: den är inte publicerad.</source>
  <translation>{program} cannot be started in this version: it is not published.</translation>
 </message>
 <message>
  <source>{program} kan inte startas i den här versionen: en senare är publicerad.</source>
  <translation>{program} cannot be started in this version: a later one has been published.</translation>
 </message>
 <message>
  <source>{program} kan inte startas: alla moduler är inte kända.</source>
  <translation>{program} cannot be started: not all of its modules are known.</translation>
 </message>
 <message>
  <source>Ändra något svar eller dagen först.</source>
  <translation>Change an answer or the day first.</translation>
 </message>
 <message>
  <source>Ärendet kom in {received_on}. Välj den dagen eller en senare.</source>
  <translation>It came in {received_on}. Choose that day or a later one.</translation>
 </message>
 <message>
  <source>Året {year} kan inte stämma. Se över de första siffrorna.</source>
  <translation>The year {year} cannot be right. Check the first digits.</translation>
 </message>
 <message>
  <source>Återkoppla den förra först; programmet kan också öppna nästa av sig självt.</source>
  <translation>Give feedback on the one before first; the program may also open the next by itself.</translation>
 </message>
 <message>
  <source>Återkoppling kan inte ligga före inlämningen, {handed_in}.</source>
  <translation>Feedback cannot lie before the hand-in, {handed_in}.</translation>
 </message>
 <message>
  <source>Återställ från den senaste säkerhetskopian och spara den skadade filen till er it.</source>
  <translation>Restore from the latest backup and keep the damaged file for your IT.</translation>
 </message>
 <message>
  <source>Återställ från en säkerhetskopia.</source>
  <translation>Restore from a backup.</translation>
 </message>
 <message>
  <source>Återställningsnyckeln är felskriven.</source>
  <translation>The recovery key is misspelt.</translation>
 </message>
 <message>
  <source>Återuppta behandlingen i stället.</source>
  <translation>Resume the treatment instead.</translation>
 </message>
 <message>
  <source>Öppna den i programmet den kommer från, och kopiera texten därifrån.</source>
  <translation>Open it in the program it comes from, and copy the text from there.</translation>
 </message>
 <message>
  <source>Öppna den igen och ändra i den.</source>
  <translation>Open it again and change it.</translation>
 </message>
 <message>
  <source>Öppna den igen och ändra.</source>
  <translation>Reopen it and change it.</translation>
 </message>
 <message>
  <source>Öppna den patient som behölls.</source>
  <translation>Open the patient that was kept.</translation>
 </message>
 <message>
  <source>Öppna den som finns eller se över numret.</source>
  <translation>Open the one that exists or check the number.</translation>
 </message>
 <message>
  <source>Öppna den som finns eller välj en annan mapp.</source>
  <translation>Open the one that exists or choose another folder.</translation>
 </message>
 <message>
  <source>Öppna återkopplingen igen, eller rätta den, om något ska ändras.</source>
  <translation>Reopen the feedback, or correct it, if something is to change.</translation>
 </message>
</context>
<context>
 <name>EventsList</name>
 <message>
  <source>Händelser</source>
  <translation>Events</translation>
 </message>
 <message>
  <source>Inget har hänt sedan du loggade in.</source>
  <translation>Nothing has happened since you logged in.</translation>
 </message>
</context>
<context>
 <name>Facts</name>
 <message>
  <source>Adress</source>
  <translation>Address</translation>
 </message>
 <message>
  <source>Avslutad</source>
  <translation>Ended</translation>
 </message>
 <message>
  <source>Behandlare</source>
  <translation>Therapist</translation>
 </message>
 <message>
  <source>Beräknat slut</source>
  <translation>Projected end</translation>
 </message>
 <message>
  <source>E-post</source>
  <translation>E-mail</translation>
 </message>
 <message>
  <source>Egna behov: {needs}</source>
  <translation>Own needs: {needs}</translation>
 </message>
 <message>
  <source>Fast vårdkontakt</source>
  <translation>Regular care contact</translation>
 </message>
 <message>
  <source>Inget samtycke</source>
  <translation>No consent</translation>
 </message>
 <message>
  <source>Närstående</source>
  <translation>Related persons</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Samtycke {day}: {scope}</source>
  <translation>Consent {day}: {scope}</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
 <message>
  <source>Start</source>
  <translation>Start</translation>
 </message>
 <message>
  <source>Telefon</source>
  <translation>Phone</translation>
 </message>
 <message>
  <source>Tidigare</source>
  <translation>Earlier</translation>
 </message>
 <message>
  <source>skyddat</source>
  <translation>protected</translation>
 </message>
 <message>
  <source>{language}, tolk behövs</source>
  <translation>{language}, interpreter needed</translation>
 </message>
 <message>
  <source>{pace} från {week}</source>
  <translation>{pace} from {week}</translation>
 </message>
 <message>
  <source>{pace}, {day}</source>
  <translation>{pace}, {day}</translation>
 </message>
 <message>
  <source>Överenskommet</source>
  <translation>Agreed</translation>
 </message>
</context>
<context>
 <name>FeedbackBank</name>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
</context>
<context>
 <name>FeedbackCard</name>
 <message>
  <source>{module} är återkopplad utan text här.</source>
  <translation>{module} has had its feedback, without a text here.</translation>
 </message>
</context>
<context>
 <name>FeedbackPanel</name>
 <message>
  <source>Be om mer</source>
  <translation>Ask for more</translation>
 </message>
 <message>
  <source>Din återkoppling</source>
  <translation>Your feedback</translation>
 </message>
 <message>
  <source>Spara som svar</source>
  <translation>Save as answer</translation>
 </message>
 <message>
  <source>Ta bort utkastet</source>
  <translation>Delete the draft</translation>
 </message>
 <message>
  <source>Till {name}</source>
  <translation>To {name}</translation>
 </message>
 <message>
  <source>f. {day}</source>
  <translation>b. {day}</translation>
 </message>
 <message>
  <source>{number} av {count} att läsa</source>
  <translation>{number} of {count} to read</translation>
 </message>
 <message>
  <source>Återkoppling</source>
  <translation>Feedback</translation>
 </message>
 <message>
  <source>Öppna modul {number}</source>
  <translation>Open module {number}</translation>
 </message>
</context>
<context>
 <name>FileShown</name>
 <message>
  <source>Stäng</source>
  <translation>Close</translation>
 </message>
 <message>
  <source>Ta in</source>
  <translation>Take in</translation>
 </message>
 <message>
  <source>{file} kan inte tas in. Inget har ändrats.</source>
  <translation>{file} cannot be taken in. Nothing has changed.</translation>
 </message>
</context>
<context>
 <name>FilterNameDialog</name>
 <message>
  <source>Byt namn på filtret</source>
  <translation>Rename the filter</translation>
 </message>
 <message>
  <source>Filtret får en egen rad under Patienter. Du kan ha sju.</source>
  <translation>The filter gets a line of its own under Patients. You can have seven.</translation>
 </message>
 <message>
  <source>Namn</source>
  <translation>Name</translation>
 </message>
 <message>
  <source>Spara</source>
  <translation>Save</translation>
 </message>
 <message>
  <source>Spara filter</source>
  <translation>Save filter</translation>
 </message>
</context>
<context>
 <name>Finishing</name>
 <message>
  <source>Frågan till {name} är klar. Den är lämnad när brevet är utskrivet eller sparat.</source>
  <translation>The question to {name} is finished. It is handed over when the letter is printed or saved.</translation>
 </message>
 <message>
  <source>Inget mer att läsa.</source>
  <translation>Nothing more to read.</translation>
 </message>
 <message>
  <source>{name} är ombedd om mer.</source>
  <translation>{name} has been asked for more.</translation>
 </message>
 <message>
  <source>{name} är ombedd om mer. Texten är kopierad: klistra in den där patienten läser.</source>
  <translation>{name} has been asked for more. The text is copied: paste it where the patient reads.</translation>
 </message>
 <message>
  <source>Återkoppling klar för {name}.</source>
  <translation>Feedback finished for {name}.</translation>
 </message>
 <message>
  <source>Återkoppling klar för {name}. Den är lämnad när brevet är utskrivet eller sparat.</source>
  <translation>Feedback finished for {name}. It is handed over when the letter is printed or saved.</translation>
 </message>
 <message>
  <source>Återkoppling klar och kopierad för {name}. Klistra in den där patienten läser.</source>
  <translation>Feedback finished and copied for {name}. Paste it where the patient reads.</translation>
 </message>
</context>
<context>
 <name>FirstRunPage</name>
 <message>
  <source>Där finns redan en fil med det namnet, och den är orörd. Välj ett annat namn.</source>
  <translation>There already is a file with that name, and it is untouched. Choose another name.</translation>
 </message>
 <message>
  <source>Filen kunde inte skrivas. Välj en annan plats.</source>
  <translation>The file could not be written. Choose another place.</translation>
 </message>
 <message>
  <source>Fortsätt</source>
  <translation>Continue</translation>
 </message>
 <message>
  <source>Gör kliniken</source>
  <translation>Make the clinic</translation>
 </message>
 <message>
  <source>Nästa: exempelkliniken görs</source>
  <translation>Next: the sample clinic is made</translation>
 </message>
 <message>
  <source>Nästa: klinikens namn och ditt namn</source>
  <translation>Next: the clinic’s name and your name</translation>
 </message>
 <message>
  <source>Nästa: lösenfras och återställningsnyckel</source>
  <translation>Next: passphrase and recovery key</translation>
 </message>
 <message>
  <source>Spara återställningsnyckeln</source>
  <translation>Save the recovery key</translation>
 </message>
 <message>
  <source>Steg 1 av 3: hur vill du börja?</source>
  <translation>Step 1 of 3: how would you like to begin?</translation>
 </message>
 <message>
  <source>Steg 2 av 3: vad heter ni?</source>
  <translation>Step 2 of 3: what are your names?</translation>
 </message>
 <message>
  <source>Steg 3 av 3: så skyddas kliniken</source>
  <translation>Step 3 of 3: how the clinic is protected</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Var ska klinikens data ligga?</source>
  <translation>Where should the clinic’s data lie?</translation>
 </message>
 <message>
  <source>Välkommen till Modulvård</source>
  <translation>Welcome to Modulvård</translation>
 </message>
 <message>
  <source>Öppna en klinik som redan finns</source>
  <translation>Open a clinic that exists already</translation>
 </message>
</context>
<context>
 <name>FlagDialog</name>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Flagga</source>
  <translation>Flag</translation>
 </message>
 <message>
  <source>Flagga {name}</source>
  <translation>Flag {name}</translation>
 </message>
 <message>
  <source>Flaggan står under Läs först från dagen du väljer. Bara du ser den.</source>
  <translation>The flag stands under Read first from the day you choose. Only you see it.</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Sätt flaggan</source>
  <translation>Set the flag</translation>
 </message>
 <message>
  <source>Vad du vill titta på</source>
  <translation>What you want to look at</translation>
 </message>
 <message>
  <source>{name} är flaggad.</source>
  <translation>{name} is flagged.</translation>
 </message>
</context>
<context>
 <name>FlagDoneDialog</name>
 <message>
  <source>Flaggan för {name} är klar.</source>
  <translation>The flag for {name} is done.</translation>
 </message>
 <message>
  <source>Kort notering</source>
  <translation>A short note</translation>
 </message>
 <message>
  <source>Stäng flaggan</source>
  <translation>Close the flag</translation>
 </message>
 <message>
  <source>Vad gjorde du?</source>
  <translation>What did you do?</translation>
 </message>
</context>
<context>
 <name>FollowUpDayDialog</name>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Spara dagen</source>
  <translation>Save the day</translation>
 </message>
</context>
<context>
 <name>FollowUps</name>
 <message>
  <source>Behövs inte…</source>
  <translation>Not needed…</translation>
 </message>
 <message>
  <source>Dags</source>
  <translation>Due</translation>
 </message>
 <message>
  <source>Den står i Idag när dagen är kommen, tills utfallet är skrivet.</source>
  <translation>It stands in Today once its day has come, until the outcome is written.</translation>
 </message>
 <message>
  <source>Flytta uppföljningen, {name}</source>
  <translation>Move the follow-up, {name}</translation>
 </message>
 <message>
  <source>Gjord</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Kommande</source>
  <translation>Coming</translation>
 </message>
 <message>
  <source>Lagd till {day}.</source>
  <translation>Planned for {day}.</translation>
 </message>
 <message>
  <source>Ny uppföljning, {name}</source>
  <translation>New follow-up, {name}</translation>
 </message>
 <message>
  <source>Uppföljningen av {name} är flyttad till {day}.</source>
  <translation>The follow-up of {name} is moved to {day}.</translation>
 </message>
 <message>
  <source>Uppföljningen av {name} är gjord.</source>
  <translation>The follow-up of {name} is done.</translation>
 </message>
 <message>
  <source>Uppföljningen av {name} är lagd till {day}.</source>
  <translation>The follow-up of {name} is planned for {day}.</translation>
 </message>
 <message>
  <source>Uppföljningen av {name} är tillbakatagen.</source>
  <translation>The follow-up of {name} is taken back.</translation>
 </message>
</context>
<context>
 <name>Frame</name>
 <message>
  <source>Alla tangenter</source>
  <translation>All keys</translation>
 </message>
 <message>
  <source>Allt är redan sparat. Modulvård sparar medan du arbetar.</source>
  <translation>Everything is already saved. Modulvård saves while you work.</translation>
 </message>
 <message>
  <source>Diskret läge</source>
  <translation>Discreet mode</translation>
 </message>
 <message>
  <source>Gör om: {step}</source>
  <translation>Redo: {step}</translation>
 </message>
 <message>
  <source>Hjälp</source>
  <translation>Help</translation>
 </message>
 <message>
  <source>Inställningar</source>
  <translation>Settings</translation>
 </message>
 <message>
  <source>Lås eller byt användare</source>
  <translation>Lock or switch user</translation>
 </message>
 <message>
  <source>Platser</source>
  <translation>Places</translation>
 </message>
 <message>
  <source>behandlare</source>
  <translation>therapist</translation>
 </message>
 <message>
  <source>Ångra: {step}</source>
  <translation>Undo: {step}</translation>
 </message>
</context>
<context>
 <name>Gallery</name>
 <message>
  <source>Exempelkliniken Björken. Alla personer är påhittade.</source>
  <translation>The sample clinic Björken. All persons are invented.</translation>
 </message>
 <message>
  <source>Komponenter</source>
  <translation>Components</translation>
 </message>
 <message>
  <source>Ljust tema, {zoom} % text, luftig täthet</source>
  <translation>Light theme, {zoom} % text, airy density</translation>
 </message>
 <message>
  <source>Mörkt tema, {zoom} % text, luftig täthet</source>
  <translation>Dark theme, {zoom} % text, airy density</translation>
 </message>
</context>
<context>
 <name>Gate rules</name>
 <message>
  <source>Det går att fylla i, men ingen fråga ställs.</source>
  <translation>It can be filled in, but nobody asks for it.</translation>
 </message>
 <message>
  <source>Det visas inte och frågas inte efter.</source>
  <translation>It is not shown and not asked for.</translation>
 </message>
 <message>
  <source>Enligt programmet</source>
  <translation>By the program</translation>
 </message>
 <message>
  <source>Följer med för just det här programmet</source>
  <translation>Comes with this very program</translation>
 </message>
 <message>
  <source>Klinikens egen regel: {reason}</source>
  <translation>The clinic's own rule: {reason}</translation>
 </message>
 <message>
  <source>Saknas det sägs det, men inget hindras.</source>
  <translation>If it is missing that is said, but nothing is stopped.</translation>
 </message>
 <message>
  <source>Som för alla program av samma slag</source>
  <translation>As for all programs of its kind</translation>
 </message>
 <message>
  <source>Utan det går det vidare bara med ett skäl, som sparas.</source>
  <translation>Without it one goes on only with a reason, which is kept.</translation>
 </message>
 <message>
  <source>används inte</source>
  <translation>not used</translation>
 </message>
</context>
<context>
 <name>GateRules</name>
 <message>
  <source>regel krav hinder varning start avslut</source>
  <translation>rule gate block warning start end</translation>
 </message>
 <message>
  <source>Ändra ett krav…</source>
  <translation>Change a requirement…</translation>
 </message>
</context>
<context>
 <name>GateRulesSection</name>
 <message>
  <source>Används inte: {gates}.</source>
  <translation>Not used: {gates}.</translation>
 </message>
 <message>
  <source>Bedömningssamtalet räknas vid besök eller video, av den som blir behandlare.</source>
  <translation>The assessment interview counts at a visit or by video, held by the therapist to be.</translation>
 </message>
 <message>
  <source>Behandlaren behöver: {competence}.</source>
  <translation>The therapist needs: {competence}.</translation>
 </message>
 <message>
  <source>Det som krävs kan gås förbi med ett skäl, som sparas.</source>
  <translation>What is required can be passed with a reason, which is kept.</translation>
 </message>
 <message>
  <source>Där inget annat står är kravet som för alla program av samma slag.</source>
  <translation>Where nothing else is said, it is as for all programs of its kind.</translation>
 </message>
 <message>
  <source>Före start</source>
  <translation>Before the start</translation>
 </message>
 <message>
  <source>Har kompetensen idag: {names}.</source>
  <translation>Has the competence today: {names}.</translation>
 </message>
 <message>
  <source>Krav före start och vid avslut</source>
  <translation>Required before the start and at the end</translation>
 </message>
 <message>
  <source>Saknar: {names}.</source>
  <translation>Lacks it: {names}.</translation>
 </message>
 <message>
  <source>Vid avslut</source>
  <translation>At the end</translation>
 </message>
 <message>
  <source>Ändra ett krav…</source>
  <translation>Change a requirement…</translation>
 </message>
</context>
<context>
 <name>GatesAtEnd</name>
 <message>
  <source>Allt är i ordning.</source>
  <translation>All is in order.</translation>
 </message>
 <message>
  <source>Det går att avsluta ändå. Det som saknas kan fyllas i efteråt.</source>
  <translation>It can be ended all the same. What is missing can be filled in afterwards.</translation>
 </message>
 <message>
  <source>Det som saknas är frivilligt.</source>
  <translation>What is missing is optional.</translation>
 </message>
 <message>
  <source>Före avslutet</source>
  <translation>Before the end</translation>
 </message>
 <message>
  <source>Gör klart det som krävs, eller skriv ett skäl att avsluta ändå. Skälet sparas.</source>
  <translation>Complete what is required, or write a reason to end all the same. The reason is kept.</translation>
 </message>
 <message>
  <source>Programmet har inga krav vid avslut.</source>
  <translation>The program requires nothing at the end.</translation>
 </message>
 <message>
  <source>Skäl att avsluta ändå</source>
  <translation>Reason to end all the same</translation>
 </message>
 <message>
  <source>Väntar också: {what}.</source>
  <translation>Also waiting: {what}.</translation>
 </message>
</context>
<context>
 <name>GatesAtStart</name>
 <message>
  <source>Behandlingen kan startas ändå.</source>
  <translation>The treatment can start all the same.</translation>
 </message>
 <message>
  <source>Det här saknas före start</source>
  <translation>This is missing before the start</translation>
 </message>
 <message>
  <source>Gör klart det som krävs, eller skriv ett skäl att starta ändå. Skälet sparas.</source>
  <translation>Complete what is required, or write a reason to start all the same. The reason is kept.</translation>
 </message>
 <message>
  <source>Inte klart vid starten: {names}.</source>
  <translation>Not in order at the start: {names}.</translation>
 </message>
 <message>
  <source>Inte planerat, formuläret saknas hos kliniken: {keys}.</source>
  <translation>Not planned, the clinic lacks the form: {keys}.</translation>
 </message>
 <message>
  <source>Skriv dag och tid som 2026-11-25 17:30.</source>
  <translation>Write day and time as 2026-11-25 17:30.</translation>
 </message>
 <message>
  <source>Skäl att starta ändå</source>
  <translation>Reason to start all the same</translation>
 </message>
 <message>
  <source>Värt att se över</source>
  <translation>Worth a look</translation>
 </message>
 <message>
  <source>{names} och {count} till</source>
  <translation>{names} and {count} more</translation>
 </message>
</context>
<context>
 <name>HandInForm</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Det som klistras in delas upp på frågorna om det går. Resten blir kvar här.</source>
  <translation>What is pasted is divided over the questions where possible. The rest stays here.</translation>
 </message>
 <message>
  <source>Eller dra filen hit. Text eller JSON.</source>
  <translation>Or drag the file here. Text or JSON.</translation>
 </message>
 <message>
  <source>En anteckning räcker. Pappret ligger kvar hos dig.</source>
  <translation>A note is enough. The paper stays with you.</translation>
 </message>
 <message>
  <source>Fil</source>
  <translation>File</translation>
 </message>
 <message>
  <source>Hela svaret, eller en anteckning</source>
  <translation>The whole answer, or a note</translation>
 </message>
 <message>
  <source>Hemuppgift</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Hur den kom</source>
  <translation>How it came</translation>
 </message>
 <message>
  <source>Inlämnad på papper.</source>
  <translation>Handed in on paper.</translation>
 </message>
 <message>
  <source>Inlämningen är registrerad.</source>
  <translation>The hand-in is registered.</translation>
 </message>
 <message>
  <source>Klistra in</source>
  <translation>Paste</translation>
 </message>
 <message>
  <source>Papper</source>
  <translation>Paper</translation>
 </message>
 <message>
  <source>Registrera inlämning</source>
  <translation>Register a hand-in</translation>
 </message>
 <message>
  <source>Registrera inlämningen</source>
  <translation>Register the hand-in</translation>
 </message>
 <message>
  <source>Skriv in</source>
  <translation>Type</translation>
 </message>
 <message numerus="yes">
  <source>Texten är uppdelad på %n fråga(or). Se över svaren.</source>
  <translation><numerusform>The text is divided over %n question. Look the answers over.</numerusform><numerusform>The text is divided over %n questions. Look the answers over.</numerusform></translation>
 </message>
 <message>
  <source>Utan svar: {questions}. Det går att registrera ändå.</source>
  <translation>No answer: {questions}. It can be registered all the same.</translation>
 </message>
 <message>
  <source>Välj fil …</source>
  <translation>Choose a file …</translation>
 </message>
 <message>
  <source>{module} var inte öppnad när den lämnades in.</source>
  <translation>{module} was not open when it was handed in.</translation>
 </message>
 <message>
  <source>{module} är inte öppnad än. Inlämningen registreras ändå.</source>
  <translation>{module} is not open yet. The hand-in is registered all the same.</translation>
 </message>
</context>
<context>
 <name>HandInView</name>
 <message>
  <source>Ta tillbaka …</source>
  <translation>Take back …</translation>
 </message>
 <message>
  <source>Tillbakatagen: {reason}</source>
  <translation>Taken back: {reason}</translation>
 </message>
 <message>
  <source>Träffen: {hand_in}</source>
  <translation>The hit: {hand_in}</translation>
 </message>
 <message>
  <source>{hand_in}, tillbakatagen</source>
  <translation>{hand_in}, taken back</translation>
 </message>
</context>
<context>
 <name>HeadDialog</name>
 <message>
  <source>Börja</source>
  <translation>Begin</translation>
 </message>
 <message>
  <source>Frågeställning</source>
  <translation>Question</translation>
 </message>
 <message>
  <source>Inte valt än</source>
  <translation>Not chosen yet</translation>
 </message>
 <message>
  <source>Kom in</source>
  <translation>Received</translation>
 </message>
 <message>
  <source>Ny remiss eller anmälan</source>
  <translation>New referral or request</translation>
 </message>
 <message>
  <source>Program som övervägs</source>
  <translation>Program considered</translation>
 </message>
 <message>
  <source>Remittent</source>
  <translation>Referred by</translation>
 </message>
 <message>
  <source>Spara</source>
  <translation>Save</translation>
 </message>
 <message>
  <source>Varifrån</source>
  <translation>From</translation>
 </message>
 <message>
  <source>Vem gör det som är kvar?</source>
  <translation>Who does what is left?</translation>
 </message>
 <message>
  <source>Ändra remissen</source>
  <translation>Change the referral</translation>
 </message>
</context>
<context>
 <name>Help</name>
 <message>
  <source>Alla på enheten syns i listan. För att öppna någon annans patient anger du ett skäl, som sparas i loggen. Skyddade personuppgifter är dolda.</source>
  <translation>Everyone of the unit is in the list. To open someone else’s patient you state a reason, which is kept in the log. Protected identities are hidden.</translation>
 </message>
 <message>
  <source>Alt+5 visar vad patienten har svarat. Ctrl+N skriver in ett formulär: en siffra besvarar frågan, - lämnar den tom, Backsteg går tillbaka och Enter sparar. Skriv dagen då patienten svarade. Summan följer formulärets egen nyckel; programmet graderar inget.</source>
  <translation>Alt+5 shows what the patient has answered. Ctrl+N enters a form: a digit answers the question, - leaves it empty, Backspace goes back and Enter saves. Write the day on which the patient answered. The sum follows the form's own key; the program grades nothing.</translation>
 </message>
 <message>
  <source>Arbeta med en rad</source>
  <translation>Work with a line</translation>
 </message>
 <message>
  <source>Ctrl+J föreslår en anteckning om det som hänt sedan den förra. Ctrl+Enter slutför den, kopierar texten i en minut och märker den och kontakterna som journalförda. Modulvård är inte journalen.</source>
  <translation>Ctrl+J proposes a note about what has happened since the last one. Ctrl+Enter finishes it, copies the text for a minute and marks it and the contacts as journalled. Modulvård is not the journal.</translation>
 </message>
 <message>
  <source>Ctrl+N börjar ett nytt program, ”Ny version” en nästa version av det du läser. Till vänster står programmets delar: Alt+↑ och Alt+↓ flyttar, Ins lägger till en likadan, Del tar bort. Det du skriver sparas genast, och ”att rätta” visar vad som saknas innan det kan prövas som pilot eller publiceras.</source>
  <translation>Ctrl+N begins a new program, “New version” the next version of the one you read. At the left stand the program's parts: Alt+↑ and Alt+↓ move, Ins adds another of the kind, Del removes. What you write is saved at once, and “to put right” shows what is missing before it can be tried as a pilot or published.</translation>
 </message>
 <message>
  <source>Ctrl+P visar sammanfattningen som den blir på papper, för patient, kollega eller journal.</source>
  <translation>Ctrl+P shows the summary as it will be on paper, for the patient, a colleague or the record.</translation>
 </message>
 <message>
  <source>Den ljusa ramen är veckan som planen säger, den fyllda linjen är det som är gjort. En modul som är inlämnad räknas som klar för planen. Före, i fas och efter räknas i moduler och veckor.</source>
  <translation>The pale frame is the week the plan says, the filled line is what has been done. A module that is handed in counts as done for the plan. Ahead, on track and behind are counted in modules and weeks.</translation>
 </message>
 <message>
  <source>Det du skriver sparas medan du skriver. Ett godkänt svar ändras aldrig: sparar du blir det nästa version, och den förra gäller tills den nya är godkänd av svarets ägare eller den som sköter banken.</source>
  <translation>What you write is kept while you write. An approved answer is never changed: saving makes the next version, and the earlier one stays in force until the new one is approved by the answer's owner or by those who keep the bank.</translation>
 </message>
 <message>
  <source>En behandling behåller den version den började med, också när programmet ändras.</source>
  <translation>A treatment keeps the version it began with, also when the program changes.</translation>
 </message>
 <message>
  <source>En källa kan dra linjer på skalan. De visas bara där kliniken har slagit på dem, som neutrala tal med källan bredvid.</source>
  <translation>A source may draw lines on the scale. They are shown only where the clinic has turned them on, as neutral figures with the source beside.</translation>
 </message>
 <message>
  <source>En lista som tar slut</source>
  <translation>A list that ends</translation>
 </message>
 <message>
  <source>En patient</source>
  <translation>One patient</translation>
 </message>
 <message>
  <source>Ett svar över noll på en fråga som formuläret märker står överst tills någon skriver vad som gjordes: K öppnar rutan. Inget annat tar bort det, och det går inte att skjuta upp. Är ingen ansvarig i tjänst står det hos alla behandlare. Programmet är inte bemannat: det läses när någon öppnar Idag.</source>
  <translation>An answer above zero to a question that the form marks stands first until someone writes what was done: K opens the box. Nothing else takes it away, and it cannot be postponed. If nobody responsible is on duty it stands with every therapist. The program is not watched round the clock: it is read when someone opens Today.</translation>
 </message>
 <message>
  <source>Flera på en gång</source>
  <translation>Several at once</translation>
 </message>
 <message>
  <source>Fält</source>
  <translation>Fields</translation>
 </message>
 <message>
  <source>För varje program och formulär jämförs första och senaste fullständiga värdet i varje behandling. Talen gäller grupper, aldrig en patient, och inget betyg sätts. Källans mått och gräns används bara där kliniken har slagit på formulärets linjer, och källan står alltid bredvid.</source>
  <translation>For each program and form the first and the last complete value of each treatment are compared. The figures are of groups, never of a patient, and nothing is graded. The source’s measure and line are used only where the clinic has turned the form’s lines on, and the source always stands beside.</translation>
 </message>
 <message>
  <source>Förnamn, modul, behandlare och mottagning fylls i av sig själva. Ett fält med frågetecken frågas när svaret infogas, till exempel ett datum.</source>
  <translation>First name (förnamn), module (modul), therapist (behandlare) and clinic (mottagning) fill in by themselves. A field with a question mark asks when the answer is inserted, for example for a date.</translation>
 </message>
 <message>
  <source>Grupper under fem behandlingar visas inte, och inte heller tal i rapporten som de kan räknas ut av. Program läggs därför aldrig ihop. Två rapporter om olika tid kan tillsammans säga mer än var för sig. Pilarna går mellan talen.</source>
  <translation>Groups under five treatments are not shown, nor numbers of the report that they could be worked out from. Programs are therefore never added up. Two reports of different times can say more together than apart. The arrows go between the numbers.</translation>
 </message>
 <message>
  <source>Har kliniken licens till ett formulär kan den ta in en fil med dess ord. Filen blir en version som nya skattningar planeras med; det som är planerat behåller sin. Orden stannar i kliniken.</source>
  <translation>A clinic with a licence for a form can take in a file with its words. The file becomes a version that new ratings are planned with; what is planned keeps its own. The words stay in the clinic.</translation>
 </message>
 <message>
  <source>Hitta</source>
  <translation>Find</translation>
 </message>
 <message>
  <source>Här står det som väntar på dig: flaggor, meddelanden, hemuppgifter, moduler att öppna, tempo och tystnad, och texter att göra klara. Varje rad säger varför och till när, räknat i klinikens arbetsdagar. Det som är gjort försvinner; ”Klart idag” visar vad det var.</source>
  <translation>What waits for you stands here: flags, messages, homework, modules to open, pace and silence, and texts to finish. Each line says why and by when, counted in the clinic's working days. What is done goes away; “Done today” shows what it was.</translation>
 </message>
 <message>
  <source>Idag</source>
  <translation>Today</translation>
 </message>
 <message>
  <source>Instrument</source>
  <translation>Instruments</translation>
 </message>
 <message>
  <source>Inställningar</source>
  <translation>Settings</translation>
 </message>
 <message>
  <source>Klar för dagen</source>
  <translation>Done for the day</translation>
 </message>
 <message>
  <source>Klart och lämnat</source>
  <translation>Finished and handed over</translation>
 </message>
 <message>
  <source>Klinikens egna formulär</source>
  <translation>The clinic's own forms</translation>
 </message>
 <message>
  <source>Kopiera det patienten skrivit och tryck Ctrl+I. Modulvård gissar vem det är från, du ser gissningen och kan ändra den. Enter registrerar. En textfil kan väljas eller dras dit.</source>
  <translation>Copy what the patient has written and press Ctrl+I. Modulvård guesses whom it is from; you see the guess and can change it. Enter registers. A text file can be chosen or dropped there.</translation>
 </message>
 <message>
  <source>Källans linjer</source>
  <translation>The source's lines</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Låst</source>
  <translation>Locked</translation>
 </message>
 <message>
  <source>Meddelanden</source>
  <translation>Messages</translation>
 </message>
 <message>
  <source>Modulvård har ingen egen väg till patienten: du klistrar in svaret där ni brukar skriva, eller skriver ut det med Ctrl+P under Att lämna. Ett klart svar kan öppnas igen tills det är lämnat. Sedan rättas det med ett nytt, och båda finns.</source>
  <translation>Modulvård has no line of its own to the patient: you paste the reply where you usually write, or print it with Ctrl+P under To hand over. A finished reply can be reopened until it is handed over. After that it is corrected by a new one, and both remain.</translation>
 </message>
 <message>
  <source>Patienter</source>
  <translation>Patients</translation>
 </message>
 <message>
  <source>Plan mot verklighet</source>
  <translation>Plan against reality</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Programs</translation>
 </message>
 <message>
  <source>R svarar på meddelandet, H öppnar hemuppgiften, T tempot och Enter patienten. K är klar: modulen öppnas, meddelandet behöver inget svar, svaret lämnas, kontakten är journalförd, flaggan stängs med en notering, och tempo och tystnad är sedda i sju dagar eller tills det blir sämre. U skjuter upp till en morgon, ett meddelande längst till dagen för löftet. F flaggar patienten. Allt utom det som är lämnat går att ångra med Ctrl+Z.</source>
  <translation>R answers the message, H opens the homework, T the pace and Enter the patient. K is done: the module is opened, the message needs no answer, the reply is handed over, the contact is in the record, the flag is closed with a note, and pace and silence are seen for seven days or until it worsens. U postpones to a morning, a message at most to the day of the promise. F flags the patient. All but what is handed over can be undone with Ctrl+Z.</translation>
 </message>
 <message>
  <source>R öppnar texten. Det du skriver sparas av sig självt och finns kvar efter lås och avbrott. Ctrl+Enter slutför, kopierar och går till nästa. K noterar att inget svar behövs.</source>
  <translation>R opens the text. What you write is saved by itself and is there after a lock or an interruption. Ctrl+Enter finishes, copies and goes to the next. K notes that no answer is needed.</translation>
 </message>
 <message>
  <source>Rapporter</source>
  <translation>Reports</translation>
 </message>
 <message>
  <source>Skattningar</source>
  <translation>Ratings</translation>
 </message>
 <message>
  <source>Skriv en del av namnet eller numret i filtret (Ctrl+F), eller sök var du än är med Ctrl+K. Klicka på en kolumn för att sortera. Ett filter du ofta använder kan sparas och visas då till vänster, högst sju.</source>
  <translation>Write part of the name or number in the filter (Ctrl+F), or search from anywhere with Ctrl+K. Click a column to sort. A filter you often use can be saved and is then shown at the left, seven at most.</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Skriva och godkänna</source>
  <translation>Writing and approving</translation>
 </message>
 <message>
  <source>Skriva program</source>
  <translation>Writing programs</translation>
 </message>
 <message>
  <source>Space väljer raden, Shift och pilar väljer flera, Ctrl+A alla. Det du kan göra med dem står längst ner.</source>
  <translation>Space selects the row, Shift and arrows select several, Ctrl+A all. What you can do with them stands at the foot.</translation>
 </message>
 <message>
  <source>Språk, utseende och textstorlek gäller den här datorn. Täthet och bokstavstangenter följer ditt konto. Allt gäller genast utom språket, som byts vid nästa start.</source>
  <translation>Language, appearance and text size apply to this computer. Density and letter keys follow your account. Everything applies at once but the language, which changes at the next start.</translation>
 </message>
 <message>
  <source>Svar från en tabell</source>
  <translation>Answers from a table</translation>
 </message>
 <message>
  <source>Svar som samlats in på annat håll tas in som en CSV-fil: kolumner för behandling, patient eller personnummer, datum, och en för varje fråga. Varje rad visas först. Är något fel sparas inget, och samma tabell två gånger sparar inget mer.</source>
  <translation>Answers collected elsewhere are taken in as a CSV file: columns for treatment, patient or personal number, date, and one for each question. Each row is shown first. If anything is wrong nothing is stored, and the same table twice stores nothing more.</translation>
 </message>
 <message>
  <source>Svar till patient kan infogas i ett meddelande. Metodstöd är bara för personal: det kan läsas men aldrig infogas. Ett svar byter aldrig slag.</source>
  <translation>An answer to a patient can be inserted into a message. Method support is for staff only: it can be read but never inserted. An answer never changes its kind.</translation>
 </message>
 <message>
  <source>Svara</source>
  <translation>Reply</translation>
 </message>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
 <message>
  <source>Ta emot</source>
  <translation>Receive</translation>
 </message>
 <message>
  <source>Text till journalen</source>
  <translation>Text for the journal</translation>
 </message>
 <message>
  <source>Tryck T och en siffra. Den nya kalendern ritas innan något sparas; Enter sparar, Esc tar bort förslaget. Alt och pilar flyttar modulen du står på, och de som följer flyttas med.</source>
  <translation>Press T and a digit. The new calendar is drawn before anything is saved; Enter saves, Esc takes the proposal away. Alt and arrows move the module you are on, and those that follow move along.</translation>
 </message>
 <message>
  <source>Två slag</source>
  <translation>Two kinds</translation>
 </message>
 <message>
  <source>Vad som finns</source>
  <translation>What there is</translation>
 </message>
 <message>
  <source>Vad som räknas</source>
  <translation>What is counted</translation>
 </message>
 <message>
  <source>Vad som är dolt</source>
  <translation>What is hidden</translation>
 </message>
 <message>
  <source>Varje formulär visar sina frågor med nummer, hur svaren summeras och varifrån det är känt. Programmet summerar efter formulärets egen nyckel och sätter inget betyg på svaren.</source>
  <translation>Each form shows its questions by number, how the answers are summed and where that is known from. The program sums by the form's own key and grades no answers.</translation>
 </message>
 <message>
  <source>Varje program visar mål, moduler och hemuppgifter, med källa. Det som inte är känt står som okänt. Ett program vars moduler inte är kända kan läsas men inte startas.</source>
  <translation>Every program shows goals, modules and homework, with its source. What is not known is marked as unknown. A program whose modules are not known can be read but not started.</translation>
 </message>
 <message>
  <source>Vem ser vem</source>
  <translation>Who sees whom</translation>
 </message>
 <message>
  <source>Versioner</source>
  <translation>Versions</translation>
 </message>
 <message>
  <source>Visar dina utkast, svar som inte är lämnade och det som ska vara klart idag. Esc leder tillbaka till listan, Ctrl+L låser.</source>
  <translation>Shows your drafts, replies not handed over and what is due today. Esc leads back to the list, Ctrl+L locks.</translation>
 </message>
 <message>
  <source>Välj ditt namn med pilarna, skriv din lösenfras och tryck Enter. Har du glömt den kan den som har återställningsnyckeln hjälpa dig att sätta en ny. Inget raderas för felaktiga försök.</source>
  <translation>Choose your name with the arrows, write your passphrase and press Enter. If you have forgotten it, whoever has the recovery key can help you set a new one. Nothing is erased because of wrong attempts.</translation>
 </message>
 <message>
  <source>Ändra tempo</source>
  <translation>Change pace</translation>
 </message>
</context>
<context>
 <name>HelpDock</name>
 <message>
  <source>Alla tangenter</source>
  <translation>All keys</translation>
 </message>
 <message>
  <source>Hjälp</source>
  <translation>Help</translation>
 </message>
 <message>
  <source>Hjälptext</source>
  <translation>Help text</translation>
 </message>
 <message>
  <source>Stäng hjälpen</source>
  <translation>Close help</translation>
 </message>
 <message>
  <source>Tryck ? i en lista för alla tangenter.</source>
  <translation>Press ? in a list for all keys.</translation>
 </message>
</context>
<context>
 <name>History</name>
 <message>
  <source>Paus {weeks}</source>
  <translation>Pause {weeks}</translation>
 </message>
 <message>
  <source>Plan: {weeks}</source>
  <translation>Plan: {weeks}</translation>
 </message>
 <message>
  <source>Tillbakataget {moment}</source>
  <translation>Taken back {moment}</translation>
 </message>
 <message>
  <source>borttagen</source>
  <translation>removed</translation>
 </message>
 <message>
  <source>gäller nu</source>
  <translation>in force now</translation>
 </message>
 <message>
  <source>kommer</source>
  <translation>coming</translation>
 </message>
 <message>
  <source>tidigare</source>
  <translation>earlier</translation>
 </message>
 <message>
  <source>{name}, infört {moment}</source>
  <translation>{name}, entered {moment}</translation>
 </message>
 <message>
  <source>{pace} från {week}</source>
  <translation>{pace} from {week}</translation>
 </message>
 <message>
  <source>Återupptagen från {week}</source>
  <translation>Resumed from {week}</translation>
 </message>
 <message>
  <source>ångrad</source>
  <translation>undone</translation>
 </message>
</context>
<context>
 <name>Homework</name>
 <message>
  <source>Att läsa</source>
  <translation>To read</translation>
 </message>
 <message>
  <source>Bad om mer {when}</source>
  <translation>Asked for more {when}</translation>
 </message>
 <message>
  <source>Borttagen</source>
  <translation>Withdrawn</translation>
 </message>
 <message>
  <source>Efter sin dag</source>
  <translation>Past its day</translation>
 </message>
 <message>
  <source>Fri hemuppgift</source>
  <translation>Free homework</translation>
 </message>
 <message>
  <source>Frågan har inget svar.</source>
  <translation>The question has no answer.</translation>
 </message>
 <message>
  <source>Hela svaret</source>
  <translation>The whole answer</translation>
 </message>
 <message>
  <source>Hoppad över</source>
  <translation>Skipped</translation>
 </message>
 <message>
  <source>Inget svar</source>
  <translation>No answer</translation>
 </message>
 <message>
  <source>Inlämnad {when}, {way}</source>
  <translation>Handed in {when}, {way}</translation>
 </message>
 <message>
  <source>Modul {number}</source>
  <translation>Module {number}</translation>
 </message>
 <message>
  <source>Rad {row}, kolumn {column}: {words}</source>
  <translation>Row {row}, column {column}: {words}</translation>
 </message>
 <message>
  <source>Skriv ett tal, till exempel 7,5.</source>
  <translation>Write a number, such as 7.5.</translation>
 </message>
 <message>
  <source>Skriv svaret som text.</source>
  <translation>Write the answer as text.</translation>
 </message>
 <message>
  <source>Svar senast {day} {time}</source>
  <translation>Answer by {day} {time}</translation>
 </message>
 <message>
  <source>Svaret är för långt. Dela upp det.</source>
  <translation>The answer is too long. Divide it.</translation>
 </message>
 <message>
  <source>Tabellen har {rows} rader och {columns} kolumner. Fyll i dem här.</source>
  <translation>The table has {rows} rows and {columns} columns. Fill them in here.</translation>
 </message>
 <message>
  <source>Talet ska vara högst {high}.</source>
  <translation>The number may be {high} at most.</translation>
 </message>
 <message>
  <source>Talet ska vara minst {low}.</source>
  <translation>The number must be {low} at least.</translation>
 </message>
 <message>
  <source>Tilldelad</source>
  <translation>Assigned</translation>
 </message>
 <message>
  <source>Utan svar: {questions}</source>
  <translation>No answer: {questions}</translation>
 </message>
 <message>
  <source>Välj ett av svaren i listan.</source>
  <translation>Choose one of the answers in the list.</translation>
 </message>
 <message>
  <source>Väntar på mer</source>
  <translation>Waiting for more</translation>
 </message>
 <message>
  <source>f. {day}</source>
  <translation>b. {day}</translation>
 </message>
 <message>
  <source>från fil</source>
  <translation>from a file</translation>
 </message>
 <message>
  <source>i häfte</source>
  <translation>in a booklet</translation>
 </message>
 <message>
  <source>inklistrad</source>
  <translation>pasted</translation>
 </message>
 <message numerus="yes">
  <source>inlämnad %n gång(er)</source>
  <translation><numerusform>handed in %n time</numerusform><numerusform>handed in %n times</numerusform></translation>
 </message>
 <message>
  <source>inskriven</source>
  <translation>typed in</translation>
 </message>
 <message>
  <source>modulen inlämnad {day}, utan svar här</source>
  <translation>the module was handed in {day}, without answers here</translation>
 </message>
 <message>
  <source>på papper</source>
  <translation>on paper</translation>
 </message>
 <message>
  <source>senast {day}</source>
  <translation>by {day}</translation>
 </message>
 <message>
  <source>utan svar här</source>
  <translation>without answers here</translation>
 </message>
 <message>
  <source>{words}, klar men inte lämnad</source>
  <translation>{words}, finished but not handed over</translation>
 </message>
 <message>
  <source>{words}, lämnad genom kopia {when}</source>
  <translation>{words}, handed over by copying {when}</translation>
 </message>
 <message>
  <source>{words}, lämnad på papper {when}</source>
  <translation>{words}, handed over on paper {when}</translation>
 </message>
 <message>
  <source>{words}, lämnad {when}</source>
  <translation>{words}, handed over {when}</translation>
 </message>
 <message>
  <source>Återkopplad</source>
  <translation>Feedback given</translation>
 </message>
 <message>
  <source>Återkoppling {when}</source>
  <translation>Feedback {when}</translation>
 </message>
</context>
<context>
 <name>HomeworkList</name>
 <message>
  <source>Hemuppgift</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Hemuppgifter</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Hemuppgifter kommer med modulerna när de öppnas. Du kan också ge en egen.</source>
  <translation>Homework comes with the modules as they open. You can also give one of your own.</translation>
 </message>
 <message>
  <source>Ny hemuppgift</source>
  <translation>New homework</translation>
 </message>
</context>
<context>
 <name>HomeworkSteps</name>
 <message>
  <source>Den ligger kvar läsbar med sin orsak men räknas inte. Du kan ångra efteråt.</source>
  <translation>It stays readable with its reason but counts nowhere. You can undo afterwards.</translation>
 </message>
 <message>
  <source>Svaret följs inte längre upp.</source>
  <translation>The answer is no longer followed up.</translation>
 </message>
 <message>
  <source>Svaret följs upp.</source>
  <translation>The answer is followed up.</translation>
 </message>
 <message>
  <source>Ta tillbaka</source>
  <translation>Take back</translation>
 </message>
 <message>
  <source>Ta tillbaka inlämningen</source>
  <translation>Take the hand-in back</translation>
 </message>
</context>
<context>
 <name>HomeworkTab</name>
 <message>
  <source>Inget på raden väntar på återkoppling.</source>
  <translation>Nothing on the line waits for feedback.</translation>
 </message>
</context>
<context>
 <name>ImportDialog</name>
 <message numerus="yes">
  <source>%n bild(er)</source>
  <translation><numerusform>%n picture</numerusform><numerusform>%n pictures</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n modul(er)</source>
  <translation><numerusform>%n module</numerusform><numerusform>%n modules</numerusform></translation>
 </message>
 <message>
  <source>Det som är fel</source>
  <translation>What is wrong</translation>
 </message>
 <message>
  <source>Det är en ny version av ett program som kliniken har.</source>
  <translation>It is a new version of a program the clinic has.</translation>
 </message>
 <message>
  <source>Filen är ett utkast och blir ett av klinikens utkast.</source>
  <translation>The file is a draft and becomes one of the clinic's drafts.</translation>
 </message>
 <message>
  <source>Kliniken har inget sådant program än.</source>
  <translation>The clinic has no such program yet.</translation>
 </message>
 <message>
  <source>Kliniken har redan den versionen hel, med de sidor som inte får spridas. Inget tas in.</source>
  <translation>The clinic already has that version whole, with the pages that may not be spread. Nothing is taken in.</translation>
 </message>
 <message>
  <source>Kliniken har redan den versionen, med annat innehåll. Den skrivs inte över: ge filen en ny version.</source>
  <translation>The clinic already has that version, with other content. It is not overwritten: give the file a new version.</translation>
 </message>
 <message>
  <source>Kliniken har redan just den här versionen. Inget tas in.</source>
  <translation>The clinic already has just this version. Nothing is taken in.</translation>
 </message>
 <message>
  <source>Licens: {licence}</source>
  <translation>Licence: {licence}</translation>
 </message>
 <message>
  <source>Programmet lämnas inte ut igen, och varje öppning loggas.</source>
  <translation>The program is not handed out again, and each opening is logged.</translation>
 </message>
 <message>
  <source>Skillnad mot {version}. Struket är borta, understruket är nytt.</source>
  <translation>Difference from {version}. Struck out is gone, underlined is new.</translation>
 </message>
 <message>
  <source>Ta in program</source>
  <translation>Take in a program</translation>
 </message>
 <message>
  <source>Ursprung: {origin}</source>
  <translation>Origin: {origin}</translation>
 </message>
 <message>
  <source>Vissa sidor får inte spridas: de följer inte med när programmet lämnas ut.</source>
  <translation>Some pages may not be spread: they do not come along when the program is handed out.</translation>
 </message>
 <message>
  <source>okänd leverantör</source>
  <translation>unknown supplier</translation>
 </message>
</context>
<context>
 <name>ImportView</name>
 <message numerus="yes">
  <source>%n svar ur filen är inlästa och gäller nu.</source>
  <translation><numerusform>%n answer from the file is taken in and in force now.</numerusform><numerusform>%n answers from the file are taken in and in force now.</numerusform></translation>
 </message>
 <message>
  <source>Lämna filen</source>
  <translation>Leave the file</translation>
 </message>
 <message numerus="yes">
  <source>Läs in %n svar</source>
  <translation><numerusform>Import %n answer</numerusform><numerusform>Import %n answers</numerusform></translation>
 </message>
 <message>
  <source>Läs in svar</source>
  <translation>Import answers</translation>
 </message>
 <message>
  <source>Svar i filen</source>
  <translation>Answers in the file</translation>
 </message>
 <message>
  <source>Ta filens text i stället för vår</source>
  <translation>Take the file's text instead of ours</translation>
 </message>
 <message>
  <source>{file} kan inte läsas in. Inget har ändrats. Rätta det som står här och läs in filen igen.</source>
  <translation>{file} cannot be imported. Nothing has changed. Mend what stands here and import the file again.</translation>
 </message>
 <message>
  <source>{file}: inget ändras förrän du läser in. Det ni har nu finns kvar som tidigare version.</source>
  <translation>{file}: nothing changes until you import. What you have now stays as the earlier version.</translation>
 </message>
</context>
<context>
 <name>InstrumentCarrying</name>
 <message>
  <source>Instrument ({endings})</source>
  <translation>Instruments ({endings})</translation>
 </message>
 <message>
  <source>Instrumentet är sparat i {file}.</source>
  <translation>The instrument is saved in {file}.</translation>
 </message>
 <message>
  <source>Spara instrumentet som fil</source>
  <translation>Save the instrument as a file</translation>
 </message>
 <message>
  <source>Ta in instrument</source>
  <translation>Take in an instrument</translation>
 </message>
 <message>
  <source>Ta in instrument från fil</source>
  <translation>Take in an instrument from a file</translation>
 </message>
 <message>
  <source>exportera dela yaml</source>
  <translation>export share yaml</translation>
 </message>
 <message>
  <source>importera formulär yaml</source>
  <translation>import form yaml</translation>
 </message>
 <message>
  <source>{instrument} är intaget.</source>
  <translation>{instrument} is taken in.</translation>
 </message>
</context>
<context>
 <name>InstrumentDetail</name>
 <message>
  <source>Frågor</source>
  <translation>Questions</translation>
 </message>
 <message>
  <source>Gäller</source>
  <translation>About</translation>
 </message>
 <message>
  <source>Källans linjer</source>
  <translation>The source's lines</translation>
 </message>
 <message>
  <source>Källor</source>
  <translation>Sources</translation>
 </message>
 <message>
  <source>Licens</source>
  <translation>Licence</translation>
 </message>
 <message>
  <source>Neutrala tal ur källan, aldrig ett betyg på en patients svar. De syns bara där kliniken har slagit på dem.</source>
  <translation>Neutral figures from the source, never a grade of a patient's answers. They are seen only where the clinic has turned them on.</translation>
 </message>
 <message>
  <source>Nyckel</source>
  <translation>Key</translation>
 </message>
 <message>
  <source>Obesvarat</source>
  <translation>Unanswered</translation>
 </message>
 <message>
  <source>Om instrumentet</source>
  <translation>About the instrument</translation>
 </message>
 <message>
  <source>Omvänt</source>
  <translation>Reverse</translation>
 </message>
 <message>
  <source>Ordalydelse</source>
  <translation>Wording</translation>
 </message>
 <message>
  <source>Profil</source>
  <translation>Profile</translation>
 </message>
 <message>
  <source>Publicerade förändringstal</source>
  <translation>Published figures of change</translation>
 </message>
 <message>
  <source>Saknas ett svar är skalan ofullständig. Inget fylls i eller räknas upp.</source>
  <translation>If an answer is lacking, the scale is incomplete. Nothing is filled in or scaled up.</translation>
 </message>
 <message>
  <source>Spara instrumentet som fil</source>
  <translation>Save the instrument as a file</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Languages</translation>
 </message>
 <message>
  <source>Så summeras svaren</source>
  <translation>How the answers are summed</translation>
 </message>
 <message>
  <source>Ta i bruk igen</source>
  <translation>Put back in use</translation>
 </message>
 <message>
  <source>Ta ur bruk</source>
  <translation>Take out of use</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Ursprung</source>
  <translation>Origin</translation>
 </message>
 <message>
  <source>Vad nyckeln bygger på</source>
  <translation>What the key rests on</translation>
 </message>
 <message>
  <source>Visa källans linjer vid kurvorna</source>
  <translation>Show the source's lines at the curves</translation>
 </message>
 <message>
  <source>Visas inte.</source>
  <translation>Not shown.</translation>
 </message>
 <message>
  <source>Visas vid kurvorna.</source>
  <translation>Shown at the curves.</translation>
 </message>
 <message>
  <source>ej kontrollerad · ingen källa, ritas inte</source>
  <translation>not checked · no source, not drawn</translation>
 </message>
 <message>
  <source>version {version}</source>
  <translation>version {version}</translation>
 </message>
</context>
<context>
 <name>InstrumentImportDialog</name>
 <message numerus="yes">
  <source>%n fråga/frågor</source>
  <translation><numerusform>%n question</numerusform><numerusform>%n questions</numerusform></translation>
 </message>
 <message>
  <source>Borta: {words}</source>
  <translation>Gone: {words}</translation>
 </message>
 <message>
  <source>Det som skiljer</source>
  <translation>What differs</translation>
 </message>
 <message>
  <source>Det som är fel</source>
  <translation>What is wrong</translation>
 </message>
 <message>
  <source>Det är en ny version av ett instrument som kliniken har. Nya skattningar planeras med den. Det som är planerat behåller sin version.</source>
  <translation>It is a new version of an instrument the clinic has. New ratings are planned with it. What is planned keeps its version.</translation>
 </message>
 <message>
  <source>Ett annat instrument, {key}, heter redan så, och den som skriver namnet visste inte vilket som menas. Inget tas in: ge det i filen en egen förkortning och ett eget namn.</source>
  <translation>Another instrument, {key}, goes by that name already, and who writes it would not know which is meant. Nothing is taken in: give the one in the file an abbreviation and a name of its own.</translation>
 </message>
 <message>
  <source>Fråga {number}: {words}</source>
  <translation>Question {number}: {words}</translation>
 </message>
 <message>
  <source>Frågorna står i en annan ordning.</source>
  <translation>The questions stand in another order.</translation>
 </message>
 <message>
  <source>Kliniken har inget sådant instrument än.</source>
  <translation>The clinic has no such instrument yet.</translation>
 </message>
 <message>
  <source>Kliniken har redan den versionen, med annat innehåll. Den skrivs inte över: ge filen en ny version.</source>
  <translation>The clinic already has that version, with other content. It is not overwritten: give the file a new version.</translation>
 </message>
 <message>
  <source>Kliniken har redan den versionen, med sina licensierade ord. Inget tas in.</source>
  <translation>The clinic already has that version, with its licensed words. Nothing is taken in.</translation>
 </message>
 <message>
  <source>Kliniken har redan just den här versionen. Inget tas in.</source>
  <translation>The clinic already has this very version. Nothing is taken in.</translation>
 </message>
 <message>
  <source>Licens: {licence}</source>
  <translation>Licence: {licence}</translation>
 </message>
 <message>
  <source>Mot version {version}, som kliniken har:</source>
  <translation>Against version {version}, which the clinic has:</translation>
 </message>
 <message>
  <source>Nytt: {words}</source>
  <translation>New: {words}</translation>
 </message>
 <message>
  <source>Svar på fråga {questions} är att läsa först i den version som finns, men inte i filen. Ingen skulle få läsa dem, och därför tas inget in.</source>
  <translation>Answers to question {questions} are to be read first in the version held, but not in the file. Nobody would read them, so nothing is taken in.</translation>
 </message>
 <message>
  <source>Ta in instrument</source>
  <translation>Take in an instrument</translation>
 </message>
 <message>
  <source>version {version}</source>
  <translation>version {version}</translation>
 </message>
 <message>
  <source>Ändrat: {names}.</source>
  <translation>Changed: {names}.</translation>
 </message>
</context>
<context>
 <name>Instruments</name>
 <message numerus="yes">
  <source>%n fråga/frågor</source>
  <translation><numerusform>%n question</numerusform><numerusform>%n questions</numerusform></translation>
 </message>
 <message>
  <source>Andra versioner</source>
  <translation>Other versions</translation>
 </message>
 <message>
  <source>Finns här och får följa med filen.</source>
  <translation>Here, and may go along with the file.</translation>
 </message>
 <message>
  <source>Finns inte här. Frågorna visas med nummer.</source>
  <translation>Not here. Questions are shown by number.</translation>
 </message>
 <message>
  <source>Fråga {first}–{last}</source>
  <translation>Questions {first}–{last}</translation>
 </message>
 <message>
  <source>Fråga {numbers} räknas omvänt.</source>
  <translation>Questions {numbers} are counted in reverse.</translation>
 </message>
 <message>
  <source>Fråga {number}</source>
  <translation>Question {number}</translation>
 </message>
 <message>
  <source>Frågorna</source>
  <translation>The questions</translation>
 </message>
 <message>
  <source>Föreslås för nya skattningar</source>
  <translation>Proposed for new ratings</translation>
 </message>
 <message>
  <source>Gräns i källan: {at}</source>
  <translation>Line in the source: {at}</translation>
 </message>
 <message>
  <source>Högre betyder bättre.</source>
  <translation>Higher means better.</translation>
 </message>
 <message>
  <source>Högre betyder mer besvär.</source>
  <translation>Higher means more symptoms or difficulties.</translation>
 </message>
 <message>
  <source>Klinikens licensierade ord. De stannar i kliniken.</source>
  <translation>The clinic's licensed words. They stay in the clinic.</translation>
 </message>
 <message>
  <source>Källa {numbers}</source>
  <translation>Source {numbers}</translation>
 </message>
 <message>
  <source>Källan delar skalan vid {at}</source>
  <translation>The source divides the scale at {at}</translation>
 </message>
 <message>
  <source>Källan säger inte vilket håll som är vilket.</source>
  <translation>The source does not say which way is which.</translation>
 </message>
 <message>
  <source>Licensen</source>
  <translation>The licence</translation>
 </message>
 <message>
  <source>Medelvärdet av fråga {numbers}</source>
  <translation>The mean of questions {numbers}</translation>
 </message>
 <message>
  <source>Perioden</source>
  <translation>The period</translation>
 </message>
 <message>
  <source>Riktningen</source>
  <translation>The direction</translation>
 </message>
 <message>
  <source>Standardavvikelse {sd}, reliabilitet {reliability}</source>
  <translation>Standard deviation {sd}, reliability {reliability}</translation>
 </message>
 <message>
  <source>Summan av fråga {numbers}</source>
  <translation>The sum of questions {numbers}</translation>
 </message>
 <message>
  <source>Summan av fråga {numbers}, i procent av vägen från lägsta till högsta</source>
  <translation>The sum of questions {numbers}, in per cent of the way from lowest to highest</translation>
 </message>
 <message>
  <source>Summeringen</source>
  <translation>The summing</translation>
 </message>
 <message>
  <source>Svaren på fråga {numbers} står bredvid varandra och summeras inte.</source>
  <translation>The answers to questions {numbers} stand side by side and are not summed.</translation>
 </message>
 <message>
  <source>Säkerhetsfrågan</source>
  <translation>The safety question</translation>
 </message>
 <message>
  <source>Talen</source>
  <translation>The figures</translation>
 </message>
 <message>
  <source>annan version föreslås</source>
  <translation>another version is proposed</translation>
 </message>
 <message>
  <source>ej kontrollerad</source>
  <translation>not checked</translation>
 </message>
 <message>
  <source>får lämnas obesvarad</source>
  <translation>may be left unanswered</translation>
 </message>
 <message>
  <source>förkortning</source>
  <translation>abbreviation</translation>
 </message>
 <message>
  <source>förslag i filen</source>
  <translation>proposal in the file</translation>
 </message>
 <message>
  <source>huvudskala</source>
  <translation>main scale</translation>
 </message>
 <message>
  <source>klinikens egen fil</source>
  <translation>the clinic's own file</translation>
 </message>
 <message>
  <source>licens</source>
  <translation>licence</translation>
 </message>
 <message>
  <source>medföljer</source>
  <translation>shipped</translation>
 </message>
 <message>
  <source>namn</source>
  <translation>name</translation>
 </message>
 <message>
  <source>om ordalydelsen finns</source>
  <translation>whether the wording is there</translation>
 </message>
 <message>
  <source>period</source>
  <translation>period</translation>
 </message>
 <message>
  <source>profil</source>
  <translation>profile</translation>
 </message>
 <message>
  <source>räknas omvänt</source>
  <translation>counted in reverse</translation>
 </message>
 <message>
  <source>slutsats av källan</source>
  <translation>inferred from the source</translation>
 </message>
 <message>
  <source>språk</source>
  <translation>languages</translation>
 </message>
 <message>
  <source>summeras inte</source>
  <translation>not summed</translation>
 </message>
 <message>
  <source>ur bruk</source>
  <translation>out of use</translation>
 </message>
 <message>
  <source>ursprung</source>
  <translation>origin</translation>
 </message>
 <message>
  <source>varje svar under {highest} är en uppgift att ta hand om</source>
  <translation>every answer below {highest} is a task to take care of</translation>
 </message>
 <message>
  <source>varje svar över {lowest} är en uppgift att ta hand om</source>
  <translation>every answer above {lowest} is a task to take care of</translation>
 </message>
 <message>
  <source>version {version}</source>
  <translation>version {version}</translation>
 </message>
 <message>
  <source>{points} poäng</source>
  <translation>{points} points</translation>
 </message>
</context>
<context>
 <name>InstrumentsPage</name>
 <message numerus="yes">
  <source>%n formulär, med frågor, summering och källa</source>
  <translation><numerusform>%n form, with questions, summing and source</numerusform><numerusform>%n forms, with questions, summing and source</numerusform></translation>
 </message>
 <message>
  <source>Instrument</source>
  <translation>Instruments</translation>
 </message>
 <message>
  <source>Ta in från fil</source>
  <translation>Take in from file</translation>
 </message>
 <message>
  <source>Ta in svar från tabell</source>
  <translation>Take in answers from a table</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>läs</source>
  <translation>read</translation>
 </message>
 <message>
  <source>till Program</source>
  <translation>to Programs</translation>
 </message>
</context>
<context>
 <name>IntakeCard</name>
 <message>
  <source>Frågeställning</source>
  <translation>Question</translation>
 </message>
 <message>
  <source>Gäller</source>
  <translation>Concerns</translation>
 </message>
 <message>
  <source>Gör det som är kvar</source>
  <translation>Does what is left</translation>
 </message>
 <message>
  <source>I stället: {where}.</source>
  <translation>Instead: {where}.</translation>
 </message>
 <message>
  <source>Inför start</source>
  <translation>Before start</translation>
 </message>
 <message>
  <source>Ingen remiss eller anmälan väntar.</source>
  <translation>No referral or request is waiting.</translation>
 </message>
 <message>
  <source>Inte lämplig…</source>
  <translation>Not suitable…</translation>
 </message>
 <message>
  <source>Kom in</source>
  <translation>Received</translation>
 </message>
 <message>
  <source>Ny remiss eller anmälan</source>
  <translation>New referral or request</translation>
 </message>
 <message>
  <source>Patienten avstår…</source>
  <translation>Patient declines…</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Starta behandling</source>
  <translation>Start treatment</translation>
 </message>
 <message>
  <source>Tidigare</source>
  <translation>Earlier</translation>
 </message>
 <message>
  <source>inte valt än</source>
  <translation>not chosen yet</translation>
 </message>
 <message>
  <source>väntat {days}</source>
  <translation>waited {days}</translation>
 </message>
 <message>
  <source>{day}: {how}.</source>
  <translation>{day}: {how}.</translation>
 </message>
 <message>
  <source>Ändra remissen</source>
  <translation>Change the referral</translation>
 </message>
</context>
<context>
 <name>Intakes</name>
 <message>
  <source> eller </source>
  <translation> or </translation>
 </message>
 <message numerus="yes">
  <source>%n dag(ar)</source>
  <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n dag(ar) lagda</source>
  <translation><numerusform>%n day planned</numerusform><numerusform>%n days planned</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n kvar att journalföra</source>
  <translation><numerusform>%n left for the journal</numerusform><numerusform>%n left for the journal</numerusform></translation>
 </message>
 <message>
  <source>1–3 timmar i veckan</source>
  <translation>1–3 hours a week</translation>
 </message>
 <message>
  <source>Avslutningssamtal</source>
  <translation>Closing visit</translation>
 </message>
 <message>
  <source>Bedömningssamtal</source>
  <translation>Assessment interview</translation>
 </message>
 <message>
  <source>Behandlarens kompetens</source>
  <translation>Therapist’s competence</translation>
 </message>
 <message>
  <source>Behövs inte</source>
  <translation>Not needed</translation>
 </message>
 <message>
  <source>Det som kan tala emot</source>
  <translation>What may speak against it</translation>
 </message>
 <message>
  <source>Där samtycke behövs: är det lämnat?</source>
  <translation>Where consent is needed: has it been given?</translation>
 </message>
 <message>
  <source>Har patienten själv valt programmet?</source>
  <translation>Did the patient choose the program?</translation>
 </message>
 <message>
  <source>ISM:s utbildning i stresskola</source>
  <translation>ISM’s stress school training</translation>
 </message>
 <message>
  <source>Information given</source>
  <translation>Information given</translation>
 </message>
 <message>
  <source>Inte uppfyllt</source>
  <translation>Not met</translation>
 </message>
 <message>
  <source>Journalfört</source>
  <translation>In the journal</translation>
 </message>
 <message>
  <source>KBT steg 1</source>
  <translation>CBT step 1</translation>
 </message>
 <message>
  <source>Kan patienten använda det som behövs för behandlingen?</source>
  <translation>Can the patient use what the treatment needs?</translation>
 </message>
 <message>
  <source>Kan patienten läsa och förstå programmets texter?</source>
  <translation>Can the patient read and understand the program’s texts?</translation>
 </message>
 <message>
  <source>Klarar tekniken</source>
  <translation>Handles the technology</translation>
 </message>
 <message>
  <source>Klart</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Klart när alla punkter är genomgångna.</source>
  <translation>Done when every point was gone through.</translation>
 </message>
 <message>
  <source>Läser och förstår text</source>
  <translation>Reads and understands text</translation>
 </message>
 <message>
  <source>Något talar emot</source>
  <translation>Something speaks against it</translation>
 </message>
 <message>
  <source>Patientens eget val</source>
  <translation>The patient’s own choice</translation>
 </message>
 <message>
  <source>Plats i piloten</source>
  <translation>Room in the pilot</translation>
 </message>
 <message>
  <source>Punkterna är ett minnesstöd. Kryssa för det som är övervägt.</source>
  <translation>The points help your memory. Tick what was considered.</translation>
 </message>
 <message>
  <source>Risk</source>
  <translation>Risk</translation>
 </message>
 <message>
  <source>Saknas</source>
  <translation>Missing</translation>
 </message>
 <message>
  <source>Samtalet där behandling och program övervägs.</source>
  <translation>The conversation in which treatment and program are considered.</translation>
 </message>
 <message>
  <source>Samtycke</source>
  <translation>Consent</translation>
 </message>
 <message>
  <source>Sista skattning</source>
  <translation>Last rating</translation>
 </message>
 <message>
  <source>Uppfyllt</source>
  <translation>Met</translation>
 </message>
 <message>
  <source>Uppföljning</source>
  <translation>Follow-up</translation>
 </message>
 <message>
  <source>Uppstartsmöte</source>
  <translation>Start meeting</translation>
 </message>
 <message>
  <source>Vet patienten vad programmet är och vad det kräver?</source>
  <translation>Does the patient know what the program is and what it takes?</translation>
 </message>
 <message>
  <source>akut hjälp: 112 och 1177</source>
  <translation>urgent help: 112 and 1177</translation>
 </message>
 <message>
  <source>annan kompetens</source>
  <translation>other competence</translation>
 </message>
 <message>
  <source>annat skäl</source>
  <translation>another reason</translation>
 </message>
 <message>
  <source>besök</source>
  <translation>visit</translation>
 </message>
 <message>
  <source>certifierad för ReDO</source>
  <translation>certified for ReDO</translation>
 </message>
 <message>
  <source>dator med uppkoppling</source>
  <translation>a computer with a connection</translation>
 </message>
 <message>
  <source>diplomerad tobaksavvänjare</source>
  <translation>diploma in tobacco cessation</translation>
 </message>
 <message>
  <source>egen anmälan</source>
  <translation>own request</translation>
 </message>
 <message>
  <source>erfarenhet av ISM:s stresskola på mottagningen</source>
  <translation>experience of ISM’s stress school at the clinic</translation>
 </message>
 <message>
  <source>finns</source>
  <translation>held</translation>
 </message>
 <message>
  <source>frivilligt</source>
  <translation>optional</translation>
 </message>
 <message>
  <source>fullt, {taking_part} av {cap} deltar</source>
  <translation>full, {taking_part} of {cap} take part</translation>
 </message>
 <message>
  <source>förs in av behörighetsadministratören</source>
  <translation>entered by the permission administrator</translation>
 </message>
 <message>
  <source>gjort efter startdagen</source>
  <translation>done after the first day</translation>
 </message>
 <message>
  <source>hemuppgifter och hur de lämnas in</source>
  <translation>homework and how it is handed in</translation>
 </message>
 <message>
  <source>hur programmet är upplagt</source>
  <translation>how the program is laid out</translation>
 </message>
 <message>
  <source>hållet, men ett besök rekommenderas</source>
  <translation>held, but a visit is recommended</translation>
 </message>
 <message>
  <source>hölls långt innan ärendet kom in</source>
  <translation>was held long before the intake came in</translation>
 </message>
 <message>
  <source>ingen dag lagd</source>
  <translation>no day planned</translation>
 </message>
 <message>
  <source>inget kvar att journalföra</source>
  <translation>nothing left for the journal</translation>
 </message>
 <message>
  <source>inte lämplig</source>
  <translation>not suitable</translation>
 </message>
 <message>
  <source>intern iKBT-utbildning</source>
  <translation>internal iCBT training</translation>
 </message>
 <message>
  <source>internt</source>
  <translation>internal</translation>
 </message>
 <message>
  <source>kan inte utelämnas i det här programmet</source>
  <translation>cannot be left out in this program</translation>
 </message>
 <message>
  <source>kan koncentrera sig 30–60 minuter</source>
  <translation>can concentrate for 30–60 minutes</translation>
 </message>
 <message>
  <source>kroppslig orsak utredd</source>
  <translation>bodily cause examined</translation>
 </message>
 <message>
  <source>krävs</source>
  <translation>required</translation>
 </message>
 <message>
  <source>legitimerad arbetsterapeut</source>
  <translation>licensed occupational therapist</translation>
 </message>
 <message>
  <source>legitimerad fysioterapeut</source>
  <translation>licensed physiotherapist</translation>
 </message>
 <message>
  <source>meddelanden, svarstid och vem som svarar vid frånvaro</source>
  <translation>messages, time to answer and who answers in absence</translation>
 </message>
 <message>
  <source>metoden passar och ett program finns</source>
  <translation>the method suits and there is a program</translation>
 </message>
 <message>
  <source>motivation</source>
  <translation>motivation</translation>
 </message>
 <message>
  <source>nästa kontakt, avslut och uppföljning</source>
  <translation>next contact, closing and follow-up</translation>
 </message>
 <message>
  <source>obligatoriska och valbara moduler</source>
  <translation>mandatory and optional modules</translation>
 </message>
 <message>
  <source>patienten avstår</source>
  <translation>patient declines</translation>
 </message>
 <message>
  <source>programmet kräver inget</source>
  <translation>the program demands nothing</translation>
 </message>
 <message>
  <source>prova häftet tillsammans</source>
  <translation>try the booklet together</translation>
 </message>
 <message>
  <source>remiss</source>
  <translation>referral</translation>
 </message>
 <message>
  <source>räknas bara vid besök eller video</source>
  <translation>counts only as a visit or by video</translation>
 </message>
 <message>
  <source>saknar {lacking}</source>
  <translation>lacks {lacking}</translation>
 </message>
 <message>
  <source>sekretess och hur papper och filer förvaras</source>
  <translation>secrecy and how paper and files are kept</translation>
 </message>
 <message>
  <source>ska hållas av den som blir behandlare</source>
  <translation>to be held by the therapist of the treatment</translation>
 </message>
 <message>
  <source>skattningen har kommit in</source>
  <translation>the rating has come in</translation>
 </message>
 <message>
  <source>startad</source>
  <translation>started</translation>
 </message>
 <message>
  <source>svårigheter som hindrar användningen</source>
  <translation>difficulties that hinder its use</translation>
 </message>
 <message>
  <source>takt och första arbetspass</source>
  <translation>pace and first work session</translation>
 </message>
 <message>
  <source>telefon</source>
  <translation>telephone</translation>
 </message>
 <message>
  <source>text</source>
  <translation>text</translation>
 </message>
 <message>
  <source>tillräcklig svenska i tal och skrift</source>
  <translation>enough Swedish in speech and writing</translation>
 </message>
 <message>
  <source>utbildning i programmet</source>
  <translation>training in the program</translation>
 </message>
 <message>
  <source>varnar</source>
  <translation>warns</translation>
 </message>
 <message>
  <source>video</source>
  <translation>video</translation>
 </message>
 <message>
  <source>{taking_part} av {cap} deltar</source>
  <translation>{taking_part} of {cap} take part</translation>
 </message>
 <message>
  <source>Är risken övervägd, och går det att behandla på distans?</source>
  <translation>Was risk considered, and can treatment be given at a distance?</translation>
 </message>
 <message>
  <source>Övervägt, inget hindrar</source>
  <translation>Considered, nothing hinders</translation>
 </message>
 <message>
  <source>ändras av den som publicerar program</source>
  <translation>changed by whoever publishes programs</translation>
 </message>
 <message>
  <source>återstår: {points}</source>
  <translation>left: {points}</translation>
 </message>
</context>
<context>
 <name>ItemStrip</name>
 <message>
  <source>Alla frågor</source>
  <translation>All questions</translation>
 </message>
 <message>
  <source>{question}, inte besvarad</source>
  <translation>{question}, not answered</translation>
 </message>
 <message>
  <source>{question}, lämnad tom</source>
  <translation>{question}, left blank</translation>
 </message>
 <message>
  <source>{question}, svar {answer}</source>
  <translation>{question}, answer {answer}</translation>
 </message>
</context>
<context>
 <name>Keys</name>
 <message>
  <source>Fönstret</source>
  <translation>The window</translation>
 </message>
 <message>
  <source>Hemuppgifter, Konversation</source>
  <translation>Homework, Conversation</translation>
 </message>
 <message>
  <source>Hos en patient</source>
  <translation>With a patient</translation>
 </message>
 <message>
  <source>I listor</source>
  <translation>In lists</translation>
 </message>
 <message>
  <source>I svarsbanken</source>
  <translation>In the answer bank</translation>
 </message>
 <message>
  <source>Idag, Patienter</source>
  <translation>Today, Patients</translation>
 </message>
 <message>
  <source>Meddelanden, Svarsbank, Program</source>
  <translation>Messages, Answer bank, Programs</translation>
 </message>
 <message>
  <source>När du skriver</source>
  <translation>While you write</translation>
 </message>
 <message>
  <source>När du skriver ett program</source>
  <translation>When you write a program</translation>
 </message>
 <message>
  <source>När du skriver in en skattning</source>
  <translation>When you enter a rating</translation>
 </message>
 <message>
  <source>På en kurva av skattningar</source>
  <translation>On a curve of ratings</translation>
 </message>
 <message>
  <source>Rapporter</source>
  <translation>Reports</translation>
 </message>
 <message>
  <source>Skattningar, Dokument</source>
  <translation>Ratings, Documents</translation>
 </message>
 <message>
  <source>alla tangenter</source>
  <translation>all keys</translation>
 </message>
 <message>
  <source>diskret läge</source>
  <translation>discreet mode</translation>
 </message>
 <message>
  <source>en nivå tillbaka</source>
  <translation>one level back</translation>
 </message>
 <message>
  <source>filtrera listan</source>
  <translation>filter the list</translation>
 </message>
 <message>
  <source>flagga</source>
  <translation>flag</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>flytta mellan frågor, som backsteg till den före</source>
  <translation>move between questions, as Backspace to the one before</translation>
 </message>
 <message>
  <source>flytta modulen en vecka, när tidslinjen har fokus</source>
  <translation>move the module a week, when the timeline has focus</translation>
 </message>
 <message>
  <source>flytta modulen, sidan eller hemuppgiften</source>
  <translation>move the module, page or homework</translation>
 </message>
 <message>
  <source>flytta, saktare, snabbare, pausa, behåll</source>
  <translation>move, slower, faster, pause, keep</translation>
 </message>
 <message>
  <source>hjälp för vyn</source>
  <translation>help for the view</translation>
 </message>
 <message>
  <source>infoga träffen, när listan har fokus</source>
  <translation>insert the hit, while the list has focus</translation>
 </message>
 <message>
  <source>inställningar</source>
  <translation>settings</translation>
 </message>
 <message>
  <source>klar</source>
  <translation>done</translation>
 </message>
 <message>
  <source>kopiera svaret</source>
  <translation>copy the answer</translation>
 </message>
 <message>
  <source>lägg till en likadan</source>
  <translation>add another of the kind</translation>
 </message>
 <message>
  <source>lämna frågan tom</source>
  <translation>leave the question blank</translation>
 </message>
 <message>
  <source>lämna för godkännande eller godkänn</source>
  <translation>hand in for approval, or approve</translation>
 </message>
 <message>
  <source>lås</source>
  <translation>lock</translation>
 </message>
 <message>
  <source>metodstöd</source>
  <translation>method support</translation>
 </message>
 <message>
  <source>ny patient, skattning, hemuppgift, svar, program</source>
  <translation>new patient, rating, homework, answer, program</translation>
 </message>
 <message>
  <source>nästa del av fönstret</source>
  <translation>next part of the window</translation>
 </message>
 <message>
  <source>nästa fält att fylla i</source>
  <translation>next field to fill in</translation>
 </message>
 <message>
  <source>registrera en inlämning</source>
  <translation>register a hand-in</translation>
 </message>
 <message>
  <source>registrera ett meddelande från urklipp</source>
  <translation>register a message from the clipboard</translation>
 </message>
 <message>
  <source>skjut upp</source>
  <translation>postpone</translation>
 </message>
 <message>
  <source>skriv text till journalen</source>
  <translation>write text for the journal</translation>
 </message>
 <message>
  <source>skriv till patienten</source>
  <translation>write to the patient</translation>
 </message>
 <message>
  <source>skriv ut</source>
  <translation>print</translation>
 </message>
 <message>
  <source>slutför och gå till nästa</source>
  <translation>finish and go to the next</translation>
 </message>
 <message>
  <source>spara skattningen</source>
  <translation>save the rating</translation>
 </message>
 <message>
  <source>större, mindre, vanlig text</source>
  <translation>larger, smaller, usual text</translation>
 </message>
 <message>
  <source>svara</source>
  <translation>reply</translation>
 </message>
 <message>
  <source>svara med ett förslag ur svarsbanken, i Idag</source>
  <translation>reply with a suggestion from the answer bank, in Today</translation>
 </message>
 <message>
  <source>svara och gå till nästa fråga</source>
  <translation>answer and go to the next question</translation>
 </message>
 <message>
  <source>sök eller gör</source>
  <translation>search or do</translation>
 </message>
 <message>
  <source>sök i svarsbanken medan du skriver</source>
  <translation>search the answer bank while you write</translation>
 </message>
 <message>
  <source>ta bort</source>
  <translation>remove</translation>
 </message>
 <message>
  <source>tempo</source>
  <translation>pace</translation>
 </message>
 <message>
  <source>till den första och den sista</source>
  <translation>to the first and the last</translation>
 </message>
 <message>
  <source>till kurvan över och under</source>
  <translation>to the curve above and below</translation>
 </message>
 <message>
  <source>till listan, svaren är kvar</source>
  <translation>to the list, the answers are kept</translation>
 </message>
 <message>
  <source>till listan, utkastet är kvar</source>
  <translation>to the list, the draft stays</translation>
 </message>
 <message>
  <source>till skattningen före och efter</source>
  <translation>to the rating before and after</translation>
 </message>
 <message>
  <source>tillbaka och framåt</source>
  <translation>back and forward</translation>
 </message>
 <message>
  <source>visa att allt är sparat</source>
  <translation>show that everything is saved</translation>
 </message>
 <message>
  <source>visa eller dölj överhoppade</source>
  <translation>show or hide skipped modules</translation>
 </message>
 <message>
  <source>visa svaren</source>
  <translation>show the answers</translation>
 </message>
 <message>
  <source>välj alla</source>
  <translation>select all</translation>
 </message>
 <message>
  <source>välj flera</source>
  <translation>select several</translation>
 </message>
 <message>
  <source>välj raden</source>
  <translation>select the row</translation>
 </message>
 <message>
  <source>Överallt</source>
  <translation>Everywhere</translation>
 </message>
 <message>
  <source>Översikt, Moduler</source>
  <translation>Overview, Modules</translation>
 </message>
 <message>
  <source>ångra och gör om</source>
  <translation>undo and redo</translation>
 </message>
 <message>
  <source>återkoppla hemuppgiften</source>
  <translation>give feedback on the homework</translation>
 </message>
 <message>
  <source>öppna</source>
  <translation>open</translation>
 </message>
</context>
<context>
 <name>Languages</name>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
</context>
<context>
 <name>Leading</name>
 <message>
  <source>Raden har ingen inlämnad hemuppgift. Enter öppnar patienten.</source>
  <translation>The line has no homework handed in. Enter opens the patient.</translation>
 </message>
 <message>
  <source>Raden har inget meddelande att svara på. Ctrl+M skriver ett nytt.</source>
  <translation>The line has no message to answer. Ctrl+M writes a new one.</translation>
 </message>
</context>
<context>
 <name>LearningDialog</name>
 <message>
  <source>En patient</source>
  <translation>A patient</translation>
 </message>
 <message>
  <source>Från</source>
  <translation>From</translation>
 </message>
 <message>
  <source>Gäller</source>
  <translation>About</translation>
 </message>
 <message>
  <source>Hela programmet</source>
  <translation>The whole program</translation>
 </message>
 <message>
  <source>Ny lärdom</source>
  <translation>New learning</translation>
 </message>
 <message>
  <source>Personal</source>
  <translation>Staff</translation>
 </message>
 <message>
  <source>Skriv vad som kom fram. Namnge ingen: lärdomen hör till programmet.</source>
  <translation>Write what came up. Name nobody: the learning belongs to the program.</translation>
 </message>
 <message>
  <source>Spara lärdomen</source>
  <translation>Save the learning</translation>
 </message>
 <message>
  <source>Vad kom fram?</source>
  <translation>What came up?</translation>
 </message>
</context>
<context>
 <name>LearningRow</name>
 <message>
  <source>Att ta hand om</source>
  <translation>To take care of</translation>
 </message>
 <message>
  <source>Från en patient</source>
  <translation>From a patient</translation>
 </message>
 <message>
  <source>Från personal</source>
  <translation>From staff</translation>
 </message>
 <message>
  <source>Klar</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Ta bort</source>
  <translation>Remove</translation>
 </message>
 <message>
  <source>Ta bort lärdomen: {learning}</source>
  <translation>Remove the learning: {learning}</translation>
 </message>
 <message>
  <source>Tagen om hand {day}: {words}</source>
  <translation>Taken care of {day}: {words}</translation>
 </message>
 <message>
  <source>Tagen om hand: {learning}</source>
  <translation>Taken care of: {learning}</translation>
 </message>
 <message>
  <source>Tagen om hand…</source>
  <translation>Taken care of…</translation>
 </message>
</context>
<context>
 <name>Learnings</name>
 <message>
  <source>Ny lärdom…</source>
  <translation>New learning…</translation>
 </message>
 <message>
  <source>lärdomar pilot erfarenhet synpunkt</source>
  <translation>learnings pilot experience feedback</translation>
 </message>
</context>
<context>
 <name>LearningsSection</name>
 <message numerus="yes">
  <source>%n lärdom(ar) att ta hand om.</source>
  <translation><numerusform>%n learning to take care of.</numerusform><numerusform>%n learnings to take care of.</numerusform></translation>
 </message>
 <message>
  <source>Alla är omhändertagna.</source>
  <translation>All are taken care of.</translation>
 </message>
 <message>
  <source>Hela programmet</source>
  <translation>The whole program</translation>
 </message>
 <message>
  <source>Inga lärdomar än.</source>
  <translation>No learnings yet.</translation>
 </message>
 <message>
  <source>Lärdomar</source>
  <translation>Learnings</translation>
 </message>
 <message>
  <source>Ny lärdom…</source>
  <translation>New learning…</translation>
 </message>
</context>
<context>
 <name>Legend</name>
 <message>
  <source>Teckenförklaring: {signs}</source>
  <translation>Signs: {signs}</translation>
 </message>
 <message>
  <source>gjort</source>
  <translation>done</translation>
 </message>
 <message>
  <source>nuvarande plan</source>
  <translation>present plan</translation>
 </message>
 <message>
  <source>ny plan, förhandsvisning</source>
  <translation>new plan, preview</translation>
 </message>
 <message>
  <source>obligatorisk</source>
  <translation>mandatory</translation>
 </message>
 <message>
  <source>paus</source>
  <translation>pause</translation>
 </message>
 <message>
  <source>plan</source>
  <translation>plan</translation>
 </message>
 <message>
  <source>valbar</source>
  <translation>optional</translation>
 </message>
</context>
<context>
 <name>Likeness</name>
 <message>
  <source>liknande namn, en födelsedag saknas</source>
  <translation>a similar name, one day of birth missing</translation>
 </message>
 <message>
  <source>liknande namn, samma födelsedag</source>
  <translation>a similar name, the same day of birth</translation>
 </message>
 <message>
  <source>samma namn och födelsedag</source>
  <translation>the same name and day of birth</translation>
 </message>
 <message>
  <source>samma namn, annan födelsedag</source>
  <translation>the same name, another day of birth</translation>
 </message>
 <message>
  <source>samma namn, en födelsedag saknas</source>
  <translation>the same name, one day of birth missing</translation>
 </message>
 <message>
  <source>samma nummer</source>
  <translation>the same number</translation>
 </message>
 <message>
  <source>{name} · f. {day}</source>
  <translation>{name} · b. {day}</translation>
 </message>
</context>
<context>
 <name>LikenessCard</name>
 <message numerus="yes">
  <source>%n patient(er) liknar den här</source>
  <translation><numerusform>%n patient is like this one</numerusform><numerusform>%n patients are like this one</numerusform></translation>
 </message>
 <message>
  <source>Är det samma person, så öppna den som finns. Det du skrivit finns kvar här.</source>
  <translation>If it is the same person, open the one that exists. What you have written stays here.</translation>
 </message>
 <message>
  <source>Öppna den som finns</source>
  <translation>Open the one that exists</translation>
 </message>
</context>
<context>
 <name>ListHead</name>
 <message>
  <source>Filter</source>
  <translation>Filter</translation>
 </message>
 <message>
  <source>Ny patient</source>
  <translation>New patient</translation>
 </message>
 <message>
  <source>Patienter</source>
  <translation>Patients</translation>
 </message>
 <message>
  <source>Väntar på start</source>
  <translation>Waiting to start</translation>
 </message>
 <message>
  <source>Väntar på start · {count}</source>
  <translation>Waiting to start · {count}</translation>
 </message>
</context>
<context>
 <name>Listing</name>
 <message>
  <source>Borttagna, kan hämtas tillbaka</source>
  <translation>Deleted, can be brought back</translation>
 </message>
 <message>
  <source>Det du börjar skriva sparas av sig självt och står här tills det är klart.</source>
  <translation>What you begin to write is saved by itself and stands here until it is finished.</translation>
 </message>
 <message>
  <source>Det du slutför utan att lämna står här tills det är lämnat.</source>
  <translation>What you finish without handing it over stands here until it is handed over.</translation>
 </message>
 <message>
  <source>Det som patienterna skriver står här tills det är besvarat. Ctrl+I registrerar.</source>
  <translation>What patients write stands here until it is answered. Ctrl+I registers.</translation>
 </message>
 <message>
  <source>Filtrera på namn</source>
  <translation>Filter by name</translation>
 </message>
 <message>
  <source>Här står varje konversation, den senaste först. Ctrl+I registrerar ett meddelande.</source>
  <translation>Every conversation stands here, the latest first. Ctrl+I registers a message.</translation>
 </message>
 <message>
  <source>Inga meddelanden än</source>
  <translation>No messages yet</translation>
 </message>
 <message>
  <source>Inga utkast</source>
  <translation>No drafts</translation>
 </message>
 <message>
  <source>Ingen med det namnet</source>
  <translation>Nobody by that name</translation>
 </message>
 <message>
  <source>Inget att lämna</source>
  <translation>Nothing to hand over</translation>
 </message>
 <message>
  <source>Inget att svara på</source>
  <translation>Nothing to answer</translation>
 </message>
 <message>
  <source>Listor</source>
  <translation>Lists</translation>
 </message>
 <message>
  <source>Meddelanden</source>
  <translation>Messages</translation>
 </message>
 <message>
  <source>Mellanslag</source>
  <translation>Space</translation>
 </message>
 <message numerus="yes">
  <source>Skriv ut %n vald(a)</source>
  <translation><numerusform>Print %n selected</numerusform><numerusform>Print %n selected</numerusform></translation>
 </message>
 <message>
  <source>Skriv ut brev</source>
  <translation>Print letter</translation>
 </message>
 <message>
  <source>behöver inget svar</source>
  <translation>needs no answer</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>registrera</source>
  <translation>register</translation>
 </message>
 <message>
  <source>skriv ut</source>
  <translation>print</translation>
 </message>
 <message>
  <source>svara</source>
  <translation>reply</translation>
 </message>
 <message>
  <source>välj</source>
  <translation>select</translation>
 </message>
 <message>
  <source>{place} av {count} att svara på</source>
  <translation>{place} of {count} to answer</translation>
 </message>
</context>
<context>
 <name>LockPage</name>
 <message>
  <source>Avsluta Modulvård</source>
  <translation>Quit Modulvård</translation>
 </message>
 <message>
  <source>Det du skrev kunde inte sparas på disken. Det hålls krypterat här i programmet och sparas när det finns plats. Frigör plats, och lås upp.</source>
  <translation>What you wrote could not be saved to disk. It is held encrypted here in the program and saved when there is room. Free some space, and unlock.</translation>
 </message>
 <message>
  <source>Det du skrev är inte sparat och försvinner om Modulvård avslutas nu. Frigör plats på disken, eller avsluta en gång till.</source>
  <translation>What you wrote is not saved and is lost if Modulvård is quit now. Free some space on the disk, or quit once more.</translation>
 </message>
 <message>
  <source>Du kommer tillbaka precis dit du var.</source>
  <translation>You come back exactly where you were.</translation>
 </message>
 <message numerus="yes">
  <source>Flera försök har varit fel. Nästa går att göra om %n s. Inget raderas.</source>
  <translation><numerusform>Several attempts have been wrong. The next can be made in %n s. Nothing is erased.</numerusform><numerusform>Several attempts have been wrong. The next can be made in %n s. Nothing is erased.</numerusform></translation>
 </message>
 <message>
  <source>Glömt? Använd återställningsnyckel</source>
  <translation>Forgotten? Use the recovery key</translation>
 </message>
 <message>
  <source>Hjälp</source>
  <translation>Help</translation>
 </message>
 <message>
  <source>Lås upp</source>
  <translation>Unlock</translation>
 </message>
 <message>
  <source>Låser upp …</source>
  <translation>Unlocking …</translation>
 </message>
 <message>
  <source>Lösenfras</source>
  <translation>Passphrase</translation>
 </message>
 <message>
  <source>Modulvård är låst</source>
  <translation>Modulvård is locked</translation>
 </message>
 <message>
  <source>Skriv din lösenfras.</source>
  <translation>Write your passphrase.</translation>
 </message>
 <message>
  <source>Vem är du?</source>
  <translation>Who are you?</translation>
 </message>
 <message>
  <source>{clinic} · allt är sparat</source>
  <translation>{clinic} · everything is saved</translation>
 </message>
 <message>
  <source>{day} {year}, {time}</source>
  <translation>{day} {year}, {time}</translation>
 </message>
</context>
<context>
 <name>MainWindow</name>
 <message>
  <source>Diskret läge är av.</source>
  <translation>Discreet mode is off.</translation>
 </message>
 <message>
  <source>Diskret läge är på: namn visas som initialer.</source>
  <translation>Discreet mode is on: names are shown as initials.</translation>
 </message>
 <message>
  <source>En felrapport utan patientuppgifter ligger i {path}.</source>
  <translation>An error report without patient data lies in {path}.</translation>
 </message>
 <message>
  <source>Exempelkliniken Björken. Alla personer är påhittade.</source>
  <translation>The sample clinic Björken. All persons are invented.</translation>
 </message>
 <message>
  <source>Ingen säkerhetskopia det senaste dygnet. Gör en under Inställningar.</source>
  <translation>No backup in the last day. Make one in Settings.</translation>
 </message>
 <message>
  <source>Klockan är satt av MODULVARD_CLOCK.</source>
  <translation>The clock is set by MODULVARD_CLOCK.</translation>
 </message>
 <message>
  <source>Något gick fel (nr {number}). Det som var sparat är helt.</source>
  <translation>Something went wrong (no. {number}). What was saved is whole.</translation>
 </message>
 <message>
  <source>Satt klocka</source>
  <translation>Clock is set</translation>
 </message>
 <message>
  <source>Säkerhetskopia</source>
  <translation>Backup</translation>
 </message>
 <message>
  <source>Ändrad logg</source>
  <translation>Altered log</translation>
 </message>
 <message>
  <source>Åtkomstloggen har ändrats vid rad {rows}. Den som sköter data kör modulvard log verify.</source>
  <translation>The access log has been altered at row {rows}. Whoever keeps the data runs modulvard log verify.</translation>
 </message>
</context>
<context>
 <name>ManyPace</name>
 <message numerus="yes">
  <source>%n lämnas som de är, med skälet på raden.</source>
  <translation><numerusform>%n is left as it is, with the reason on its line.</numerusform><numerusform>%n are left as they are, with the reason on the line.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n patient(er) får en ny plan.</source>
  <translation><numerusform>%n patient gets a new plan.</numerusform><numerusform>%n patients get a new plan.</numerusform></translation>
 </message>
 <message>
  <source>Från</source>
  <translation>From</translation>
 </message>
 <message>
  <source>Ingen behandling</source>
  <translation>No treatment</translation>
 </message>
 <message>
  <source>Nytt tempo</source>
  <translation>New pace</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Paus</source>
  <translation>Pause</translation>
 </message>
 <message>
  <source>Pausa</source>
  <translation>Pause</translation>
 </message>
 <message>
  <source>Sista modulen {before} → {after}</source>
  <translation>Last module {before} → {after}</translation>
 </message>
 <message>
  <source>Sista modulen {week}, som nu</source>
  <translation>Last module {week}, as now</translation>
 </message>
 <message>
  <source>Så blir det</source>
  <translation>The outcome</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message numerus="yes">
  <source>Tempo för %n patient(er)</source>
  <translation><numerusform>Pace for %n patient</numerusform><numerusform>Pace for %n patients</numerusform></translation>
 </message>
 <message>
  <source>Till och med</source>
  <translation>To</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Vad ska ändras</source>
  <translation>What to change</translation>
 </message>
 <message>
  <source>Ändra tempo</source>
  <translation>Change pace</translation>
 </message>
</context>
<context>
 <name>Merge</name>
 <message>
  <source>Adress</source>
  <translation>Address</translation>
 </message>
 <message>
  <source>Avliden</source>
  <translation>Deceased</translation>
 </message>
 <message>
  <source>De har var sitt personnummer.</source>
  <translation>They have a personal identity number each.</translation>
 </message>
 <message>
  <source>E-post</source>
  <translation>E-mail</translation>
 </message>
 <message>
  <source>Fast vårdkontakt</source>
  <translation>Regular care contact</translation>
 </message>
 <message>
  <source>Född</source>
  <translation>Born</translation>
 </message>
 <message>
  <source>Födelsedagarna skiljer sig åt.</source>
  <translation>The days of birth differ.</translation>
 </message>
 <message>
  <source>Namn</source>
  <translation>Name</translation>
 </message>
 <message>
  <source>Namnen är olika.</source>
  <translation>The names differ.</translation>
 </message>
 <message>
  <source>Nummer</source>
  <translation>Number</translation>
 </message>
 <message>
  <source>Skyddade uppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
 <message>
  <source>Telefon</source>
  <translation>Phone</translation>
 </message>
 <message>
  <source>Tolk</source>
  <translation>Interpreter</translation>
 </message>
 <message>
  <source>inget nummer än</source>
  <translation>no number yet</translation>
 </message>
 <message>
  <source>ja</source>
  <translation>yes</translation>
 </message>
</context>
<context>
 <name>MergeDialog</name>
 <message>
  <source>Behandlingar, närstående och nummer från båda samlas hos den som behålls. Den andra finns kvar som ett spår.</source>
  <translation>Treatments, related persons and numbers of both are gathered in the one that is kept. The other stays as a trace.</translation>
 </message>
 <message>
  <source>Behåll</source>
  <translation>Keep</translation>
 </message>
 <message>
  <source>Slå samman</source>
  <translation>Merge</translation>
 </message>
 <message>
  <source>Slå samman två poster till en</source>
  <translation>Merge two records into one</translation>
 </message>
</context>
<context>
 <name>Messages</name>
 <message>
  <source> och </source>
  <translation> and </translation>
 </message>
 <message numerus="yes">
  <source>%n text(er) att lämna</source>
  <translation><numerusform>%n text to hand over</numerusform><numerusform>%n texts to hand over</numerusform></translation>
 </message>
 <message>
  <source>Alla</source>
  <translation>All</translation>
 </message>
 <message>
  <source>Att lämna</source>
  <translation>To hand over</translation>
 </message>
 <message>
  <source>Att svara</source>
  <translation>To answer</translation>
 </message>
 <message>
  <source>Behöver inget svar</source>
  <translation>Needs no answer</translation>
 </message>
 <message>
  <source>Det finns två {name}, också {others}.</source>
  <translation>There are two named {name}, also {others}.</translation>
 </message>
 <message>
  <source>Det finns två {name}{who}.</source>
  <translation>There are two named {name}{who}.</translation>
 </message>
 <message>
  <source>Det finns {count} {name}, också {others}.</source>
  <translation>There are {count} named {name}, also {others}.</translation>
 </message>
 <message>
  <source>Det finns {count} {name}{who}.</source>
  <translation>There are {count} named {name}{who}.</translation>
 </message>
 <message>
  <source>Du</source>
  <translation>You</translation>
 </message>
 <message>
  <source>En kollega</source>
  <translation>A colleague</translation>
 </message>
 <message>
  <source>Fler har samma namn.</source>
  <translation>Others have the same name.</translation>
 </message>
 <message>
  <source>Fråga om mer</source>
  <translation>Asking for more</translation>
 </message>
 <message>
  <source>Klart</source>
  <translation>Finished</translation>
 </message>
 <message>
  <source>Lämnat</source>
  <translation>Handed over</translation>
 </message>
 <message>
  <source>Lämnat {day} {time}</source>
  <translation>Handed over {day} {time}</translation>
 </message>
 <message>
  <source>Mina utkast</source>
  <translation>My drafts</translation>
 </message>
 <message>
  <source>Nytt</source>
  <translation>New</translation>
 </message>
 <message>
  <source>Rättat</source>
  <translation>Corrected</translation>
 </message>
 <message>
  <source>Skriv ut brev</source>
  <translation>Print letter</translation>
 </message>
 <message>
  <source>Skyddade uppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>Skäl: {reason}</source>
  <translation>Reason: {reason}</translation>
 </message>
 <message>
  <source>Svara</source>
  <translation>Reply</translation>
 </message>
 <message>
  <source>Svaret till {name} är klart och kopierat. Klistra in det inom en minut.</source>
  <translation>The reply to {name} is finished and copied. Paste it within a minute.</translation>
 </message>
 <message>
  <source>Svaret till {name} är klart. Det står under Att lämna tills brevet är utskrivet eller sparat.</source>
  <translation>The reply to {name} is finished. It stands under To hand over until the letter is printed or saved.</translation>
 </message>
 <message>
  <source>Svaret till {name} är klart. Det står under Att lämna.</source>
  <translation>The reply to {name} is finished. It stands under To hand over.</translation>
 </message>
 <message>
  <source>Texten kan vara från flera. Välj vem.</source>
  <translation>The text may be from several. Choose who.</translation>
 </message>
 <message>
  <source>Texten nämner någon annan. Välj vem.</source>
  <translation>The text names somebody else. Choose who.</translation>
 </message>
 <message>
  <source>Texten nämner {name}, men sidan som är öppen är någon annans. Välj vem.</source>
  <translation>The text names {name}, but the page that is open is somebody else’s. Choose who.</translation>
 </message>
 <message>
  <source>Texten säger inte vem den är från. Välj vem.</source>
  <translation>The text does not say who it is from. Choose who.</translation>
 </message>
 <message>
  <source>Texten säger inte vem. Förslaget är den vars sida är öppen.</source>
  <translation>The text does not say who. The suggestion is whoever’s page is open.</translation>
 </message>
 <message>
  <source>Utkast</source>
  <translation>Draft</translation>
 </message>
 <message>
  <source>Välj vem.</source>
  <translation>Choose who.</translation>
 </message>
 <message>
  <source>f. {day}</source>
  <translation>b. {day}</translation>
 </message>
 <message>
  <source>födelsedatum saknas</source>
  <translation>no birth date</translation>
 </message>
 <message>
  <source>gäller {name}</source>
  <translation>about {name}</translation>
 </message>
 <message>
  <source>i häfte</source>
  <translation>in a booklet</translation>
 </message>
 <message>
  <source>kopierat</source>
  <translation>copied</translation>
 </message>
 <message>
  <source>modul {number} {state}</source>
  <translation>module {number} {state}</translation>
 </message>
 <message>
  <source>på papper</source>
  <translation>on paper</translation>
 </message>
 <message>
  <source>skriv meddelande</source>
  <translation>write message</translation>
 </message>
 <message>
  <source>svar senast {day}</source>
  <translation>answer by {day}</translation>
 </message>
 <message>
  <source>{born} (hos {therapist})</source>
  <translation>{born} (with {therapist})</translation>
 </message>
 <message>
  <source>{count} nya</source>
  <translation>{count} new</translation>
 </message>
 <message>
  <source>{day}, försenat</source>
  <translation>{day}, late</translation>
 </message>
 <message>
  <source>Återkoppling</source>
  <translation>Feedback</translation>
 </message>
 <message>
  <source>Återtaget</source>
  <translation>Withdrawn</translation>
 </message>
</context>
<context>
 <name>MessagesPage</name>
 <message>
  <source>Ingen konversation är öppen</source>
  <translation>No conversation is open</translation>
 </message>
 <message>
  <source>Inget är klart att lämna här. Det som är klart står under Att lämna.</source>
  <translation>Nothing is finished to hand over here. What is finished stands under To hand over.</translation>
 </message>
 <message>
  <source>Meddelanden</source>
  <translation>Messages</translation>
 </message>
 <message>
  <source>Noterat för {name}: behöver inget svar.</source>
  <translation>Noted for {name}: needs no answer.</translation>
 </message>
 <message>
  <source>Välj en rad i listan, eller registrera ett meddelande med Ctrl+I.</source>
  <translation>Choose a row in the list, or register a message with Ctrl+I.</translation>
 </message>
</context>
<context>
 <name>MetDialog</name>
 <message>
  <source>Hur togs den om hand?</source>
  <translation>How was it taken care of?</translation>
 </message>
 <message>
  <source>Spara</source>
  <translation>Save</translation>
 </message>
 <message>
  <source>Tagen om hand</source>
  <translation>Taken care of</translation>
 </message>
</context>
<context>
 <name>ModulePanel</name>
 <message>
  <source>Pauser</source>
  <translation>Pauses</translation>
 </message>
 <message>
  <source>Vem öppnade vad när</source>
  <translation>Who opened what when</translation>
 </message>
 <message>
  <source>Överenskommelser</source>
  <translation>Agreements</translation>
 </message>
</context>
<context>
 <name>ModuleRow</name>
 <message>
  <source>Modul {title}</source>
  <translation>Module {title}</translation>
 </message>
</context>
<context>
 <name>ModulesTab</name>
 <message>
  <source>Flytta en vecka senare</source>
  <translation>Move one week later</translation>
 </message>
 <message>
  <source>Flytta en vecka tidigare</source>
  <translation>Move one week earlier</translation>
 </message>
 <message>
  <source>Moduler mot plan</source>
  <translation>Modules against plan</translation>
 </message>
 <message>
  <source>Ändra tempo …</source>
  <translation>Change pace …</translation>
 </message>
 <message>
  <source>Överenskommet: {pace} från {week}</source>
  <translation>Agreed: {pace} from {week}</translation>
 </message>
 <message>
  <source>Överenskommet: {pace} sedan {week}</source>
  <translation>Agreed: {pace} since {week}</translation>
 </message>
</context>
<context>
 <name>Mornings</name>
 <message>
  <source>I morgon</source>
  <translation>Tomorrow</translation>
 </message>
 <message>
  <source>I övermorgon</source>
  <translation>The day after tomorrow</translation>
 </message>
 <message>
  <source>Om en vecka</source>
  <translation>In a week</translation>
 </message>
 <message>
  <source>Om två veckor</source>
  <translation>In two weeks</translation>
 </message>
 <message>
  <source>På måndag</source>
  <translation>On Monday</translation>
 </message>
</context>
<context>
 <name>MoveDialog</name>
 <message>
  <source>Flytta skattningen</source>
  <translation>Move the rating</translation>
 </message>
 <message>
  <source>Flytta {form}</source>
  <translation>Move {form}</translation>
 </message>
 <message>
  <source>Skattningen är flyttad till {name}.</source>
  <translation>The rating is moved to {name}.</translation>
 </message>
 <message>
  <source>Spåret ligger kvar här med skälet. Ett svar som ska läsas följer med. Du kan ångra.</source>
  <translation>The trace stays here with the reason. An answer to be read goes along. You can undo.</translation>
 </message>
 <message>
  <source>Välj vems skattningen är.</source>
  <translation>Choose whose rating it is.</translation>
 </message>
</context>
<context>
 <name>MoveToDialog</name>
 <message>
  <source>Ingen med en behandling på kliniken passar.</source>
  <translation>Nobody with a treatment at the clinic fits.</translation>
 </message>
 <message>
  <source>Skäl</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Skäl att öppna patienten</source>
  <translation>Reason for opening the patient</translation>
 </message>
 <message>
  <source>Sök bland alla klinikens patienter</source>
  <translation>Search among all the clinic's patients</translation>
 </message>
</context>
<context>
 <name>NamesStep</name>
 <message>
  <source>Ditt namn</source>
  <translation>Your name</translation>
 </message>
 <message>
  <source>Du blir behandlare och sköter också konton och data. Fler kan läggas till sedan.</source>
  <translation>You become a therapist and also keep accounts and data. More people can be added later.</translation>
 </message>
 <message>
  <source>Du loggar in som {name}.</source>
  <translation>You log in as {name}.</translation>
 </message>
 <message>
  <source>Klinikens namn</source>
  <translation>The clinic’s name</translation>
 </message>
 <message>
  <source>Namnet visas när någon låser upp.</source>
  <translation>The name is shown when someone unlocks.</translation>
 </message>
 <message>
  <source>Skriv namnet.</source>
  <translation>Write the name.</translation>
 </message>
</context>
<context>
 <name>Narrowing</name>
 <message>
  <source>Alla</source>
  <translation>All</translation>
 </message>
 <message>
  <source>Behandlare</source>
  <translation>Therapist</translation>
 </message>
 <message>
  <source>Byt namn</source>
  <translation>Rename</translation>
 </message>
 <message>
  <source>Efter</source>
  <translation>Behind</translation>
 </message>
 <message>
  <source>Eget val</source>
  <translation>Own choice</translation>
 </message>
 <message>
  <source>Filtrera listan (Ctrl+F)</source>
  <translation>Filter the list (Ctrl+F)</translation>
 </message>
 <message>
  <source>Filtrera på namn eller nummer</source>
  <translation>Filter by name or number</translation>
 </message>
 <message>
  <source>Före</source>
  <translation>Ahead</translation>
 </message>
 <message>
  <source>Hela enheten</source>
  <translation>The whole unit</translation>
 </message>
 <message>
  <source>I fas</source>
  <translation>On track</translation>
 </message>
 <message>
  <source>Klar</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Mina patienter</source>
  <translation>My patients</translation>
 </message>
 <message numerus="yes">
  <source>Minst %n v efter</source>
  <translation><numerusform>At least %n w behind</numerusform><numerusform>At least %n w behind</numerusform></translation>
 </message>
 <message>
  <source>Pausad</source>
  <translation>Paused</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Rensa</source>
  <translation>Clear</translation>
 </message>
 <message numerus="yes">
  <source>Slut inom %n veck(or)</source>
  <translation><numerusform>Ends within %n week</numerusform><numerusform>Ends within %n weeks</numerusform></translation>
 </message>
 <message>
  <source>Spara filter</source>
  <translation>Save filter</translation>
 </message>
 <message>
  <source>Ta bort filtret</source>
  <translation>Remove the filter</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message numerus="yes">
  <source>Tyst %n dag(ar)</source>
  <translation><numerusform>Silent %n day</numerusform><numerusform>Silent %n days</numerusform></translation>
 </message>
 <message>
  <source>Visa</source>
  <translation>Show</translation>
 </message>
</context>
<context>
 <name>NewHomeworkForm</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Ge hemuppgiften</source>
  <translation>Give the homework</translation>
 </message>
 <message>
  <source>Lägg till en fråga</source>
  <translation>Add a question</translation>
 </message>
 <message>
  <source>Ny hemuppgift</source>
  <translation>New homework</translation>
 </message>
 <message>
  <source>Rubrik</source>
  <translation>Title</translation>
 </message>
 <message>
  <source>Senast den dagen, om det finns en</source>
  <translation>By that day, if there is one</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Text till patienten</source>
  <translation>Text to the patient</translation>
 </message>
 <message>
  <source>Utan frågor besvaras hemuppgiften med en enda text.</source>
  <translation>Without questions, the homework is answered with a single text.</translation>
 </message>
</context>
<context>
 <name>NextSteps</name>
 <message>
  <source>Följ upp och skriv utfallet</source>
  <translation>Follow up and write the outcome</translation>
 </message>
 <message>
  <source>Förbered avslutet</source>
  <translation>Prepare the end</translation>
 </message>
 <message>
  <source>Hör av dig till patienten</source>
  <translation>Get in touch with the patient</translation>
 </message>
 <message>
  <source>Inget väntar på dig här.</source>
  <translation>Nothing is waiting for you here.</translation>
 </message>
 <message>
  <source>Journalför kontakten</source>
  <translation>Write the contact in the record</translation>
 </message>
 <message>
  <source>Lämna svaret</source>
  <translation>Hand the reply over</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Läs hemuppgift modul {number}</source>
  <translation>Read the homework of module {number}</translation>
 </message>
 <message>
  <source>Läs hemuppgiften</source>
  <translation>Read the homework</translation>
 </message>
 <message>
  <source>Nästa steg</source>
  <translation>Next steps</translation>
 </message>
 <message>
  <source>Skattning som saknas</source>
  <translation>Rating not in</translation>
 </message>
 <message>
  <source>Skriv in skattningen klart</source>
  <translation>Finish entering the rating</translation>
 </message>
 <message>
  <source>Skriv klart utkastet</source>
  <translation>Finish the draft</translation>
 </message>
 <message>
  <source>Starta behandling</source>
  <translation>Start treatment</translation>
 </message>
 <message>
  <source>Svara på meddelande</source>
  <translation>Answer the message</translation>
 </message>
 <message>
  <source>Ta ställning till tempo</source>
  <translation>Decide on the pace</translation>
 </message>
 <message>
  <source>din flagga · {day}</source>
  <translation>your flag · {day}</translation>
 </message>
 <message>
  <source>ingen aktivitet på {days} dagar</source>
  <translation>no activity for {days} days</translation>
 </message>
 <message>
  <source>senast {day}</source>
  <translation>by {day}</translation>
 </message>
 <message>
  <source>välj program, moduler och tempo</source>
  <translation>choose program, modules and pace</translation>
 </message>
 <message>
  <source>{weeks} v efter sedan {week}</source>
  <translation>{weeks} w behind since {week}</translation>
 </message>
 <message>
  <source>Öppna modul {number}</source>
  <translation>Open module {number}</translation>
 </message>
</context>
<context>
 <name>Nobody</name>
 <message>
  <source>Här står klinikens patienter</source>
  <translation>The clinic’s patients will stand here</translation>
 </message>
 <message>
  <source>Ingen patient stämmer med filtret</source>
  <translation>No patient fits the filter</translation>
 </message>
 <message>
  <source>Lägg till den första, så börjar listan.</source>
  <translation>Add the first one, and the list begins.</translation>
 </message>
 <message>
  <source>Ny patient</source>
  <translation>New patient</translation>
 </message>
 <message>
  <source>Rensa filter</source>
  <translation>Clear the filter</translation>
 </message>
 <message>
  <source>Ta bort en del av filtret för att se fler.</source>
  <translation>Remove part of the filter to see more.</translation>
 </message>
</context>
<context>
 <name>NotKept</name>
 <message>
  <source>Det som är skrivet kunde inte sparas på disken. Texten finns kvar här. Frigör plats eller välj ”Spara som fil”.</source>
  <translation>What you have written could not be saved to disk. The text is still here. Free some space or choose “Save as file”.</translation>
 </message>
 <message>
  <source>Spara som fil</source>
  <translation>Save as file</translation>
 </message>
 <message>
  <source>Sparad som fil. Filen är utanför Modulvårds skydd: ta bort den när den inte behövs.</source>
  <translation>Saved as a file. The file is outside Modulvård's protection: delete it when it is no longer needed.</translation>
 </message>
 <message>
  <source>Texten finns kvar här.</source>
  <translation>The text is still here.</translation>
 </message>
</context>
<context>
 <name>NotePanel</name>
 <message>
  <source>Kopian försvinner ur urklipp efter en minut.</source>
  <translation>The copy leaves the clipboard after a minute.</translation>
 </message>
 <message>
  <source>Kopierad i en minut och märkt som journalförd. Klistra in i journalen.</source>
  <translation>Copied for a minute and marked as journalled. Paste it into the journal.</translation>
 </message>
 <message>
  <source>Kopierad i en minut. Klistra in i journalen.</source>
  <translation>Copied for a minute. Paste it into the journal.</translation>
 </message>
 <message>
  <source>Märk som journalförd när jag kopierar</source>
  <translation>Mark as journalled when I copy</translation>
 </message>
 <message>
  <source>Slags anteckning</source>
  <translation>Kind of note</translation>
 </message>
 <message>
  <source>Slutför och kopiera</source>
  <translation>Finish and copy</translation>
 </message>
 <message>
  <source>Stäng, behåll utkastet</source>
  <translation>Close, keep the draft</translation>
 </message>
 <message>
  <source>Text till journalen</source>
  <translation>Text for the journal</translation>
 </message>
 <message>
  <source>{day}: ”{text}”</source>
  <translation>{day}: “{text}”</translation>
 </message>
</context>
<context>
 <name>NoteReader</name>
 <message>
  <source>Anteckningens text</source>
  <translation>The note's text</translation>
 </message>
 <message>
  <source>Ett utkast.</source>
  <translation>A draft.</translation>
 </message>
 <message>
  <source>Inte journalförd</source>
  <translation>Not journalled</translation>
 </message>
 <message>
  <source>Kopiera</source>
  <translation>Copy</translation>
 </message>
 <message>
  <source>Kopierad i en minut. Klistra in i journalen.</source>
  <translation>Copied for a minute. Paste it into the journal.</translation>
 </message>
 <message>
  <source>Märk som journalförd</source>
  <translation>Mark as journalled</translation>
 </message>
 <message>
  <source>Rätta</source>
  <translation>Correct</translation>
 </message>
 <message>
  <source>Skriv vidare</source>
  <translation>Go on writing</translation>
 </message>
 <message>
  <source>Slutförd {day} {time}.</source>
  <translation>Finished {day} {time}.</translation>
 </message>
 <message>
  <source>Ta bort utkastet</source>
  <translation>Discard the draft</translation>
 </message>
 <message>
  <source>{day}. Inte journalförd. Ctrl+J skriver en anteckning om den.</source>
  <translation>{day}. Not journalled. Ctrl+J writes a note about it.</translation>
 </message>
 <message>
  <source>Återta …</source>
  <translation>Withdraw …</translation>
 </message>
 <message>
  <source>Återtagen: {reason}</source>
  <translation>Withdrawn: {reason}</translation>
 </message>
 <message>
  <source>Öppna igen</source>
  <translation>Open again</translation>
 </message>
</context>
<context>
 <name>Notes</name>
 <message>
  <source>Att journalföra</source>
  <translation>To journal</translation>
 </message>
 <message>
  <source>Fri anteckning</source>
  <translation>Free note</translation>
 </message>
 <message>
  <source>Fråga om mer</source>
  <translation>Asking for more</translation>
 </message>
 <message>
  <source>Inlämnad hemuppgift</source>
  <translation>Homework handed in</translation>
 </message>
 <message>
  <source>Journalförd</source>
  <translation>Journalled</translation>
 </message>
 <message>
  <source>Meddelande från patienten</source>
  <translation>Message from the patient</translation>
 </message>
 <message>
  <source>Rättad</source>
  <translation>Corrected</translation>
 </message>
 <message>
  <source>Svar till patienten</source>
  <translation>Reply to the patient</translation>
 </message>
 <message>
  <source>Utkast</source>
  <translation>Draft</translation>
 </message>
 <message>
  <source>Veckouppföljning</source>
  <translation>Weekly follow-up</translation>
 </message>
 <message>
  <source>Återkoppling</source>
  <translation>Feedback</translation>
 </message>
 <message>
  <source>Återtagen</source>
  <translation>Withdrawn</translation>
 </message>
</context>
<context>
 <name>NotesList</name>
 <message>
  <source>Anteckningar</source>
  <translation>Notes</translation>
 </message>
 <message>
  <source>Anteckningar och kontakter</source>
  <translation>Notes and contacts</translation>
 </message>
 <message>
  <source>Att journalföra</source>
  <translation>To journal</translation>
 </message>
 <message>
  <source>Dokument</source>
  <translation>Documents</translation>
 </message>
 <message>
  <source>Här samlas texterna till journalen.</source>
  <translation>The texts for the journal are gathered here.</translation>
 </message>
 <message>
  <source>Journalförda ändå</source>
  <translation>Journalled anyway</translation>
 </message>
 <message>
  <source>Ny anteckning</source>
  <translation>New note</translation>
 </message>
</context>
<context>
 <name>OptionalModulesDialog</name>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
</context>
<context>
 <name>OutcomeDialog</name>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Flytta…</source>
  <translation>Move…</translation>
 </message>
 <message>
  <source>Hur gick det?</source>
  <translation>How did it go?</translation>
 </message>
 <message>
  <source>Spara utfallet</source>
  <translation>Save the outcome</translation>
 </message>
 <message>
  <source>Uppföljning, {name}</source>
  <translation>Follow-up, {name}</translation>
 </message>
</context>
<context>
 <name>OverviewTab</name>
 <message>
  <source>Behandling</source>
  <translation>Treatment</translation>
 </message>
 <message>
  <source>Kontakt och närstående</source>
  <translation>Contact and related persons</translation>
 </message>
 <message>
  <source>Moduler mot plan</source>
  <translation>Modules against plan</translation>
 </message>
 <message>
  <source>avslutad {day}: {how}</source>
  <translation>ended {day}: {how}</translation>
 </message>
 <message>
  <source>paus t.o.m. {last}, åter {back}</source>
  <translation>paused through {last}, back {back}</translation>
 </message>
 <message>
  <source>{pace} från {week}</source>
  <translation>{pace} from {week}</translation>
 </message>
 <message>
  <source>{pace} sedan {week}</source>
  <translation>{pace} since {week}</translation>
 </message>
 <message>
  <source>{plan} · beräknat slut {week}</source>
  <translation>{plan} · projected end {week}</translation>
 </message>
 <message>
  <source>Ändra uppgifter</source>
  <translation>Change details</translation>
 </message>
</context>
<context>
 <name>Pace</name>
 <message numerus="yes">
  <source>%n modul(er) efter</source>
  <translation><numerusform>%n module behind</numerusform><numerusform>%n modules behind</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n modul(er) före</source>
  <translation><numerusform>%n module ahead</numerusform><numerusform>%n modules ahead</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n v efter</source>
  <translation><numerusform>%n w behind</numerusform><numerusform>%n w behind</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n v före</source>
  <translation><numerusform>%n w ahead</numerusform><numerusform>%n w ahead</numerusform></translation>
 </message>
 <message>
  <source>1 modul</source>
  <translation>1 module</translation>
 </message>
 <message>
  <source>I fas</source>
  <translation>On track</translation>
 </message>
 <message>
  <source>Klar</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Pausad</source>
  <translation>Paused</translation>
 </message>
 <message>
  <source>avbruten av behandlaren</source>
  <translation>stopped by the therapist</translation>
 </message>
 <message>
  <source>avbruten av patienten</source>
  <translation>stopped by the patient</translation>
 </message>
 <message>
  <source>bytt program</source>
  <translation>changed program</translation>
 </message>
 <message>
  <source>delvis genomförd</source>
  <translation>partly completed</translation>
 </message>
 <message>
  <source>digital med besök</source>
  <translation>digital with visits</translation>
 </message>
 <message>
  <source>en</source>
  <translation>one</translation>
 </message>
 <message>
  <source>en modul i veckan</source>
  <translation>one module a week</translation>
 </message>
 <message>
  <source>en modul på {weeks} veckor</source>
  <translation>one module every {weeks} weeks</translation>
 </message>
 <message>
  <source>en modul varannan vecka</source>
  <translation>one module every two weeks</translation>
 </message>
 <message>
  <source>fem</source>
  <translation>five</translation>
 </message>
 <message>
  <source>flyttad</source>
  <translation>moved</translation>
 </message>
 <message>
  <source>fullföljd</source>
  <translation>completed</translation>
 </message>
 <message>
  <source>fyra</source>
  <translation>four</translation>
 </message>
 <message>
  <source>helt digital</source>
  <translation>wholly digital</translation>
 </message>
 <message>
  <source>hänvisad vidare</source>
  <translation>referred on</translation>
 </message>
 <message>
  <source>inlämnad</source>
  <translation>handed in</translation>
 </message>
 <message>
  <source>inte öppnad</source>
  <translation>not opened</translation>
 </message>
 <message>
  <source>klar</source>
  <translation>done</translation>
 </message>
 <message>
  <source>lagd på nytt</source>
  <translation>laid out anew</translation>
 </message>
 <message>
  <source>modul borttagen</source>
  <translation>module removed</translation>
 </message>
 <message>
  <source>modul tillagd</source>
  <translation>module added</translation>
 </message>
 <message>
  <source>noll</source>
  <translation>zero</translation>
 </message>
 <message>
  <source>ny version av programmet</source>
  <translation>new version of the program</translation>
 </message>
 <message>
  <source>nytt tempo</source>
  <translation>new pace</translation>
 </message>
 <message>
  <source>påbörjad</source>
  <translation>begun</translation>
 </message>
 <message>
  <source>sex</source>
  <translation>six</translation>
 </message>
 <message>
  <source>sju</source>
  <translation>seven</translation>
 </message>
 <message>
  <source>stöd till gruppbehandling</source>
  <translation>support to group treatment</translation>
 </message>
 <message>
  <source>tre</source>
  <translation>three</translation>
 </message>
 <message>
  <source>två</source>
  <translation>two</translation>
 </message>
 <message>
  <source>v. {n}</source>
  <translation>w. {n}</translation>
 </message>
 <message>
  <source>v. {n} av {m}</source>
  <translation>w. {n} of {m}</translation>
 </message>
 <message>
  <source>v. {n}, plan {m} v</source>
  <translation>w. {n}, plan {m} w.</translation>
 </message>
 <message>
  <source>vid starten</source>
  <translation>at the start</translation>
 </message>
 <message>
  <source>{modules} moduler</source>
  <translation>{modules} modules</translation>
 </message>
 <message>
  <source>{modules} moduler i veckan</source>
  <translation>{modules} modules a week</translation>
 </message>
 <message>
  <source>{modules} moduler på {weeks} veckor</source>
  <translation>{modules} modules every {weeks} weeks</translation>
 </message>
 <message>
  <source>{modules} moduler varannan vecka</source>
  <translation>{modules} modules every two weeks</translation>
 </message>
 <message>
  <source>{weeks} v</source>
  <translation>{weeks} w</translation>
 </message>
 <message>
  <source>återkopplad</source>
  <translation>reviewed</translation>
 </message>
 <message>
  <source>åtta</source>
  <translation>eight</translation>
 </message>
 <message>
  <source>öppnad</source>
  <translation>opened</translation>
 </message>
 <message>
  <source>överhoppad</source>
  <translation>skipped</translation>
 </message>
</context>
<context>
 <name>Palette</name>
 <message numerus="yes">
  <source>%n träff(ar)</source>
  <translation><numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
 </message>
 <message>
  <source>Anteckning</source>
  <translation>Note</translation>
 </message>
 <message>
  <source>Filter</source>
  <translation>Filter</translation>
 </message>
 <message>
  <source>Gå till</source>
  <translation>Go to</translation>
 </message>
 <message>
  <source>Gå till Idag</source>
  <translation>Go to Today</translation>
 </message>
 <message>
  <source>Gå till Instrument</source>
  <translation>Go to Instruments</translation>
 </message>
 <message>
  <source>Gå till Meddelanden</source>
  <translation>Go to Messages</translation>
 </message>
 <message>
  <source>Gå till Patienter</source>
  <translation>Go to Patients</translation>
 </message>
 <message>
  <source>Gå till Program</source>
  <translation>Go to Programs</translation>
 </message>
 <message>
  <source>Gå till Rapporter</source>
  <translation>Go to Reports</translation>
 </message>
 <message>
  <source>Gå till Svarsbank</source>
  <translation>Go to Answer bank</translation>
 </message>
 <message>
  <source>Gör om: {step}</source>
  <translation>Redo: {step}</translation>
 </message>
 <message>
  <source>Gör texten mindre</source>
  <translation>Make the text smaller</translation>
 </message>
 <message>
  <source>Gör texten större</source>
  <translation>Make the text larger</translation>
 </message>
 <message>
  <source>Hemuppgift</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Hjälp</source>
  <translation>Help</translation>
 </message>
 <message>
  <source>Här</source>
  <translation>Here</translation>
 </message>
 <message>
  <source>Inget passar ”{words}”. Prova en del av namnet.</source>
  <translation>Nothing fits “{words}”. Try part of the name.</translation>
 </message>
 <message>
  <source>Kommando</source>
  <translation>Command</translation>
 </message>
 <message>
  <source>Kommandon</source>
  <translation>Commands</translation>
 </message>
 <message>
  <source>Lås eller byt användare</source>
  <translation>Lock or switch user</translation>
 </message>
 <message>
  <source>Meddelande</source>
  <translation>Message</translation>
 </message>
 <message>
  <source>Meddelanden, hemuppgifter, anteckningar</source>
  <translation>Messages, homework, notes</translation>
 </message>
 <message>
  <source>Om Idag: vad som står där och varför</source>
  <translation>About Today: what stands there and why</translation>
 </message>
 <message>
  <source>Om instrument: frågor, summering och källor</source>
  <translation>About instruments: questions, summing and sources</translation>
 </message>
 <message>
  <source>Om meddelanden: registrera, svara och lämna</source>
  <translation>About messages: register, reply and hand over</translation>
 </message>
 <message>
  <source>Om patienter: hitta, filtrera och välja flera</source>
  <translation>About patients: find, filter and select several</translation>
 </message>
 <message>
  <source>Om program och versioner</source>
  <translation>About programs and versions</translation>
 </message>
 <message>
  <source>Om rapporter: vad som räknas och vad som är dolt</source>
  <translation>About reports: what is counted and what is hidden</translation>
 </message>
 <message>
  <source>Om svarsbanken: skriva, godkänna, infoga</source>
  <translation>About the answer bank: write, approve, insert</translation>
 </message>
 <message>
  <source>Om tempo: efter, i fas, före</source>
  <translation>About pace: behind, on track, ahead</translation>
 </message>
 <message>
  <source>Patient</source>
  <translation>Patient</translation>
 </message>
 <message>
  <source>Patienter</source>
  <translation>Patients</translation>
 </message>
 <message>
  <source>Plats</source>
  <translation>Place</translation>
 </message>
 <message>
  <source>Registrera meddelande</source>
  <translation>Register a message</translation>
 </message>
 <message>
  <source>Senast öppnade</source>
  <translation>Last opened</translation>
 </message>
 <message>
  <source>Skyddade personuppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>Slå på eller av diskret läge</source>
  <translation>Turn discreet mode on or off</translation>
 </message>
 <message>
  <source>Svar</source>
  <translation>Answer</translation>
 </message>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
 <message>
  <source>Sök eller gör</source>
  <translation>Search or do</translation>
 </message>
 <message>
  <source>Sök patient, svar eller kommando</source>
  <translation>Search patient, answer or command</translation>
 </message>
 <message>
  <source>Träffar</source>
  <translation>Hits</translation>
 </message>
 <message>
  <source>Vanlig textstorlek</source>
  <translation>Usual text size</translation>
 </message>
 <message>
  <source>Visa alla tangenter</source>
  <translation>Show all keys</translation>
 </message>
 <message>
  <source>bara kommandon</source>
  <translation>commands only</translation>
 </message>
 <message>
  <source>dagens lista hem start</source>
  <translation>list of the day home start</translation>
 </message>
 <message>
  <source>f. {day}</source>
  <translation>b. {day}</translation>
 </message>
 <message>
  <source>initialer dölj namn</source>
  <translation>initials hide names</translation>
 </message>
 <message>
  <source>inkommet urklipp klistra in</source>
  <translation>incoming clipboard paste</translation>
 </message>
 <message>
  <source>kortkommandon genvägar</source>
  <translation>shortcuts hotkeys</translation>
 </message>
 <message>
  <source>lista alla</source>
  <translation>list all</translation>
 </message>
 <message>
  <source>logga ut lås byta konto</source>
  <translation>log out lock switch account</translation>
 </message>
 <message>
  <source>moduler behandlingsprogram</source>
  <translation>modules treatment programs</translation>
 </message>
 <message>
  <source>skattningar formulär phq gad</source>
  <translation>ratings forms phq gad</translation>
 </message>
 <message>
  <source>sparat filter</source>
  <translation>saved filter</translation>
 </message>
 <message>
  <source>statistik skattningar ändring siffror</source>
  <translation>statistics ratings change figures</translation>
 </message>
 <message>
  <source>svar metodstöd mallar godkänna granska</source>
  <translation>answers method support templates approve review</translation>
 </message>
 <message>
  <source>svara lämna utkast konversation</source>
  <translation>reply hand over draft conversation</translation>
 </message>
 <message>
  <source>val språk tema utseende textstorlek täthet mörkt ljust</source>
  <translation>options preferences language theme appearance text size density dark light</translation>
 </message>
 <message>
  <source>välj</source>
  <translation>choose</translation>
 </message>
 <message>
  <source>zooma in textstorlek</source>
  <translation>zoom in text size</translation>
 </message>
 <message>
  <source>zooma ut textstorlek</source>
  <translation>zoom out text size</translation>
 </message>
 <message>
  <source>zooma återställ 100 procent</source>
  <translation>zoom reset 100 per cent</translation>
 </message>
 <message>
  <source>Ångra: {step}</source>
  <translation>Undo: {step}</translation>
 </message>
 <message>
  <source>Öppna inställningar</source>
  <translation>Open settings</translation>
 </message>
 <message>
  <source>Övrigt</source>
  <translation>Other</translation>
 </message>
 <message>
  <source>öppna eller kör</source>
  <translation>open or run</translation>
 </message>
</context>
<context>
 <name>PassDialog</name>
 <message>
  <source>Hälsning, om du vill</source>
  <translation>A greeting, if you like</translation>
 </message>
 <message>
  <source>Kliniken har ingen annan behandlare.</source>
  <translation>The clinic has no other therapist.</translation>
 </message>
 <message>
  <source>Kollega</source>
  <translation>Colleague</translation>
 </message>
 <message>
  <source>Lämna raden vidare</source>
  <translation>Pass the line on</translation>
 </message>
 <message>
  <source>Lämna vidare</source>
  <translation>Pass on</translation>
 </message>
 <message>
  <source>Raden om {name} är lämnad vidare till {colleague}.</source>
  <translation>The line about {name} has been passed on to {colleague}.</translation>
 </message>
 <message>
  <source>Raden står sedan på kollegans lista. Du kan ångra.</source>
  <translation>The line then stands on the colleague's list. You can undo it.</translation>
 </message>
 <message>
  <source>Raden står sedan på kollegans lista. Löftet om svar gäller som förut. Du kan ångra.</source>
  <translation>The line then stands on the colleague's list. The promise of an answer holds as before. You can undo it.</translation>
 </message>
</context>
<context>
 <name>PassphraseField</name>
 <message>
  <source>Dölj</source>
  <translation>Hide</translation>
 </message>
 <message>
  <source>Visa</source>
  <translation>Show</translation>
 </message>
 <message>
  <source>Visa lösenfrasen</source>
  <translation>Show the passphrase</translation>
 </message>
</context>
<context>
 <name>PatientCommands</name>
 <message>
  <source>Ny patient</source>
  <translation>New patient</translation>
 </message>
 <message>
  <source>Sortera efter {column}</source>
  <translation>Sort by {column}</translation>
 </message>
 <message>
  <source>Visa dem som väntar på start</source>
  <translation>Show those waiting to start</translation>
 </message>
 <message>
  <source>gäller {name}</source>
  <translation>applies to {name}</translation>
 </message>
 <message>
  <source>lägg till</source>
  <translation>add</translation>
 </message>
 <message>
  <source>registrera</source>
  <translation>register</translation>
 </message>
 <message>
  <source>Ändra uppgifter</source>
  <translation>Edit details</translation>
 </message>
</context>
<context>
 <name>PatientFieldsForm</name>
 <message>
  <source>Adress</source>
  <translation>Address</translation>
 </message>
 <message>
  <source>Adress och telefon döljs och skrivs aldrig ut. Andra behandlare ser varken namn eller födelsedag.</source>
  <translation>Address and phone are hidden and never printed. Other therapists see neither name nor day of birth.</translation>
 </message>
 <message>
  <source>Avliden, om så är</source>
  <translation>Deceased, if so</translation>
 </message>
 <message>
  <source>Behöver tolk</source>
  <translation>Needs an interpreter</translation>
 </message>
 <message>
  <source>E-post</source>
  <translation>E-mail</translation>
 </message>
 <message>
  <source>Efternamn</source>
  <translation>Surname</translation>
 </message>
 <message>
  <source>Fast vårdkontakt</source>
  <translation>Regular care contact</translation>
 </message>
 <message>
  <source>Född</source>
  <translation>Born</translation>
 </message>
 <message>
  <source>Förnamn</source>
  <translation>First name</translation>
 </message>
 <message>
  <source>Kontakt</source>
  <translation>Contact</translation>
 </message>
 <message>
  <source>Namn och nummer</source>
  <translation>Name and number</translation>
 </message>
 <message>
  <source>Nummer</source>
  <translation>Number</translation>
 </message>
 <message>
  <source>Skydd</source>
  <translation>Protection</translation>
 </message>
 <message>
  <source>Skyddade personuppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>Slag av nummer</source>
  <translation>Kind of number</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
 <message>
  <source>Språk och tolk</source>
  <translation>Language and interpreter</translation>
 </message>
 <message>
  <source>Språkkod</source>
  <translation>Language code</translation>
 </message>
 <message>
  <source>Telefon</source>
  <translation>Phone</translation>
 </message>
 <message>
  <source>annat språk</source>
  <translation>another language</translation>
 </message>
 <message>
  <source>till exempel my</source>
  <translation>for example my</translation>
 </message>
 <message>
  <source>ÅÅÅÅ-MM-DD</source>
  <translation>YYYY-MM-DD</translation>
 </message>
</context>
<context>
 <name>PatientForm</name>
 <message>
  <source>Arkivera</source>
  <translation>Archive</translation>
 </message>
 <message>
  <source>Bara namnet behövs för att börja. Resten kan fyllas i senare.</source>
  <translation>Only the name is needed to begin. The rest can be filled in later.</translation>
 </message>
 <message>
  <source>Börja om från tomt</source>
  <translation>Start again from empty</translation>
 </message>
 <message>
  <source>Datum och fyra tecken</source>
  <translation>Date and four characters</translation>
 </message>
 <message>
  <source>Datum, K, M eller X och tre siffror</source>
  <translation>Date, K, M or X and three digits</translation>
 </message>
 <message>
  <source>Datum, S och fler tecken</source>
  <translation>Date, S and more characters</translation>
 </message>
 <message>
  <source>Inget nummer än</source>
  <translation>No number yet</translation>
 </message>
 <message>
  <source>Nationell reservidentitet</source>
  <translation>National reserve identity</translation>
 </message>
 <message>
  <source>Numret finns redan hos en annan patient. Öppna den som finns, eller se över numret.</source>
  <translation>Another patient already has this number. Open the one that exists, or check the number.</translation>
 </message>
 <message>
  <source>Ny patient</source>
  <translation>New patient</translation>
 </message>
 <message>
  <source>Personnummer</source>
  <translation>Personal identity number</translation>
 </message>
 <message>
  <source>Reservnummer, Skåne</source>
  <translation>Reserve number, Skåne</translation>
 </message>
 <message>
  <source>Reservnummer, Stockholm</source>
  <translation>Reserve number, Stockholm</translation>
 </message>
 <message>
  <source>Reservnummer, Värmland</source>
  <translation>Reserve number, Värmland</translation>
 </message>
 <message>
  <source>Reservnummer, Västra Götaland</source>
  <translation>Reserve number, Västra Götaland</translation>
 </message>
 <message>
  <source>Reservnummer, annan region</source>
  <translation>Reserve number, another region</translation>
 </message>
 <message>
  <source>Reservnummer, vet inte vilken region</source>
  <translation>Reserve number, region not known</translation>
 </message>
 <message>
  <source>Samordningsnummer</source>
  <translation>Coordination number</translation>
 </message>
 <message>
  <source>Spara den närstående först, eller avbryt det.</source>
  <translation>Save the related person first, or cancel it.</translation>
 </message>
 <message>
  <source>Spara patienten</source>
  <translation>Save the patient</translation>
 </message>
 <message>
  <source>Spara som ny patient</source>
  <translation>Save as a new patient</translation>
 </message>
 <message>
  <source>Ta tillbaka ur arkivet</source>
  <translation>Take back from the archive</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Tolv siffror, börjar med 99</source>
  <translation>Twelve digits, beginning with 99</translation>
 </message>
 <message>
  <source>Tolv tecken, bokstäver på slutet</source>
  <translation>Twelve characters, letters at the end</translation>
 </message>
 <message>
  <source>Uppgifterna hann inte sparas. De står kvar i formuläret för patienten.</source>
  <translation>The details were not saved in time. They still stand in the patient's form.</translation>
 </message>
 <message>
  <source>albanska</source>
  <translation>Albanian</translation>
 </message>
 <message>
  <source>amhariska</source>
  <translation>Amharic</translation>
 </message>
 <message>
  <source>arabiska</source>
  <translation>Arabic</translation>
 </message>
 <message>
  <source>bosniska</source>
  <translation>Bosnian</translation>
 </message>
 <message>
  <source>dari</source>
  <translation>Dari</translation>
 </message>
 <message>
  <source>engelska</source>
  <translation>English</translation>
 </message>
 <message>
  <source>finska</source>
  <translation>Finnish</translation>
 </message>
 <message>
  <source>franska</source>
  <translation>French</translation>
 </message>
 <message>
  <source>kroatiska</source>
  <translation>Croatian</translation>
 </message>
 <message>
  <source>kurdiska</source>
  <translation>Kurdish</translation>
 </message>
 <message>
  <source>nordsamiska</source>
  <translation>Northern Sami</translation>
 </message>
 <message>
  <source>persiska</source>
  <translation>Persian</translation>
 </message>
 <message>
  <source>polska</source>
  <translation>Polish</translation>
 </message>
 <message>
  <source>portugisiska</source>
  <translation>Portuguese</translation>
 </message>
 <message>
  <source>rumänska</source>
  <translation>Romanian</translation>
 </message>
 <message>
  <source>ryska</source>
  <translation>Russian</translation>
 </message>
 <message>
  <source>serbiska</source>
  <translation>Serbian</translation>
 </message>
 <message>
  <source>somaliska</source>
  <translation>Somali</translation>
 </message>
 <message>
  <source>spanska</source>
  <translation>Spanish</translation>
 </message>
 <message>
  <source>svenska</source>
  <translation>Swedish</translation>
 </message>
 <message>
  <source>thailändska</source>
  <translation>Thai</translation>
 </message>
 <message>
  <source>tigrinska</source>
  <translation>Tigrinya</translation>
 </message>
 <message>
  <source>turkiska</source>
  <translation>Turkish</translation>
 </message>
 <message>
  <source>tyska</source>
  <translation>German</translation>
 </message>
 <message>
  <source>ukrainska</source>
  <translation>Ukrainian</translation>
 </message>
 <message>
  <source>vietnamesiska</source>
  <translation>Vietnamese</translation>
 </message>
 <message>
  <source>Ändra uppgifter för {name}</source>
  <translation>Edit details of {name}</translation>
 </message>
 <message>
  <source>Återgå till det sparade</source>
  <translation>Go back to what was saved</translation>
 </message>
 <message>
  <source>ÅÅÅÅ-MM-DD</source>
  <translation>YYYY-MM-DD</translation>
 </message>
 <message>
  <source>ÅÅÅÅMMDD-NNNN</source>
  <translation>YYYYMMDD-NNNN</translation>
 </message>
 <message>
  <source>ÅÅÅÅMMDD-NNNN, dagen plus 60</source>
  <translation>YYYYMMDD-NNNN, the day plus 60</translation>
 </message>
</context>
<context>
 <name>PatientList</name>
 <message>
  <source>Läge</source>
  <translation>Status</translation>
 </message>
 <message>
  <source>Modul</source>
  <translation>Module</translation>
 </message>
 <message>
  <source>Namn</source>
  <translation>Name</translation>
 </message>
 <message>
  <source>Nästa</source>
  <translation>Next</translation>
 </message>
 <message>
  <source>Patienter</source>
  <translation>Patients</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Senast aktiv</source>
  <translation>Last active</translation>
 </message>
 <message>
  <source>Vecka</source>
  <translation>Week</translation>
 </message>
</context>
<context>
 <name>PatientPage</name>
 <message>
  <source>Börja välkomsttexten</source>
  <translation>Begin the welcome</translation>
 </message>
 <message>
  <source>Flagga</source>
  <translation>Flag</translation>
 </message>
 <message>
  <source>Ge en hemuppgift</source>
  <translation>Give a homework</translation>
 </message>
 <message>
  <source>Noterat som sett för {name}.</source>
  <translation>Noted as seen for {name}.</translation>
 </message>
 <message>
  <source>Pausa behandlingen</source>
  <translation>Pause the treatment</translation>
 </message>
 <message>
  <source>Planera skattningar</source>
  <translation>Plan ratings</translation>
 </message>
 <message>
  <source>Registrera en inlämning</source>
  <translation>Register a hand-in</translation>
 </message>
 <message>
  <source>Skriv anteckning</source>
  <translation>Write a note</translation>
 </message>
 <message>
  <source>Skriv in en skattning</source>
  <translation>Enter a rating</translation>
 </message>
 <message>
  <source>Skriv ut sammanfattning</source>
  <translation>Print summary</translation>
 </message>
 <message>
  <source>Skriv ut överenskommelsen</source>
  <translation>Print the agreement</translation>
 </message>
 <message>
  <source>Starta behandling</source>
  <translation>Start treatment</translation>
 </message>
 <message>
  <source>Ta in skattningar från tabell</source>
  <translation>Take in ratings from a table</translation>
 </message>
 <message>
  <source>Visa Dokument</source>
  <translation>Show Documents</translation>
 </message>
 <message>
  <source>Visa Hemuppgifter</source>
  <translation>Show Homework</translation>
 </message>
 <message>
  <source>Visa Konversation</source>
  <translation>Show Conversation</translation>
 </message>
 <message>
  <source>Visa Moduler</source>
  <translation>Show Modules</translation>
 </message>
 <message>
  <source>Visa Skattningar</source>
  <translation>Show Ratings</translation>
 </message>
 <message>
  <source>Visa Översikt</source>
  <translation>Show Overview</translation>
 </message>
 <message>
  <source>importera csv svar</source>
  <translation>import csv answers</translation>
 </message>
 <message>
  <source>ny skattning formulär svar enkät phq gad</source>
  <translation>new rating form answers questionnaire phq gad</translation>
 </message>
 <message>
  <source>planera formulär enkät</source>
  <translation>schedule form questionnaire</translation>
 </message>
 <message>
  <source>{program}, avslutad {day}</source>
  <translation>{program}, ended {day}</translation>
 </message>
 <message>
  <source>{program}, pågår</source>
  <translation>{program}, ongoing</translation>
 </message>
 <message>
  <source>{program}, startar {day}</source>
  <translation>{program}, starts {day}</translation>
 </message>
 <message>
  <source>Ändra tempo</source>
  <translation>Change pace</translation>
 </message>
 <message>
  <source>Ändra uppgifter</source>
  <translation>Change details</translation>
 </message>
 <message>
  <source>Återkoppla hemuppgiften</source>
  <translation>Give feedback on the homework</translation>
 </message>
</context>
<context>
 <name>PatientPicker</name>
 <message>
  <source>Ingen av dina patienter passar. Sök på namn, födelsedatum eller program.</source>
  <translation>None of your patients fits. Search by name, birth date or program.</translation>
 </message>
 <message>
  <source>Patienter</source>
  <translation>Patients</translation>
 </message>
 <message>
  <source>Sök bland dina patienter</source>
  <translation>Search among your patients</translation>
 </message>
 <message>
  <source>förslag</source>
  <translation>suggestion</translation>
 </message>
</context>
<context>
 <name>Patients</name>
 <message>
  <source>Alla</source>
  <translation>All</translation>
 </message>
 <message>
  <source>Arkiverade</source>
  <translation>Archived</translation>
 </message>
 <message>
  <source>Avslutade</source>
  <translation>Ended</translation>
 </message>
 <message>
  <source>Före start</source>
  <translation>Before start</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Pausade</source>
  <translation>Paused</translation>
 </message>
 <message>
  <source>Pågående</source>
  <translation>Ongoing</translation>
 </message>
 <message>
  <source>Skyddade personuppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>avsluta, alla moduler klara</source>
  <translation>end, all modules done</translation>
 </message>
 <message>
  <source>avslutad</source>
  <translation>ended</translation>
 </message>
 <message>
  <source>be om skattningen, senast {day}</source>
  <translation>ask for the rating, by {day}</translation>
 </message>
 <message>
  <source>f. {day}</source>
  <translation>b. {day}</translation>
 </message>
 <message>
  <source>född {day}</source>
  <translation>born {day}</translation>
 </message>
 <message>
  <source>följ upp, {day}</source>
  <translation>follow up, {day}</translation>
 </message>
 <message>
  <source>förbered avslutet, {week}</source>
  <translation>prepare the end, {week}</translation>
 </message>
 <message>
  <source>före start</source>
  <translation>before start</translation>
 </message>
 <message>
  <source>hör av dig, tyst sedan {day}</source>
  <translation>get in touch, silent since {day}</translation>
 </message>
 <message>
  <source>ingen behandling, får inget utkast</source>
  <translation>no treatment, gets no draft</translation>
 </message>
 <message>
  <source>inget väntar</source>
  <translation>nothing waiting</translation>
 </message>
 <message>
  <source>journalför kontakten</source>
  <translation>journal the contact</translation>
 </message>
 <message>
  <source>lämna svaret</source>
  <translation>hand over the reply</translation>
 </message>
 <message>
  <source>läs flaggan</source>
  <translation>read the flag</translation>
 </message>
 <message>
  <source>läs först</source>
  <translation>read first</translation>
 </message>
 <message>
  <source>läs svaret först</source>
  <translation>read the answer first</translation>
 </message>
 <message>
  <source>modul {n} av {m}</source>
  <translation>module {n} of {m}</translation>
 </message>
 <message>
  <source>skriv klart texten</source>
  <translation>finish the text</translation>
 </message>
 <message>
  <source>skyddade uppgifter</source>
  <translation>protected identity</translation>
 </message>
 <message>
  <source>startar {day}</source>
  <translation>starts {day}</translation>
 </message>
 <message>
  <source>svara på meddelande, senast {day}</source>
  <translation>answer a message, by {day}</translation>
 </message>
 <message>
  <source>ta ställning till tempo</source>
  <translation>decide on the pace</translation>
 </message>
 <message>
  <source>välj program</source>
  <translation>choose program</translation>
 </message>
 <message>
  <source>{count} arkiverade, utöver {unit} på enheten</source>
  <translation>{count} archived, beyond {unit} in the unit</translation>
 </message>
 <message>
  <source>{count} av {of} patient</source>
  <translation>{count} of {of} patient</translation>
 </message>
 <message>
  <source>{count} av {of} patienter</source>
  <translation>{count} of {of} patients</translation>
 </message>
 <message>
  <source>{count} av {unit} på enheten</source>
  <translation>{count} of {unit} in the unit</translation>
 </message>
 <message>
  <source>{count} avslutade av {unit} på enheten</source>
  <translation>{count} ended of {unit} in the unit</translation>
 </message>
 <message>
  <source>{count} före start av {unit} på enheten</source>
  <translation>{count} before start of {unit} in the unit</translation>
 </message>
 <message>
  <source>{count} pausade av {unit} på enheten</source>
  <translation>{count} paused of {unit} in the unit</translation>
 </message>
 <message>
  <source>{count} pågående av {unit} på enheten</source>
  <translation>{count} ongoing of {unit} in the unit</translation>
 </message>
 <message>
  <source>åter {week}</source>
  <translation>back {week}</translation>
 </message>
 <message>
  <source>återkoppla hemuppgift, senast {day}</source>
  <translation>give feedback on homework, by {day}</translation>
 </message>
 <message>
  <source>öppna modul {module}</source>
  <translation>open module {module}</translation>
 </message>
</context>
<context>
 <name>PatientsPage</name>
 <message>
  <source>Patienter</source>
  <translation>Patients</translation>
 </message>
</context>
<context>
 <name>Places</name>
 <message>
  <source>Idag</source>
  <translation>Today</translation>
 </message>
 <message>
  <source>Instrument</source>
  <translation>Instruments</translation>
 </message>
 <message>
  <source>Inställningar</source>
  <translation>Settings</translation>
 </message>
 <message>
  <source>Meddelanden</source>
  <translation>Messages</translation>
 </message>
 <message>
  <source>Patient</source>
  <translation>Patient</translation>
 </message>
 <message>
  <source>Patienter</source>
  <translation>Patients</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Programs</translation>
 </message>
 <message>
  <source>Rapporter</source>
  <translation>Reports</translation>
 </message>
 <message>
  <source>Svarsbank</source>
  <translation>Answer bank</translation>
 </message>
</context>
<context>
 <name>PlanDialog</name>
 <message numerus="yes">
  <source>%n skattning(ar) är planerad(e) för {name}.</source>
  <translation><numerusform>%n rating is planned for {name}.</numerusform><numerusform>%n ratings are planned for {name}.</numerusform></translation>
 </message>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Efter behandlingen</source>
  <translation>After the treatment</translation>
 </message>
 <message>
  <source>Efter programmets sista vecka, som är vecka {last}: vecka {weeks}.</source>
  <translation>After the program's last week, which is week {last}: week {weeks}.</translation>
 </message>
 <message>
  <source>En dag</source>
  <translation>A day</translation>
 </message>
 <message>
  <source>Formulär</source>
  <translation>Form</translation>
 </message>
 <message>
  <source>För {name}. Det som saknas när dagen har gått står i Idag.</source>
  <translation>For {name}. What is missing when the day has passed stands in Today.</translation>
 </message>
 <message>
  <source>Före behandlingen</source>
  <translation>Before the treatment</translation>
 </message>
 <message>
  <source>I veckor av programmet</source>
  <translation>In weeks of the program</translation>
 </message>
 <message>
  <source>Månader efter avslutet</source>
  <translation>Months after the end</translation>
 </message>
 <message>
  <source>Månader, till exempel 3, 6</source>
  <translation>Months, for example 3, 6</translation>
 </message>
 <message>
  <source>När</source>
  <translation>When</translation>
 </message>
 <message>
  <source>Planera</source>
  <translation>Plan</translation>
 </message>
 <message>
  <source>Planera skattningar</source>
  <translation>Plan ratings</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Skriv talen med komma mellan, till exempel 1, 3, 5-8.</source>
  <translation>Write the numbers with commas between, for example 1, 3, 5-8.</translation>
 </message>
 <message>
  <source>Veckor, till exempel 1, 3, 5-8</source>
  <translation>Weeks, for example 1, 3, 5-8</translation>
 </message>
</context>
<context>
 <name>PreviewWindow</name>
 <message numerus="yes">
  <source>%n blev klar(a) före felet. </source>
  <translation><numerusform>%n was done before the error. </numerusform><numerusform>%n were done before the error. </numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n fil(er) sparad(e) i {folder}.</source>
  <translation><numerusform>%n file saved in {folder}.</numerusform><numerusform>%n files saved in {folder}.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n som du inte öppnat med skäl idag är inte med.</source>
  <translation><numerusform>%n that you have not opened with a reason today is not included.</numerusform><numerusform>%n that you have not opened with a reason today are not included.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n text(er) är noterad(e) som lämnad(e).</source>
  <translation><numerusform>%n text is noted as handed over.</numerusform><numerusform>%n texts are noted as handed over.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n utan behandling är inte med.</source>
  <translation><numerusform>%n without treatment is not included.</numerusform><numerusform>%n without treatment are not included.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n utskrift(er) ligger hos skrivaren {printer}.</source>
  <translation><numerusform>%n print is with the printer {printer}.</numerusform><numerusform>%n prints are with the printer {printer}.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Avbrutet. %n är klar(a), resten är orörda.</source>
  <translation><numerusform>Cancelled. %n is done, the rest are untouched.</numerusform><numerusform>Cancelled. %n are done, the rest are untouched.</numerusform></translation>
 </message>
 <message>
  <source>Det finns inget att skriva ut. {why}</source>
  <translation>There is nothing to print. {why}</translation>
 </message>
 <message>
  <source>Ingen skrivare hittades. Inget har skrivits ut. Spara som PDF i stället.</source>
  <translation>No printer was found. Nothing was printed. Save as PDF instead.</translation>
 </message>
 <message>
  <source>Modulvård – Utskrift</source>
  <translation>Modulvård – Print</translation>
 </message>
 <message>
  <source>Skrivaren svarar inte längre. Försök igen eller spara som PDF.</source>
  <translation>The printer is no longer responding. Try again or save as PDF.</translation>
 </message>
 <message>
  <source>Skriver ut</source>
  <translation>Printing</translation>
 </message>
 <message>
  <source>Sparar</source>
  <translation>Saving</translation>
 </message>
 <message>
  <source>Texten är kopierad. Den tas bort från urklipp om en minut.</source>
  <translation>The text is copied. It is removed from the clipboard in a minute.</translation>
 </message>
 <message>
  <source>Utskrifter till var och en</source>
  <translation>Prints for each one</translation>
 </message>
 <message>
  <source>{words}: {done} av {total}</source>
  <translation>{words}: {done} of {total}</translation>
 </message>
</context>
<context>
 <name>Prints</name>
 <message numerus="yes">
  <source>%n mening(ar) har fler än 20 ord</source>
  <translation><numerusform>%n sentence has more than 20 words</numerusform><numerusform>%n sentences have more than 20 words</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n ord</source>
  <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform></translation>
 </message>
 <message>
  <source>Brev till patient</source>
  <translation>Letter to patient</translation>
 </message>
 <message>
  <source>Klinikens egna tal, utan namn</source>
  <translation>The clinic’s own figures, without names</translation>
 </message>
 <message>
  <source>Klinikrapport</source>
  <translation>Clinic report</translation>
 </message>
 <message>
  <source>Modulkalender</source>
  <translation>Module calendar</translation>
 </message>
 <message>
  <source>Program bredvid varandra</source>
  <translation>Programs side by side</translation>
 </message>
 <message>
  <source>Programblad</source>
  <translation>Program sheet</translation>
 </message>
 <message>
  <source>Sammanfattning till journal</source>
  <translation>Summary for the record</translation>
 </message>
 <message>
  <source>Sammanfattning till kollega</source>
  <translation>Summary for a colleague</translation>
 </message>
 <message>
  <source>Sammanfattning till patient</source>
  <translation>Summary for the patient</translation>
 </message>
 <message>
  <source>Spara som PDF</source>
  <translation>Save as PDF</translation>
 </message>
 <message>
  <source>Till alla i personalen</source>
  <translation>For all staff</translation>
 </message>
 <message>
  <source>avslutets skäl</source>
  <translation>the reason of the end</translation>
 </message>
 <message>
  <source>behandlarens namn</source>
  <translation>the therapist’s name</translation>
 </message>
 <message>
  <source>behandlarens yrke</source>
  <translation>the therapist’s profession</translation>
 </message>
 <message>
  <source>det som nästa behandlare behöver veta</source>
  <translation>what the next therapist needs to know</translation>
 </message>
 <message>
  <source>flaggans text</source>
  <translation>the flag's text</translation>
 </message>
 <message>
  <source>hemuppgiftens namn</source>
  <translation>the homework's name</translation>
 </message>
 <message>
  <source>klinikens namn</source>
  <translation>the clinic’s name</translation>
 </message>
 <message>
  <source>klinikens telefon</source>
  <translation>the clinic’s phone</translation>
 </message>
 <message>
  <source>klinikens telefontid</source>
  <translation>the clinic’s phone hours</translation>
 </message>
 <message>
  <source>lättläst</source>
  <translation>easy to read</translation>
 </message>
 <message>
  <source>medelsvår</source>
  <translation>medium</translation>
 </message>
 <message>
  <source>mycket lättläst</source>
  <translation>very easy to read</translation>
 </message>
 <message>
  <source>mycket svår</source>
  <translation>very hard</translation>
 </message>
 <message>
  <source>patientens förnamn</source>
  <translation>the patient’s first name</translation>
 </message>
 <message>
  <source>patientens namn</source>
  <translation>the patient’s name</translation>
 </message>
 <message>
  <source>patientens nummer</source>
  <translation>the patient’s number</translation>
 </message>
 <message>
  <source>pausens skäl</source>
  <translation>the reason of the pause</translation>
 </message>
 <message>
  <source>programmets eller formulärets namn</source>
  <translation>the name of the program or form</translation>
 </message>
 <message>
  <source>programmets leverantör</source>
  <translation>the program's supplier</translation>
 </message>
 <message>
  <source>programmets namn</source>
  <translation>the program’s name</translation>
 </message>
 <message>
  <source>programmets texter</source>
  <translation>the program's texts</translation>
 </message>
 <message>
  <source>programmets version</source>
  <translation>the program’s version</translation>
 </message>
 <message>
  <source>programmets välkomsttext</source>
  <translation>the program's welcome text</translation>
 </message>
 <message>
  <source>rapportens texter</source>
  <translation>the report’s texts</translation>
 </message>
 <message>
  <source>samtyckets innehåll</source>
  <translation>what is consented to</translation>
 </message>
 <message>
  <source>skälet att hoppa över modul {number}</source>
  <translation>the reason for skipping module {number}</translation>
 </message>
 <message>
  <source>svår</source>
  <translation>hard</translation>
 </message>
 <message>
  <source>texten till patienten</source>
  <translation>the text to the patient</translation>
 </message>
 <message>
  <source>titeln på modul {number}</source>
  <translation>the title of module {number}</translation>
 </message>
 <message>
  <source>{field}: tecken som inte kan ritas står som □.</source>
  <translation>{field}: characters that cannot be drawn stand as □.</translation>
 </message>
 <message>
  <source>{name} · f. {born}</source>
  <translation>{name} · b. {born}</translation>
 </message>
 <message>
  <source>Överenskommelse inför start</source>
  <translation>Start agreement</translation>
 </message>
 <message>
  <source>Överlämning</source>
  <translation>Transfer</translation>
 </message>
 <message>
  <source>överenskommelsens skäl</source>
  <translation>the reason of the agreement</translation>
 </message>
 <message>
  <source>överlämningens orsak</source>
  <translation>the reason of the transfer</translation>
 </message>
</context>
<context>
 <name>Program files</name>
 <message>
  <source>Arkiv i arkiv tas inte emot. Packa upp det.</source>
  <translation>Archives within archives are not taken. Unpack it.</translation>
 </message>
 <message>
  <source>Arkivet är skadat. Packa det på nytt.</source>
  <translation>The archive is damaged. Pack it again.</translation>
 </message>
 <message>
  <source>Behandlaren behöver inte {competence}, som andra program av samma slag kräver.</source>
  <translation>The therapist does not need {competence}, which other programs of its kind demand.</translation>
 </message>
 <message>
  <source>Bilden har färger för tryck (CMYK). Spara den i RGB.</source>
  <translation>The picture has colours for printing (CMYK). Save it in RGB.</translation>
 </message>
 <message>
  <source>Bilden rör sig. Spara en stillbild.</source>
  <translation>The picture moves. Save a still one.</translation>
 </message>
 <message>
  <source>Bilden är för stor: {width} × {height}. Högst {most} miljoner bildpunkter.</source>
  <translation>The picture is too large: {width} × {height}. At most {most} million pixels.</translation>
 </message>
 <message>
  <source>Bilden är packad på ett sätt som inte alla kan visa. Spara om den som JPEG.</source>
  <translation>The picture is packed in a way not all can show. Save it again as JPEG.</translation>
 </message>
 <message>
  <source>Bilden är skadad eller avbruten. Spara om den.</source>
  <translation>The picture is damaged or cut off. Save it again.</translation>
 </message>
 <message>
  <source>Bilden är {found} fast namnet säger något annat. Ge filen rätt ändelse.</source>
  <translation>The picture is {found} though its name says otherwise. Give it the right ending.</translation>
 </message>
 <message>
  <source>Bilden ”{name}” följer inte med. Ett program med bilder är en mapp eller ett arkiv med mappen bilder.</source>
  <translation>The picture “{name}” is not with it. A program with pictures is a folder or an archive with the folder bilder.</translation>
 </message>
 <message>
  <source>Bilden ”{name}” saknar beskrivning. Skriv mellan hakparenteserna vad den visar, för den som inte ser den.</source>
  <translation>The picture “{name}” has no description. Say between the brackets what it shows, for those who do not see it.</translation>
 </message>
 <message>
  <source>Bilderna är för stora: högst {most} miljoner bildpunkter tillsammans.</source>
  <translation>The pictures are too large: at most {most} million pixels together.</translation>
 </message>
 <message>
  <source>Den minsta gränsen ({minimum}) är större än den största ({maximum}).</source>
  <translation>The lower limit ({minimum}) is greater than the upper ({maximum}).</translation>
 </message>
 <message>
  <source>Den svenska texten saknas.</source>
  <translation>The Swedish text is missing.</translation>
 </message>
 <message>
  <source>Det går inte att läsa filen härifrån. Kontrollera indrag, kolon och citattecken.</source>
  <translation>The file cannot be read from here. Check indents, colons and quotation marks.</translation>
 </message>
 <message>
  <source>Det ligger mer efter bildens slut. Spara om den.</source>
  <translation>There is more after the picture's end. Save it again.</translation>
 </message>
 <message>
  <source>Det är en länk. Lägg in själva filen.</source>
  <translation>It is a link. Put in the file itself.</translation>
 </message>
 <message>
  <source>Det är ingen bild som tas emot utan {found}. Spara den som PNG eller JPEG.</source>
  <translation>It is not a picture that is taken but {found}. Save it as PNG or JPEG.</translation>
 </message>
 <message>
  <source>Det är ingen bild. PNG och JPEG tas emot.</source>
  <translation>It is not a picture. PNG and JPEG are taken.</translation>
 </message>
 <message>
  <source>Det är ingen vanlig fil.</source>
  <translation>It is not an ordinary file.</translation>
 </message>
 <message>
  <source>Det är inget arkiv (zip).</source>
  <translation>It is not an archive (zip).</translation>
 </message>
 <message>
  <source>En bilds namn har små bokstäver a–z, siffror, - eller _ och slutar på .png eller .jpg.</source>
  <translation>A picture's name has small letters a–z, digits, - or _ and ends in .png or .jpg.</translation>
 </message>
 <message>
  <source>En fråga av slaget {kind} behöver ”{key}”.</source>
  <translation>A question of kind {kind} needs “{key}”.</translation>
 </message>
 <message>
  <source>Ett avslutningssamtal rekommenderas och kan inte hindra ett avslut. Skriv warn, note eller off.</source>
  <translation>A closing visit is recommended and cannot stop an end. Write warn, note or off.</translation>
 </message>
 <message>
  <source>Filen hör inte hit. Här får bara program.yaml och bilder i mappen bilder finnas.</source>
  <translation>The file does not belong here: only program.yaml, and pictures in bilder.</translation>
 </message>
 <message>
  <source>Filen innehåller flera dokument. Lägg ett i varje fil.</source>
  <translation>The file holds several documents. Put one in each file.</translation>
 </message>
 <message>
  <source>Filen kan inte öppnas. Kontrollera namnet och att du får läsa den.</source>
  <translation>The file cannot be opened. Check its name and that you may read it.</translation>
 </message>
 <message>
  <source>Filen program.yaml saknas.</source>
  <translation>The file program.yaml is missing.</translation>
 </message>
 <message>
  <source>Filen säger att formulärets ord inte är med (wording: none), men här står de.</source>
  <translation>Here are words of the form, though the file says it has none (wording: none).</translation>
 </message>
 <message>
  <source>Filen vecklar ut sig till mer än {most} gånger sin storlek. Sådana tas inte emot.</source>
  <translation>The file unfolds to more than {most} times its size. Such files are not taken.</translation>
 </message>
 <message>
  <source>Filen är för stor: högst {most} byte tas emot.</source>
  <translation>The file is too large: at most {most} bytes are taken.</translation>
 </message>
 <message>
  <source>Filen är inte sparad som UTF-8 utan troligen som {encoding}. Spara om den som UTF-8.</source>
  <translation>The file is not saved as UTF-8 but probably as {encoding}. Save it again as UTF-8.</translation>
 </message>
 <message>
  <source>Filen är krypterad. Packa utan lösenord.</source>
  <translation>The file is encrypted. Pack without a password.</translation>
 </message>
 <message>
  <source>Filen är packad på ett annat sätt än zip brukar (deflate). Packa den på nytt.</source>
  <translation>The file is packed in another way than zip usually is (deflate). Pack it again.</translation>
 </message>
 <message>
  <source>Filerna är för stora tillsammans: högst {most} byte.</source>
  <translation>The files are too large together: at most {most} bytes.</translation>
 </message>
 <message>
  <source>Frågan {number} finns inte i filen.</source>
  <translation>There is no question {number} in the file.</translation>
 </message>
 <message>
  <source>Frågan {number} nämns två gånger här.</source>
  <translation>Question {number} is named twice here.</translation>
 </message>
 <message>
  <source>Frågan {number} räknas inte i någon skala. Lägg den i en skala, eller skriv summed: false.</source>
  <translation>Question {number} counts in no scale. Put it in a scale, or write summed: false.</translation>
 </message>
 <message>
  <source>Frågan {number} räknas inte och kan därför inte vändas.</source>
  <translation>Question {number} does not count, so it cannot be turned round.</translation>
 </message>
 <message>
  <source>Frågan {number} räknas och kan därför inte vara frivillig.</source>
  <translation>Question {number} counts, so it cannot be optional.</translation>
 </message>
 <message>
  <source>Frågan {number} ska inte summeras men nämns i en skala.</source>
  <translation>Question {number} is not to be summed, but a scale names it.</translation>
 </message>
 <message>
  <source>Frågan {number} står redan i filen.</source>
  <translation>Question {number} is in the file already.</translation>
 </message>
 <message>
  <source>För långt eller för många. Högst {most}.</source>
  <translation>Too long or too many. At most {most}.</translation>
 </message>
 <message>
  <source>För många filer: högst {most}.</source>
  <translation>Too many files: at most {most}.</translation>
 </message>
 <message>
  <source>För många nivåer i varandra: högst {most}.</source>
  <translation>Too many levels within each other: at most {most}.</translation>
 </message>
 <message>
  <source>För många värden i filen: högst {most}.</source>
  <translation>Too many values in the file: at most {most}.</translation>
 </message>
 <message>
  <source>Hänvisningar med &amp; och * tas inte emot. Skriv ut texten på varje plats.</source>
  <translation>References with &amp; and * are not taken. Write the text out in each place.</translation>
 </message>
 <message>
  <source>Här finns en tabb. Använd blanksteg för indrag.</source>
  <translation>There is a tab here. Use spaces for indents.</translation>
 </message>
 <message>
  <source>Här finns ett styrtecken ({code}) som inte syns. Ta bort det.</source>
  <translation>There is a control character here ({code}) that cannot be seen. Remove it.</translation>
 </message>
 <message>
  <source>Här saknas innehåll.</source>
  <translation>There is no content here.</translation>
 </message>
 <message>
  <source>Här väntas {expected}, men det står {found}.</source>
  <translation>Expected here is {expected}, but there is {found}.</translation>
 </message>
 <message>
  <source>Ingen modul har numret {number}.</source>
  <translation>No module has the number {number}.</translation>
 </message>
 <message>
  <source>Ingen sida visar bilden. Ta bort filen eller visa den.</source>
  <translation>No page shows the picture. Remove the file or show it.</translation>
 </message>
 <message>
  <source>Källan ”{key}” finns inte i listan över källor.</source>
  <translation>The source “{key}” is not in the list of sources.</translation>
 </message>
 <message>
  <source>Modul {number} har ingen sida, fast andra moduler har det.</source>
  <translation>Module {number} has no page, though other modules have.</translation>
 </message>
 <message>
  <source>Modul {number} kan inte komma efter sig själv.</source>
  <translation>Module {number} cannot come after itself.</translation>
 </message>
 <message>
  <source>Modul {number} står efter en modul med högre nummer.</source>
  <translation>Module {number} stands after a module with a higher number.</translation>
 </message>
 <message>
  <source>Modul {number} står längre fram. En modul kommer efter moduler som står före den.</source>
  <translation>Module {number} stands further on. A module comes after modules that stand before it.</translation>
 </message>
 <message>
  <source>Modulerna väntar på varandra i en ring: {numbers}.</source>
  <translation>The modules wait for each other in a circle: {numbers}.</translation>
 </message>
 <message>
  <source>Modulnumret {number} finns redan.</source>
  <translation>The module number {number} is already there.</translation>
 </message>
 <message>
  <source>Märkningen ”{tag}” tas inte emot. Ta bort den.</source>
  <translation>The tag “{tag}” is not taken. Remove it.</translation>
 </message>
 <message>
  <source>Namnet leder ut ur programmet eller går inte att använda på alla datorer.</source>
  <translation>The name leads out of the program or cannot be used on every computer.</translation>
 </message>
 <message>
  <source>Namnet är inte skrivet som UTF-8. Byt namn, med bokstäver a–z.</source>
  <translation>The name is not written as UTF-8. Rename it, with letters a–z.</translation>
 </message>
 <message>
  <source>Nyckeln ”{key}” används redan av en annan del bredvid.</source>
  <translation>The key “{key}” is already used by another part beside it.</translation>
 </message>
 <message>
  <source>Nyckeln ”{key}” finns inte.</source>
  <translation>There is no key “{key}”.</translation>
 </message>
 <message>
  <source>Nyckeln ”{key}” finns inte. Menar du ”{nearest}”?</source>
  <translation>There is no key “{key}”. Do you mean “{nearest}”?</translation>
 </message>
 <message>
  <source>Nyckeln ”{key}” saknas.</source>
  <translation>The key “{key}” is missing.</translation>
 </message>
 <message>
  <source>Nyckeln ”{key}” står två gånger, första gången på rad {first_line}.</source>
  <translation>The key “{key}” stands twice, the first time on line {first_line}.</translation>
 </message>
 <message>
  <source>Råd: {problem}</source>
  <translation>Advice: {problem}</translation>
 </message>
 <message>
  <source>Samma namn som ”{other}” på många datorer. Byt namn på den ena.</source>
  <translation>The same name as “{other}” on many computers. Rename one of them.</translation>
 </message>
 <message>
  <source>Sidan har {words} ord ({language}). Dela den gärna; högst {most} är lagom.</source>
  <translation>The page has {words} words ({language}). Consider parting it; {most} at most is good.</translation>
 </message>
 <message>
  <source>Sidan är svårläst: LIX {lix}. Sikta på högst {most}, gärna med kortare meningar.</source>
  <translation>The page is hard to read: LIX {lix}. Aim at {most} at most, with shorter sentences.</translation>
 </message>
 <message>
  <source>Skalan ”{key}” finns inte i filen.</source>
  <translation>There is no scale “{key}” in the file.</translation>
 </message>
 <message>
  <source>Språket {language} står inte i filens lista över språk.</source>
  <translation>The language {language} is not in the file's list of languages.</translation>
 </message>
 <message>
  <source>Texten delades vid ett komma. Sätt citattecken om den. Resten blev ”{found}”.</source>
  <translation>The text was cut at a comma. Put it in quotation marks. “{found}” was left over.</translation>
 </message>
 <message>
  <source>Uppgift saknas: {subject}. Ange den, eller skriv under unknown varför.</source>
  <translation>Nothing is said of: {subject}. Give it, or say why not under unknown.</translation>
 </message>
 <message>
  <source>Uppgiften saknar källa. Ange sources, eller skriv standing: unverified.</source>
  <translation>This has no source. Give sources, or write standing: unverified.</translation>
 </message>
 <message>
  <source>Uppgiften är både angiven och sagd vara okänd: {subject}.</source>
  <translation>This is both given and said to be unknown: {subject}.</translation>
 </message>
 <message>
  <source>Var nyckeln kommer ifrån sägs inte. Lägg till en uppgift med about: scoring.</source>
  <translation>The file does not say where the key comes from. Add a fact with about: scoring.</translation>
 </message>
 <message>
  <source>en dag (ÅÅÅÅ-MM-DD)</source>
  <translation>a day (YYYY-MM-DD)</translation>
 </message>
 <message>
  <source>en frågas nummer (till exempel 9 eller VAS)</source>
  <translation>a question's number (such as 9 or VAS)</translation>
 </message>
 <message>
  <source>en kompetens (till exempel cbt_step1 eller own:Handledare)</source>
  <translation>a competence (such as cbt_step1 or own:Supervisor)</translation>
 </message>
 <message>
  <source>en källas nyckel (bokstäver a–z, siffror och bindestreck)</source>
  <translation>a source's key (letters a–z, digits and hyphens)</translation>
 </message>
 <message>
  <source>en lista</source>
  <translation>a list</translation>
 </message>
 <message>
  <source>en nyckel (små bokstäver a–z, siffror och bindestreck)</source>
  <translation>a key (small letters a–z, digits and hyphens)</translation>
 </message>
 <message>
  <source>en språkkod (till exempel sv eller en)</source>
  <translation>a language code (such as sv or en)</translation>
 </message>
 <message>
  <source>ett faktanummer (till exempel B3)</source>
  <translation>a fact's number (such as B3)</translation>
 </message>
 <message>
  <source>ett heltal</source>
  <translation>a whole number</translation>
 </message>
 <message>
  <source>ett tal (till exempel 8 eller 8.4)</source>
  <translation>a number (such as 8 or 8.4)</translation>
 </message>
 <message>
  <source>ingenting</source>
  <translation>nothing</translation>
 </message>
 <message>
  <source>nycklar med värden</source>
  <translation>keys with values</translation>
 </message>
 <message>
  <source>rad {line}</source>
  <translation>line {line}</translation>
 </message>
 <message>
  <source>text</source>
  <translation>text</translation>
 </message>
 <message>
  <source>true eller false</source>
  <translation>true or false</translation>
 </message>
 <message>
  <source>{found} är för litet. Minst {minimum}.</source>
  <translation>{found} is too small. At least {minimum}.</translation>
 </message>
 <message>
  <source>{found} är för stort. Högst {maximum}.</source>
  <translation>{found} is too large. At most {maximum}.</translation>
 </message>
 <message>
  <source>{found} är inte större än talet före. Skriv talen i stigande ordning.</source>
  <translation>{found} is not greater than the number before it. Write the numbers in rising order.</translation>
 </message>
 <message>
  <source>Översättning till {language} saknas. Den svenska texten visas i stället.</source>
  <translation>The translation to {language} is missing. The Swedish text is shown instead.</translation>
 </message>
 <message>
  <source>”{found}” går inte här. Välj något av: {allowed}.</source>
  <translation>“{found}” will not do here. Choose one of: {allowed}.</translation>
 </message>
 <message>
  <source>”{found}” är ingen bild. Skriv ![beskrivning](bilder/namn.png) på en egen rad.</source>
  <translation>“{found}” is no picture. Write ![description](bilder/name.png) on a line of its own.</translation>
 </message>
 <message>
  <source>”{found}” är inte skrivet som {form}.</source>
  <translation>“{found}” is not written as {form}.</translation>
 </message>
 <message>
  <source>”{gate}” {written} här. För andra program av samma slag: {usual}. Ta bara in programmet om det är meningen.</source>
  <translation>“{gate}” {written} here. For other programs of its kind: {usual}. Take the program in only if that is meant.</translation>
 </message>
 <message>
  <source>”{key}” hör inte till frågor av slaget {kind}.</source>
  <translation>“{key}” does not belong to questions of kind {kind}.</translation>
 </message>
 <message>
  <source>”{key}” och ”{other}” går inte tillsammans. Ange det ena.</source>
  <translation>“{key}” and “{other}” do not go together. Give one of them.</translation>
 </message>
 <message>
  <source>”{name}” går inte: en bilds namn har små bokstäver a–z, siffror, - eller _ och slutar på .png eller .jpg.</source>
  <translation>“{name}” will not do: a picture's name has small letters a–z, digits, - or _ and ends in .png or .jpg.</translation>
 </message>
</context>
<context>
 <name>Programs</name>
 <message numerus="yes">
  <source>%n arbetsdag(ar)</source>
  <translation><numerusform>%n working day</numerusform><numerusform>%n working days</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n hemuppgift(er)</source>
  <translation><numerusform>%n homework</numerusform><numerusform>%n homework tasks</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n lärdom(ar) att ta hand om</source>
  <translation><numerusform>%n learning to take care of</numerusform><numerusform>%n learnings to take care of</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n min</source>
  <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n modul(er)</source>
  <translation><numerusform>%n module</numerusform><numerusform>%n modules</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n sida/sidor</source>
  <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n vecka/veckor</source>
  <translation><numerusform>%n week</numerusform><numerusform>%n weeks</numerusform></translation>
 </message>
 <message>
  <source>Avbryts när</source>
  <translation>Is stopped when</translation>
 </message>
 <message>
  <source>Avsedd användning</source>
  <translation>Intended use</translation>
 </message>
 <message>
  <source>Avvecklad</source>
  <translation>Retired</translation>
 </message>
 <message>
  <source>Behandlaren öppnar nästa modul efter sin återkoppling.</source>
  <translation>The therapist opens the next module after giving feedback.</translation>
 </message>
 <message>
  <source>Behandlarens del</source>
  <translation>The therapist’s part</translation>
 </message>
 <message>
  <source>Behandlingsprogram</source>
  <translation>Treatment program</translation>
 </message>
 <message>
  <source>Bild: {description}</source>
  <translation>Picture: {description}</translation>
 </message>
 <message>
  <source>Ersatt</source>
  <translation>Replaced</translation>
 </message>
 <message>
  <source>Får ej spridas</source>
  <translation>Not to be spread</translation>
 </message>
 <message>
  <source>Får lämnas tom.</source>
  <translation>May be left empty.</translation>
 </message>
 <message>
  <source>Gallring</source>
  <translation>Purging</translation>
 </message>
 <message>
  <source>Gruppform</source>
  <translation>Group form</translation>
 </message>
 <message>
  <source>Har medverkat</source>
  <translation>Took part</translation>
 </message>
 <message>
  <source>Hemuppgift: {title}</source>
  <translation>Homework: {title}</translation>
 </message>
 <message>
  <source>Innehåll</source>
  <translation>Contents</translation>
 </message>
 <message>
  <source>Inte i bruk</source>
  <translation>Not in use</translation>
 </message>
 <message>
  <source>Inte publicerad</source>
  <translation>Not published</translation>
 </message>
 <message>
  <source>Kan inte startas än</source>
  <translation>Cannot be started yet</translation>
 </message>
 <message>
  <source>Kan startas</source>
  <translation>Can be started</translation>
 </message>
 <message>
  <source>Kompetens</source>
  <translation>Competence</translation>
 </message>
 <message>
  <source>Källa {numbers}</source>
  <translation>Source {numbers}</translation>
 </message>
 <message>
  <source>Leverantör</source>
  <translation>Supplier</translation>
 </message>
 <message>
  <source>Licens</source>
  <translation>Licence</translation>
 </message>
 <message>
  <source>Läs modul {number}: {title}</source>
  <translation>Read module {number}: {title}</translation>
 </message>
 <message>
  <source>Material</source>
  <translation>Material</translation>
 </message>
 <message>
  <source>Materialet får inte spridas.</source>
  <translation>The material must not be spread.</translation>
 </message>
 <message>
  <source>Moduler</source>
  <translation>Modules</translation>
 </message>
 <message>
  <source>Modulernas ämnen</source>
  <translation>The modules’ subjects</translation>
 </message>
 <message>
  <source>Mätningar</source>
  <translation>Measurements</translation>
 </message>
 <message>
  <source>Målgrupp</source>
  <translation>For whom</translation>
 </message>
 <message>
  <source>Nästa modul</source>
  <translation>Next module</translation>
 </message>
 <message>
  <source>Nästa modul öppnas när hemuppgiften lämnas in.</source>
  <translation>The next module opens when the homework is handed in.</translation>
 </message>
 <message>
  <source>Obligatorisk</source>
  <translation>Mandatory</translation>
 </message>
 <message>
  <source>Okänt</source>
  <translation>Unknown</translation>
 </message>
 <message>
  <source>Passar när</source>
  <translation>Suits when</translation>
 </message>
 <message>
  <source>Patientutbildning</source>
  <translation>Patient education</translation>
 </message>
 <message>
  <source>Pilot</source>
  <translation>Pilot</translation>
 </message>
 <message>
  <source>Pilot, högst {cap}</source>
  <translation>Pilot, at most {cap}</translation>
 </message>
 <message>
  <source>Rekommenderade veckor</source>
  <translation>Recommended weeks</translation>
 </message>
 <message>
  <source>Saknas: {subjects}</source>
  <translation>Missing: {subjects}</translation>
 </message>
 <message>
  <source>Sidan får inte spridas.</source>
  <translation>The page must not be spread.</translation>
 </message>
 <message>
  <source>Sidan får inte spridas. Att du öppnat den är loggat.</source>
  <translation>This page must not be spread. That you opened it is logged.</translation>
 </message>
 <message>
  <source>Skriv ut programblad</source>
  <translation>Print program sheet</translation>
 </message>
 <message>
  <source>Stödprogram</source>
  <translation>Support program</translation>
 </message>
 <message>
  <source>Svar inom</source>
  <translation>Answer within</translation>
 </message>
 <message>
  <source>Svaras i en tabell:</source>
  <translation>Answered in a table:</translation>
 </message>
 <message>
  <source>Svaras med egna ord.</source>
  <translation>Answered in own words.</translation>
 </message>
 <message>
  <source>Svaras med en rad text.</source>
  <translation>Answered with a line of text.</translation>
 </message>
 <message>
  <source>Svaras med ett av:</source>
  <translation>Answered with one of:</translation>
 </message>
 <message>
  <source>Svaras med ett tal{limits}.</source>
  <translation>Answered with a number{limits}.</translation>
 </message>
 <message>
  <source>Talar emot</source>
  <translation>Speaks against</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message>
  <source>Uppföljning</source>
  <translation>Follow-up</translation>
 </message>
 <message>
  <source>Ursprung</source>
  <translation>Origin</translation>
 </message>
 <message>
  <source>Valbar</source>
  <translation>Optional</translation>
 </message>
 <message>
  <source>Veckor</source>
  <translation>Weeks</translation>
 </message>
 <message>
  <source>Version</source>
  <translation>Version</translation>
 </message>
 <message>
  <source>förslag i programfilen</source>
  <translation>proposed in the program file</translation>
 </message>
 <message>
  <source>har sidor som inte får spridas</source>
  <translation>has pages that must not be spread</translation>
 </message>
 <message>
  <source>ingen sida än</source>
  <translation>no page yet</translation>
 </message>
 <message>
  <source>obekräftat</source>
  <translation>unconfirmed</translation>
 </message>
 <message>
  <source>okänd leverantör</source>
  <translation>unknown supplier</translation>
 </message>
 <message>
  <source>okänd version</source>
  <translation>unknown version</translation>
 </message>
 <message>
  <source>samma arbetsdag</source>
  <translation>the same working day</translation>
 </message>
 <message>
  <source>slutsats av källan</source>
  <translation>concluded from the source</translation>
 </message>
 <message>
  <source>texten finns inte här</source>
  <translation>the text is not here</translation>
 </message>
 <message>
  <source>vanligen {first}–{last} veckor</source>
  <translation>usually {first}–{last} weeks</translation>
 </message>
 <message>
  <source>version {version}</source>
  <translation>version {version}</translation>
 </message>
</context>
<context>
 <name>ProgramsPage</name>
 <message numerus="yes">
  <source>%n program</source>
  <translation><numerusform>%n program</numerusform><numerusform>%n programs</numerusform></translation>
 </message>
 <message>
  <source>Filtrera program</source>
  <translation>Filter programs</translation>
 </message>
 <message>
  <source>Inget program med de orden</source>
  <translation>No program with those words</translation>
 </message>
 <message>
  <source>Instrument</source>
  <translation>Instruments</translation>
 </message>
 <message>
  <source>Mellanslag</source>
  <translation>Space</translation>
 </message>
 <message>
  <source>Nytt program</source>
  <translation>New program</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Programs</translation>
 </message>
 <message>
  <source>Ta in program från fil</source>
  <translation>Take in a program from a file</translation>
 </message>
 <message>
  <source>Töm fältet med Esc för att se alla program igen.</source>
  <translation>Clear the field with Esc to see all programs again.</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>läs</source>
  <translation>read</translation>
 </message>
 <message>
  <source>tillbaka</source>
  <translation>back</translation>
 </message>
 <message>
  <source>välj</source>
  <translation>choose</translation>
 </message>
 <message>
  <source>{programs}, varav {ready} kan startas</source>
  <translation>{programs}, of which {ready} can be started</translation>
 </message>
</context>
<context>
 <name>ProgressCard</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
</context>
<context>
 <name>QuestionRow</name>
 <message>
  <source>Det är fler än {most}. Ta bort några.</source>
  <translation>There are more than {most}. Remove some.</translation>
 </message>
 <message>
  <source>Enhet, till exempel timmar</source>
  <translation>Unit, such as hours</translation>
 </message>
 <message>
  <source>Ett val av flera</source>
  <translation>One choice of several</translation>
 </message>
 <message>
  <source>Fråga</source>
  <translation>Question</translation>
 </message>
 <message>
  <source>Fråga {number}</source>
  <translation>Question {number}</translation>
 </message>
 <message>
  <source>Kolumner, en på varje rad. Skriv (tal) efter en som ska fyllas i med tal</source>
  <translation>Columns, one on each line. Write (number) after one to be filled in with numbers</translation>
 </message>
 <message>
  <source>Kort text</source>
  <translation>Short text</translation>
 </message>
 <message>
  <source>Lång text</source>
  <translation>Long text</translation>
 </message>
 <message>
  <source>Rader, till exempel veckans dagar, en på varje rad</source>
  <translation>Rows, for example the days of the week, one on each line</translation>
 </message>
 <message>
  <source>Skriv frågan, eller ta bort den.</source>
  <translation>Write the question, or remove it.</translation>
 </message>
 <message>
  <source>Skriv minst en kolumn.</source>
  <translation>Write at least one column.</translation>
 </message>
 <message>
  <source>Skriv minst en rad.</source>
  <translation>Write at least one row.</translation>
 </message>
 <message>
  <source>Skriv minst två svar, ett på varje rad.</source>
  <translation>Write at least two answers, one on each line.</translation>
 </message>
 <message>
  <source>Svar att välja mellan, ett på varje rad</source>
  <translation>Answers to choose between, one on each line</translation>
 </message>
 <message>
  <source>Svaras med</source>
  <translation>Answered with</translation>
 </message>
 <message>
  <source>Ta bort fråga {number}</source>
  <translation>Remove question {number}</translation>
 </message>
 <message>
  <source>Ta bort frågan</source>
  <translation>Remove the question</translation>
 </message>
 <message>
  <source>Tabell, till exempel en dagbok</source>
  <translation>Table, for example a diary</translation>
 </message>
 <message>
  <source>Tal</source>
  <translation>Number</translation>
 </message>
</context>
<context>
 <name>Rating tables</name>
 <message numerus="yes">
  <source>%n finns redan.</source>
  <translation><numerusform>%n is there already.</numerusform><numerusform>%n are there already.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n skattning(ar) sparas.</source>
  <translation><numerusform>%n rating is stored.</numerusform><numerusform>%n ratings are stored.</numerusform></translation>
 </message>
 <message>
  <source>Allt i tabellen finns redan. Inget tas in.</source>
  <translation>All of the table is there already. Nothing is taken in.</translation>
 </message>
 <message>
  <source>Dagen ligger framåt i tiden.</source>
  <translation>The day lies ahead.</translation>
 </message>
 <message>
  <source>Dagen ligger mer än två år före behandlingens början.</source>
  <translation>The day is more than two years before the treatment's start.</translation>
 </message>
 <message>
  <source>Dagen saknas.</source>
  <translation>The day is missing.</translation>
 </message>
 <message>
  <source>Dagen skrivs ÅÅÅÅ-MM-DD.</source>
  <translation>The day is written YYYY-MM-DD.</translation>
 </message>
 <message>
  <source>Det som står här läses inte. Säger det vem svaren är av, kalla kolumnen Patient. Annars ta bort den.</source>
  <translation>What stands here is not read. If it says whose the answers are, call the column Patient. Else remove it.</translation>
 </message>
 <message>
  <source>En cell är längre än {most} tecken.</source>
  <translation>A cell is longer than {most} characters.</translation>
 </message>
 <message>
  <source>En kolumn för dagen saknas: Datum.</source>
  <translation>A column for the day is missing: Date.</translation>
 </message>
 <message>
  <source>En kolumn för vem det gäller saknas: Behandling, Patient (id) eller Personnummer.</source>
  <translation>A column for whom it is about is missing: Treatment, Patient (id) or Personal number.</translation>
 </message>
 <message>
  <source>Ett citattecken avslutas inte, eller står fel. Spara tabellen som CSV på nytt.</source>
  <translation>A quotation mark is not closed, or stands wrong. Save the table as CSV again.</translation>
 </message>
 <message>
  <source>Flera instrument heter så. Skriv nyckeln för det som menas: {keys}.</source>
  <translation>Several instruments are called so. Write the key of the one meant: {keys}.</translation>
 </message>
 <message>
  <source>Frågan har redan ett svar i kolumnen {other}. Ta bort en av kolumnerna.</source>
  <translation>The question has an answer already in the column {other}. Remove one of them.</translation>
 </message>
 <message>
  <source>Ingen behandling har det id som står här.</source>
  <translation>No treatment has the id that stands here.</translation>
 </message>
 <message>
  <source>Ingen kolumn är {instrument} fråga {questions}, vars svar läses först. Kalla kolumnen ”Fråga {questions}”; är frågan inte ställd, lägg till den tom.</source>
  <translation>No column is {instrument} question {questions}, whose answers are read first. Call the column “Question {questions}”; if it was not asked, add it empty.</translation>
 </message>
 <message>
  <source>Ingen patient går under det som står här.</source>
  <translation>No patient goes by what stands here.</translation>
 </message>
 <message>
  <source>Instrumentet har ingen sådan fråga.</source>
  <translation>The instrument has no such question.</translation>
 </message>
 <message>
  <source>Instrumentet är ur bruk.</source>
  <translation>The instrument is out of use.</translation>
 </message>
 <message>
  <source>Kliniken har inget instrument som heter så.</source>
  <translation>The clinic has no instrument of that name.</translation>
 </message>
 <message>
  <source>Kolumnen finns två gånger.</source>
  <translation>The column is there twice.</translation>
 </message>
 <message>
  <source>Kolumner som inte är någon fråga och inte läses: {columns}.</source>
  <translation>Columns that are no question and are not read: {columns}.</translation>
 </message>
 <message>
  <source>Numret är inte skrivet som ett helt personnummer, samordningsnummer eller reservnummer.</source>
  <translation>The number is not written as a whole personal, coordination or reserve number.</translation>
 </message>
 <message>
  <source>Patienten har bara avslutade behandlingar: {treatments}. Skriv behandlingens id i kolumnen Behandling.</source>
  <translation>The patient has ended treatments only: {treatments}. Write the treatment's id in the column Treatment.</translation>
 </message>
 <message>
  <source>Patienten har flera pågående behandlingar: {treatments}. Skriv behandlingens id i kolumnen Behandling.</source>
  <translation>The patient has several treatments under way: {treatments}. Write the treatment's id in the column Treatment.</translation>
 </message>
 <message>
  <source>Patienten har ingen behandling.</source>
  <translation>The patient has no treatment.</translation>
 </message>
 <message>
  <source>Patienten är inte din. Öppna patienten med ett skäl först.</source>
  <translation>The patient is not yours. Open the patient with a reason first.</translation>
 </message>
 <message>
  <source>Rad {line}</source>
  <translation>Line {line}</translation>
 </message>
 <message>
  <source>Raden har inga svar.</source>
  <translation>The row has no answers.</translation>
 </message>
 <message>
  <source>Raden har {found} kolumner, men rubrikerna är {columns}.</source>
  <translation>The row has {found} columns, but there are {columns} heads.</translation>
 </message>
 <message>
  <source>Raden nämner två olika patienter.</source>
  <translation>The row names two different patients.</translation>
 </message>
 <message>
  <source>Raden säger inte vem det gäller.</source>
  <translation>The row does not say whom it is about.</translation>
 </message>
 <message>
  <source>Raden säger inte vilket instrument det är. Välj det ovan, eller skriv det i en kolumn.</source>
  <translation>The row does not say which instrument it is. Choose it above, or write it in a column.</translation>
 </message>
 <message>
  <source>Raden är en annan patients, eller av en annan behandling. Här tas bara den öppna patientens in.</source>
  <translation>The row is another patient's, or of another treatment. Here only the open patient's are taken in.</translation>
 </message>
 <message>
  <source>Svaret ska vara ett heltal {low}–{high}.</source>
  <translation>The answer is to be a whole number {low}–{high}.</translation>
 </message>
 <message>
  <source>Tabellen har fler än {most} kolumner.</source>
  <translation>The table has more than {most} columns.</translation>
 </message>
 <message>
  <source>Tabellen har fler än {most} rader. Dela den.</source>
  <translation>The table has more than {most} rows. Divide it.</translation>
 </message>
 <message>
  <source>Tabellen är tom.</source>
  <translation>The table is empty.</translation>
 </message>
 <message>
  <source>Tiden finns inte, för då ställs klockan fram till sommartid.</source>
  <translation>There is no such time, as the clocks go forward then.</translation>
 </message>
 <message>
  <source>Tiden skrivs TT:MM.</source>
  <translation>The time is written HH:MM.</translation>
 </message>
 <message>
  <source>Tiden vid dagen är en annan än den i tidens kolumn.</source>
  <translation>The time beside the day is another than the one in the column for the time.</translation>
 </message>
 <message>
  <source>Två patienter går under det numret. Skriv behandlingens id i stället.</source>
  <translation>Two patients go by that number. Write the treatment's id instead.</translation>
 </message>
 <message>
  <source>andra svar från samma dag finns</source>
  <translation>other answers from the same day are there</translation>
 </message>
 <message>
  <source>behandlingen är avslutad</source>
  <translation>the treatment has ended</translation>
 </message>
 <message>
  <source>finns redan</source>
  <translation>there already</translation>
 </message>
 <message>
  <source>rättad, flyttad eller återtagen sedan</source>
  <translation>corrected, moved or taken back since</translation>
 </message>
 <message>
  <source>svar att läsa först</source>
  <translation>answer to read first</translation>
 </message>
 <message>
  <source>{file} kan inte tas in än. Inget har ändrats.</source>
  <translation>{file} cannot be taken in yet. Nothing has changed.</translation>
 </message>
</context>
<context>
 <name>RatingDetail</name>
 <message>
  <source>Besvarad: {before} → {after}</source>
  <translation>Answered: {before} → {after}</translation>
 </message>
 <message>
  <source>Flytta</source>
  <translation>Move</translation>
 </message>
 <message>
  <source>Historik</source>
  <translation>History</translation>
 </message>
 <message>
  <source>Inskriven {stamp}</source>
  <translation>Entered {stamp}</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Rätta</source>
  <translation>Correct</translation>
 </message>
 <message>
  <source>Skäl: {reason}</source>
  <translation>Reason: {reason}</translation>
 </message>
 <message>
  <source>Stäng svaren</source>
  <translation>Close the answers</translation>
 </message>
 <message>
  <source>Svaren</source>
  <translation>The answers</translation>
 </message>
 <message>
  <source>Väntar på att någon skriver vad som gjordes.</source>
  <translation>Waits for somebody to write what was done.</translation>
 </message>
 <message>
  <source>inget svar</source>
  <translation>no answer</translation>
 </message>
 <message>
  <source>planerad {when}</source>
  <translation>planned {when}</translation>
 </message>
 <message>
  <source>{done} · {stamp}</source>
  <translation>{done} · {stamp}</translation>
 </message>
 <message>
  <source>{question}: {before} → {after}</source>
  <translation>{question}: {before} → {after}</translation>
 </message>
 <message>
  <source>{words} · öppnad igen</source>
  <translation>{words} · opened again</translation>
 </message>
 <message>
  <source>Återta</source>
  <translation>Withdraw</translation>
 </message>
 <message>
  <source>Återtagen {stamp}</source>
  <translation>Withdrawn {stamp}</translation>
 </message>
</context>
<context>
 <name>RatingSteps</name>
 <message numerus="yes">
  <source>Alla %n</source>
  <translation><numerusform>All %n</numerusform><numerusform>All %n</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Bara %n äldre</source>
  <translation><numerusform>Only %n older one</numerusform><numerusform>Only %n older ones</numerusform></translation>
 </message>
 <message>
  <source>De står inte längre i Idag, och räknas som sådana som saknas.</source>
  <translation>They no longer stand in Today, and count as lacking.</translation>
 </message>
 <message>
  <source>Den sista, {planned}, kan fortfarande lämnas. Det som inte lämnas räknas som saknat.</source>
  <translation>The last one, {planned}, can still be answered. What will not come counts as lacking.</translation>
 </message>
 <message>
  <source>Den står inte längre i Idag, och räknas som en som saknas.</source>
  <translation>It no longer stands in Today, and counts as missing.</translation>
 </message>
 <message>
  <source>Lämnas inte</source>
  <translation>Will not come</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Skattningen</source>
  <translation>The rating</translation>
 </message>
 <message>
  <source>Svaren går fortfarande att läsa, med skälet, men räknas inte. Ett svar som ska läsas står kvar i Idag.</source>
  <translation>The answers can still be read, with the reason, but do not count. An answer to be read stays in Today.</translation>
 </message>
 <message>
  <source>Vilka</source>
  <translation>Which</translation>
 </message>
 <message>
  <source>{form}, lämnas inte</source>
  <translation>{form}, will not come</translation>
 </message>
 <message>
  <source>{form}, {when}, är borttagen ur planen.</source>
  <translation>{form}, {when}, is taken out of the plan.</translation>
 </message>
 <message>
  <source>Återta</source>
  <translation>Withdraw</translation>
 </message>
 <message>
  <source>Återta {form}</source>
  <translation>Withdraw {form}</translation>
 </message>
</context>
<context>
 <name>Ratings</name>
 <message numerus="yes">
  <source>%n månad(er) efter avslutet</source>
  <translation><numerusform>%n month after the end</numerusform><numerusform>%n months after the end</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n värde(n)</source>
  <translation><numerusform>%n value</numerusform><numerusform>%n values</numerusform></translation>
 </message>
 <message>
  <source>En skattning besvarad {day} är flyttad härifrån {stamp}. Skäl: {reason}</source>
  <translation>A rating answered {day} was moved from here {stamp}. Reason: {reason}</translation>
 </message>
 <message>
  <source>Flyttad hit {stamp}</source>
  <translation>Moved here {stamp}</translation>
 </message>
 <message>
  <source>Fråga {number}</source>
  <translation>Question {number}</translation>
 </message>
 <message>
  <source>Profil {profile}</source>
  <translation>Profile {profile}</translation>
 </message>
 <message>
  <source>På svenska: {words}</source>
  <translation>In Swedish: {words}</translation>
 </message>
 <message>
  <source>Räknat efter {source}</source>
  <translation>Summed by {source}</translation>
 </message>
 <message>
  <source>Rättad {stamp}</source>
  <translation>Corrected {stamp}</translation>
 </message>
 <message>
  <source>berättade</source>
  <translation>told</translation>
 </message>
 <message>
  <source>dagen är inte känd än</source>
  <translation>the day is not known yet</translation>
 </message>
 <message>
  <source>efter behandlingen</source>
  <translation>after the treatment</translation>
 </message>
 <message>
  <source>flyttad hit</source>
  <translation>moved here</translation>
 </message>
 <message>
  <source>från fil</source>
  <translation>from a file</translation>
 </message>
 <message>
  <source>före behandlingen</source>
  <translation>before the treatment</translation>
 </message>
 <message>
  <source>i häfte</source>
  <translation>in a booklet</translation>
 </message>
 <message>
  <source>inklistrade</source>
  <translation>pasted</translation>
 </message>
 <message>
  <source>inte längre aktuell</source>
  <translation>not asked for any more</translation>
 </message>
 <message>
  <source>lämnas inte: {reason}</source>
  <translation>will not come: {reason}</translation>
 </message>
 <message>
  <source>ofullständig</source>
  <translation>incomplete</translation>
 </message>
 <message>
  <source>på papper</source>
  <translation>on paper</translation>
 </message>
 <message>
  <source>rättad</source>
  <translation>corrected</translation>
 </message>
 <message>
  <source>senast {day}</source>
  <translation>by {day}</translation>
 </message>
 <message>
  <source>sent inskriven</source>
  <translation>entered late</translation>
 </message>
 <message>
  <source>skulle ha kommit {day}</source>
  <translation>should have come {day}</translation>
 </message>
 <message>
  <source>{at} av {name}</source>
  <translation>{at} by {name}</translation>
 </message>
 <message>
  <source>{source} (ej kontrollerad)</source>
  <translation>{source} (not checked)</translation>
 </message>
 <message>
  <source>återtagen</source>
  <translation>withdrawn</translation>
 </message>
</context>
<context>
 <name>RatingsCard</name>
 <message>
  <source>Skattningar</source>
  <translation>Ratings</translation>
 </message>
 <message>
  <source>Visa alla</source>
  <translation>Show all</translation>
 </message>
 <message>
  <source>Visa alla skattningar</source>
  <translation>Show all ratings</translation>
 </message>
</context>
<context>
 <name>RatingsList</name>
 <message>
  <source>Alla skattningar</source>
  <translation>All ratings</translation>
 </message>
 <message>
  <source>Besvarad</source>
  <translation>Answered</translation>
 </message>
 <message>
  <source>Formulär</source>
  <translation>Form</translation>
 </message>
 <message>
  <source>Hur</source>
  <translation>How</translation>
 </message>
 <message>
  <source>Här står det som planeras och det patienten har svarat, med svaren ord för ord.</source>
  <translation>Here is what is planned and what the patient has answered, with the answers word for word.</translation>
 </message>
 <message>
  <source>Inga skattningar än</source>
  <translation>No ratings yet</translation>
 </message>
 <message>
  <source>Lämnas inte</source>
  <translation>Will not come</translation>
 </message>
 <message>
  <source>Ny skattning</source>
  <translation>New rating</translation>
 </message>
 <message>
  <source>Planera skattningar</source>
  <translation>Plan ratings</translation>
 </message>
 <message>
  <source>Planerad</source>
  <translation>Planned</translation>
 </message>
 <message>
  <source>Planerade skattningar</source>
  <translation>Planned ratings</translation>
 </message>
 <message>
  <source>Planerat</source>
  <translation>Planned</translation>
 </message>
 <message>
  <source>Skriv in</source>
  <translation>Enter</translation>
 </message>
 <message>
  <source>Summa</source>
  <translation>Total</translation>
 </message>
 <message>
  <source>Ta bort ur planen</source>
  <translation>Take out of the plan</translation>
 </message>
 <message>
  <source>Ta in från tabell</source>
  <translation>Take in from a table</translation>
 </message>
 <message numerus="yes">
  <source>Visa %n till</source>
  <translation><numerusform>Show %n more</numerusform><numerusform>Show %n more</numerusform></translation>
 </message>
</context>
<context>
 <name>Reaching</name>
 <message>
  <source>Telefon</source>
  <translation>Phone</translation>
 </message>
 <message>
  <source>Telefon och tid står på alla utskrifter till patienter. Vem patienten ska ringa står där skattningar skrivs ut, före 1177 och 112, som alltid står där.</source>
  <translation>Phone and hours stand on all prints for patients. Whom to call stands where ratings are printed, before 1177 and 112, which always stand there.</translation>
 </message>
 <message>
  <source>Telefontid</source>
  <translation>Phone hours</translation>
 </message>
 <message>
  <source>Vem patienten ska ringa</source>
  <translation>Whom the patient is to call</translation>
 </message>
</context>
<context>
 <name>ReadFirstDialog</name>
 <message>
  <source>Beskriv med några ord</source>
  <translation>Describe it in a few words</translation>
 </message>
 <message>
  <source>Det du skrev förra gången står kvar.</source>
  <translation>What you wrote last time is still here.</translation>
 </message>
 <message>
  <source>Det du skrev är inte sparat än. Det står kvar till nästa gång.</source>
  <translation>What you wrote is not saved yet. It stays until next time.</translation>
 </message>
 <message>
  <source>Det som gjordes</source>
  <translation>What was done</translation>
 </message>
 <message>
  <source>Spara och stäng raden</source>
  <translation>Save and close the line</translation>
 </message>
 <message>
  <source>Svaret från {name} är läst, och det som gjordes är skrivet.</source>
  <translation>The answer from {name} has been read, and what was done is written down.</translation>
 </message>
 <message>
  <source>Svaret är läst, och det som gjordes är skrivet.</source>
  <translation>The answer has been read, and what was done is written.</translation>
 </message>
 <message>
  <source>Vad gjorde du?</source>
  <translation>What did you do?</translation>
 </message>
 <message>
  <source>”{words}”</source>
  <translation>“{words}”</translation>
 </message>
</context>
<context>
 <name>ReadFirstLines</name>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Skriv vad som gjordes</source>
  <translation>Write what was done</translation>
 </message>
</context>
<context>
 <name>ReadingView</name>
 <message>
  <source>Modulens text</source>
  <translation>The module’s text</translation>
 </message>
</context>
<context>
 <name>ReasonDialog</name>
 <message>
  <source>Ange skäl</source>
  <translation>State a reason</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Patienten är inte din egen</source>
  <translation>The patient is not your own</translation>
 </message>
 <message>
  <source>Skriv varför du behöver öppna. Skälet sparas i loggen och gäller idag.</source>
  <translation>Write why you need to open. The reason is kept in the log and is valid today.</translation>
 </message>
 <message>
  <source>Skäl</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Öppna patienten</source>
  <translation>Open the patient</translation>
 </message>
</context>
<context>
 <name>ReceiveDialog</name>
 <message>
  <source>Från</source>
  <translation>From</translation>
 </message>
 <message>
  <source>Meddelandet</source>
  <translation>The message</translation>
 </message>
 <message>
  <source>Meddelandet från {name} är registrerat.</source>
  <translation>The message from {name} is registered.</translation>
 </message>
 <message>
  <source>Meddelandet är skrivet långt före behandlingens start. Kontrollera tiden.</source>
  <translation>The message was written long before the treatment started. Check the time.</translation>
 </message>
 <message>
  <source>När skrevs det? Tomt är nu, annars 2026-11-20 15:05 eller bara dagen</source>
  <translation>When was it written? Empty is now, else 2026-11-20 15:05 or the day alone</translation>
 </message>
 <message>
  <source>Registrera</source>
  <translation>Register</translation>
 </message>
 <message>
  <source>Registrera meddelande</source>
  <translation>Register a message</translation>
 </message>
 <message>
  <source>Registrera ändå</source>
  <translation>Register anyway</translation>
 </message>
 <message>
  <source>Samma text finns registrerad tidigare, hos en annan eller en annan dag.</source>
  <translation>The same text is registered before, of someone else or another day.</translation>
 </message>
 <message>
  <source>Skriv tiden som 2026-11-20 15:05, eller bara dagen.</source>
  <translation>Write the time as 2026-11-20 15:05, or the day alone.</translation>
 </message>
 <message>
  <source>Välj fil</source>
  <translation>Choose a file</translation>
 </message>
 <message>
  <source>Välj vems meddelandet är.</source>
  <translation>Choose whose message it is.</translation>
 </message>
 <message>
  <source>nu</source>
  <translation>now</translation>
 </message>
</context>
<context>
 <name>RecipientBanner</name>
 <message>
  <source>Svar senast {day}</source>
  <translation>Answer by {day}</translation>
 </message>
 <message>
  <source>Till {name}</source>
  <translation>To {name}</translation>
 </message>
 <message>
  <source>Tillbaka till listan</source>
  <translation>Back to the list</translation>
 </message>
</context>
<context>
 <name>RecoveryKey</name>
 <message>
  <source>Med nyckeln kan en glömd lösenfras bytas. Den som har nyckeln och filen kan läsa allt. Förvara den inlåst och inte på samma dator.</source>
  <translation>With the key a forgotten passphrase can be changed. Whoever has the key and the file can read everything. Keep it locked away, and not on the same computer.</translation>
 </message>
 <message>
  <source>Återställningsnyckel till {clinic}</source>
  <translation>Recovery key to {clinic}</translation>
 </message>
</context>
<context>
 <name>RecoveryPage</name>
 <message>
  <source>Använd återställningsnyckeln</source>
  <translation>Use the recovery key</translation>
 </message>
 <message>
  <source>De två lösenfraserna är olika. Skriv den ena igen.</source>
  <translation>The two passphrases differ. Write one of them again.</translation>
 </message>
 <message numerus="yes">
  <source>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</source>
  <translation><numerusform>At least %n character. A few words that do not belong together are easy to remember.</numerusform><numerusform>At least %n characters. A few words that do not belong together are easy to remember.</numerusform></translation>
 </message>
 <message>
  <source>Ny lösenfras</source>
  <translation>New passphrase</translation>
 </message>
 <message>
  <source>Ny lösenfras för {name}. Inget i kliniken ändras.</source>
  <translation>New passphrase for {name}. Nothing in the clinic changes.</translation>
 </message>
 <message>
  <source>Ny lösenfras igen</source>
  <translation>New passphrase again</translation>
 </message>
 <message>
  <source>Skriv nyckeln, åtta grupper om fem tecken.</source>
  <translation>Write the key, eight groups of five characters.</translation>
 </message>
 <message>
  <source>Sätt ny lösenfras</source>
  <translation>Set a new passphrase</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Återställningsnyckel</source>
  <translation>Recovery key</translation>
 </message>
</context>
<context>
 <name>RefileDialog</name>
 <message>
  <source>Det tas tillbaka här med skälet och registreras hos den du väljer. Det går att ångra.</source>
  <translation>It is withdrawn here with the reason, and registered with the one you choose. It can be undone.</translation>
 </message>
 <message>
  <source>Flytta meddelandet</source>
  <translation>Move the message</translation>
 </message>
 <message>
  <source>Meddelandet är flyttat till {name}.</source>
  <translation>The message has been moved to {name}.</translation>
 </message>
 <message>
  <source>Välj vems meddelandet är.</source>
  <translation>Choose whose message it is.</translation>
 </message>
</context>
<context>
 <name>Refusal</name>
 <message>
  <source>Ange skäl</source>
  <translation>Give a reason</translation>
 </message>
</context>
<context>
 <name>RelativeEditor</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Del i planen</source>
  <translation>Part in the plan</translation>
 </message>
 <message>
  <source>Egna behov</source>
  <translation>Own needs</translation>
 </message>
 <message>
  <source>Lägg till närstående</source>
  <translation>Add a related person</translation>
 </message>
 <message>
  <source>Namn</source>
  <translation>Name</translation>
 </message>
 <message>
  <source>Relation</source>
  <translation>Relation</translation>
 </message>
 <message>
  <source>Samtycke gavs</source>
  <translation>Consent was given</translation>
 </message>
 <message>
  <source>Samtycke återkallat, om så är</source>
  <translation>Consent withdrawn, if so</translation>
 </message>
 <message>
  <source>Samtycke: vad får berättas</source>
  <translation>Consent: what may be told</translation>
 </message>
 <message>
  <source>Spara närstående</source>
  <translation>Save the related person</translation>
 </message>
 <message>
  <source>Telefon</source>
  <translation>Phone</translation>
 </message>
 <message>
  <source>Ändra närstående</source>
  <translation>Edit a related person</translation>
 </message>
 <message>
  <source>ÅÅÅÅ-MM-DD</source>
  <translation>YYYY-MM-DD</translation>
 </message>
</context>
<context>
 <name>RelativesSection</name>
 <message>
  <source>Egna behov: {needs}</source>
  <translation>Own needs: {needs}</translation>
 </message>
 <message>
  <source>Inget samtycke: inget får berättas</source>
  <translation>No consent: nothing may be told</translation>
 </message>
 <message>
  <source>Lägg till närstående</source>
  <translation>Add a related person</translation>
 </message>
 <message>
  <source>Närstående</source>
  <translation>Related persons</translation>
 </message>
 <message>
  <source>Samtycke från {day}: {scope}</source>
  <translation>Consent from {day}: {scope}</translation>
 </message>
 <message>
  <source>Samtycket är återkallat: {scope}</source>
  <translation>The consent is withdrawn: {scope}</translation>
 </message>
 <message>
  <source>Ta bort</source>
  <translation>Remove</translation>
 </message>
 <message>
  <source>Ändra</source>
  <translation>Edit</translation>
 </message>
</context>
<context>
 <name>ReopenDialog</name>
 <message>
  <source>Behandlingen fortsätter för {name}.</source>
  <translation>The treatment goes on for {name}.</translation>
 </message>
 <message>
  <source>För ett avslut som blev fel. Behandlingen fortsätter som förut, och uppföljningar som lades vid avslutet tas bort om de inte är gjorda.</source>
  <translation>For an end that was a mistake. The treatment goes on as before, and follow-ups planned with the end are removed unless they are done.</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Öppna behandlingen igen</source>
  <translation>Reopen the treatment</translation>
 </message>
 <message>
  <source>Öppna igen</source>
  <translation>Reopen</translation>
 </message>
</context>
<context>
 <name>ReportView</name>
 <message>
  <source>Rapport</source>
  <translation>Report</translation>
 </message>
 <message>
  <source>{form}, {counted}: {number}</source>
  <translation>{form}, {counted}: {number}</translation>
 </message>
</context>
<context>
 <name>ReportsPage</name>
 <message>
  <source>Alla, vart och ett för sig</source>
  <translation>All, each by itself</translation>
 </message>
 <message>
  <source>De senaste tolv månaderna</source>
  <translation>The last twelve months</translation>
 </message>
 <message>
  <source>Förra året, {year}</source>
  <translation>Last year, {year}</translation>
 </message>
 <message>
  <source>Gräns, {form}</source>
  <translation>Line, {form}</translation>
 </message>
 <message>
  <source>I år, {year}</source>
  <translation>This year, {year}</translation>
 </message>
 <message>
  <source>När som helst</source>
  <translation>At any time</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Rapporter</source>
  <translation>Reports</translation>
 </message>
 <message>
  <source>Räknar …</source>
  <translation>Counting …</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Skriv ut rapporten</source>
  <translation>Print the report</translation>
 </message>
 <message>
  <source>Startade</source>
  <translation>Started</translation>
 </message>
 <message>
  <source>statistik</source>
  <translation>statistics</translation>
 </message>
</context>
<context>
 <name>RestorePage</name>
 <message>
  <source>Allt i kopian läses igenom innan den tas i bruk. Det som gjorts efter kopian kommer inte med.</source>
  <translation>The whole copy is read through before it is put to use. What was done after the copy does not come along.</translation>
 </message>
 <message>
  <source>Det som finns kvar av kliniken läggs åt sidan. Inget tas bort.</source>
  <translation>What is left of the clinic is put aside. Nothing is removed.</translation>
 </message>
 <message>
  <source>Lösenfras</source>
  <translation>Passphrase</translation>
 </message>
 <message>
  <source>Namn att logga in med</source>
  <translation>Name to log in with</translation>
 </message>
 <message>
  <source>Skriv namn och lösenfras som öppnar kopian.</source>
  <translation>Write a name and passphrase that open the copy.</translation>
 </message>
 <message>
  <source>Säkerhetskopia</source>
  <translation>Backup</translation>
 </message>
 <message>
  <source>Tillbaka</source>
  <translation>Back</translation>
 </message>
 <message>
  <source>Välj en säkerhetskopia.</source>
  <translation>Choose a backup.</translation>
 </message>
 <message>
  <source>Välj fil …</source>
  <translation>Choose file …</translation>
 </message>
 <message>
  <source>Välj säkerhetskopia</source>
  <translation>Choose a backup</translation>
 </message>
 <message>
  <source>{done} av {total} steg klara</source>
  <translation>{done} of {total} steps done</translation>
 </message>
 <message>
  <source>Återställ</source>
  <translation>Restore</translation>
 </message>
 <message>
  <source>Återställ från en säkerhetskopia</source>
  <translation>Restore from a backup</translation>
 </message>
 <message>
  <source>Återställer</source>
  <translation>Restoring</translation>
 </message>
</context>
<context>
 <name>RowsColumn</name>
 <message>
  <source>1 v efter</source>
  <translation>1 w behind</translation>
 </message>
 <message>
  <source>1 v före</source>
  <translation>1 w ahead</translation>
 </message>
 <message>
  <source>2 v efter</source>
  <translation>2 w behind</translation>
 </message>
 <message>
  <source>3 v efter</source>
  <translation>3 w behind</translation>
 </message>
 <message>
  <source>Exponering 2 · 90 ord</source>
  <translation>Exposure 2 · 90 words</translation>
 </message>
 <message>
  <source>Flikar</source>
  <translation>Tabs</translation>
 </message>
 <message>
  <source>Hemuppgifter</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>I fas</source>
  <translation>On track</translation>
 </message>
 <message>
  <source>Klar</source>
  <translation>Done</translation>
 </message>
 <message>
  <source>Klart</source>
  <translation>Finished</translation>
 </message>
 <message>
  <source>Konversation</source>
  <translation>Conversation</translation>
 </message>
 <message>
  <source>Listrader</source>
  <translation>List rows</translation>
 </message>
 <message>
  <source>Listrader, luftig {height}</source>
  <translation>List rows, airy {height}</translation>
 </message>
 <message>
  <source>Listrader, tät {height}</source>
  <translation>List rows, dense {height}</translation>
 </message>
 <message>
  <source>Lägen: alltid ikon, ord och färg</source>
  <translation>Status: always icon, word and colour</translation>
 </message>
 <message>
  <source>Lämnat {time}</source>
  <translation>Handed over {time}</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Moduler</source>
  <translation>Modules</translation>
 </message>
 <message>
  <source>Modulremsa</source>
  <translation>Module strip</translation>
 </message>
 <message>
  <source>Nytt</source>
  <translation>New</translation>
 </message>
 <message>
  <source>Pausad</source>
  <translation>Paused</translation>
 </message>
 <message>
  <source>Sömndagbok vecka 2 · 210 ord</source>
  <translation>Sleep diary week 2 · 210 words</translation>
 </message>
 <message>
  <source>Tangenter</source>
  <translation>Keys</translation>
 </message>
 <message>
  <source>Två moduler inlämnade, modul 3 pågår, planen är vid modul 5</source>
  <translation>Two modules handed in, module 3 is ongoing, the plan is at module 5</translation>
 </message>
 <message>
  <source>Utkast</source>
  <translation>Draft</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>idag {time}</source>
  <translation>today {time}</translation>
 </message>
 <message>
  <source>normal</source>
  <translation>normal</translation>
 </message>
 <message>
  <source>ons 25 nov</source>
  <translation>Wed 25 Nov</translation>
 </message>
 <message>
  <source>pekare över</source>
  <translation>pointer over</translation>
 </message>
 <message>
  <source>plan v. {number}</source>
  <translation>plan w. {number}</translation>
 </message>
 <message>
  <source>slutför och nästa</source>
  <translation>finish and next</translation>
 </message>
 <message>
  <source>tis 24 nov</source>
  <translation>Tue 24 Nov</translation>
 </message>
 <message>
  <source>tyst 12 dagar</source>
  <translation>silent 12 days</translation>
 </message>
 <message>
  <source>vald</source>
  <translation>selected</translation>
 </message>
 <message>
  <source>vald, fokus</source>
  <translation>selected, focus</translation>
 </message>
 <message>
  <source>Översikt</source>
  <translation>Overview</translation>
 </message>
 <message>
  <source>öppna</source>
  <translation>open</translation>
 </message>
 <message>
  <source>”Dagboken är …”</source>
  <translation>“The diary …”</translation>
 </message>
 <message>
  <source>”Hinner inte med …”</source>
  <translation>“No time for …”</translation>
 </message>
 <message>
  <source>”Kan jag göra två moduler …”</source>
  <translation>“Can I do two modules …”</translation>
 </message>
</context>
<context>
 <name>RuleDialog</name>
 <message>
  <source>Krav</source>
  <translation>Requirement</translation>
 </message>
 <message>
  <source>Nu: {strength}. {origin}.</source>
  <translation>Now: {strength}. {origin}.</translation>
 </message>
 <message>
  <source>Ska vara</source>
  <translation>Is to be</translation>
 </message>
 <message>
  <source>Skäl</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Ta bort klinikens regel</source>
  <translation>Remove the clinic's rule</translation>
 </message>
 <message>
  <source>{program}. Regeln gäller alla versioner, och starter från nu.</source>
  <translation>{program}. The rule holds for all versions, and for starts from now on.</translation>
 </message>
 <message>
  <source>Ändra</source>
  <translation>Change</translation>
 </message>
 <message>
  <source>Ändra ett krav</source>
  <translation>Change a requirement</translation>
 </message>
</context>
<context>
 <name>RuleRow</name>
 <message>
  <source>{gate}: {strength}</source>
  <translation>{gate}: {strength}</translation>
 </message>
</context>
<context>
 <name>SafetyStep</name>
 <message>
  <source>Data: {folder}
Säkerhetskopior: {backups}</source>
  <translation>Data: {folder}
Backups: {backups}</translation>
 </message>
 <message>
  <source>Det är inte grupp {number}.</source>
  <translation>That is not group {number}.</translation>
 </message>
 <message>
  <source>Grupp {number}</source>
  <translation>Group {number}</translation>
 </message>
 <message>
  <source>Här ligger allt, krypterat</source>
  <translation>Everything lies here, encrypted</translation>
 </message>
 <message>
  <source>Lösenfras</source>
  <translation>Passphrase</translation>
 </message>
 <message>
  <source>Med den kan en glömd lösenfras bytas. Utan både lösenfras och nyckel kan ingen läsa kliniken. Spara den på en annan plats än datorn.</source>
  <translation>With it a forgotten passphrase can be changed. Without both passphrase and key nobody can read the clinic. Keep it somewhere other than the computer.</translation>
 </message>
 <message numerus="yes">
  <source>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</source>
  <translation><numerusform>At least %n character. A few words that do not belong together are easy to remember.</numerusform><numerusform>At least %n characters. A few words that do not belong together are easy to remember.</numerusform></translation>
 </message>
 <message>
  <source>Skriv ut …</source>
  <translation>Print …</translation>
 </message>
 <message>
  <source>Spara som fil …</source>
  <translation>Save as file …</translation>
 </message>
 <message>
  <source>Visa att du har den: skriv två av grupperna.</source>
  <translation>Show that you have it: write two of the groups.</translation>
 </message>
 <message>
  <source>Välj annan mapp …</source>
  <translation>Choose another folder …</translation>
 </message>
 <message>
  <source>Återställningsnyckel</source>
  <translation>Recovery key</translation>
 </message>
 <message>
  <source>Återställningsnyckel: {key}</source>
  <translation>Recovery key: {key}</translation>
 </message>
</context>
<context>
 <name>SavedButton</name>
 <message>
  <source>Allt sparat</source>
  <translation>All saved</translation>
 </message>
 <message>
  <source>Sparat</source>
  <translation>Saved</translation>
 </message>
 <message>
  <source>Visa händelser</source>
  <translation>Show events</translation>
 </message>
</context>
<context>
 <name>Session</name>
 <message>
  <source>Det du kastade är tillbaka.</source>
  <translation>What you threw away is back.</translation>
 </message>
 <message>
  <source>Det finns inget att göra om.</source>
  <translation>There is nothing to redo.</translation>
 </message>
 <message>
  <source>Det finns inget att ångra.</source>
  <translation>There is nothing to undo.</translation>
 </message>
 <message>
  <source>Gjort om: {step}</source>
  <translation>Redone: {step}</translation>
 </message>
 <message>
  <source>Ångrat: {step}</source>
  <translation>Undone: {step}</translation>
 </message>
</context>
<context>
 <name>SettingsPage</name>
 <message>
  <source>Av betyder att bara Ctrl, Alt och pilar gör något.</source>
  <translation>Off means that only Ctrl, Alt and arrows do anything.</translation>
 </message>
 <message>
  <source>Bokstavstangenter i listor (K, U, T …)</source>
  <translation>Letter keys in lists (K, U, T …)</translation>
 </message>
 <message>
  <source>Ctrl++ och Ctrl+− ändrar också.</source>
  <translation>Ctrl++ and Ctrl+− change it too.</translation>
 </message>
 <message>
  <source>Den här datorn</source>
  <translation>This computer</translation>
 </message>
 <message>
  <source>Ditt konto</source>
  <translation>Your account</translation>
 </message>
 <message>
  <source>Från nästa start.</source>
  <translation>From the next start.</translation>
 </message>
 <message>
  <source>Följ systemet</source>
  <translation>Follow the system</translation>
 </message>
 <message>
  <source>Inställningar</source>
  <translation>Settings</translation>
 </message>
 <message>
  <source>Listor</source>
  <translation>Lists</translation>
 </message>
 <message>
  <source>Ljust</source>
  <translation>Light</translation>
 </message>
 <message>
  <source>Luftig</source>
  <translation>Airy</translation>
 </message>
 <message>
  <source>Mörkt</source>
  <translation>Dark</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Language</translation>
 </message>
 <message>
  <source>Säkerhetskopiera nu</source>
  <translation>Back up now</translation>
 </message>
 <message>
  <source>Säkerhetskopior</source>
  <translation>Backups</translation>
 </message>
 <message>
  <source>Tangenter</source>
  <translation>Keys</translation>
 </message>
 <message>
  <source>Textstorlek</source>
  <translation>Text size</translation>
 </message>
 <message>
  <source>Tät</source>
  <translation>Dense</translation>
 </message>
 <message>
  <source>Utseende</source>
  <translation>Appearance</translation>
 </message>
 <message>
  <source>Utskrifter till patienter</source>
  <translation>Prints for patients</translation>
 </message>
 <message>
  <source>backup</source>
  <translation>backup</translation>
 </message>
 <message>
  <source>kopia</source>
  <translation>copy</translation>
 </message>
 <message>
  <source>{size} %</source>
  <translation>{size} %</translation>
 </message>
</context>
<context>
 <name>SheetBar</name>
 <message>
  <source>Föregående sida</source>
  <translation>Previous page</translation>
 </message>
 <message>
  <source>Hela sidan</source>
  <translation>Whole page</translation>
 </message>
 <message>
  <source>Nästa sida</source>
  <translation>Next page</translation>
 </message>
 <message>
  <source>PDF</source>
  <translation>PDF</translation>
 </message>
 <message>
  <source>PDF, en fil var</source>
  <translation>PDF, one file each</translation>
 </message>
 <message>
  <source>Sida {page} av {pages}</source>
  <translation>Page {page} of {pages}</translation>
 </message>
 <message>
  <source>Sidans bredd</source>
  <translation>Page width</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message numerus="yes">
  <source>Skriv ut %n</source>
  <translation><numerusform>Print %n</numerusform><numerusform>Print %n</numerusform></translation>
 </message>
 <message>
  <source>Spara som PDF</source>
  <translation>Save as PDF</translation>
 </message>
 <message>
  <source>Spara som PDF, en fil var</source>
  <translation>Save as PDF, one file each</translation>
 </message>
 <message>
  <source>Storlek på skärmen</source>
  <translation>Size on screen</translation>
 </message>
</context>
<context>
 <name>SheetView</name>
 <message>
  <source>Förhandsvisning</source>
  <translation>Preview</translation>
 </message>
</context>
<context>
 <name>StartPanel</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Behandlare</source>
  <translation>Therapist</translation>
 </message>
 <message>
  <source>Det är inte känt om programmet finns på patientens språk.</source>
  <translation>It is not known whether the program is in the patient's language.</translation>
 </message>
 <message>
  <source>Form</source>
  <translation>Form</translation>
 </message>
 <message>
  <source>Första arbetspass</source>
  <translation>First work session</translation>
 </message>
 <message>
  <source>Kommentar till överenskommelsen</source>
  <translation>Comment on the agreement</translation>
 </message>
 <message>
  <source>Kräver: {competence}.</source>
  <translation>Requires: {competence}.</translation>
 </message>
 <message>
  <source>Patienten har redan en pågående behandling i ett annat program.</source>
  <translation>The patient already has an ongoing treatment in another program.</translation>
 </message>
 <message>
  <source>Program</source>
  <translation>Program</translation>
 </message>
 <message>
  <source>Programmet finns inte på patientens språk.</source>
  <translation>The program does not exist in the patient’s language.</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Starta</source>
  <translation>Start</translation>
 </message>
 <message>
  <source>Starta behandling</source>
  <translation>Start treatment</translation>
 </message>
 <message>
  <source>Startdag</source>
  <translation>Start day</translation>
 </message>
 <message>
  <source>Så blir det</source>
  <translation>The outcome</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message>
  <source>Valbara moduler</source>
  <translation>Optional modules</translation>
 </message>
 <message>
  <source>dag och tid</source>
  <translation>day and time</translation>
 </message>
 <message>
  <source>{count} moduler, {pace}. Första modulen öppnas på startdagen. Sista modulen {week}.</source>
  <translation>{count} modules, {pace}. The first module opens on the start day. The last module {week}.</translation>
 </message>
 <message>
  <source>{program} startad för {name}.</source>
  <translation>{program} started for {name}.</translation>
 </message>
</context>
<context>
 <name>StateDialog</name>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Läge</source>
  <translation>Status</translation>
 </message>
 <message>
  <source>Lägen som passeras får samma dag. Att gå tillbaka är en rättelse och behöver en orsak.</source>
  <translation>Statuses that are passed over get the same day. Going back is a correction and needs a reason.</translation>
 </message>
 <message>
  <source>Orsak, när något rättas</source>
  <translation>Reason, when something is corrected</translation>
 </message>
 <message>
  <source>Spara läget</source>
  <translation>Save the status</translation>
 </message>
</context>
<context>
 <name>StepBars</name>
 <message>
  <source>Steg {step} av 3</source>
  <translation>Step {step} of 3</translation>
 </message>
</context>
<context>
 <name>StepDialog</name>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
</context>
<context>
 <name>StepOfGateDialog</name>
 <message numerus="yes">
  <source>%n punkt(er) kvar innan mötet är klart.</source>
  <translation><numerusform>%n point left before the meeting is complete.</numerusform><numerusform>%n points left before the meeting is complete.</numerusform></translation>
 </message>
 <message>
  <source>Anteckning</source>
  <translation>Note</translation>
 </message>
 <message>
  <source>Dag</source>
  <translation>Day</translation>
 </message>
 <message>
  <source>Form</source>
  <translation>Form</translation>
 </message>
 <message>
  <source>Frivilligt: ingen fråga ställs vid start.</source>
  <translation>Optional: nothing is asked at the start.</translation>
 </message>
 <message>
  <source>Genomgånget</source>
  <translation>Gone through</translation>
 </message>
 <message>
  <source>Hur är det?</source>
  <translation>How is it?</translation>
 </message>
 <message>
  <source>Programmet kräver det före start.</source>
  <translation>The program demands it before the start.</translation>
 </message>
 <message>
  <source>Programmet kräver det här: det saknas även om du väljer att det inte behövs.</source>
  <translation>The program demands this: it is missing even if you say that it is not needed.</translation>
 </message>
 <message>
  <source>Programmet varnar vid start om det saknas, men hindrar inte.</source>
  <translation>The program warns at the start if it is missing, but does not stop you.</translation>
 </message>
 <message>
  <source>Räknas inte i det här programmet: samtalet ska hållas vid besök eller video.</source>
  <translation>Does not count in this program: the interview is to be a visit or by video.</translation>
 </message>
 <message>
  <source>Spara</source>
  <translation>Save</translation>
 </message>
 <message>
  <source>Ta tillbaka det ifyllda</source>
  <translation>Take back what is filled in</translation>
 </message>
 <message>
  <source>Vem gjorde det?</source>
  <translation>Who did it?</translation>
 </message>
 <message>
  <source>{gate} är ifyllt.</source>
  <translation>{gate} is filled in.</translation>
 </message>
 <message>
  <source>{gate}: det ifyllda är tillbakataget.</source>
  <translation>{gate}: what was filled in is taken back.</translation>
 </message>
 <message>
  <source>Övervägt</source>
  <translation>Considered</translation>
 </message>
</context>
<context>
 <name>Steps</name>
 <message>
  <source>Annat läge eller datum …</source>
  <translation>Another status or date …</translation>
 </message>
 <message>
  <source>Anteckningen är borttagen</source>
  <translation>The note is discarded</translation>
 </message>
 <message>
  <source>Anteckningen är ett utkast igen</source>
  <translation>The note is a draft again</translation>
 </message>
 <message>
  <source>Anteckningen är inte längre märkt som journalförd</source>
  <translation>The note is no longer marked as journalled</translation>
 </message>
 <message>
  <source>Anteckningen är märkt som journalförd</source>
  <translation>The note is marked as journalled</translation>
 </message>
 <message>
  <source>Anteckningen är påbörjad</source>
  <translation>The note is begun</translation>
 </message>
 <message>
  <source>Anteckningen är slutförd</source>
  <translation>The note is finished</translation>
 </message>
 <message>
  <source>Anteckningen är slutförd och märkt som journalförd</source>
  <translation>The note is finished and marked as journalled</translation>
 </message>
 <message>
  <source>Anteckningen är tillbaka</source>
  <translation>The note is back</translation>
 </message>
 <message>
  <source>Anteckningen är återtagen</source>
  <translation>The note is withdrawn</translation>
 </message>
 <message>
  <source>Avsluta behandlingen …</source>
  <translation>End the treatment …</translation>
 </message>
 <message>
  <source>Avslutet är ifyllt</source>
  <translation>The closing is filled in</translation>
 </message>
 <message>
  <source>Avslutet är taget tillbaka</source>
  <translation>The end is taken back</translation>
 </message>
 <message>
  <source>Behandlingen följer en annan version</source>
  <translation>The treatment follows another version</translation>
 </message>
 <message>
  <source>Behandlingen har en ny behandlare</source>
  <translation>The treatment has a new therapist</translation>
 </message>
 <message>
  <source>Behandlingen är avslutad</source>
  <translation>The treatment has ended</translation>
 </message>
 <message>
  <source>Behandlingen är pausad</source>
  <translation>The treatment is paused</translation>
 </message>
 <message>
  <source>Behandlingen är startad</source>
  <translation>The treatment is started</translation>
 </message>
 <message>
  <source>Behandlingen är återupptagen</source>
  <translation>The treatment is resumed</translation>
 </message>
 <message>
  <source>Behandlingen återupptagen för {name}.</source>
  <translation>The treatment is resumed for {name}.</translation>
 </message>
 <message>
  <source>De planerade skattningarna är borttagna</source>
  <translation>The planned ratings are removed</translation>
 </message>
 <message>
  <source>Den närstående är borttagen</source>
  <translation>The related person is removed</translation>
 </message>
 <message>
  <source>Den närstående är tillagd</source>
  <translation>The related person is added</translation>
 </message>
 <message>
  <source>Den närståendes uppgifter är ändrade</source>
  <translation>The related person’s details are changed</translation>
 </message>
 <message>
  <source>Den planerade skattningen är borttagen</source>
  <translation>The planned rating is taken away</translation>
 </message>
 <message>
  <source>Det ifyllda är tillbakataget</source>
  <translation>What was filled in is taken back</translation>
 </message>
 <message>
  <source>Det som gjordes är skrivet</source>
  <translation>What was done is written</translation>
 </message>
 <message>
  <source>Filen är skriven</source>
  <translation>The file is written</translation>
 </message>
 <message>
  <source>Filtret har fått ett nytt namn</source>
  <translation>The filter has a new name</translation>
 </message>
 <message>
  <source>Filtret är borttaget</source>
  <translation>The filter is removed</translation>
 </message>
 <message>
  <source>Filtret är sparat</source>
  <translation>The filter is saved</translation>
 </message>
 <message>
  <source>Flaggan har fått en ny dag</source>
  <translation>The flag has another day</translation>
 </message>
 <message>
  <source>Flaggan är borttagen</source>
  <translation>The flag is removed</translation>
 </message>
 <message>
  <source>Flaggan är klar</source>
  <translation>The flag is done</translation>
 </message>
 <message>
  <source>Flaggan är satt</source>
  <translation>The flag is set</translation>
 </message>
 <message>
  <source>Flaggan är som förut</source>
  <translation>The flag is as before</translation>
 </message>
 <message>
  <source>Flaggan är ändrad igen</source>
  <translation>The flag is changed again</translation>
 </message>
 <message>
  <source>Flera behandlingar har en ny behandlare</source>
  <translation>Several treatments have a new therapist</translation>
 </message>
 <message>
  <source>Flera behandlingar är pausade</source>
  <translation>Several treatments are paused</translation>
 </message>
 <message>
  <source>Flytta till nyare version …</source>
  <translation>Move to newer version …</translation>
 </message>
 <message>
  <source>Frågan om mer är klar</source>
  <translation>The request for more is finished</translation>
 </message>
 <message>
  <source>Frånvaron är borttagen</source>
  <translation>The absence is removed</translation>
 </message>
 <message>
  <source>Frånvaron är inlagd</source>
  <translation>The absence is entered</translation>
 </message>
 <message>
  <source>Granskningsdagen är ändrad</source>
  <translation>The review date is changed</translation>
 </message>
 <message>
  <source>Hemuppgiften är borttagen</source>
  <translation>The homework is withdrawn</translation>
 </message>
 <message>
  <source>Hemuppgiften är tilldelad</source>
  <translation>The homework is assigned</translation>
 </message>
 <message>
  <source>Hemuppgiftens dag är ändrad</source>
  <translation>The homework’s day is changed</translation>
 </message>
 <message>
  <source>Hoppa över</source>
  <translation>Skip</translation>
 </message>
 <message>
  <source>Hoppa över modul {number}</source>
  <translation>Skip module {number}</translation>
 </message>
 <message>
  <source>Hoppa över …</source>
  <translation>Skip …</translation>
 </message>
 <message>
  <source>Inför start är avslutat</source>
  <translation>The intake is closed</translation>
 </message>
 <message>
  <source>Inför start är ifyllt</source>
  <translation>The intake is filled in</translation>
 </message>
 <message>
  <source>Inför start är ändrat</source>
  <translation>The intake is changed</translation>
 </message>
 <message>
  <source>Inlämningen är sparad</source>
  <translation>The hand-in is kept</translation>
 </message>
 <message>
  <source>Inlämningen är tillbakatagen</source>
  <translation>The hand-in is taken back</translation>
 </message>
 <message>
  <source>Instrumentet är borttaget igen</source>
  <translation>The instrument is removed again</translation>
 </message>
 <message>
  <source>Instrumentet är i bruk</source>
  <translation>The instrument is in use</translation>
 </message>
 <message>
  <source>Instrumentet är intaget</source>
  <translation>The instrument is taken in</translation>
 </message>
 <message>
  <source>Instrumentet är ur bruk</source>
  <translation>The instrument is out of use</translation>
 </message>
 <message>
  <source>Inställningen är ändrad</source>
  <translation>The setting is changed</translation>
 </message>
 <message>
  <source>Kliniken har redan instrumentet</source>
  <translation>The clinic already has the instrument</translation>
 </message>
 <message>
  <source>Kliniken har redan programmet</source>
  <translation>The clinic already has the program</translation>
 </message>
 <message>
  <source>Kliniken är återställd</source>
  <translation>The clinic is restored</translation>
 </message>
 <message>
  <source>Kompetensen har en annan sista dag</source>
  <translation>The competence has another last day</translation>
 </message>
 <message>
  <source>Kompetensen är borttagen</source>
  <translation>The competence is removed</translation>
 </message>
 <message>
  <source>Kompetensen är införd</source>
  <translation>The competence is entered</translation>
 </message>
 <message>
  <source>Kontakterna är inte längre märkta som journalförda</source>
  <translation>The contacts are no longer marked as journalled</translation>
 </message>
 <message>
  <source>Kontakterna är märkta som journalförda</source>
  <translation>The contacts are marked as journalled</translation>
 </message>
 <message>
  <source>Kontot är indraget</source>
  <translation>The account is withdrawn</translation>
 </message>
 <message>
  <source>Kontot är tillagt</source>
  <translation>The account is added</translation>
 </message>
 <message>
  <source>Kravet har fått klinikens egen regel</source>
  <translation>The gate has a rule of the clinic's own</translation>
 </message>
 <message>
  <source>Kravet har programmets egen regel igen</source>
  <translation>The gate has the program's own rule again</translation>
 </message>
 <message>
  <source>Källans linjer visas</source>
  <translation>The source's lines are shown</translation>
 </message>
 <message>
  <source>Källans linjer visas inte</source>
  <translation>The source's lines are not shown</translation>
 </message>
 <message>
  <source>Loggbrottet är godtaget</source>
  <translation>The break in the log is accepted</translation>
 </message>
 <message>
  <source>Läget för modul {number}</source>
  <translation>The status of module {number}</translation>
 </message>
 <message>
  <source>Lägg en uppföljning …</source>
  <translation>Plan a follow-up …</translation>
 </message>
 <message>
  <source>Lägg till</source>
  <translation>Add</translation>
 </message>
 <message>
  <source>Lägg till valbar modul</source>
  <translation>Add an optional module</translation>
 </message>
 <message>
  <source>Lägg till valbar modul …</source>
  <translation>Add an optional module …</translation>
 </message>
 <message>
  <source>Lämna över till ny behandlare …</source>
  <translation>Transfer to another therapist …</translation>
 </message>
 <message>
  <source>Lämnat</source>
  <translation>Handed over</translation>
 </message>
 <message>
  <source>Lärdomen är borttagen</source>
  <translation>The learning is removed</translation>
 </message>
 <message>
  <source>Lärdomen är omhändertagen</source>
  <translation>The learning is taken care of</translation>
 </message>
 <message>
  <source>Lärdomen är som förut</source>
  <translation>The learning is as before</translation>
 </message>
 <message>
  <source>Lärdomen är sparad</source>
  <translation>The learning is saved</translation>
 </message>
 <message>
  <source>Lösenfrasen är bytt</source>
  <translation>The passphrase is changed</translation>
 </message>
 <message>
  <source>Markera som inlämnad</source>
  <translation>Mark as handed in</translation>
 </message>
 <message>
  <source>Markera som klar</source>
  <translation>Mark as done</translation>
 </message>
 <message>
  <source>Markera som påbörjad</source>
  <translation>Mark as begun</translation>
 </message>
 <message>
  <source>Markera som återkopplad</source>
  <translation>Mark as reviewed</translation>
 </message>
 <message>
  <source>Meddelandet gäller igen</source>
  <translation>The message stands again</translation>
 </message>
 <message>
  <source>Meddelandet väntar på svar igen</source>
  <translation>The message waits for an answer again</translation>
 </message>
 <message>
  <source>Meddelandet är flyttat</source>
  <translation>The message is moved</translation>
 </message>
 <message>
  <source>Meddelandet är registrerat</source>
  <translation>The message is registered</translation>
 </message>
 <message>
  <source>Meddelandet är återtaget</source>
  <translation>The message is withdrawn</translation>
 </message>
 <message>
  <source>Modul {number} var inte öppnad. Inlämningen är införd ändå.</source>
  <translation>Module {number} was not opened. The hand-in is entered all the same.</translation>
 </message>
 <message>
  <source>Modul {number} var överhoppad. Inlämningen är införd ändå.</source>
  <translation>Module {number} was skipped. The hand-in is entered all the same.</translation>
 </message>
 <message>
  <source>Modul {number} {state} för {name}.</source>
  <translation>Module {number} {state} for {name}.</translation>
 </message>
 <message>
  <source>Modul {number} är planerad {week}, sista modulen {last}.</source>
  <translation>Module {number} is planned {week}, the last module {last}.</translation>
 </message>
 <message>
  <source>Modul {number} öppnad för {name}.</source>
  <translation>Module {number} opened for {name}.</translation>
 </message>
 <message>
  <source>Modulen får tillbaka sin vecka i planen.</source>
  <translation>The module gets its week in the plan back.</translation>
 </message>
 <message>
  <source>Modulen lämnar planen. De andra behåller sina veckor.</source>
  <translation>The module leaves the plan. The others keep their weeks.</translation>
 </message>
 <message>
  <source>Modulen är flyttad</source>
  <translation>The module is moved</translation>
 </message>
 <message>
  <source>Modulen är öppnad</source>
  <translation>The module is opened</translation>
 </message>
 <message>
  <source>Modulen är överhoppad</source>
  <translation>The module is skipped</translation>
 </message>
 <message>
  <source>Modulens läge är ändrat</source>
  <translation>The module’s status is changed</translation>
 </message>
 <message>
  <source>Modulerna är borttagna</source>
  <translation>The modules are removed</translation>
 </message>
 <message>
  <source>Modulerna är tillagda</source>
  <translation>The modules are added</translation>
 </message>
 <message>
  <source>Märkningen är borta</source>
  <translation>The mark is gone</translation>
 </message>
 <message>
  <source>Noterat: behöver inget svar</source>
  <translation>Noted: needs no answer</translation>
 </message>
 <message>
  <source>Noterat: skattningarna lämnas inte</source>
  <translation>Noted: the ratings will not come in</translation>
 </message>
 <message>
  <source>Noterat: skattningen lämnas inte</source>
  <translation>Noted: the rating will not come in</translation>
 </message>
 <message>
  <source>Patienten står inför start</source>
  <translation>The intake is open</translation>
 </message>
 <message>
  <source>Patienten är arkiverad</source>
  <translation>The patient is archived</translation>
 </message>
 <message>
  <source>Patienten är borttagen igen</source>
  <translation>The patient is removed again</translation>
 </message>
 <message>
  <source>Patienten är hämtad ur arkivet</source>
  <translation>The patient is taken from the archive</translation>
 </message>
 <message>
  <source>Patienten är tillagd</source>
  <translation>The patient is added</translation>
 </message>
 <message>
  <source>Patienterna är arkiverade</source>
  <translation>The patients are archived</translation>
 </message>
 <message>
  <source>Patienterna är sammanförda</source>
  <translation>The patients are merged</translation>
 </message>
 <message>
  <source>Patienterna är åtskilda igen</source>
  <translation>The patients are parted again</translation>
 </message>
 <message>
  <source>Pausen är borttagen</source>
  <translation>The pause is removed</translation>
 </message>
 <message>
  <source>Pausen är borttagen för {name}.</source>
  <translation>The pause is removed for {name}.</translation>
 </message>
 <message>
  <source>Planen är ändrad för {name}.</source>
  <translation>The plan is changed for {name}.</translation>
 </message>
 <message>
  <source>Programmet prövas som pilot</source>
  <translation>The program is tried as a pilot</translation>
 </message>
 <message>
  <source>Programmet är borttaget igen</source>
  <translation>The program is taken away again</translation>
 </message>
 <message>
  <source>Programmet är ett utkast igen</source>
  <translation>The program is a draft again</translation>
 </message>
 <message>
  <source>Programmet är intaget</source>
  <translation>The program is taken in</translation>
 </message>
 <message>
  <source>Programmet är publicerat</source>
  <translation>The program is published</translation>
 </message>
 <message>
  <source>Programmet är påbörjat</source>
  <translation>The program is begun</translation>
 </message>
 <message>
  <source>Raden är borta igen</source>
  <translation>The line is gone again</translation>
 </message>
 <message>
  <source>Raden är lämnad vidare</source>
  <translation>The line is passed on</translation>
 </message>
 <message>
  <source>Raden är noterad som sedd</source>
  <translation>The line is noted as seen</translation>
 </message>
 <message>
  <source>Raden är tillbaka</source>
  <translation>The line is back</translation>
 </message>
 <message>
  <source>Raden är uppskjuten</source>
  <translation>The line is postponed</translation>
 </message>
 <message>
  <source>Raderna är uppskjutna</source>
  <translation>The lines are postponed</translation>
 </message>
 <message>
  <source>Rollerna är ändrade</source>
  <translation>The roles are changed</translation>
 </message>
 <message>
  <source>Rättelsen är tagen tillbaka</source>
  <translation>The correction is taken back</translation>
 </message>
 <message>
  <source>Samtycket är antecknat</source>
  <translation>The consent is noted</translation>
 </message>
 <message>
  <source>Sista modulen: {before} → {after}. {notes}</source>
  <translation>Last module: {before} → {after}. {notes}</translation>
 </message>
 <message>
  <source>Skattningarna är planerade</source>
  <translation>The ratings are planned</translation>
 </message>
 <message>
  <source>Skattningen är flyttad till rätt behandling</source>
  <translation>The rating is moved to the right treatment</translation>
 </message>
 <message>
  <source>Skattningen är flyttad tillbaka</source>
  <translation>The rating is moved back</translation>
 </message>
 <message>
  <source>Skattningen är inlagd</source>
  <translation>The rating is entered</translation>
 </message>
 <message>
  <source>Skattningen är planerad</source>
  <translation>The rating is planned</translation>
 </message>
 <message>
  <source>Skattningen är rättad</source>
  <translation>The rating is corrected</translation>
 </message>
 <message>
  <source>Skattningen är tagen tillbaka</source>
  <translation>The rating is taken back</translation>
 </message>
 <message>
  <source>Sparat</source>
  <translation>Saved</translation>
 </message>
 <message>
  <source>Spärren är borttagen</source>
  <translation>The block is removed</translation>
 </message>
 <message>
  <source>Spärren är hävd</source>
  <translation>The block is lifted</translation>
 </message>
 <message>
  <source>Spärren är satt</source>
  <translation>The block is set</translation>
 </message>
 <message>
  <source>Stängningen är borttagen</source>
  <translation>The closing is removed</translation>
 </message>
 <message>
  <source>Stängningen är inlagd</source>
  <translation>The closing is entered</translation>
 </message>
 <message>
  <source>Svaren i tabellen är inlagda</source>
  <translation>The answers in the table are entered</translation>
 </message>
 <message>
  <source>Svaren i tabellen är tagna tillbaka</source>
  <translation>The answers in the table are taken back</translation>
 </message>
 <message>
  <source>Svaren är godkända</source>
  <translation>The answers are approved</translation>
 </message>
 <message>
  <source>Svaren är inlästa</source>
  <translation>The entries are read in</translation>
 </message>
 <message>
  <source>Svaret har en ny ägare</source>
  <translation>The entry has a new owner</translation>
 </message>
 <message>
  <source>Svaret ska läsas igen</source>
  <translation>The answer is to be read again</translation>
 </message>
 <message>
  <source>Svaret är avvecklat</source>
  <translation>The entry is retired</translation>
 </message>
 <message>
  <source>Svaret är godkänt</source>
  <translation>The entry is approved</translation>
 </message>
 <message>
  <source>Svaret är granskat</source>
  <translation>The entry is reviewed</translation>
 </message>
 <message>
  <source>Svaret är i bruk igen</source>
  <translation>The entry is back in use</translation>
 </message>
 <message>
  <source>Svaret är klart</source>
  <translation>The reply is finished</translation>
 </message>
 <message>
  <source>Svaret är lämnat för godkännande</source>
  <translation>The entry is handed in for approval</translation>
 </message>
 <message>
  <source>Svaret är märkt</source>
  <translation>The answer is marked</translation>
 </message>
 <message>
  <source>Svaret är som förut</source>
  <translation>The entry is as before</translation>
 </message>
 <message>
  <source>Svaret är tillagt</source>
  <translation>The entry is added</translation>
 </message>
 <message>
  <source>Ta bort modul {number} ur planen</source>
  <translation>Remove module {number} from the plan</translation>
 </message>
 <message>
  <source>Ta bort ur planen</source>
  <translation>Remove from the plan</translation>
 </message>
 <message>
  <source>Ta bort ur planen …</source>
  <translation>Remove from the plan …</translation>
 </message>
 <message>
  <source>Ta tillbaka</source>
  <translation>Take back</translation>
 </message>
 <message>
  <source>Ta tillbaka modul {number}</source>
  <translation>Take module {number} back</translation>
 </message>
 <message>
  <source>Ta tillbaka överhoppningen …</source>
  <translation>Take the skip back …</translation>
 </message>
 <message>
  <source>Tempot är ändrat</source>
  <translation>The pace is changed</translation>
 </message>
 <message>
  <source>Tempot är ändrat för flera</source>
  <translation>The pace is changed for several</translation>
 </message>
 <message>
  <source>Texten är ett utkast igen</source>
  <translation>The text is a draft again</translation>
 </message>
 <message>
  <source>Texten är föreslagen till svarsbanken</source>
  <translation>The text is suggested to the answer bank</translation>
 </message>
 <message>
  <source>Uppföljningen är borttagen</source>
  <translation>The follow-up is removed</translation>
 </message>
 <message>
  <source>Uppföljningen är flyttad</source>
  <translation>The follow-up is moved</translation>
 </message>
 <message>
  <source>Uppföljningen är lagd</source>
  <translation>The follow-up is planned</translation>
 </message>
 <message>
  <source>Uppföljningens utfall är skrivet</source>
  <translation>The outcome of the follow-up is written</translation>
 </message>
 <message>
  <source>Uppgifterna är som förut</source>
  <translation>The details are as before</translation>
 </message>
 <message>
  <source>Uppgifterna är ändrade</source>
  <translation>The details are changed</translation>
 </message>
 <message>
  <source>Utkasten är påbörjade</source>
  <translation>The drafts are begun</translation>
 </message>
 <message>
  <source>Utkastet i svarsbanken är sparat</source>
  <translation>The draft in the answer bank is saved</translation>
 </message>
 <message>
  <source>Utkastet till program är borttaget</source>
  <translation>The draft of a program is discarded</translation>
 </message>
 <message>
  <source>Utkastet till program är tillbaka</source>
  <translation>The draft of a program is back</translation>
 </message>
 <message>
  <source>Utkastet är borttaget</source>
  <translation>The draft is discarded</translation>
 </message>
 <message>
  <source>Utkastet är påbörjat</source>
  <translation>The draft is begun</translation>
 </message>
 <message>
  <source>Utkastet är tillbaka</source>
  <translation>The draft is back</translation>
 </message>
 <message>
  <source>Utkastet är tomt igen</source>
  <translation>The draft is empty again</translation>
 </message>
 <message>
  <source>Versionen är avvecklad</source>
  <translation>The version is retired</translation>
 </message>
 <message>
  <source>Versionens läge är som förut</source>
  <translation>The version's state is as before</translation>
 </message>
 <message>
  <source>Återkopplingen är klar</source>
  <translation>The feedback is finished</translation>
 </message>
 <message>
  <source>Återställningsnyckeln är bytt</source>
  <translation>The recovery key is changed</translation>
 </message>
 <message>
  <source>Återuppta nu</source>
  <translation>Resume now</translation>
 </message>
 <message>
  <source>Öppna behandlingen igen …</source>
  <translation>Reopen the treatment …</translation>
 </message>
 <message>
  <source>Öppna modul {number}</source>
  <translation>Open module {number}</translation>
 </message>
</context>
<context>
 <name>Stripe</name>
 <message>
  <source>Exempeldata</source>
  <translation>Sample data</translation>
 </message>
 <message>
  <source>Återställ exempelkliniken</source>
  <translation>Reset the sample clinic</translation>
 </message>
</context>
<context>
 <name>Suggestions</name>
 <message>
  <source>Förslag ur svarsbanken</source>
  <translation>Suggestions from the answer bank</translation>
 </message>
</context>
<context>
 <name>SupportPanel</name>
 <message>
  <source>Bara för personal, går inte att infoga</source>
  <translation>For staff only, cannot be inserted</translation>
 </message>
 <message>
  <source>Inget metodstöd passar. Skriv andra ord.</source>
  <translation>No method support fits. Write other words.</translation>
 </message>
 <message>
  <source>Sök efter det du undrar över. Svar till patient finns bredvid meddelanden och återkoppling.</source>
  <translation>Search for what you wonder about. Answers to patients stand beside messages and feedback.</translation>
 </message>
 <message>
  <source>Sök metodstöd</source>
  <translation>Search method support</translation>
 </message>
 <message>
  <source>läs</source>
  <translation>read</translation>
 </message>
</context>
<context>
 <name>SurfacesColumn</name>
 <message>
  <source>12 av 43 klara, ungefär 40 s kvar</source>
  <translation>12 of 43 done, about 40 s left</translation>
 </message>
 <message>
  <source>Behåll</source>
  <translation>Keep</translation>
 </message>
 <message>
  <source>Bekräftelse med Ångra, {seconds} s</source>
  <translation>Confirmation with Undo, {seconds} s</translation>
 </message>
 <message>
  <source>De avslutades för mer än tio år sedan, enligt regeln för Ångesthjälpen. Provkörningen visade 12 behandlingar och 214 filer. Gallring går inte att ångra.</source>
  <translation>They ended more than ten years ago, by the rule for Ångesthjälpen. The dry run showed 12 treatments and 214 files. Purging cannot be undone.</translation>
 </message>
 <message>
  <source>Den enda dialogen</source>
  <translation>The one dialog</translation>
 </message>
 <message>
  <source>Gallra 12</source>
  <translation>Purge 12</translation>
 </message>
 <message>
  <source>Gallra 12 avslutade behandlingar</source>
  <translation>Purge 12 ended treatments</translation>
 </message>
 <message>
  <source>Häften som patienter lämnar tillbaka läses in här.</source>
  <translation>Booklets that patients hand back are read in here.</translation>
 </message>
 <message>
  <source>Inga inkomna häften</source>
  <translation>No returned booklets</translation>
 </message>
 <message>
  <source>Läs in en fil</source>
  <translation>Read a file</translation>
 </message>
 <message>
  <source>Långt arbete</source>
  <translation>Long work</translation>
 </message>
 <message>
  <source>Skapar 43 häften</source>
  <translation>Making 43 booklets</translation>
 </message>
 <message>
  <source>Skriv {word} för att fortsätta</source>
  <translation>Type {word} to continue</translation>
 </message>
 <message>
  <source>Tempo ändrat för Omar: en modul på två veckor.</source>
  <translation>Pace changed for Omar: one module every two weeks.</translation>
 </message>
 <message>
  <source>Tomt läge</source>
  <translation>Empty state</translation>
 </message>
 <message>
  <source>Visa provkörningen</source>
  <translation>Show the dry run</translation>
 </message>
</context>
<context>
 <name>TabForms</name>
 <message>
  <source>Det finns ingen hemuppgift att lämna in på.</source>
  <translation>There is no homework to hand anything in on.</translation>
 </message>
</context>
<context>
 <name>TabRow</name>
 <message>
  <source>Behandling</source>
  <translation>Treatment</translation>
 </message>
 <message>
  <source>Dokument</source>
  <translation>Documents</translation>
 </message>
 <message>
  <source>Hemuppgifter</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Konversation</source>
  <translation>Conversation</translation>
 </message>
 <message>
  <source>Moduler</source>
  <translation>Modules</translation>
 </message>
 <message>
  <source>Patientens flikar</source>
  <translation>The patient’s tabs</translation>
 </message>
 <message>
  <source>Skattningar</source>
  <translation>Ratings</translation>
 </message>
 <message>
  <source>Översikt</source>
  <translation>Overview</translation>
 </message>
</context>
<context>
 <name>TableDialog</name>
 <message>
  <source>Att se på</source>
  <translation>To look at</translation>
 </message>
 <message>
  <source>Besvarad</source>
  <translation>Answered</translation>
 </message>
 <message>
  <source>Det som sparas</source>
  <translation>What is stored</translation>
 </message>
 <message>
  <source>Det som är fel</source>
  <translation>What is wrong</translation>
 </message>
 <message>
  <source>Instrument</source>
  <translation>Instrument</translation>
 </message>
 <message>
  <source>Instrument för raderna</source>
  <translation>Instrument for the rows</translation>
 </message>
 <message>
  <source>Patient</source>
  <translation>Patient</translation>
 </message>
 <message>
  <source>Rad</source>
  <translation>Line</translation>
 </message>
 <message>
  <source>Summa</source>
  <translation>Sum</translation>
 </message>
 <message>
  <source>Ta in svar från tabell</source>
  <translation>Take in answers from a table</translation>
 </message>
 <message>
  <source>Ta in svaren</source>
  <translation>Take in the answers</translation>
 </message>
 <message>
  <source>Välj instrument</source>
  <translation>Choose an instrument</translation>
 </message>
</context>
<context>
 <name>TableImport</name>
 <message>
  <source>Svaren i {file} är inlagda.</source>
  <translation>The answers in {file} are entered.</translation>
 </message>
 <message>
  <source>Ta in svar från tabell</source>
  <translation>Take in answers from a table</translation>
 </message>
 <message>
  <source>Tabell ({endings})</source>
  <translation>Table ({endings})</translation>
 </message>
 <message>
  <source>importera csv skattningar formulär</source>
  <translation>import csv ratings forms</translation>
 </message>
</context>
<context>
 <name>TableView</name>
 <message>
  <source>Sortera efter {column}</source>
  <translation>Sort by {column}</translation>
 </message>
</context>
<context>
 <name>Tempo</name>
 <message>
  <source>Det som var avtalat från {week} gäller inte längre.</source>
  <translation>What was agreed from {week} is no longer in force.</translation>
 </message>
 <message>
  <source>Enligt överenskommelse</source>
  <translation>By agreement</translation>
 </message>
 <message>
  <source>Modul {modules} får nya veckor.</source>
  <translation>Modules {modules} get new weeks.</translation>
 </message>
 <message>
  <source>Modul {module} får ny vecka.</source>
  <translation>Module {module} gets a new week.</translation>
 </message>
 <message>
  <source>Paus enligt överenskommelse</source>
  <translation>Pause by agreement</translation>
 </message>
 <message>
  <source>Vila {weeks} räknas inte.</source>
  <translation>Rest {weeks} is not counted.</translation>
 </message>
 <message>
  <source>{distance} efter plan</source>
  <translation>{distance} behind plan</translation>
 </message>
 <message>
  <source>{distance} före plan</source>
  <translation>{distance} ahead of plan</translation>
 </message>
 <message>
  <source>{pace}, lagt på nytt</source>
  <translation>{pace}, laid out anew</translation>
 </message>
</context>
<context>
 <name>TempoDock</name>
 <message>
  <source>Behåll</source>
  <translation>Keep</translation>
 </message>
 <message>
  <source>Flytta</source>
  <translation>Move</translation>
 </message>
 <message>
  <source>Inget ändras förrän du trycker Enter</source>
  <translation>Nothing changes until you press Enter</translation>
 </message>
 <message>
  <source>Modul {number} flyttad för {name}: {week}.</source>
  <translation>Module {number} moved for {name}: {week}.</translation>
 </message>
 <message>
  <source>Noterat som sett för {name}.</source>
  <translation>Noted as seen for {name}.</translation>
 </message>
 <message>
  <source>Paus för {name}: {first}–{last}.</source>
  <translation>Pause for {name}: {first}–{last}.</translation>
 </message>
 <message>
  <source>Pausa</source>
  <translation>Pause</translation>
 </message>
 <message>
  <source>Planen ligger kvar.</source>
  <translation>The plan stays.</translation>
 </message>
 <message>
  <source>Saktare</source>
  <translation>Slower</translation>
 </message>
 <message>
  <source>Snabbare</source>
  <translation>Faster</translation>
 </message>
 <message>
  <source>Tempo ändrat för {name}: {pace}.</source>
  <translation>Pace changed for {name}: {pace}.</translation>
 </message>
 <message>
  <source>Tempot är som förut. Inget behöver noteras.</source>
  <translation>The pace is as before. Nothing needs to be noted.</translation>
 </message>
 <message>
  <source>Tempot är som förut. Raden i Idag noteras som sedd i sju dagar, eller tills läget försämras.</source>
  <translation>The pace is as before. The line in Today is noted as seen for seven days, or until things get worse.</translation>
 </message>
 <message>
  <source>Välj 1–5 för att se hur det blir.</source>
  <translation>Choose 1–5 to see what it would be.</translation>
 </message>
 <message>
  <source>Välj med siffran eller med musen. Den nya planen ritas innan du bekräftar.</source>
  <translation>Choose with the digit or with the mouse. The new plan is drawn before you confirm.</translation>
 </message>
 <message>
  <source>avbryt</source>
  <translation>cancel</translation>
 </message>
 <message>
  <source>nästa fält</source>
  <translation>next field</translation>
 </message>
 <message>
  <source>välj</source>
  <translation>choose</translation>
 </message>
 <message>
  <source>Ändra tempo</source>
  <translation>Change pace</translation>
 </message>
 <message>
  <source>Åter efter pausen</source>
  <translation>Back after the pause</translation>
 </message>
 <message>
  <source>ändra tempo</source>
  <translation>change pace</translation>
 </message>
 <message>
  <source>ångra efteråt</source>
  <translation>undo afterwards</translation>
 </message>
</context>
<context>
 <name>TempoFields</name>
 <message>
  <source>Flagga mig första arbetsdagen efter pausen</source>
  <translation>Flag me on the first working day after the pause</translation>
 </message>
 <message>
  <source>Från och med</source>
  <translation>From</translation>
 </message>
 <message>
  <source>Modul</source>
  <translation>Module</translation>
 </message>
 <message>
  <source>Nytt tempo</source>
  <translation>New pace</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Till och med</source>
  <translation>To</translation>
 </message>
</context>
<context>
 <name>TempoOutcome</name>
 <message>
  <source>Avbryt</source>
  <translation>Cancel</translation>
 </message>
 <message>
  <source>Behåll tempot</source>
  <translation>Keep the pace</translation>
 </message>
 <message>
  <source>Flytta modulen</source>
  <translation>Move the module</translation>
 </message>
 <message>
  <source>Läget</source>
  <translation>Status</translation>
 </message>
 <message>
  <source>Pausa</source>
  <translation>Pause</translation>
 </message>
 <message>
  <source>Sista modulen</source>
  <translation>Last module</translation>
 </message>
 <message>
  <source>Så blir det</source>
  <translation>The outcome</translation>
 </message>
 <message>
  <source>{week}, som nu</source>
  <translation>{week}, as now</translation>
 </message>
 <message>
  <source>Ändra tempo</source>
  <translation>Change pace</translation>
 </message>
</context>
<context>
 <name>ThreadView</name>
 <message>
  <source>Konversationen</source>
  <translation>The conversation</translation>
 </message>
 <message>
  <source>Tidigare meddelanden</source>
  <translation>Earlier messages</translation>
 </message>
</context>
<context>
 <name>Timeline</name>
 <message>
  <source>Modul {number} {title}</source>
  <translation>Module {number} {title}</translation>
 </message>
 <message>
  <source>Paus</source>
  <translation>Pause</translation>
 </message>
 <message>
  <source>Stängt</source>
  <translation>Closed</translation>
 </message>
 <message>
  <source>blir vecka {week}</source>
  <translation>becomes week {week}</translation>
 </message>
 <message>
  <source>hoppad över: {reason}</source>
  <translation>skipped: {reason}</translation>
 </message>
 <message>
  <source>planerad vecka {week}</source>
  <translation>planned week {week}</translation>
 </message>
 <message>
  <source>planerad {week}</source>
  <translation>planned {week}</translation>
 </message>
 <message>
  <source>planerad {week}, sedan {later}</source>
  <translation>planned {week}, then {later}</translation>
 </message>
 <message>
  <source>pågår sedan {day}</source>
  <translation>ongoing since {day}</translation>
 </message>
 <message>
  <source>utan planerad vecka</source>
  <translation>without a planned week</translation>
 </message>
 <message>
  <source>valbar</source>
  <translation>optional</translation>
 </message>
 <message>
  <source>väntar på att öppnas</source>
  <translation>waiting to be opened</translation>
 </message>
 <message>
  <source>{state} enligt plan</source>
  <translation>{state} as planned</translation>
 </message>
 <message>
  <source>{state} {weeks} v efter plan</source>
  <translation>{state} {weeks} w behind plan</translation>
 </message>
 <message>
  <source>{state} {weeks} v före plan</source>
  <translation>{state} {weeks} w ahead of plan</translation>
 </message>
 <message>
  <source>öppnad {day}</source>
  <translation>opened {day}</translation>
 </message>
</context>
<context>
 <name>TimelineView</name>
 <message>
  <source>Bläddra bland veckorna</source>
  <translation>Scroll among the weeks</translation>
 </message>
 <message>
  <source>Moduler mot plan</source>
  <translation>Modules against plan</translation>
 </message>
</context>
<context>
 <name>Toast</name>
 <message>
  <source>Ångra</source>
  <translation>Undo</translation>
 </message>
</context>
<context>
 <name>Today</name>
 <message numerus="yes">
  <source>%n gång(er)</source>
  <translation><numerusform>%n time</numerusform><numerusform>%n times</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n kontakt(er) att journalföra</source>
  <translation><numerusform>%n contact to journal</numerusform><numerusform>%n contacts to journal</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n meddelande(n)</source>
  <translation><numerusform>%n message</numerusform><numerusform>%n messages</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n månad(er) efter slutet</source>
  <translation><numerusform>%n month after the end</numerusform><numerusform>%n months after the end</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n sak(er)</source>
  <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n sak(er) att göra idag</source>
  <translation><numerusform>%n thing to do today</numerusform><numerusform>%n things to do today</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n skattning(ar) har inte kommit in</source>
  <translation><numerusform>%n rating has not come in</numerusform><numerusform>%n ratings have not come in</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n skattning(ar) påbörjad(e) men inte sparad(e)</source>
  <translation><numerusform>%n rating begun but not saved</numerusform><numerusform>%n ratings begun but not saved</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att lämna</source>
  <translation><numerusform>%n reply to hand over</numerusform><numerusform>%n replies to hand over</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n utkast</source>
  <translation><numerusform>%n draft</numerusform><numerusform>%n drafts</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n vecka/veckor efter planen</source>
  <translation><numerusform>%n week behind the plan</numerusform><numerusform>%n weeks behind the plan</numerusform></translation>
 </message>
 <message>
  <source>Alla moduler är klara · behandlingen kan avslutas</source>
  <translation>All modules are done · the treatment can be ended</translation>
 </message>
 <message>
  <source>Annat</source>
  <translation>Other</translation>
 </message>
 <message>
  <source>Att göra klart</source>
  <translation>To finish</translation>
 </message>
 <message>
  <source>Bad om mer på hemuppgiften</source>
  <translation>Asked for more on the homework</translation>
 </message>
 <message>
  <source>Bedömning</source>
  <translation>Assessment</translation>
 </message>
 <message>
  <source>Behandlingen avslutad</source>
  <translation>Treatment ended</translation>
 </message>
 <message>
  <source>Besök och grupptillfällen</source>
  <translation>Visits and group sessions</translation>
 </message>
 <message>
  <source>Din flagga</source>
  <translation>Your flag</translation>
 </message>
 <message>
  <source>En skattning har inte kommit in</source>
  <translation>A rating has not come in</translation>
 </message>
 <message>
  <source>En skattning är påbörjad men inte sparad · {day}</source>
  <translation>A rating is begun but not saved · {day}</translation>
 </message>
 <message>
  <source>Ett svar att läsa först</source>
  <translation>An answer to read first</translation>
 </message>
 <message>
  <source>Flaggan klar</source>
  <translation>Flag done</translation>
 </message>
 <message>
  <source>God kväll, {name}</source>
  <translation>Good evening, {name}</translation>
 </message>
 <message>
  <source>God morgon, {name}</source>
  <translation>Good morning, {name}</translation>
 </message>
 <message>
  <source>Hej, {name}</source>
  <translation>Hello, {name}</translation>
 </message>
 <message>
  <source>Hemuppgift · inlämnad {day}</source>
  <translation>Homework · handed in {day}</translation>
 </message>
 <message>
  <source>Hemuppgifter att läsa</source>
  <translation>Homework to read</translation>
 </message>
 <message>
  <source>Hemuppgifter att läsa och moduler att öppna</source>
  <translation>Homework to read and modules to open</translation>
 </message>
 <message numerus="yes">
  <source>Ingen aktivitet på %n dag(ar)</source>
  <translation><numerusform>No activity for %n day</numerusform><numerusform>No activity for %n days</numerusform></translation>
 </message>
 <message>
  <source>Inget är halvfärdigt. Lås och gå hem.</source>
  <translation>Nothing is half done. Lock and go home.</translation>
 </message>
 <message>
  <source>Journalfört</source>
  <translation>Written in the record</translation>
 </message>
 <message>
  <source>Klart</source>
  <translation>Finished</translation>
 </message>
 <message>
  <source>Kontakt</source>
  <translation>Contact</translation>
 </message>
 <message>
  <source>Läs först</source>
  <translation>Read first</translation>
 </message>
 <message>
  <source>Läst, och det som gjordes är skrivet</source>
  <translation>Read, and what was done is written</translation>
 </message>
 <message>
  <source>Meddelande från {day}</source>
  <translation>Message from {day}</translation>
 </message>
 <message>
  <source>Meddelanden att svara på</source>
  <translation>Messages to answer</translation>
 </message>
 <message>
  <source>Meddelandet behövde inget svar</source>
  <translation>The message needed no answer</translation>
 </message>
 <message>
  <source>Modul {number} väntar på att öppnas · sedan {day}</source>
  <translation>Module {number} is waiting to be opened · since {day}</translation>
 </message>
 <message>
  <source>Modul {number} · inlämnad {day}</source>
  <translation>Module {number} · handed in {day}</translation>
 </message>
 <message>
  <source>Modul {number} är inte öppnad · väntar sedan {day}</source>
  <translation>Module {number} is not opened · waiting since {day}</translation>
 </message>
 <message>
  <source>Modul {number} öppnad</source>
  <translation>Module {number} opened</translation>
 </message>
 <message>
  <source>Moduler att öppna</source>
  <translation>Modules to open</translation>
 </message>
 <message>
  <source>Noterat som sett</source>
  <translation>Noted as seen</translation>
 </message>
 <message>
  <source>Ny överenskommelse om tempo</source>
  <translation>New agreement on pace</translation>
 </message>
 <message>
  <source>Plan</source>
  <translation>Plan</translation>
 </message>
 <message>
  <source>Rättelse av {instrument} är påbörjad men inte sparad · {day}</source>
  <translation>A correction of {instrument} is begun but not saved · {day}</translation>
 </message>
 <message>
  <source>Skyddade uppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>Slutet närmar sig · beräknat slut {week}</source>
  <translation>The end is near · projected end {week}</translation>
 </message>
 <message>
  <source>Svar på {instrument} fråga {item}</source>
  <translation>Answer to {instrument} question {item}</translation>
 </message>
 <message>
  <source>Svaret klart</source>
  <translation>Reply finished</translation>
 </message>
 <message>
  <source>Svaret lämnat</source>
  <translation>Reply handed over</translation>
 </message>
 <message>
  <source>Svaret är klart men inte lämnat · klart {day}</source>
  <translation>The reply is finished but not handed over · finished {day}</translation>
 </message>
 <message>
  <source>Tempo och tystnad</source>
  <translation>Pace and silence</translation>
 </message>
 <message>
  <source>Text som inte är klar · påbörjad {day}</source>
  <translation>Text not finished · begun {day}</translation>
 </message>
 <message>
  <source>Uppföljning</source>
  <translation>Follow-up</translation>
 </message>
 <message numerus="yes">
  <source>Uppföljning %n månad(er) efter slutet</source>
  <translation><numerusform>Follow-up %n month after the end</numerusform><numerusform>Follow-up %n months after the end</numerusform></translation>
 </message>
 <message>
  <source>Uppföljning · {day}</source>
  <translation>Follow-up · {day}</translation>
 </message>
 <message>
  <source>Uppföljningar</source>
  <translation>Follow-ups</translation>
 </message>
 <message>
  <source>Uppföljningen gjord</source>
  <translation>Follow-up done</translation>
 </message>
 <message>
  <source>Utkast</source>
  <translation>Draft</translation>
 </message>
 <message>
  <source>ansvarig {name}</source>
  <translation>responsible: {name}</translation>
 </message>
 <message>
  <source>efter behandlingen</source>
  <translation>after the treatment</translation>
 </message>
 <message>
  <source>före behandlingen</source>
  <translation>before the treatment</translation>
 </message>
 <message>
  <source>inget mer idag</source>
  <translation>nothing more today</translation>
 </message>
 <message>
  <source>patienten</source>
  <translation>the patient</translation>
 </message>
 <message>
  <source>rättat till obesvarad</source>
  <translation>corrected to unanswered</translation>
 </message>
 <message>
  <source>rättat till {answer}</source>
  <translation>corrected to {answer}</translation>
 </message>
 <message>
  <source>senast {day}</source>
  <translation>by {day}</translation>
 </message>
 <message>
  <source>skattningen har flyttats</source>
  <translation>the rating has been moved</translation>
 </message>
 <message>
  <source>skattningen har tagits tillbaka</source>
  <translation>the rating has been taken back</translation>
 </message>
 <message numerus="yes">
  <source>svar inom %n arbetsdag(ar)</source>
  <translation><numerusform>answer within %n working day</numerusform><numerusform>answer within %n working days</numerusform></translation>
 </message>
 <message>
  <source>svar samma arbetsdag</source>
  <translation>answer the same working day</translation>
 </message>
 <message>
  <source>väntar sedan {day}</source>
  <translation>waits since {day}</translation>
 </message>
 <message>
  <source>{day}, försenat</source>
  <translation>{day}, overdue</translation>
 </message>
 <message>
  <source>{hours} tim</source>
  <translation>{hours} h</translation>
 </message>
 <message>
  <source>{hours} tim {minutes} min</source>
  <translation>{hours} h {minutes} min</translation>
 </message>
 <message>
  <source>{instrument} fråga {item}: svar {answer}</source>
  <translation>{instrument} question {item}: answer {answer}</translation>
 </message>
 <message>
  <source>{instrument} fråga {item}: svar {answer}, ”{label}”</source>
  <translation>{instrument} question {item}: answer {answer}, “{label}”</translation>
 </message>
 <message>
  <source>{instrument} har inte kommit in · {planned}</source>
  <translation>{instrument} has not come in · {planned}</translation>
 </message>
 <message>
  <source>{instrument} har inte kommit in, {many} sedan {week} · den sista {planned}</source>
  <translation>{instrument} has not come in, {many} since {week} · the last {planned}</translation>
 </message>
 <message>
  <source>{instrument} är påbörjad men inte sparad · {day}</source>
  <translation>{instrument} is begun but not saved · {day}</translation>
 </message>
 <message>
  <source>{many} sedan {week}</source>
  <translation>{many} since {week}</translation>
 </message>
 <message>
  <source>{minutes} min</source>
  <translation>{minutes} min</translation>
 </message>
 <message>
  <source>{program}, modul {number}</source>
  <translation>{program}, module {number}</translation>
 </message>
 <message>
  <source>{things}, ungefär {length}</source>
  <translation>{things}, about {length}</translation>
 </message>
 <message>
  <source>{title} · inlämnad {day}</source>
  <translation>{title} · handed in {day}</translation>
 </message>
 <message>
  <source>{words} sedan {week}</source>
  <translation>{words} since {week}</translation>
 </message>
 <message>
  <source>{words} · senast {day}</source>
  <translation>{words} · last {day}</translation>
 </message>
 <message>
  <source>{words} · start {day}</source>
  <translation>{words} · start {day}</translation>
 </message>
 <message>
  <source>Återkopplingen klar</source>
  <translation>Feedback finished</translation>
 </message>
 <message>
  <source>”{words}”</source>
  <translation>“{words}”</translation>
 </message>
</context>
<context>
 <name>TodayPage</name>
 <message>
  <source>Idag</source>
  <translation>Today</translation>
 </message>
 <message>
  <source>Klar för dagen</source>
  <translation>Done for the day</translation>
 </message>
 <message>
  <source>Klart idag: {count}</source>
  <translation>Done today: {count}</translation>
 </message>
 <message>
  <source>alla kortkommandon</source>
  <translation>all shortcuts</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>gäller {name}</source>
  <translation>applies to {name}</translation>
 </message>
 <message>
  <source>gå hem</source>
  <translation>go home</translation>
 </message>
 <message>
  <source>hemuppgift</source>
  <translation>homework</translation>
 </message>
 <message>
  <source>klar</source>
  <translation>done</translation>
 </message>
 <message>
  <source>skjut upp</source>
  <translation>postpone</translation>
 </message>
 <message>
  <source>svara</source>
  <translation>reply</translation>
 </message>
 <message>
  <source>öppna</source>
  <translation>open</translation>
 </message>
</context>
<context>
 <name>TopRow</name>
 <message>
  <source>Sök eller gör</source>
  <translation>Search or do</translation>
 </message>
 <message>
  <source>Sök patient, svar eller kommando</source>
  <translation>Search patient, answer or command</translation>
 </message>
</context>
<context>
 <name>TransferCard</name>
 <message>
  <source>Anteckna samtycke…</source>
  <translation>Note consent…</translation>
 </message>
 <message>
  <source>Patienten samtycker sedan {day}: {note}</source>
  <translation>The patient consents since {day}: {note}</translation>
 </message>
 <message>
  <source>Patientens samtycke är inte antecknat.</source>
  <translation>The patient's consent is not noted.</translation>
 </message>
 <message>
  <source>Skriv ut</source>
  <translation>Print</translation>
 </message>
 <message>
  <source>Skriv ut överlämningen</source>
  <translation>Print the transfer</translation>
 </message>
 <message>
  <source>{day}: till en annan enhet. {reason}</source>
  <translation>{day}: to another unit. {reason}</translation>
 </message>
 <message>
  <source>{day}: {before} lämnade över till {to}. {reason}</source>
  <translation>{day}: {before} transferred to {to}. {reason}</translation>
 </message>
 <message>
  <source>Överlämningar</source>
  <translation>Transfers</translation>
 </message>
</context>
<context>
 <name>TransferDialog</name>
 <message numerus="yes">
  <source>%n flagga/flaggor</source>
  <translation><numerusform>%n flag</numerusform><numerusform>%n flags</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n patient(er) flyttas till den nya behandlarens lista. Plan och historik följer med, och du kan ångra.</source>
  <translation><numerusform>%n patient moves to the new therapist's list. Plan and history follow, and you can undo it.</numerusform><numerusform>%n patients move to the new therapist's list. Plan and history follow, and you can undo it.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n patient(er) är överlämnade till {therapist}.</source>
  <translation><numerusform>%n patient is transferred to {therapist}.</numerusform><numerusform>%n patients are transferred to {therapist}.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n påbörjad(e) text(er)</source>
  <translation><numerusform>%n text begun</numerusform><numerusform>%n texts begun</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att läsa först</source>
  <translation><numerusform>%n answer to read first</numerusform><numerusform>%n answers to read first</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n text(er) som någon annan har börjat på stannar hos den.</source>
  <translation><numerusform>%n text begun by someone else stays with that person.</numerusform><numerusform>%n texts begun by others stay with them.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n väntar på svar eller återkoppling, först till {day}</source>
  <translation><numerusform>%n waits for an answer or feedback, due {day}</numerusform><numerusform>%n wait for an answer or feedback, the first due {day}</numerusform></translation>
 </message>
 <message>
  <source>Ansvarar från och med</source>
  <translation>Responsible from</translation>
 </message>
 <message>
  <source>Det finns ingen annan behandlare på enheten att lämna över till.</source>
  <translation>There is no other therapist in the unit to transfer to.</translation>
 </message>
 <message>
  <source>Det som den nya behandlaren behöver veta</source>
  <translation>What the new therapist needs to know</translation>
 </message>
 <message>
  <source>Det som den nya behandlaren behöver veta om dem alla</source>
  <translation>What the new therapist needs to know of all of them</translation>
 </message>
 <message>
  <source>Flagga {day}: {words}</source>
  <translation>Flag {day}: {words}</translation>
 </message>
 <message>
  <source>Följer med</source>
  <translation>What follows</translation>
 </message>
 <message>
  <source>Ingen av de valda har en pågående behandling du får öppna.</source>
  <translation>None of those chosen has a treatment under way that you may open.</translation>
 </message>
 <message>
  <source>Lämna över</source>
  <translation>Transfer</translation>
 </message>
 <message>
  <source>Lämna över till ny behandlare</source>
  <translation>Transfer to another therapist</translation>
 </message>
 <message>
  <source>Ny behandlare</source>
  <translation>New therapist</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>{name} flyttas till den nya behandlarens lista. Plan och historik följer med, och du kan ångra efteråt.</source>
  <translation>{name} moves to the new therapist's list. Plan and history follow, and you can undo it afterwards.</translation>
 </message>
 <message>
  <source>{name} saknar {lacking} enligt programmets krav.</source>
  <translation>{name} lacks {lacking}, which the program demands.</translation>
 </message>
 <message>
  <source>{name} är ersättare.</source>
  <translation>{name} stands in.</translation>
 </message>
 <message>
  <source>{name} är frånvarande till och med {day}.</source>
  <translation>{name} is away until {day}.</translation>
 </message>
 <message>
  <source>{name} är överlämnad till {therapist}.</source>
  <translation>{name} has been transferred to {therapist}.</translation>
 </message>
</context>
<context>
 <name>Travel</name>
 <message>
  <source>Välj först en patient som har en behandling.</source>
  <translation>Choose a patient who has a treatment first.</translation>
 </message>
</context>
<context>
 <name>TroublePage</name>
 <message>
  <source>Ange skäl …</source>
  <translation>Give a reason …</translation>
 </message>
 <message>
  <source>Avsluta Modulvård</source>
  <translation>Quit Modulvård</translation>
 </message>
 <message>
  <source>Börja med en ny klinik på en annan plats</source>
  <translation>Begin with a new clinic in another place</translation>
 </message>
 <message>
  <source>Den gamla rörs inte och blandas inte med den nya.</source>
  <translation>The old one is not touched and not mixed with the new.</translation>
 </message>
 <message>
  <source>Det som finns kvar läggs åt sidan, inget tas bort.</source>
  <translation>What is left is put aside, nothing is removed.</translation>
 </message>
 <message>
  <source>En säkerhetskopia görs och läses igenom först. Den gamla filen läggs åt sidan.</source>
  <translation>A backup is made and read through first. The old file is put aside.</translation>
 </message>
 <message>
  <source>Filen: {path}</source>
  <translation>The file: {path}</translation>
 </message>
 <message>
  <source>För den som ger behörigheter eller sköter data. Brottet och skälet står kvar i loggen.</source>
  <translation>For whoever gives permissions or keeps the data. The break and the reason stay in the log.</translation>
 </message>
 <message>
  <source>Försök igen</source>
  <translation>Try again</translation>
 </message>
 <message>
  <source>Gå vidare som det är</source>
  <translation>Go on as it is</translation>
 </message>
 <message>
  <source>Gör en ny klinik …</source>
  <translation>Make a new clinic …</translation>
 </message>
 <message>
  <source>Kliniken kan inte öppnas</source>
  <translation>The clinic cannot be opened</translation>
 </message>
 <message>
  <source>Leta upp klinikens fil</source>
  <translation>Find the clinic’s file</translation>
 </message>
 <message>
  <source>När det som hindrade är borta öppnas kliniken som vanligt.</source>
  <translation>When what was in the way is gone, the clinic opens as usual.</translation>
 </message>
 <message>
  <source>Om den har flyttats. Nyckelfilen ska ligga bredvid.</source>
  <translation>If it has been moved. The key file should lie beside it.</translation>
 </message>
 <message>
  <source>Uppgradera</source>
  <translation>Upgrade</translation>
 </message>
 <message>
  <source>Uppgradera kliniken</source>
  <translation>Upgrade the clinic</translation>
 </message>
 <message>
  <source>Välj fil …</source>
  <translation>Choose file …</translation>
 </message>
 <message>
  <source>Välj säkerhetskopia …</source>
  <translation>Choose a backup …</translation>
 </message>
 <message>
  <source>Återställ från en säkerhetskopia</source>
  <translation>Restore from a backup</translation>
 </message>
</context>
<context>
 <name>Typed time</name>
 <message>
  <source>Den tiden finns inte: då ställs klockan fram till sommartid.</source>
  <translation>There is no such time: the clocks go forward then.</translation>
 </message>
 <message>
  <source>Klockan visar {time} två gånger den natten. Den första räknas.</source>
  <translation>The clocks show {time} twice that night. The first one counts.</translation>
 </message>
</context>
<context>
 <name>UnderWay</name>
 <message>
  <source>Raden finns inte längre i listan, och inget är gjort.</source>
  <translation>The line is no longer in the list, and nothing has been done.</translation>
 </message>
</context>
<context>
 <name>VersionDialog</name>
 <message>
  <source>Det finns ingen nyare version.</source>
  <translation>There is no newer version.</translation>
 </message>
 <message>
  <source>Det som är öppnat och inlämnat står kvar som det gavs.</source>
  <translation>What is opened and handed in stands as it was given.</translation>
 </message>
 <message>
  <source>Flytta</source>
  <translation>Move</translation>
 </message>
 <message>
  <source>Flytta till nyare version</source>
  <translation>Move to newer version</translation>
 </message>
 <message>
  <source>Orsak</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Version</source>
  <translation>Version</translation>
 </message>
 <message>
  <source>{name} följer den nyare versionen.</source>
  <translation>{name} follows the newer version.</translation>
 </message>
</context>
<context>
 <name>VersionList</name>
 <message>
  <source>Jämför {earlier} och {later}</source>
  <translation>Compare {earlier} and {later}</translation>
 </message>
 <message>
  <source>Versioner</source>
  <translation>Versions</translation>
 </message>
</context>
<context>
 <name>VersionRow</name>
 <message>
  <source>Följde med Modulvård</source>
  <translation>Came with Modulvård</translation>
 </message>
 <message>
  <source>Förslag ur ett svar</source>
  <translation>Suggested from a reply</translation>
 </message>
 <message>
  <source>Första versionen</source>
  <translation>First version</translation>
 </message>
 <message>
  <source>Version {number}: {comment}, {line}, {status}</source>
  <translation>Version {number}: {comment}, {line}, {status}</translation>
 </message>
 <message>
  <source>Ändrad text</source>
  <translation>Changed text</translation>
 </message>
</context>
<context>
 <name>WaitingForForm</name>
 <message>
  <source>Läser skattningarna …</source>
  <translation>Reading the ratings …</translation>
 </message>
</context>
<context>
 <name>WaitingList</name>
 <message numerus="yes">
  <source>%n patient(er)</source>
  <translation><numerusform>%n patient</numerusform><numerusform>%n patients</numerusform></translation>
 </message>
 <message>
  <source>Alla patienter</source>
  <translation>All patients</translation>
 </message>
 <message>
  <source>Här står de som har en remiss eller anmälan, den som väntat längst först.</source>
  <translation>Here are those with a referral or request, whoever has waited longest first.</translation>
 </message>
 <message>
  <source>Ingen väntar på start</source>
  <translation>Nobody is waiting to start</translation>
 </message>
 <message>
  <source>Klar att starta</source>
  <translation>Ready to start</translation>
 </message>
 <message>
  <source>Namn</source>
  <translation>Name</translation>
 </message>
 <message>
  <source>Ny</source>
  <translation>New</translation>
 </message>
 <message>
  <source>Påbörjad</source>
  <translation>Begun</translation>
 </message>
 <message>
  <source>Skyddade personuppgifter</source>
  <translation>Protected identity</translation>
 </message>
 <message>
  <source>Väntar på start</source>
  <translation>Waiting to start</translation>
 </message>
 <message>
  <source>inget program valt än</source>
  <translation>no program chosen yet</translation>
 </message>
 <message>
  <source>saknas: {gates}</source>
  <translation>missing: {gates}</translation>
 </message>
 <message>
  <source>väntat {days}</source>
  <translation>waited {days}</translation>
 </message>
</context>
<context>
 <name>WhenFields</name>
 <message>
  <source>Besvarad den</source>
  <translation>Answered on</translation>
 </message>
 <message>
  <source>Dagen ligger framåt i tiden. Skriv dagen då formuläret fylldes i.</source>
  <translation>The day lies ahead. Enter the day the form was filled in.</translation>
 </message>
 <message>
  <source>Hur</source>
  <translation>How</translation>
 </message>
 <message>
  <source>Klockan</source>
  <translation>At</translation>
 </message>
 <message>
  <source>Skriv dagen som 2026-11-23.</source>
  <translation>Write the day as 2026-11-23.</translation>
 </message>
 <message>
  <source>Skriv tiden som 21:30, eller lämna den tom.</source>
  <translation>Write the time as 21:30, or leave it blank.</translation>
 </message>
 <message>
  <source>Tiden ligger framåt. Skriv tiden då formuläret fylldes i.</source>
  <translation>The time lies ahead. Enter the time the form was filled in.</translation>
 </message>
 <message>
  <source>om den är känd</source>
  <translation>if known</translation>
 </message>
</context>
<context>
 <name>WithdrawDialog</name>
 <message>
  <source>Det finns kvar att läsa med skälet, men räknas inte längre. Det går att ångra.</source>
  <translation>It can still be read, with the reason, but no longer counts. It can be undone.</translation>
 </message>
 <message>
  <source>Skäl</source>
  <translation>Reason</translation>
 </message>
 <message>
  <source>Ta tillbaka</source>
  <translation>Withdraw</translation>
 </message>
 <message>
  <source>Ta tillbaka meddelandet</source>
  <translation>Withdraw the message</translation>
 </message>
 <message>
  <source>Texten går fortfarande att läsa, och kontakterna blir att journalföra igen.</source>
  <translation>The text can still be read, and its contacts are to be journalled again.</translation>
 </message>
 <message>
  <source>Återta</source>
  <translation>Withdraw</translation>
 </message>
 <message>
  <source>Återta anteckningen</source>
  <translation>Withdraw the note</translation>
 </message>
</context>
<context>
 <name>WriteEachDialog</name>
 <message>
  <source>Det finns ingen text än. Skriv något först.</source>
  <translation>There is no text yet. Write something first.</translation>
 </message>
 <message numerus="yes">
  <source>Gör %n utkast</source>
  <translation><numerusform>Make %n draft</numerusform><numerusform>Make %n drafts</numerusform></translation>
 </message>
 <message>
  <source>Ingen av dem har en behandling, så det finns inget utkast att göra.</source>
  <translation>None of them has a treatment, so there is no draft to make.</translation>
 </message>
 <message>
  <source>Skriv till var och en</source>
  <translation>Write to each</translation>
 </message>
 <message>
  <source>Text</source>
  <translation>Text</translation>
 </message>
 <message>
  <source>Till</source>
  <translation>To</translation>
 </message>
 <message>
  <source>Var och en får ett eget utkast att gå igenom. Inget lämnas förrän du slutför det.</source>
  <translation>Each gets a draft of their own to go through. Nothing is handed over until you finish it.</translation>
 </message>
</context>
<context>
 <name>Writer</name>
 <message>
  <source>Det finns ingen text än. Skriv något först.</source>
  <translation>There is no text yet. Write something first.</translation>
 </message>
 <message>
  <source>Svaret kunde inte sparas på disken. Texten finns kvar här. Frigör plats eller välj ”Spara som fil”.</source>
  <translation>Your reply could not be saved to disk. The text is still here. Free some space or choose “Save as file”.</translation>
 </message>
 <message>
  <source>Utkast sparat {time}</source>
  <translation>Draft saved {time}</translation>
 </message>
</context>
<context>
 <name>Writing</name>
 <message numerus="yes">
  <source>%n ord</source>
  <translation><numerusform>%n word</numerusform><numerusform>%n words</numerusform></translation>
 </message>
 <message>
  <source>Ett fält kvar: {names}</source>
  <translation>One field left: {names}</translation>
 </message>
 <message>
  <source>Fyll i ”{name}”. Resten av svaret är klart.</source>
  <translation>Fill in “{name}”. The rest of the reply is ready.</translation>
 </message>
 <message>
  <source>Fyll i ”{name}”. {count} fält är kvar.</source>
  <translation>Fill in “{name}”. {count} fields are left.</translation>
 </message>
 <message>
  <source>LIX {lix}, {band}</source>
  <translation>LIX {lix}, {band}</translation>
 </message>
 <message>
  <source>Spara texten som fil</source>
  <translation>Save the text as a file</translation>
 </message>
 <message>
  <source>Text (*.txt)</source>
  <translation>Text (*.txt)</translation>
 </message>
 <message>
  <source>Välj ett datum för ”{name}”. Resten av svaret är klart.</source>
  <translation>Choose a date for “{name}”. The rest of the reply is ready.</translation>
 </message>
 <message>
  <source>Välj ett datum för ”{name}”. {count} fält är kvar.</source>
  <translation>Choose a date for “{name}”. {count} fields are left.</translation>
 </message>
 <message>
  <source>den här veckan</source>
  <translation>this week</translation>
 </message>
 <message numerus="yes">
  <source>längsta meningen %n ord</source>
  <translation><numerusform>longest sentence %n word</numerusform><numerusform>longest sentence %n words</numerusform></translation>
 </message>
 <message>
  <source>lättläst</source>
  <translation>easy to read</translation>
 </message>
 <message>
  <source>medelsvår</source>
  <translation>moderate</translation>
 </message>
 <message>
  <source>mycket lättläst</source>
  <translation>very easy to read</translation>
 </message>
 <message>
  <source>mycket svår</source>
  <translation>very hard to read</translation>
 </message>
 <message>
  <source>nästa vecka</source>
  <translation>next week</translation>
 </message>
 <message>
  <source>om 4 dagar</source>
  <translation>in 4 days</translation>
 </message>
 <message>
  <source>om två veckor</source>
  <translation>in two weeks</translation>
 </message>
 <message>
  <source>svår</source>
  <translation>hard to read</translation>
 </message>
 <message>
  <source>text</source>
  <translation>text</translation>
 </message>
 <message>
  <source>två veckor</source>
  <translation>two weeks</translation>
 </message>
 <message>
  <source>veckans slut</source>
  <translation>end of the week</translation>
 </message>
 <message>
  <source>{count} fält kvar: {names}</source>
  <translation>{count} fields left: {names}</translation>
 </message>
</context>
<context>
 <name>Writing program</name>
 <message numerus="yes">
  <source>%n att rätta</source>
  <translation><numerusform>%n to put right</numerusform><numerusform>%n to put right</numerusform></translation>
 </message>
 <message>
  <source>(tal)</source>
  <translation>(number)</translation>
 </message>
 <message>
  <source>Andra namn</source>
  <translation>Other names</translation>
 </message>
 <message>
  <source>Andra namn, med komma emellan</source>
  <translation>Other names, with commas between</translation>
 </message>
 <message>
  <source>Att rätta</source>
  <translation>To put right</translation>
 </message>
 <message>
  <source>Avbryts när</source>
  <translation>Is stopped when</translation>
 </message>
 <message>
  <source>Avbryts när, en sak på varje rad</source>
  <translation>Is stopped when, one thing a line</translation>
 </message>
 <message>
  <source>Avsedd användning</source>
  <translation>Intended use</translation>
 </message>
 <message>
  <source>Avveckla</source>
  <translation>Retire</translation>
 </message>
 <message>
  <source>Behandlarens kompetens</source>
  <translation>The therapist's competence</translation>
 </message>
 <message>
  <source>Beskrivning</source>
  <translation>Description</translation>
 </message>
 <message>
  <source>Bilder</source>
  <translation>Pictures</translation>
 </message>
 <message>
  <source>Bilder ({endings})</source>
  <translation>Pictures ({endings})</translation>
 </message>
 <message>
  <source>Byt bild…</source>
  <translation>Replace picture…</translation>
 </message>
 <message>
  <source>Delar</source>
  <translation>Parts</translation>
 </message>
 <message>
  <source>Den nya versionens beteckning, till exempel 1.0</source>
  <translation>The new version's name, such as 1.0</translation>
 </message>
 <message>
  <source>Det som inte är känt</source>
  <translation>What is not known</translation>
 </message>
 <message>
  <source>Egenskaper</source>
  <translation>Properties</translation>
 </message>
 <message>
  <source>Eller klistra in den i texten, eller dra en fil hit. PNG och JPEG.</source>
  <translation>Or paste it into the text, or drag a file here. PNG and JPEG.</translation>
 </message>
 <message>
  <source>Enhet</source>
  <translation>Unit</translation>
 </message>
 <message>
  <source>Enhet, till exempel timmar</source>
  <translation>Unit, such as hours</translation>
 </message>
 <message>
  <source>Ett val av flera</source>
  <translation>One choice of several</translation>
 </message>
 <message>
  <source>Flytta ner fråga {place}</source>
  <translation>Move question {place} down</translation>
 </message>
 <message>
  <source>Flytta upp fråga {place}</source>
  <translation>Move question {place} up</translation>
 </message>
 <message>
  <source>Fråga</source>
  <translation>Question</translation>
 </message>
 <message>
  <source>Fråga {place}</source>
  <translation>Question {place}</translation>
 </message>
 <message>
  <source>Frågor</source>
  <translation>Questions</translation>
 </message>
 <message>
  <source>Får inte spridas</source>
  <translation>Must not be spread</translation>
 </message>
 <message>
  <source>Förklaring</source>
  <translation>Explanation</translation>
 </message>
 <message>
  <source>Gallringsregel</source>
  <translation>Purge rule</translation>
 </message>
 <message>
  <source>Gallringsregel, med ord</source>
  <translation>Rule for disposal, in words</translation>
 </message>
 <message>
  <source>Hemuppgift</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Hemuppgift {place} i modul {number}</source>
  <translation>Homework {place} of module {number}</translation>
 </message>
 <message>
  <source>Hemuppgifter</source>
  <translation>Homework</translation>
 </message>
 <message>
  <source>Hur frågorna besvaras</source>
  <translation>How the questions are answered</translation>
 </message>
 <message>
  <source>Hur starkt: {gate}</source>
  <translation>How strong: {gate}</translation>
 </message>
 <message>
  <source>Hur säkert det är</source>
  <translation>How certain it is</translation>
 </message>
 <message>
  <source>Högst</source>
  <translation>At most</translation>
 </message>
 <message>
  <source>Högsta antal patienter i piloten</source>
  <translation>The most patients of the pilot</translation>
 </message>
 <message>
  <source>Ingen sida visar den. Den följer inte med i versionen.</source>
  <translation>No page shows it. It will not be part of the version.</translation>
 </message>
 <message>
  <source>Inget att rätta</source>
  <translation>Nothing to put right</translation>
 </message>
 <message>
  <source>Inget saknas.</source>
  <translation>Nothing is missing.</translation>
 </message>
 <message>
  <source>Inget skiljer sig från den version som finns.</source>
  <translation>Nothing differs from the version there is.</translation>
 </message>
 <message>
  <source>Inledning</source>
  <translation>Introduction</translation>
 </message>
 <message>
  <source>Instrument</source>
  <translation>Instrument</translation>
 </message>
 <message>
  <source>Inte känt {place}</source>
  <translation>Not known {place}</translation>
 </message>
 <message>
  <source>Kolumner</source>
  <translation>Columns</translation>
 </message>
 <message>
  <source>Kolumner, en på varje rad; (tal) efter dem med tal</source>
  <translation>Columns, one on each line; (number) after those of numbers</translation>
 </message>
 <message>
  <source>Kommer efter</source>
  <translation>Comes after</translation>
 </message>
 <message>
  <source>Kommer efter modul, till exempel 1, 2</source>
  <translation>Comes after module, such as 1, 2</translation>
 </message>
 <message>
  <source>Kompetens som kontrolleras före start</source>
  <translation>Competence checked before a start</translation>
 </message>
 <message>
  <source>Kompetens {place}</source>
  <translation>Competence {place}</translation>
 </message>
 <message>
  <source>Kort text</source>
  <translation>Short text</translation>
 </message>
 <message>
  <source>Krav</source>
  <translation>Requirement</translation>
 </message>
 <message>
  <source>Krav före start och vid avslut</source>
  <translation>Required before the start and at the end</translation>
 </message>
 <message>
  <source>Krävs för att piloten ska kunna publiceras som den är.</source>
  <translation>Needed for the pilot to be published as it is.</translation>
 </message>
 <message>
  <source>Källor</source>
  <translation>Sources</translation>
 </message>
 <message>
  <source>Källor, en på varje rad: S1: Namn, år, var den finns</source>
  <translation>Sources, one on each line: S1: Name, year, where it is</translation>
 </message>
 <message>
  <source>Källor, till exempel S1, S2</source>
  <translation>Sources, for example S1, S2</translation>
 </message>
 <message>
  <source>LIX {lix}; sikta på högst {most}</source>
  <translation>LIX {lix}; aim at {most} at most</translation>
 </message>
 <message>
  <source>Leverantör</source>
  <translation>Supplier</translation>
 </message>
 <message>
  <source>Licens</source>
  <translation>Licence</translation>
 </message>
 <message>
  <source>Licens: vad andra får göra med det</source>
  <translation>Licence: what others may do with it</translation>
 </message>
 <message>
  <source>Lägg till en bild…</source>
  <translation>Add a picture…</translation>
 </message>
 <message>
  <source>Lägg till en fråga</source>
  <translation>Add a question</translation>
 </message>
 <message>
  <source>Lägg till en kompetens</source>
  <translation>Add a competence</translation>
 </message>
 <message>
  <source>Lägg till en uppgift</source>
  <translation>Add a fact</translation>
 </message>
 <message>
  <source>Lägg till ett krav</source>
  <translation>Add a requirement</translation>
 </message>
 <message>
  <source>Lägg till något som inte är känt</source>
  <translation>Add something not known</translation>
 </message>
 <message>
  <source>Lägg till {part}</source>
  <translation>Add {part}</translation>
 </message>
 <message>
  <source>Läs</source>
  <translation>Read</translation>
 </message>
 <message>
  <source>Läs det andra</source>
  <translation>Read the other</translation>
 </message>
 <message>
  <source>Lång text</source>
  <translation>Long text</translation>
 </message>
 <message>
  <source>Lösare än för andra program av samma slag</source>
  <translation>Looser than for other programs of its kind</translation>
 </message>
 <message>
  <source>Materialet får inte spridas</source>
  <translation>The material must not be spread</translation>
 </message>
 <message>
  <source>Meddelanden</source>
  <translation>Messages</translation>
 </message>
 <message>
  <source>Minst</source>
  <translation>At least</translation>
 </message>
 <message>
  <source>Minuter</source>
  <translation>Minutes</translation>
 </message>
 <message>
  <source>Minuter att arbeta med den</source>
  <translation>Minutes of work</translation>
 </message>
 <message>
  <source>Modul</source>
  <translation>Module</translation>
 </message>
 <message>
  <source>Modul {number}</source>
  <translation>Module {number}</translation>
 </message>
 <message>
  <source>Modul {place}</source>
  <translation>Module {place}</translation>
 </message>
 <message>
  <source>Moduler</source>
  <translation>Modules</translation>
 </message>
 <message>
  <source>Målgrupp</source>
  <translation>Target group</translation>
 </message>
 <message>
  <source>Måste besvaras</source>
  <translation>Must be answered</translation>
 </message>
 <message>
  <source>Måste rättas</source>
  <translation>Must be put right</translation>
 </message>
 <message>
  <source>Namn</source>
  <translation>Name</translation>
 </message>
 <message>
  <source>Nummer</source>
  <translation>Number</translation>
 </message>
 <message>
  <source>Ny version</source>
  <translation>New version</translation>
 </message>
 <message>
  <source>Nyckel</source>
  <translation>Key</translation>
 </message>
 <message>
  <source>Nytt program</source>
  <translation>New program</translation>
 </message>
 <message>
  <source>Nytt program utan namn</source>
  <translation>New program without a name</translation>
 </message>
 <message>
  <source>Obligatorisk</source>
  <translation>Mandatory</translation>
 </message>
 <message>
  <source>Obligatorisk: alla patienter gör den</source>
  <translation>Mandatory: every patient does it</translation>
 </message>
 <message>
  <source>Och eller eller {place}</source>
  <translation>And or or {place}</translation>
 </message>
 <message>
  <source>Passar när</source>
  <translation>Suits when</translation>
 </message>
 <message>
  <source>Passar när, en sak på varje rad</source>
  <translation>Suits when, one thing a line</translation>
 </message>
 <message>
  <source>Patienten</source>
  <translation>The patient</translation>
 </message>
 <message>
  <source>Patienten kan skriva meddelanden</source>
  <translation>The patient can write messages</translation>
 </message>
 <message>
  <source>Programmet finns också på engelska</source>
  <translation>The program is in English too</translation>
 </message>
 <message>
  <source>Programmet kan bli en pilot eller publiceras.</source>
  <translation>The program can become a pilot or be published.</translation>
 </message>
 <message>
  <source>Programmet saknar namn</source>
  <translation>The program has no name</translation>
 </message>
 <message>
  <source>Programmet är nytt: det finns ingen tidigare version.</source>
  <translation>The program is new: there is no earlier version.</translation>
 </message>
 <message>
  <source>Programmets delar</source>
  <translation>The program's parts</translation>
 </message>
 <message>
  <source>Pröva som pilot</source>
  <translation>Try as a pilot</translation>
 </message>
 <message>
  <source>Pröva som pilot…</source>
  <translation>Try as a pilot…</translation>
 </message>
 <message>
  <source>Publicera</source>
  <translation>Publish</translation>
 </message>
 <message>
  <source>Publicera piloten</source>
  <translation>Publish the pilot</translation>
 </message>
 <message>
  <source>Publicera…</source>
  <translation>Publish…</translation>
 </message>
 <message>
  <source>Rader</source>
  <translation>Rows</translation>
 </message>
 <message>
  <source>Rader, till exempel veckans dagar, en på varje rad</source>
  <translation>Rows, such as the days of the week, one a line</translation>
 </message>
 <message>
  <source>Rekommenderat antal veckor</source>
  <translation>Recommended weeks</translation>
 </message>
 <message>
  <source>Råd</source>
  <translation>Advice</translation>
 </message>
 <message>
  <source>Sammanfattning</source>
  <translation>Summary</translation>
 </message>
 <message>
  <source>Sida</source>
  <translation>Page</translation>
 </message>
 <message>
  <source>Sida {page} i modul {number}</source>
  <translation>Page {page} of module {number}</translation>
 </message>
 <message>
  <source>Sidan får inte spridas</source>
  <translation>The page must not be spread</translation>
 </message>
 <message>
  <source>Sidan visar den på ett annat språk, men inte här.</source>
  <translation>The page shows it in another language, but not here.</translation>
 </message>
 <message>
  <source>Sidor</source>
  <translation>Pages</translation>
 </message>
 <message>
  <source>Skattningar per vecka</source>
  <translation>Ratings by week</translation>
 </message>
 <message>
  <source>Skattningar, en på varje rad: phq-9: 0, 4, 8, slut, +6 (månader efter slutet)</source>
  <translation>Ratings, one on each line: phq-9: 0, 4, 8, end, +6 (months after the end)</translation>
 </message>
 <message>
  <source>Skillnad mot den version som finns</source>
  <translation>Difference from the version there is</translation>
 </message>
 <message>
  <source>Skillnader</source>
  <translation>Differences</translation>
 </message>
 <message>
  <source>Skriv ett tal från 1 till 1000.</source>
  <translation>Write a number from 1 to 1000.</translation>
 </message>
 <message>
  <source>Skriv versionens beteckning.</source>
  <translation>Write the version's name.</translation>
 </message>
 <message>
  <source>Skriv vilka som deltagit: patienter, närstående, personal.</source>
  <translation>Write who took part: patients, relatives, staff.</translation>
 </message>
 <message>
  <source>Slag</source>
  <translation>Kind</translation>
 </message>
 <message>
  <source>Spara mitt som ett eget utkast</source>
  <translation>Save mine as a draft of its own</translation>
 </message>
 <message>
  <source>Sparat {day} av {name}</source>
  <translation>Saved {day} by {name}</translation>
 </message>
 <message>
  <source>Språk</source>
  <translation>Languages</translation>
 </message>
 <message>
  <source>Språk att skriva på</source>
  <translation>Language to write in</translation>
 </message>
 <message>
  <source>Svar att välja mellan</source>
  <translation>Answers to choose from</translation>
 </message>
 <message>
  <source>Svar att välja mellan, ett på varje rad</source>
  <translation>Answers to choose from, one a line</translation>
 </message>
 <message>
  <source>Svar inom arbetsdagar</source>
  <translation>Answer within working days</translation>
 </message>
 <message>
  <source>Svaras med</source>
  <translation>Answered with</translation>
 </message>
 <message>
  <source>Sätt in bilden här</source>
  <translation>Put the picture in here</translation>
 </message>
 <message>
  <source>Ta bort bilden</source>
  <translation>Remove the picture</translation>
 </message>
 <message>
  <source>Ta bort fråga {place}</source>
  <translation>Remove question {place}</translation>
 </message>
 <message>
  <source>Ta bort kompetens {place}</source>
  <translation>Remove competence {place}</translation>
 </message>
 <message>
  <source>Ta bort kravet: {gate}</source>
  <translation>Remove the requirement: {gate}</translation>
 </message>
 <message>
  <source>Ta bort ur utkastet</source>
  <translation>Remove from the draft</translation>
 </message>
 <message>
  <source>Ta bort utkastet</source>
  <translation>Discard the draft</translation>
 </message>
 <message>
  <source>Ta bort {what}</source>
  <translation>Remove {what}</translation>
 </message>
 <message>
  <source>Ta i bruk igen</source>
  <translation>Take into use again</translation>
 </message>
 <message>
  <source>Tabell, till exempel en dagbok</source>
  <translation>Table, such as a diary</translation>
 </message>
 <message>
  <source>Tal</source>
  <translation>Number</translation>
 </message>
 <message>
  <source>Talar emot</source>
  <translation>Speaks against</translation>
 </message>
 <message>
  <source>Talar emot, en sak på varje rad</source>
  <translation>Speaks against, one thing a line</translation>
 </message>
 <message>
  <source>Tempo</source>
  <translation>Pace</translation>
 </message>
 <message>
  <source>Tempo och uppföljning</source>
  <translation>Pace and follow-up</translation>
 </message>
 <message>
  <source>Text</source>
  <translation>Text</translation>
 </message>
 <message>
  <source>Till programmen</source>
  <translation>To the programs</translation>
 </message>
 <message>
  <source>Tillbaka till texten</source>
  <translation>Back to the text</translation>
 </message>
 <message>
  <source>Titel</source>
  <translation>Title</translation>
 </message>
 <message>
  <source>Tom rad skiljer stycken. {signs}</source>
  <translation>A blank line parts paragraphs. {signs}</translation>
 </message>
 <message>
  <source>Uppföljning, månader efter slutet</source>
  <translation>Follow-up, months after the end</translation>
 </message>
 <message>
  <source>Uppföljning, månader efter slutet: 3, 12</source>
  <translation>Follow-up, months after the end: 3, 12</translation>
 </message>
 <message>
  <source>Uppgift {place}</source>
  <translation>Fact {place}</translation>
 </message>
 <message>
  <source>Uppgifter</source>
  <translation>Facts</translation>
 </message>
 <message>
  <source>Ursprung</source>
  <translation>Origin</translation>
 </message>
 <message>
  <source>Ursprung och spridning</source>
  <translation>Origin and spreading</translation>
 </message>
 <message>
  <source>Ursprung: klinik eller författare</source>
  <translation>Origin: clinic or author</translation>
 </message>
 <message>
  <source>Utan egna krav gäller de som programmets slag har.</source>
  <translation>Without requirements of its own, those of its kind hold.</translation>
 </message>
 <message>
  <source>Utan några gäller reglerna för programmets slag.</source>
  <translation>Without any, the rules for its kind of program hold.</translation>
 </message>
 <message>
  <source>Utkast</source>
  <translation>Draft</translation>
 </message>
 <message>
  <source>Vad behandlaren behöver, en sak på varje rad</source>
  <translation>What the therapist needs, one thing on each line</translation>
 </message>
 <message>
  <source>Vad bilden visar, för den som inte ser den (krävs)</source>
  <translation>What the picture shows, for who does not see it (required)</translation>
 </message>
 <message>
  <source>Vad den heter</source>
  <translation>What it is called</translation>
 </message>
 <message>
  <source>Vad det gäller</source>
  <translation>What it is about</translation>
 </message>
 <message>
  <source>Vad kompetens {place} heter</source>
  <translation>What competence {place} is called</translation>
 </message>
 <message>
  <source>Vad man vet</source>
  <translation>What is known</translation>
 </message>
 <message>
  <source>Vad som är nytt</source>
  <translation>What is new</translation>
 </message>
 <message>
  <source>Valbar</source>
  <translation>Optional</translation>
 </message>
 <message>
  <source>Vanligt antal veckor</source>
  <translation>Usual weeks</translation>
 </message>
 <message>
  <source>Vanligt antal veckor, högst</source>
  <translation>Usual number of weeks, most</translation>
 </message>
 <message>
  <source>Vanligt antal veckor, minst</source>
  <translation>Usual number of weeks, fewest</translation>
 </message>
 <message>
  <source>Varför</source>
  <translation>Why</translation>
 </message>
 <message>
  <source>Varför antalet veckor inte är känt, om det inte är det</source>
  <translation>Why the number of weeks is not known, if it is not</translation>
 </message>
 <message>
  <source>Varför det inte är känt</source>
  <translation>Why it is not known</translation>
 </message>
 <message>
  <source>Veckor</source>
  <translation>Weeks</translation>
 </message>
 <message>
  <source>Vem som svarar för programmet</source>
  <translation>Who answers for the program</translation>
 </message>
 <message>
  <source>Versionen ändras aldrig mer. Behandlingar som pågår behåller den version de har.</source>
  <translation>The version never changes again. Treatments that go on keep the version they have.</translation>
 </message>
 <message>
  <source>Vilka som deltagit</source>
  <translation>Who took part</translation>
 </message>
 <message>
  <source>Vilkas perspektiv som format programmet</source>
  <translation>Whose perspectives shaped the program</translation>
 </message>
 <message>
  <source>Vilkas perspektiv som har format versionen</source>
  <translation>Whose perspectives shaped the version</translation>
 </message>
 <message>
  <source>Välj bild…</source>
  <translation>Choose picture…</translation>
 </message>
 <message>
  <source>Välj en bild</source>
  <translation>Choose a picture</translation>
 </message>
 <message>
  <source>Välkomsttext</source>
  <translation>Welcome text</translation>
 </message>
 <message>
  <source>[borttaget: {text}]</source>
  <translation>[removed: {text}]</translation>
 </message>
 <message>
  <source>[tillagt: {text}]</source>
  <translation>[added: {text}]</translation>
 </message>
 <message>
  <source>ange det, eller skriv varför det inte är känt</source>
  <translation>give it, or write why it is not known</translation>
 </message>
 <message>
  <source>bilden kan inte heta ”{name}”</source>
  <translation>a picture cannot be called “{name}”</translation>
 </message>
 <message>
  <source>bilden {name} följer inte med</source>
  <translation>the picture {name} is not there</translation>
 </message>
 <message>
  <source>bilden {name} saknar beskrivning</source>
  <translation>the picture {name} has no description</translation>
 </message>
 <message>
  <source>borttagen</source>
  <translation>removed</translation>
 </message>
 <message>
  <source>dela gärna sidan, högst {most} är lagom</source>
  <translation>consider parting the page, {most} at most is good</translation>
 </message>
 <message>
  <source>den minsta gränsen är större än den största</source>
  <translation>the lower limit is greater than the upper</translation>
 </message>
 <message>
  <source>eller</source>
  <translation>or</translation>
 </message>
 <message>
  <source>engelska</source>
  <translation>English</translation>
 </message>
 <message>
  <source>flytta</source>
  <translation>move</translation>
 </message>
 <message>
  <source>flyttad</source>
  <translation>moved</translation>
 </message>
 <message>
  <source>flyttad, var nummer {was}</source>
  <translation>moved, was number {was}</translation>
 </message>
 <message>
  <source>fråga {place}</source>
  <translation>question {place}</translation>
 </message>
 <message>
  <source>frågan behöver {key}</source>
  <translation>the question needs {key}</translation>
 </message>
 <message>
  <source>hemuppgift {place}</source>
  <translation>homework {place}</translation>
 </message>
 <message>
  <source>hör inte till frågan</source>
  <translation>does not belong to the question</translation>
 </message>
 <message>
  <source>ingen modul har nummer {number}</source>
  <translation>no module has number {number}</translation>
 </message>
 <message>
  <source>ja</source>
  <translation>yes</translation>
 </message>
 <message>
  <source>kan inte vara så</source>
  <translation>cannot be so</translation>
 </message>
 <message>
  <source>källan {key} finns inte bland källorna</source>
  <translation>the source {key} is not among the sources</translation>
 </message>
 <message>
  <source>modul {number} står längre fram</source>
  <translation>module {number} stands further on</translation>
 </message>
 <message>
  <source>modul {number} står på fel plats</source>
  <translation>module {number} stands in the wrong place</translation>
 </message>
 <message>
  <source>modulen har ingen sida</source>
  <translation>the module has no page</translation>
 </message>
 <message>
  <source>modulen kan inte komma efter sig själv</source>
  <translation>the module cannot come after itself</translation>
 </message>
 <message>
  <source>modulerna väntar på varandra: {numbers}</source>
  <translation>the modules wait for each other: {numbers}</translation>
 </message>
 <message>
  <source>måste besvaras</source>
  <translation>must be answered</translation>
 </message>
 <message>
  <source>nej</source>
  <translation>no</translation>
 </message>
 <message>
  <source>ny</source>
  <translation>new</translation>
 </message>
 <message>
  <source>ny modul</source>
  <translation>new module</translation>
 </message>
 <message>
  <source>och</source>
  <translation>and</translation>
 </message>
 <message>
  <source>publicerat</source>
  <translation>published</translation>
 </message>
 <message>
  <source>saknas på {language}; den svenska texten visas</source>
  <translation>is missing in {language}; the Swedish text is shown</translation>
 </message>
 <message>
  <source>sida {place}</source>
  <translation>page {place}</translation>
 </message>
 <message>
  <source>slut</source>
  <translation>end</translation>
 </message>
 <message>
  <source>som kliniken</source>
  <translation>as the clinic</translation>
 </message>
 <message>
  <source>språket är inte med bland programmets språk</source>
  <translation>the language is not among the program's</translation>
 </message>
 <message>
  <source>svenska</source>
  <translation>Swedish</translation>
 </message>
 <message>
  <source>svårläst, pröva kortare meningar</source>
  <translation>hard to read, try shorter sentences</translation>
 </message>
 <message>
  <source>ta bort</source>
  <translation>remove</translation>
 </message>
 <message>
  <source>två moduler har nummer {number}</source>
  <translation>two modules have number {number}</translation>
 </message>
 <message>
  <source>utan titel</source>
  <translation>untitled</translation>
 </message>
 <message>
  <source>{count} ord</source>
  <translation>{count} words</translation>
 </message>
 <message>
  <source>{field} (krävs)</source>
  <translation>{field} (required)</translation>
 </message>
 <message>
  <source>{found} ligger utanför gränserna</source>
  <translation>{found} is outside the limits</translation>
 </message>
 <message>
  <source>{gate}: {written}; annars: {usual}</source>
  <translation>{gate}: {written}; otherwise: {usual}</translation>
 </message>
 <message>
  <source>{name} finns inte i programmet.</source>
  <translation>{name} is not in the program.</translation>
 </message>
 <message>
  <source>{words} ord; högst {most} är lagom</source>
  <translation>{words} words; {most} at most is good</translation>
 </message>
 <message>
  <source>Ändra antal…</source>
  <translation>Change number…</translation>
 </message>
 <message>
  <source>Ångra borttagningen</source>
  <translation>Undo the removal</translation>
 </message>
 <message>
  <source>Öppnande av moduler</source>
  <translation>Opening of modules</translation>
 </message>
 <message>
  <source>ändrad</source>
  <translation>changed</translation>
 </message>
 <message>
  <source>är både angivet och sagt vara okänt</source>
  <translation>is both given and said to be unknown</translation>
 </message>
 <message>
  <source>är för långt, högst {most}</source>
  <translation>is too long, {most} at most</translation>
 </message>
 <message>
  <source>är för många: högst {most}</source>
  <translation>are too many: at most {most}</translation>
 </message>
 <message>
  <source>är för stora tillsammans: högst {most} byte</source>
  <translation>are too large together: at most {most} bytes</translation>
 </message>
 <message>
  <source>är för stora: högst {most} miljoner bildpunkter tillsammans</source>
  <translation>are too large: at most {most} million pixels together</translation>
 </message>
 <message>
  <source>är tomt</source>
  <translation>is empty</translation>
 </message>
 <message>
  <source>”{found}” kan inte användas här</source>
  <translation>“{found}” cannot be used here</translation>
 </message>
 <message>
  <source>”{found}” är ingen bild; skriv ![beskrivning](bilder/namn.png)</source>
  <translation>“{found}” is no picture; write ![description](bilder/name.png)</translation>
 </message>
 <message>
  <source>”{key}” står två gånger</source>
  <translation>“{key}” stands twice</translation>
 </message>
</context>
<context>
 <name>WritingPage</name>
 <message>
  <source>Programmet är inte helt än. Det som saknas står i listan.</source>
  <translation>The program is not whole yet. What is missing stands in the list.</translation>
 </message>
</context>
<context>
 <name>WritingView</name>
 <message>
  <source>Borttaget. Ctrl+Z i listan lägger tillbaka det.</source>
  <translation>Removed. Ctrl+Z in the list puts it back.</translation>
 </message>
 <message>
  <source>Inte sparat</source>
  <translation>Not saved</translation>
 </message>
 <message>
  <source>Nytt program</source>
  <translation>New program</translation>
 </message>
 <message>
  <source>Sparas…</source>
  <translation>Saving…</translation>
 </message>
 <message>
  <source>Sparat</source>
  <translation>Saved</translation>
 </message>
 <message>
  <source>Sparat {time}</source>
  <translation>Saved {time}</translation>
 </message>
</context>
<context>
 <name>_Lock</name>
 <message>
  <source>Lås</source>
  <translation>Lock</translation>
 </message>
</context>
<context>
 <name>_Suggestion</name>
 <message>
  <source>Börja svaret med det här, tangent {digit}</source>
  <translation>Begin the reply with this one, key {digit}</translation>
 </message>
</context>
<context>
 <name>_Told</name>
 <message>
  <source>Fler</source>
  <translation>More</translation>
 </message>
 <message>
  <source>Moduler</source>
  <translation>Modules</translation>
 </message>
 <message>
  <source>Senaste kontakter</source>
  <translation>Latest contacts</translation>
 </message>
 <message>
  <source>Ta bort pausen</source>
  <translation>Remove the pause</translation>
 </message>
 <message>
  <source>Vad raden gäller</source>
  <translation>What the line is about</translation>
 </message>
 <message>
  <source>plan {week}</source>
  <translation>plan {week}</translation>
 </message>
 <message>
  <source>Återuppta nu</source>
  <translation>Resume now</translation>
 </message>
</context>
</TS>
