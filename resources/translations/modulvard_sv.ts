<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="sv">
<context>
 <name>Actions</name>
 <message numerus="yes">
  <source>%n patient(er) ändrades inte: {names}. {why}</source>
  <translation><numerusform>%n patient ändrades inte: {names}. {why}</numerusform><numerusform>%n patienter ändrades inte: {names}. {why}</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n vald(a)</source>
  <translation><numerusform>%n vald</numerusform><numerusform>%n valda</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>gäller %n vald(a)</source>
  <translation><numerusform>gäller %n vald</numerusform><numerusform>gäller %n valda</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>varav %n utanför filtret</source>
  <translation><numerusform>varav %n utanför filtret</numerusform><numerusform>varav %n utanför filtret</numerusform></translation>
 </message>
</context>
<context>
 <name>AnswerBrowser</name>
 <message numerus="yes">
  <source>%n svar</source>
  <translation><numerusform>%n svar</numerusform><numerusform>%n svar</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Markera %n med bara nya sökord</source>
  <translation><numerusform>Markera %n med bara nya sökord</numerusform><numerusform>Markera %n med bara nya sökord</numerusform></translation>
 </message>
</context>
<context>
 <name>AnswerForm</name>
 <message numerus="yes">
  <source>%n månad(er)</source>
  <translation><numerusform>%n månad</numerusform><numerusform>%n månader</numerusform></translation>
 </message>
</context>
<context>
 <name>Answers</name>
 <message numerus="yes">
  <source>%n ord</source>
  <translation><numerusform>%n ord</numerusform><numerusform>%n ord</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n träff(ar)</source>
  <translation><numerusform>%n träff</numerusform><numerusform>%n träffar</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>använt %n ggr</source>
  <translation><numerusform>använt %n gång</numerusform><numerusform>använt %n ggr</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>längsta meningen %n ord</source>
  <translation><numerusform>längsta meningen %n ord</numerusform><numerusform>längsta meningen %n ord</numerusform></translation>
 </message>
</context>
<context>
 <name>ApprovalDialog</name>
 <message numerus="yes">
  <source>%n av dem ersätter text som ni har skrivit.</source>
  <translation><numerusform>%n av dem ersätter text som ni har skrivit.</numerusform><numerusform>%n av dem ersätter text som ni har skrivit.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Godkänn %n svar</source>
  <translation><numerusform>Godkänn %n svar</numerusform><numerusform>Godkänn %n svar</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Så ändras %n svar</source>
  <translation><numerusform>Så ändras %n svar</numerusform><numerusform>Så ändras %n svar</numerusform></translation>
 </message>
</context>
<context>
 <name>Approving</name>
 <message numerus="yes">
  <source>%n svar valda</source>
  <translation><numerusform>%n svar valt</numerusform><numerusform>%n svar valda</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar är godkända och gäller nu.</source>
  <translation><numerusform>%n svar är godkänt och gäller nu.</numerusform><numerusform>%n svar är godkända och gäller nu.</numerusform></translation>
 </message>
</context>
<context>
 <name>Carrying</name>
 <message numerus="yes">
  <source>%n sida/sidor som inte får spridas är inte med.</source>
  <translation><numerusform>%n sida som inte får spridas är inte med.</numerusform><numerusform>%n sidor som inte får spridas är inte med.</numerusform></translation>
 </message>
</context>
<context>
 <name>Closing</name>
 <message numerus="yes">
  <source>%n hemuppgift(er) att läsa</source>
  <translation><numerusform>%n hemuppgift att läsa</numerusform><numerusform>%n hemuppgifter att läsa</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n kvar att journalföra</source>
  <translation><numerusform>%n kvar att journalföra</numerusform><numerusform>%n kvar att journalföra</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n meddelande(n) att svara på</source>
  <translation><numerusform>%n meddelande att svara på</numerusform><numerusform>%n meddelanden att svara på</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n månad(er) efter slutet</source>
  <translation><numerusform>%n månad efter slutet</numerusform><numerusform>%n månader efter slutet</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n påbörjad(e) skattning(ar)</source>
  <translation><numerusform>%n påbörjad skattning</numerusform><numerusform>%n påbörjade skattningar</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n påbörjad(e) text(er)</source>
  <translation><numerusform>%n påbörjad text</numerusform><numerusform>%n påbörjade texter</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att lämna</source>
  <translation><numerusform>%n svar att lämna</numerusform><numerusform>%n svar att lämna</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att läsa först</source>
  <translation><numerusform>%n svar att läsa först</numerusform><numerusform>%n svar att läsa först</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att läsa först står kvar i Idag.</source>
  <translation><numerusform>%n svar att läsa först står kvar i Idag.</numerusform><numerusform>%n svar att läsa först står kvar i Idag.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n uppföljning(ar) kvar att göra står inte i Idag.</source>
  <translation><numerusform>%n uppföljning kvar att göra står inte i Idag.</numerusform><numerusform>%n uppföljningar kvar att göra står inte i Idag.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Patienten är arkiverad. %n svar att läsa först står kvar i Idag.</source>
  <translation><numerusform>Patienten är arkiverad. %n svar att läsa först står kvar i Idag.</numerusform><numerusform>Patienten är arkiverad. %n svar att läsa först står kvar i Idag.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Patienten är arkiverad. %n uppföljning(ar) kvar att göra står inte i Idag.</source>
  <translation><numerusform>Patienten är arkiverad. %n uppföljning kvar att göra står inte i Idag.</numerusform><numerusform>Patienten är arkiverad. %n uppföljningar kvar att göra står inte i Idag.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Uppföljning efter %n månad(er)</source>
  <translation><numerusform>Uppföljning efter %n månad</numerusform><numerusform>Uppföljning efter %n månader</numerusform></translation>
 </message>
</context>
<context>
 <name>Comparing</name>
 <message numerus="yes">
  <source>%n vald(a)</source>
  <translation><numerusform>%n vald</numerusform><numerusform>%n valda</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>gäller %n vald(a)</source>
  <translation><numerusform>gäller %n vald</numerusform><numerusform>gäller %n valda</numerusform></translation>
 </message>
</context>
<context>
 <name>Competences</name>
 <message numerus="yes">
  <source>%n kompetens(er) går ut inom {days} dagar.</source>
  <translation><numerusform>%n kompetens går ut inom {days} dagar.</numerusform><numerusform>%n kompetenser går ut inom {days} dagar.</numerusform></translation>
 </message>
</context>
<context>
 <name>DayHead</name>
 <message numerus="yes">
  <source>%n sak(er) klara. Det du gjorde sist står först.</source>
  <translation><numerusform>%n sak klar. Det du gjorde sist står först.</numerusform><numerusform>%n saker klara. Det du gjorde sist står först.</numerusform></translation>
 </message>
</context>
<context>
 <name>EntryForm</name>
 <message numerus="yes">
  <source>%n fråga(or) lämnad(e) tom(ma)</source>
  <translation><numerusform>%n fråga lämnad tom</numerusform><numerusform>%n frågor lämnade tomma</numerusform></translation>
 </message>
</context>
<context>
 <name>HandInForm</name>
 <message numerus="yes">
  <source>Texten är uppdelad på %n fråga(or). Se över svaren.</source>
  <translation><numerusform>Texten är uppdelad på %n fråga. Se över svaren.</numerusform><numerusform>Texten är uppdelad på %n frågor. Se över svaren.</numerusform></translation>
 </message>
</context>
<context>
 <name>Homework</name>
 <message numerus="yes">
  <source>inlämnad %n gång(er)</source>
  <translation><numerusform>inlämnad %n gång</numerusform><numerusform>inlämnad %n gånger</numerusform></translation>
 </message>
</context>
<context>
 <name>ImportDialog</name>
 <message numerus="yes">
  <source>%n bild(er)</source>
  <translation><numerusform>%n bild</numerusform><numerusform>%n bilder</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n modul(er)</source>
  <translation><numerusform>%n modul</numerusform><numerusform>%n moduler</numerusform></translation>
 </message>
</context>
<context>
 <name>ImportView</name>
 <message numerus="yes">
  <source>%n svar ur filen är inlästa och gäller nu.</source>
  <translation><numerusform>%n svar ur filen är inläst och gäller nu.</numerusform><numerusform>%n svar ur filen är inlästa och gäller nu.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Läs in %n svar</source>
  <translation><numerusform>Läs in %n svar</numerusform><numerusform>Läs in %n svar</numerusform></translation>
 </message>
</context>
<context>
 <name>InstrumentImportDialog</name>
 <message numerus="yes">
  <source>%n fråga/frågor</source>
  <translation><numerusform>%n fråga</numerusform><numerusform>%n frågor</numerusform></translation>
 </message>
</context>
<context>
 <name>Instruments</name>
 <message numerus="yes">
  <source>%n fråga/frågor</source>
  <translation><numerusform>%n fråga</numerusform><numerusform>%n frågor</numerusform></translation>
 </message>
</context>
<context>
 <name>InstrumentsPage</name>
 <message numerus="yes">
  <source>%n formulär, med frågor, summering och källa</source>
  <translation><numerusform>%n formulär, med frågor, summering och källa</numerusform><numerusform>%n formulär, med frågor, summering och källa</numerusform></translation>
 </message>
</context>
<context>
 <name>Intakes</name>
 <message numerus="yes">
  <source>%n dag(ar)</source>
  <translation><numerusform>%n dag</numerusform><numerusform>%n dagar</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n dag(ar) lagda</source>
  <translation><numerusform>%n dag lagd</numerusform><numerusform>%n dagar lagda</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n kvar att journalföra</source>
  <translation><numerusform>%n kvar att journalföra</numerusform><numerusform>%n kvar att journalföra</numerusform></translation>
 </message>
</context>
<context>
 <name>LearningsSection</name>
 <message numerus="yes">
  <source>%n lärdom(ar) att ta hand om.</source>
  <translation><numerusform>%n lärdom att ta hand om.</numerusform><numerusform>%n lärdomar att ta hand om.</numerusform></translation>
 </message>
</context>
<context>
 <name>LikenessCard</name>
 <message numerus="yes">
  <source>%n patient(er) liknar den här</source>
  <translation><numerusform>%n patient liknar den här</numerusform><numerusform>%n patienter liknar den här</numerusform></translation>
 </message>
</context>
<context>
 <name>Listing</name>
 <message numerus="yes">
  <source>Skriv ut %n vald(a)</source>
  <translation><numerusform>Skriv ut %n vald</numerusform><numerusform>Skriv ut %n valda</numerusform></translation>
 </message>
</context>
<context>
 <name>LockPage</name>
 <message numerus="yes">
  <source>Flera försök har varit fel. Nästa går att göra om %n s. Inget raderas.</source>
  <translation><numerusform>Flera försök har varit fel. Nästa går att göra om %n s. Inget raderas.</numerusform><numerusform>Flera försök har varit fel. Nästa går att göra om %n s. Inget raderas.</numerusform></translation>
 </message>
</context>
<context>
 <name>ManyPace</name>
 <message numerus="yes">
  <source>%n lämnas som de är, med skälet på raden.</source>
  <translation><numerusform>%n lämnas som den är, med skälet på raden.</numerusform><numerusform>%n lämnas som de är, med skälet på raden.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n patient(er) får en ny plan.</source>
  <translation><numerusform>%n patient får en ny plan.</numerusform><numerusform>%n patienter får en ny plan.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Tempo för %n patient(er)</source>
  <translation><numerusform>Tempo för %n patient</numerusform><numerusform>Tempo för %n patienter</numerusform></translation>
 </message>
</context>
<context>
 <name>Messages</name>
 <message numerus="yes">
  <source>%n text(er) att lämna</source>
  <translation><numerusform>%n text att lämna</numerusform><numerusform>%n texter att lämna</numerusform></translation>
 </message>
</context>
<context>
 <name>Narrowing</name>
 <message numerus="yes">
  <source>Minst %n v efter</source>
  <translation><numerusform>Minst %n v efter</numerusform><numerusform>Minst %n v efter</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Slut inom %n veck(or)</source>
  <translation><numerusform>Slut inom %n vecka</numerusform><numerusform>Slut inom %n veckor</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Tyst %n dag(ar)</source>
  <translation><numerusform>Tyst %n dag</numerusform><numerusform>Tyst %n dagar</numerusform></translation>
 </message>
</context>
<context>
 <name>Pace</name>
 <message numerus="yes">
  <source>%n modul(er) efter</source>
  <translation><numerusform>%n modul efter</numerusform><numerusform>%n moduler efter</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n modul(er) före</source>
  <translation><numerusform>%n modul före</numerusform><numerusform>%n moduler före</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n v efter</source>
  <translation><numerusform>%n v efter</numerusform><numerusform>%n v efter</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n v före</source>
  <translation><numerusform>%n v före</numerusform><numerusform>%n v före</numerusform></translation>
 </message>
</context>
<context>
 <name>Palette</name>
 <message numerus="yes">
  <source>%n träff(ar)</source>
  <translation><numerusform>%n träff</numerusform><numerusform>%n träffar</numerusform></translation>
 </message>
</context>
<context>
 <name>PlanDialog</name>
 <message numerus="yes">
  <source>%n skattning(ar) är planerad(e) för {name}.</source>
  <translation><numerusform>%n skattning är planerad för {name}.</numerusform><numerusform>%n skattningar är planerade för {name}.</numerusform></translation>
 </message>
</context>
<context>
 <name>PreviewWindow</name>
 <message numerus="yes">
  <source>%n blev klar(a) före felet. </source>
  <translation><numerusform>%n blev klar före felet. </numerusform><numerusform>%n blev klara före felet. </numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n fil(er) sparad(e) i {folder}.</source>
  <translation><numerusform>%n fil sparad i {folder}.</numerusform><numerusform>%n filer sparade i {folder}.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n som du inte öppnat med skäl idag är inte med.</source>
  <translation><numerusform>%n som du inte öppnat med skäl idag är inte med.</numerusform><numerusform>%n som du inte öppnat med skäl idag är inte med.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n text(er) är noterad(e) som lämnad(e).</source>
  <translation><numerusform>%n text är noterad som lämnad.</numerusform><numerusform>%n texter är noterade som lämnade.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n utan behandling är inte med.</source>
  <translation><numerusform>%n utan behandling är inte med.</numerusform><numerusform>%n utan behandling är inte med.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n utskrift(er) ligger hos skrivaren {printer}.</source>
  <translation><numerusform>%n utskrift ligger hos skrivaren {printer}.</numerusform><numerusform>%n utskrifter ligger hos skrivaren {printer}.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Avbrutet. %n är klar(a), resten är orörda.</source>
  <translation><numerusform>Avbrutet. %n är klar, resten är orörda.</numerusform><numerusform>Avbrutet. %n är klara, resten är orörda.</numerusform></translation>
 </message>
</context>
<context>
 <name>Prints</name>
 <message numerus="yes">
  <source>%n mening(ar) har fler än 20 ord</source>
  <translation><numerusform>%n mening har fler än 20 ord</numerusform><numerusform>%n meningar har fler än 20 ord</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n ord</source>
  <translation><numerusform>%n ord</numerusform><numerusform>%n ord</numerusform></translation>
 </message>
</context>
<context>
 <name>Programs</name>
 <message numerus="yes">
  <source>%n arbetsdag(ar)</source>
  <translation><numerusform>%n arbetsdag</numerusform><numerusform>%n arbetsdagar</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n hemuppgift(er)</source>
  <translation><numerusform>%n hemuppgift</numerusform><numerusform>%n hemuppgifter</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n lärdom(ar) att ta hand om</source>
  <translation><numerusform>%n lärdom att ta hand om</numerusform><numerusform>%n lärdomar att ta hand om</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n min</source>
  <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n modul(er)</source>
  <translation><numerusform>%n modul</numerusform><numerusform>%n moduler</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n sida/sidor</source>
  <translation><numerusform>%n sida</numerusform><numerusform>%n sidor</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n vecka/veckor</source>
  <translation><numerusform>%n vecka</numerusform><numerusform>%n veckor</numerusform></translation>
 </message>
</context>
<context>
 <name>ProgramsPage</name>
 <message numerus="yes">
  <source>%n program</source>
  <translation><numerusform>%n program</numerusform><numerusform>%n program</numerusform></translation>
 </message>
</context>
<context>
 <name>Rating tables</name>
 <message numerus="yes">
  <source>%n finns redan.</source>
  <translation><numerusform>%n finns redan.</numerusform><numerusform>%n finns redan.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n skattning(ar) sparas.</source>
  <translation><numerusform>%n skattning sparas.</numerusform><numerusform>%n skattningar sparas.</numerusform></translation>
 </message>
</context>
<context>
 <name>RatingSteps</name>
 <message numerus="yes">
  <source>Alla %n</source>
  <translation><numerusform>Alla %n</numerusform><numerusform>Alla %n</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Bara %n äldre</source>
  <translation><numerusform>Bara %n äldre</numerusform><numerusform>Bara %n äldre</numerusform></translation>
 </message>
</context>
<context>
 <name>Ratings</name>
 <message numerus="yes">
  <source>%n månad(er) efter avslutet</source>
  <translation><numerusform>%n månad efter avslutet</numerusform><numerusform>%n månader efter avslutet</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n värde(n)</source>
  <translation><numerusform>%n värde</numerusform><numerusform>%n värden</numerusform></translation>
 </message>
</context>
<context>
 <name>RatingsList</name>
 <message numerus="yes">
  <source>Visa %n till</source>
  <translation><numerusform>Visa %n till</numerusform><numerusform>Visa %n till</numerusform></translation>
 </message>
</context>
<context>
 <name>RecoveryPage</name>
 <message numerus="yes">
  <source>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</source>
  <translation><numerusform>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</numerusform><numerusform>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</numerusform></translation>
 </message>
</context>
<context>
 <name>SafetyStep</name>
 <message numerus="yes">
  <source>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</source>
  <translation><numerusform>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</numerusform><numerusform>Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.</numerusform></translation>
 </message>
</context>
<context>
 <name>SheetBar</name>
 <message numerus="yes">
  <source>Skriv ut %n</source>
  <translation><numerusform>Skriv ut %n</numerusform><numerusform>Skriv ut %n</numerusform></translation>
 </message>
</context>
<context>
 <name>StepOfGateDialog</name>
 <message numerus="yes">
  <source>%n punkt(er) kvar innan mötet är klart.</source>
  <translation><numerusform>%n punkt kvar innan mötet är klart.</numerusform><numerusform>%n punkter kvar innan mötet är klart.</numerusform></translation>
 </message>
</context>
<context>
 <name>Today</name>
 <message numerus="yes">
  <source>%n gång(er)</source>
  <translation><numerusform>%n gång</numerusform><numerusform>%n gånger</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n kontakt(er) att journalföra</source>
  <translation><numerusform>%n kontakt att journalföra</numerusform><numerusform>%n kontakter att journalföra</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n meddelande(n)</source>
  <translation><numerusform>%n meddelande</numerusform><numerusform>%n meddelanden</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n månad(er) efter slutet</source>
  <translation><numerusform>%n månad efter slutet</numerusform><numerusform>%n månader efter slutet</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n sak(er)</source>
  <translation><numerusform>%n sak</numerusform><numerusform>%n saker</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n sak(er) att göra idag</source>
  <translation><numerusform>%n sak att göra idag</numerusform><numerusform>%n saker att göra idag</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n skattning(ar) har inte kommit in</source>
  <translation><numerusform>%n skattning har inte kommit in</numerusform><numerusform>%n skattningar har inte kommit in</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n skattning(ar) påbörjad(e) men inte sparad(e)</source>
  <translation><numerusform>%n skattning påbörjad men inte sparad</numerusform><numerusform>%n skattningar påbörjade men inte sparade</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att lämna</source>
  <translation><numerusform>%n svar att lämna</numerusform><numerusform>%n svar att lämna</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n utkast</source>
  <translation><numerusform>%n utkast</numerusform><numerusform>%n utkast</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n vecka/veckor efter planen</source>
  <translation><numerusform>%n vecka efter planen</numerusform><numerusform>%n veckor efter planen</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Ingen aktivitet på %n dag(ar)</source>
  <translation><numerusform>Ingen aktivitet på %n dag</numerusform><numerusform>Ingen aktivitet på %n dagar</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>Uppföljning %n månad(er) efter slutet</source>
  <translation><numerusform>Uppföljning %n månad efter slutet</numerusform><numerusform>Uppföljning %n månader efter slutet</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>svar inom %n arbetsdag(ar)</source>
  <translation><numerusform>svar inom %n arbetsdag</numerusform><numerusform>svar inom %n arbetsdagar</numerusform></translation>
 </message>
</context>
<context>
 <name>TransferDialog</name>
 <message numerus="yes">
  <source>%n flagga/flaggor</source>
  <translation><numerusform>%n flagga</numerusform><numerusform>%n flaggor</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n patient(er) flyttas till den nya behandlarens lista. Plan och historik följer med, och du kan ångra.</source>
  <translation><numerusform>%n patient flyttas till den nya behandlarens lista. Plan och historik följer med, och du kan ångra.</numerusform><numerusform>%n patienter flyttas till den nya behandlarens lista. Plan och historik följer med, och du kan ångra.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n patient(er) är överlämnade till {therapist}.</source>
  <translation><numerusform>%n patient är överlämnad till {therapist}.</numerusform><numerusform>%n patienter är överlämnade till {therapist}.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n påbörjad(e) text(er)</source>
  <translation><numerusform>%n påbörjad text</numerusform><numerusform>%n påbörjade texter</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n svar att läsa först</source>
  <translation><numerusform>%n svar att läsa först</numerusform><numerusform>%n svar att läsa först</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n text(er) som någon annan har börjat på stannar hos den.</source>
  <translation><numerusform>%n text som någon annan har börjat på stannar hos den.</numerusform><numerusform>%n texter som andra har börjat på stannar hos dem.</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>%n väntar på svar eller återkoppling, först till {day}</source>
  <translation><numerusform>%n väntar på svar eller återkoppling, senast {day}</numerusform><numerusform>%n väntar på svar eller återkoppling, den första senast {day}</numerusform></translation>
 </message>
</context>
<context>
 <name>WaitingList</name>
 <message numerus="yes">
  <source>%n patient(er)</source>
  <translation><numerusform>%n patient</numerusform><numerusform>%n patienter</numerusform></translation>
 </message>
</context>
<context>
 <name>WriteEachDialog</name>
 <message numerus="yes">
  <source>Gör %n utkast</source>
  <translation><numerusform>Gör %n utkast</numerusform><numerusform>Gör %n utkast</numerusform></translation>
 </message>
</context>
<context>
 <name>Writing</name>
 <message numerus="yes">
  <source>%n ord</source>
  <translation><numerusform>%n ord</numerusform><numerusform>%n ord</numerusform></translation>
 </message>
 <message numerus="yes">
  <source>längsta meningen %n ord</source>
  <translation><numerusform>längsta meningen %n ord</numerusform><numerusform>längsta meningen %n ord</numerusform></translation>
 </message>
</context>
<context>
 <name>Writing program</name>
 <message numerus="yes">
  <source>%n att rätta</source>
  <translation><numerusform>%n att rätta</numerusform><numerusform>%n att rätta</numerusform></translation>
 </message>
</context>
</TS>
