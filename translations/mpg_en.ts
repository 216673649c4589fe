<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>About</name>
    <message>
        <source>Over Gezinsmap</source>
        <translation>About Gezinsmap</translation>
    </message>
    <message>
        <source>Versie {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Eén plan per gezin, gemaakt aan de keukentafel. Het programma werkt zonder internet, en alles staat versleuteld op deze computer.</source>
        <translation>One plan per family, made at the kitchen table. The program works without the internet, and everything is kept encrypted on this computer.</translation>
    </message>
    <message>
        <source>Waar de vragen vandaan komen</source>
        <translation>Where the questions come from</translation>
    </message>
    <message>
        <source>Richtlijn Gezinnen met meervoudige en complexe problemen voor jeugdhulp en jeugdbescherming. Gebruikt is de herziene uitgave van 2020, met de latere tekst van de website. Kijk op richtlijnenjeugdhulp.nl voor de nieuwste tekst.</source>
        <translation>The Dutch guideline “Gezinnen met meervoudige en complexe problemen” for youth care and child protection. The revised edition of 2020 was used, with the later text of the website. See richtlijnenjeugdhulp.nl for the newest text.</translation>
    </message>
    <message>
        <source>De richtlijn is van de drie beroepsverenigingen: BPSW (sociaal werk), NIP (psychologen) en NVO (pedagogen en onderwijskundigen).</source>
        <translation>The guideline is by the three professional bodies: BPSW (social work), NIP (psychologists) and NVO (educationalists).</translation>
    </message>
    <message>
        <source>Dit programma is niet van deze verenigingen en is niet door hen goedgekeurd. Regels uit de wet staan er met hun bron bij: controleer de geldende tekst.</source>
        <translation>This program is not by these bodies and was not approved by them. Rules of law are shown with their source: check the text in force.</translation>
    </message>
    <message>
        <source>Licentie</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Gezinsmap is vrije software onder de EUPL 1.2.</source>
        <translation>Gezinsmap is free software under the EUPL 1.2.</translation>
    </message>
    <message>
        <source>Met dank aan de makers van Qt en PySide6 (LGPL), SQLCipher (BSD), Hunspell (MPL), het woordenboek van OpenTaal (BSD), Inter, Noto en Andika (OFL) en Tabler Icons (MIT).</source>
        <translation>With thanks to the makers of Qt and PySide6 (LGPL), SQLCipher (BSD), Hunspell (MPL), the dictionary of OpenTaal (BSD), Inter, Noto and Andika (OFL) and Tabler Icons (MIT).</translation>
    </message>
</context>
<context>
    <name>Adopting</name>
    <message>
        <source>Bekijk wat er anders is</source>
        <translation>See what is different</translation>
    </message>
    <message>
        <source>Volgende evaluatie</source>
        <translation>Next evaluation</translation>
    </message>
    <message>
        <source>Zes weken is een voorstel. Het gezin beslist.</source>
        <translation>Six weeks is a proposal. The family decides.</translation>
    </message>
    <message>
        <source>We hebben het besproken</source>
        <translation>We talked it through</translation>
    </message>
    <message>
        <source>Plan vaststellen</source>
        <translation>Adopt the plan</translation>
    </message>
    <message>
        <source>Versie {number} is vastgesteld.</source>
        <translation>Version {number} was adopted.</translation>
    </message>
    <message>
        <source>Er is nog geen plan vastgesteld. Alles is nog een concept.</source>
        <translation>No plan was adopted yet. Everything is still a draft.</translation>
    </message>
    <message>
        <source>Versie {number} geldt sinds {day}.</source>
        <translation>Version {number} is in force since {day}.</translation>
    </message>
    <message>
        <source>Daarna is er iets veranderd. Dat wordt versie {number}.</source>
        <translation>Something changed after that. It becomes version {number}.</translation>
    </message>
    <message>
        <source>Er is daarna niets veranderd.</source>
        <translation>Nothing changed after that.</translation>
    </message>
    <message>
        <source>Zo staat het plan</source>
        <translation>Where the plan stands</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message>
        <source>voor iedereen</source>
        <translation>for everybody</translation>
    </message>
    <message>
        <source>vanaf {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>tot {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>Wie houdt zich hieraan?</source>
        <translation>Who keeps to this?</translation>
    </message>
    <message>
        <source>Dit geldt niet meer</source>
        <translation>This no longer holds</translation>
    </message>
    <message>
        <source>Oefening opschrijven</source>
        <translation>Write down a try-out</translation>
    </message>
    <message>
        <source>Oefening opschrijven: {agreement}</source>
        <translation>Write down a try-out: {agreement}</translation>
    </message>
    <message>
        <source>dag nog niet bekend</source>
        <translation>day not known yet</translation>
    </message>
    <message>
        <source>Oefening van {day}…</source>
        <translation>Try-out of {day}…</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>Geldt niet meer</source>
        <translation>No longer holds</translation>
    </message>
    <message>
        <source>Typ een afspraak en druk op Enter.</source>
        <translation>Type an agreement and press Enter.</translation>
    </message>
    <message>
        <source>Vaste hulpverlener</source>
        <translation>Fixed worker</translation>
    </message>
    <message>
        <source>Dit staat ook bij Intake. U vult het één keer in.</source>
        <translation>This is also at Intake. You fill it in once.</translation>
    </message>
</context>
<context>
    <name>AttachmentSection</name>
    <message>
        <source>Het bestand wordt bewaard</source>
        <translation>The file is being saved</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Bestand toevoegen</source>
        <translation>Add a file</translation>
    </message>
</context>
<context>
    <name>BandCard</name>
    <message>
        <source>Nog niet ingedeeld</source>
        <translation>Not sorted yet</translation>
    </message>
    <message>
        <source>Hier staat nog geen afspraak.</source>
        <translation>There is no agreement here yet.</translation>
    </message>
    <message>
        <source>{band}: nieuwe afspraak</source>
        <translation>{band}: new agreement</translation>
    </message>
    <message>
        <source>Teken -&gt; wat doen we dan? Druk op Enter.</source>
        <translation>Sign -&gt; what do we do then? Press Enter.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Alles voor vanavond</source>
        <translation>Everything for tonight</translation>
    </message>
    <message>
        <source>Voor wie?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>Ieder krijgt een eigen exemplaar, met een eigen nummer.</source>
        <translation>Everybody gets a copy of their own, with a number of its own.</translation>
    </message>
    <message>
        <source>In welke taal zijn de vaste woorden?</source>
        <translation>In which language are the fixed words?</translation>
    </message>
    <message>
        <source>Hoe groot is het papier?</source>
        <translation>How large is the paper?</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Bewaar in een map…</source>
        <translation>Save in a folder…</translation>
    </message>
    <message>
        <source>Print alles…</source>
        <translation>Print everything…</translation>
    </message>
    <message>
        <source>Ieder in de eigen taal</source>
        <translation>Everybody in their own language</translation>
    </message>
    <message>
        <source>grote letters</source>
        <translation>large letters</translation>
    </message>
    <message>
        <source>Kies wie wat krijgt.</source>
        <translation>Choose who gets what.</translation>
    </message>
    <message>
        <source>Kies eerst voor wie.</source>
        <translation>First choose for whom.</translation>
    </message>
    <message>
        <source>Bewaar in een map</source>
        <translation>Save in a folder</translation>
    </message>
    <message>
        <source>Wat mensen zelf schreven, blijft zoals het getypt is. Het wordt niet vertaald.</source>
        <translation>What people wrote themselves stays as it was typed. It is not translated.</translation>
    </message>
</context>
<context>
    <name>BatchProgress</name>
    <message>
        <source>Hoe ver het is</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>{done} van {total}</source>
        <translation>{done} of {total}</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Hier begint het gesprek</source>
        <translation>Here the conversation begins</translation>
    </message>
    <message>
        <source>Waar stemmen verschillen, staat een vraag. Er wordt niets opgeteld.</source>
        <translation>Where voices differ there is a question. Nothing is added up.</translation>
    </message>
    <message>
        <source>Er zijn nog geen verschillen.</source>
        <translation>There are no differences yet.</translation>
    </message>
    <message>
        <source>Alle stemmen naast elkaar</source>
        <translation>All voices side by side</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Wat is er veranderd?</source>
        <translation>What has changed?</translation>
    </message>
    <message>
        <source>Meer verschillen: {count}</source>
        <translation>More differences: {count}</translation>
    </message>
    <message>
        <source>Wat is dan anders?</source>
        <translation>What is different then?</translation>
    </message>
    <message>
        <source>Vergeleken met</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>Kies een ronde om naast deze te leggen.</source>
        <translation>Choose a round to lay beside this one.</translation>
    </message>
    <message>
        <source>Van {one} naar {other}.</source>
        <translation>From {one} to {other}.</translation>
    </message>
    <message>
        <source>{one} naast {other}.</source>
        <translation>{one} beside {other}.</translation>
    </message>
    <message>
        <source>Sprak maar in één van de twee rondes.</source>
        <translation>Spoke in only one of the two rounds.</translation>
    </message>
    <message>
        <source>Zegt over beide hetzelfde.</source>
        <translation>Says the same of both.</translation>
    </message>
    <message>
        <source>Tekening bekijken</source>
        <translation>Look at the drawing</translation>
    </message>
</context>
<context>
    <name>Between</name>
    <message>
        <source>Nog even verder</source>
        <translation>Go on a little</translation>
    </message>
    <message>
        <source>Ik ben de hulpverlener</source>
        <translation>I am the worker</translation>
    </message>
    <message>
        <source>Klaar? Geef de laptop terug.</source>
        <translation>Done? Give the laptop back.</translation>
    </message>
    <message>
        <source>De hulpverlener gaat verder.</source>
        <translation>The worker goes on from here.</translation>
    </message>
</context>
<context>
    <name>Cabinet</name>
    <message>
        <source>{name} staat in het archief.</source>
        <translation>{name} is in the archive.</translation>
    </message>
    <message>
        <source>{name} staat weer bij uw gezinnen.</source>
        <translation>{name} is back among your families.</translation>
    </message>
    <message>
        <source>{name} ligt in de prullenbak. Niets is gewist.</source>
        <translation>{name} is in the bin. Nothing was erased.</translation>
    </message>
    <message>
        <source>Gezin zonder naam</source>
        <translation>Family without a name</translation>
    </message>
    <message>
        <source>Alles over dit gezin is gewist.</source>
        <translation>Everything about this family was erased.</translation>
    </message>
    <message>
        <source>Het gezin</source>
        <translation>The family</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>CalendarErrand</name>
    <message>
        <source>Agenda-bestand bewaren</source>
        <translation>Save a calendar file</translation>
    </message>
    <message>
        <source>Agenda.ics</source>
        <translation>Calendar.ics</translation>
    </message>
    <message>
        <source>De agenda is bewaard. Er staan alleen dagen en uw kenmerk in.</source>
        <translation>The calendar was saved. It holds only days and your reference.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Naar</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Wat is er veranderd?</source>
        <translation>What has changed?</translation>
    </message>
    <message>
        <source>Bewaar het profiel van vandaag. Later ziet u wat er anders werd.</source>
        <translation>Keep the profile of today. Later you see what became different.</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>plan vastgesteld</source>
        <translation>plan adopted</translation>
    </message>
    <message>
        <source>evaluatie</source>
        <translation>evaluation</translation>
    </message>
    <message>
        <source>Kies twee dagen.</source>
        <translation>Choose two days.</translation>
    </message>
    <message>
        <source>Verder naar buiten weegt zwaarder. Waar niets staat, is nog niet bekend.</source>
        <translation>Further out weighs heavier. Where nothing stands, it is not known yet.</translation>
    </message>
    <message>
        <source>Bewaar het profiel van vandaag</source>
        <translation>Keep the profile of today</translation>
    </message>
    <message>
        <source>Er is niets veranderd.</source>
        <translation>Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Welk papier?</source>
        <translation>Which paper?</translation>
    </message>
    <message>
        <source>Hoe groot is het papier?</source>
        <translation>How large is the paper?</translation>
    </message>
    <message>
        <source>Concept: zet dit op elke bladzijde</source>
        <translation>Draft: put this on every page</translation>
    </message>
    <message>
        <source>Titel die niets zegt over het plan</source>
        <translation>A title that says nothing about the plan</translation>
    </message>
    <message>
        <source>Over welk kind?</source>
        <translation>About which child?</translation>
    </message>
    <message>
        <source>Deze lezer krijgt alleen iets over de kinderen die u hier kiest.</source>
        <translation>This reader gets something about the children you choose here only.</translation>
    </message>
    <message>
        <source>Leest dit als</source>
        <translation>Reads this as</translation>
    </message>
    <message>
        <source>Anders kiezen voor deze lezer</source>
        <translation>Choose otherwise for this reader</translation>
    </message>
    <message>
        <source>Wat geeft u mee?</source>
        <translation>What do you hand out?</translation>
    </message>
</context>
<context>
    <name>ChooseLanguage</name>
    <message>
        <source>In welke taal zijn de vaste woorden?</source>
        <translation>In which language are the fixed words?</translation>
    </message>
    <message>
        <source>Wat mensen zelf schreven, blijft zoals het getypt is. Het wordt niet vertaald.</source>
        <translation>What people wrote themselves stays as it was typed. It is not translated.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Brieven klaarzetten</source>
        <translation>Prepare the letters</translation>
    </message>
</context>
<context>
    <name>ComboField</name>
    <message>
        <source>niets gekozen</source>
        <translation>nothing chosen</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Naar</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Wat is er anders?</source>
        <translation>What is different?</translation>
    </message>
    <message>
        <source>In hele zinnen, om samen door te nemen.</source>
        <translation>In whole sentences, to go through together.</translation>
    </message>
    <message>
        <source>Er is nog geen vastgesteld plan. Dan is er ook niets te vergelijken.</source>
        <translation>No plan was adopted yet. So there is nothing to compare.</translation>
    </message>
    <message>
        <source>Versie {number} ({day})</source>
        <translation>Version {number} ({day})</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Deze versie is niet te lezen. De tekst ervan blijft bewaard.</source>
        <translation>This version cannot be read. Its text is kept.</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>{condition}, nu</source>
        <translation>{condition}, now</translation>
    </message>
    <message>
        <source>{condition}, verwacht</source>
        <translation>{condition}, expected</translation>
    </message>
    <message>
        <source>Waaruit blijkt dat? Typ een regel en druk op Enter.</source>
        <translation>What shows this? Type a line and press Enter.</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Verwacht</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Toen gevraagd als: {words}</source>
        <translation>Asked then as: {words}</translation>
    </message>
</context>
<context>
    <name>ConditionsPage</name>
    <message>
        <source>Over wie gaat het?</source>
        <translation>Who is it about?</translation>
    </message>
    <message>
        <source>Welke ronde?</source>
        <translation>Which round?</translation>
    </message>
    <message>
        <source>Wat wilt u zien?</source>
        <translation>What do you want to see?</translation>
    </message>
    <message>
        <source>Uw oordeel</source>
        <translation>Your judgement</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Naast elkaar</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Wat is er nodig?</source>
        <translation>What is needed?</translation>
    </message>
    <message>
        <source>Vul eerst bij Intake in wie de kinderen zijn.</source>
        <translation>First fill in at Intake who the children are.</translation>
    </message>
    <message>
        <source>Begin een nieuwe ronde. Laat daarna ieder apart spreken.</source>
        <translation>Begin a new round. Then let everybody speak separately.</translation>
    </message>
</context>
<context>
    <name>Crayons</name>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Gum</source>
        <translation>Eraser</translation>
    </message>
    <message>
        <source>Dun</source>
        <translation>Thin</translation>
    </message>
    <message>
        <source>Dik</source>
        <translation>Thick</translation>
    </message>
    <message>
        <source>Laatste lijn weg</source>
        <translation>Last line away</translation>
    </message>
    <message>
        <source>Zwart</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Rood</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Oranje</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Geel</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Groen</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blauw</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Paars</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>Bruin</source>
        <translation>Brown</translation>
    </message>
</context>
<context>
    <name>CriterionPart</name>
    <message>
        <source>Waar komt dat door?</source>
        <translation>What is the cause?</translation>
    </message>
    <message>
        <source>Waarom? {criterion}</source>
        <translation>Why? {criterion}</translation>
    </message>
    <message>
        <source>Waarom?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Toen gevraagd als: {words}</source>
        <translation>Asked then as: {words}</translation>
    </message>
    <message>
        <source>Weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nog niet beoordeeld</source>
        <translation>Not judged yet</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Het scherm is afgedekt</source>
        <translation>The screen is covered</translation>
    </message>
    <message>
        <source>Druk op F12 om verder te gaan.</source>
        <translation>Press F12 to go on.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>d-m-jjjj</source>
        <translation>d-m-yyyy</translation>
    </message>
    <message>
        <source>Kies in een kalender (F4)</source>
        <translation>Choose in a calendar (F4)</translation>
    </message>
    <message>
        <source>Kalender: {label}</source>
        <translation>Calendar: {label}</translation>
    </message>
    <message>
        <source>Dit is geen datum. Typ bijvoorbeeld 1-3-2024 of 1 maart 2024.</source>
        <translation>This is not a date. Type for example 1-3-2024 or 1 March 2024, day first.</translation>
    </message>
    <message>
        <source>Deze maand bestaat niet. Typ eerst de dag, dan de maand.</source>
        <translation>There is no such month. Type the day first, then the month.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet in die maand. Kijk de dag na.</source>
        <translation>That month has no such day. Check the day.</translation>
    </message>
    <message>
        <source>Dit jaar kan niet kloppen. Typ het jaar met vier cijfers.</source>
        <translation>This year cannot be right. Type the year with four figures.</translation>
    </message>
</context>
<context>
    <name>DatedRow</name>
    <message>
        <source>vóór {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>Vóór welke dag?</source>
        <translation>By which day?</translation>
    </message>
    <message>
        <source>Morgen</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Over een week</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Over twee weken</source>
        <translation>In two weeks</translation>
    </message>
    <message>
        <source>Over vier weken</source>
        <translation>In four weeks</translation>
    </message>
    <message>
        <source>Over zes weken</source>
        <translation>In six weeks</translation>
    </message>
    <message>
        <source>Een andere dag…</source>
        <translation>Another day…</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>morgen</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>gisteren</source>
        <translation>yesterday</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>Waarom besluit u dit?</source>
        <translation>Why do you decide this?</translation>
    </message>
    <message>
        <source>Met welke collega hebt u overlegd?</source>
        <translation>Which colleague did you consult?</translation>
    </message>
    <message>
        <source>Wanneer kijkt u hier opnieuw naar?</source>
        <translation>When do you look at this again?</translation>
    </message>
    <message>
        <source>Toch laten zien</source>
        <translation>Show it after all</translation>
    </message>
    <message>
        <source>Weglaten</source>
        <translation>Leave it out</translation>
    </message>
    <message>
        <source>Niet doen</source>
        <translation>Do not do it</translation>
    </message>
    <message>
        <source>Mag deze lezer dit eigenlijk wel lezen? Overleg dan eerst met een collega, en kijk later opnieuw.</source>
        <translation>Is this reader entitled to read this? Then consult a colleague first, and look again later.</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Kies een gezin, of maak een nieuw gezin</source>
        <translation>Choose a family, or make a new one</translation>
    </message>
    <message>
        <source>Met Ctrl+N maakt u een nieuw gezin. Met Ctrl+K gaat u overal heen.</source>
        <translation>Ctrl+N makes a new family. Ctrl+K takes you anywhere.</translation>
    </message>
</context>
<context>
    <name>Dimensions</name>
    <message>
        <source>Zelfde regels, anders geordend. U typt niets dubbel.</source>
        <translation>The same lines, in another order. You type nothing twice.</translation>
    </message>
    <message>
        <source>Nog niets bekend.</source>
        <translation>Nothing known yet.</translation>
    </message>
</context>
<context>
    <name>DiscussionRow</name>
    <message>
        <source>zonder dag</source>
        <translation>without a day</translation>
    </message>
    <message>
        <source>Besproken op {day}</source>
        <translation>Talked through on {day}</translation>
    </message>
    <message>
        <source>Met {names}</source>
        <translation>With {names}</translation>
    </message>
    <message>
        <source>Met wie?</source>
        <translation>With whom?</translation>
    </message>
</context>
<context>
    <name>DomainCard</name>
    <message>
        <source>Hoe staat het ervoor?</source>
        <translation>How do things stand?</translation>
    </message>
    <message>
        <source>Kies een zorg uit de lijst</source>
        <translation>Choose a concern from the list</translation>
    </message>
    <message>
        <source>Voorbij</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Typ een regel en druk op Enter.</source>
        <translation>Type a line and press Enter.</translation>
    </message>
    <message>
        <source>Wat gaat goed?</source>
        <translation>What goes well?</translation>
    </message>
    <message>
        <source>Welke zorgen zijn er?</source>
        <translation>What concerns are there?</translation>
    </message>
    <message>
        <source>Wat is er nog meer bekend?</source>
        <translation>What else is known?</translation>
    </message>
</context>
<context>
    <name>DrawingPanel</name>
    <message>
        <source>Voor wie is de tekening?</source>
        <translation>Who is the drawing for?</translation>
    </message>
    <message>
        <source>Voor uzelf</source>
        <translation>For yourself</translation>
    </message>
    <message>
        <source>Voor het gezin</source>
        <translation>For the family</translation>
    </message>
    <message>
        <source>Opnieuw laten schikken</source>
        <translation>Arrange anew</translation>
    </message>
    <message>
        <source>Wat betekenen de tekens?</source>
        <translation>What do the signs mean?</translation>
    </message>
    <message>
        <source>Lees de tekening in woorden</source>
        <translation>Read the drawing in words</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Spatie kiest een persoon, de pijlen verschuiven. Slepen mag ook.</source>
        <translation>Space chooses a person, the arrows move. You can drag as well.</translation>
    </message>
</context>
<context>
    <name>DrawingWords</name>
    <message>
        <source>Er is nog niets om te tekenen.</source>
        <translation>There is nothing to draw yet.</translation>
    </message>
</context>
<context>
    <name>Drawings</name>
    <message>
        <source>Stamboom bekijken</source>
        <translation>Look at the family tree</translation>
    </message>
    <message>
        <source>Wie steunt wie? Tekening bekijken</source>
        <translation>Who supports whom? Look at the drawing</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>De reservekopie wordt teruggezet…</source>
        <translation>The backup is being put back…</translation>
    </message>
    <message>
        <source>De reservekopie is teruggezet. Open de map met de wachtzin van die dag.</source>
        <translation>The backup was put back. Open the folder with the passphrase of that day.</translation>
    </message>
    <message>
        <source>Uw map wordt gekopieerd…</source>
        <translation>Your folder is being copied…</translation>
    </message>
    <message>
        <source>Uw map staat nu op een veilige plek. Open haar en kijk of alles er is. De oude staat nog hier: {folder}. Gooi die daarna weg, ook op internet.</source>
        <translation>Your folder is in a safe place now. Open it and see whether everything is there. The old one is still here: {folder}. Throw it away after that, on the internet too.</translation>
    </message>
</context>
<context>
    <name>Evaluating</name>
    <message>
        <source>Punt erbij</source>
        <translation>Add a point</translation>
    </message>
    <message>
        <source>Nog een punt? Typ het en druk op Enter.</source>
        <translation>Another point? Type it and press Enter.</translation>
    </message>
    <message>
        <source>Wie geeft nu een cijfer?</source>
        <translation>Who gives a score now?</translation>
    </message>
    <message>
        <source>Draai de laptop</source>
        <translation>Turn the laptop</translation>
    </message>
    <message>
        <source>Afronden en nieuwe versie vaststellen</source>
        <translation>Finish and adopt the new version</translation>
    </message>
    <message>
        <source>De evaluatie is klaar. Versie {number} is vastgesteld.</source>
        <translation>The evaluation is done. Version {number} was adopted.</translation>
    </message>
    <message>
        <source>Cijfers van: {names}</source>
        <translation>Scores from: {names}</translation>
    </message>
    <message>
        <source>Altijd</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Te laat</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Doelen</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Oefenen</source>
        <translation>Trying out</translation>
    </message>
    <message>
        <source>Dit veranderde</source>
        <translation>This changed</translation>
    </message>
    <message>
        <source>Dit werd minder</source>
        <translation>This got less good</translation>
    </message>
    <message>
        <source>Niet vergeten</source>
        <translation>Not to forget</translation>
    </message>
    <message>
        <source>Eigen punten</source>
        <translation>Points of your own</translation>
    </message>
    <message>
        <source>Deze lijst maakt zichzelf. Wat iemand in vertrouwen zei, staat er niet in.</source>
        <translation>This list makes itself. What somebody said in confidence is not in it.</translation>
    </message>
    <message>
        <source>1. Wat komt aan de orde?</source>
        <translation>1. What is on the agenda?</translation>
    </message>
    <message>
        <source>2. Ieder een eigen cijfer</source>
        <translation>2. Everybody their own score</translation>
    </message>
    <message>
        <source>Eerst ieder apart. Niemand ziet het cijfer van een ander.</source>
        <translation>First everybody separately. Nobody sees the score of another.</translation>
    </message>
    <message>
        <source>3. Hoe gaan we verder met elk doel?</source>
        <translation>3. How do we go on with each goal?</translation>
    </message>
    <message>
        <source>4. Tot slot</source>
        <translation>4. Finally</translation>
    </message>
    <message>
        <source>Daarna geldt de nieuwe versie, met de volgende datum.</source>
        <translation>After that the new version is in force, with the next date.</translation>
    </message>
</context>
<context>
    <name>EvaluationRow</name>
    <message>
        <source>zonder dag</source>
        <translation>without a day</translation>
    </message>
    <message>
        <source>maakte versie {number}</source>
        <translation>made version {number}</translation>
    </message>
    <message>
        <source>Goed genoeg: {text}</source>
        <translation>Good enough: {text}</translation>
    </message>
    <message>
        <source>Veilig genoeg: {text}</source>
        <translation>Safe enough: {text}</translation>
    </message>
    <message>
        <source>De hulpverlener doet anders: {text}</source>
        <translation>The professional does differently: {text}</translation>
    </message>
</context>
<context>
    <name>Evaluations</name>
    <message>
        <source>Eerdere evaluaties</source>
        <translation>Earlier evaluations</translation>
    </message>
    <message>
        <source>Stel eerst een plan vast. Daarna kijkt u samen hoe het gaat.</source>
        <translation>First adopt a plan. After that you see together how it goes.</translation>
    </message>
    <message>
        <source>Er is nog geen dag afgesproken.</source>
        <translation>No day was agreed yet.</translation>
    </message>
    <message>
        <source>Afgesproken: {day}.</source>
        <translation>Agreed: {day}.</translation>
    </message>
</context>
<context>
    <name>FamilyRows</name>
    <message>
        <source>Alle andere</source>
        <translation>All others</translation>
    </message>
    <message>
        <source>Aan de beurt</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>Om te oefenen</source>
        <translation>To practise</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>was {day}</source>
        <translation>was {day}</translation>
    </message>
    <message>
        <source>sinds {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Gezin zonder naam</source>
        <translation>Family without a name</translation>
    </message>
</context>
<context>
    <name>FamilyWork</name>
    <message>
        <source>gezin</source>
        <translation>family</translation>
    </message>
    <message>
        <source>opdracht</source>
        <translation>command</translation>
    </message>
    <message>
        <source>{names} en nog {count}</source>
        <translation>{names} and {count} more</translation>
    </message>
    <message>
        <source>sinds {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>De reservekopie wordt gemaakt…</source>
        <translation>The backup is being made…</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>De reservekopie is gemaakt en nagekeken.</source>
        <translation>The backup was made and checked.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>&amp;Leeg</source>
        <translation>&amp;Empty</translation>
    </message>
    <message>
        <source>&amp;Nog niet gevraagd</source>
        <translation>&amp;Not asked yet</translation>
    </message>
    <message>
        <source>Niet van &amp;toepassing</source>
        <translation>Does not &amp;apply</translation>
    </message>
    <message>
        <source>&amp;Wil niet zeggen</source>
        <translation>Does not &amp;want to say</translation>
    </message>
    <message>
        <source>&amp;Geheim houden…</source>
        <translation>Keep &amp;secret…</translation>
    </message>
    <message>
        <source>&amp;Eerdere teksten…</source>
        <translation>Earlier te&amp;xts…</translation>
    </message>
</context>
<context>
    <name>FieldHead</name>
    <message>
        <source>geheim</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>Meer over: {label}</source>
        <translation>More about: {label}</translation>
    </message>
    <message>
        <source>Meer over deze vraag ({key})</source>
        <translation>More about this question ({key})</translation>
    </message>
    <message>
        <source>nog niet gevraagd</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>wil niet zeggen</source>
        <translation>does not want to say</translation>
    </message>
</context>
<context>
    <name>FieldHistory</name>
    <message>
        <source>Eerdere teksten</source>
        <translation>Earlier texts</translation>
    </message>
    <message>
        <source>Even zoeken…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Er zijn geen eerdere teksten.</source>
        <translation>There are no earlier texts.</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Terugzetten: {text}, van {moment}</source>
        <translation>Put back: {text}, of {moment}</translation>
    </message>
    <message>
        <source>{day} om {time}</source>
        <translation>{day} at {time}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>&amp;In:</source>
        <translation>&amp;In:</translation>
    </message>
    <message>
        <source>&amp;Soort:</source>
        <translation>&amp;Type:</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Uw map wordt gemaakt</source>
        <translation>Your folder is being made</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Stap {number} van {all}</source>
        <translation>Step {number} of {all}</translation>
    </message>
</context>
<context>
    <name>FittingChoice</name>
    <message>
        <source>Wat laat u weg van dit blad?</source>
        <translation>What do you leave out of this sheet?</translation>
    </message>
    <message>
        <source>Kies niets, dan staat alles erop wat past.</source>
        <translation>Choose nothing, and everything that fits is on it.</translation>
    </message>
    <message>
        <source>Niet alles past op één blad. Wat een vinkje heeft, is weggelaten. Kies zelf.</source>
        <translation>Not everything fits on one sheet. What is ticked was left out. Choose yourself.</translation>
    </message>
</context>
<context>
    <name>FormMap</name>
    <message>
        <source>Stamboom (genogram)</source>
        <translation>Family tree (genogram)</translation>
    </message>
    <message>
        <source>Tekening: wie steunt wie? (ecogram)</source>
        <translation>Drawing: who supports whom? (ecogram)</translation>
    </message>
</context>
<context>
    <name>Givers</name>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Typ een stap en druk op Enter.</source>
        <translation>Type a step and press Enter.</translation>
    </message>
    <message>
        <source>Stap voor: {goal}</source>
        <translation>Step for: {goal}</translation>
    </message>
</context>
<context>
    <name>GoalLine</name>
    <message>
        <source>Wie zegt dit?</source>
        <translation>Who says this?</translation>
    </message>
    <message>
        <source>Typ de eigen woorden en druk op Enter.</source>
        <translation>Type the person&apos;s own words and press Enter.</translation>
    </message>
    <message>
        <source>Neem wat iemand al zei</source>
        <translation>Take what somebody said before</translation>
    </message>
    <message>
        <source>Nog niemand</source>
        <translation>Nobody yet</translation>
    </message>
</context>
<context>
    <name>GoalOffer</name>
    <message>
        <source>Maak hier een doel van</source>
        <translation>Make a goal of this</translation>
    </message>
    <message>
        <source>Maak een doel van: {about}</source>
        <translation>Make a goal of: {about}</translation>
    </message>
    <message>
        <source>Doel: {text}</source>
        <translation>Goal: {text}</translation>
    </message>
    <message>
        <source>Wat willen jullie bereiken? (Enter)</source>
        <translation>What do you want to reach? (Enter)</translation>
    </message>
    <message>
        <source>Dit staat nu als doel in het gezinsplan.</source>
        <translation>This is a goal in the family plan now.</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>Woorden van {names}</source>
        <translation>Words of {names}</translation>
    </message>
    <message>
        <source>Zo merken we het: {text}</source>
        <translation>This is how we notice: {text}</translation>
    </message>
    <message>
        <source>Belangrijk voor {names}: {text}</source>
        <translation>Matters to {names}: {text}</translation>
    </message>
    <message>
        <source>In vaktaal: {text}</source>
        <translation>In professional words: {text}</translation>
    </message>
    <message>
        <source>Losgelaten op {day}</source>
        <translation>Let go of on {day}</translation>
    </message>
    <message>
        <source>Gelukt op {day}</source>
        <translation>Reached on {day}</translation>
    </message>
    <message>
        <source>Voor later</source>
        <translation>For later</translation>
    </message>
    <message>
        <source>Helpt bij: {text}</source>
        <translation>Helps with: {text}</translation>
    </message>
    <message>
        <source>Wie zei dit?</source>
        <translation>Who said this?</translation>
    </message>
    <message>
        <source>Dit is gelukt</source>
        <translation>This worked</translation>
    </message>
    <message>
        <source>Dit laten we los</source>
        <translation>We let this go</translation>
    </message>
    <message>
        <source>Toch weer oppakken</source>
        <translation>Take it up again</translation>
    </message>
    <message>
        <source>Naar waar dit vandaan komt</source>
        <translation>To where this comes from</translation>
    </message>
    <message>
        <source>Naar waar dit vandaan komt (kijk eerst alleen)</source>
        <translation>To where this comes from (look alone first)</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>GoalScores</name>
    <message>
        <source>Alle cijfers, met wat erbij gezegd is</source>
        <translation>All scores, with what was said about them</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Meer vragen ({count})</source>
        <translation>More questions ({count})</translation>
    </message>
    <message>
        <source>Minder vragen</source>
        <translation>Fewer questions</translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <source>Handboek</source>
        <translation>Handbook</translation>
    </message>
    <message>
        <source>Beginnen</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>Maak een gezin met Ctrl+N. Eén naam en één zin zijn genoeg.</source>
        <translation>Make a family with Ctrl+N. One name and one sentence are enough.</translation>
    </message>
    <message>
        <source>U hoeft niets te bewaren: binnen twee tellen staat alles op uw computer.</source>
        <translation>You need not save: within two seconds everything is on your computer.</translation>
    </message>
    <message>
        <source>Niets is verplicht. Wat u niet weet, laat u leeg.</source>
        <translation>Nothing is obligatory. What you do not know you leave empty.</translation>
    </message>
    <message>
        <source>Oefen met familie De Boer. Die is verzonnen, en overal staat OEFENING bij.</source>
        <translation>Practise with the De Boer family. It is invented, and PRACTICE stands everywhere.</translation>
    </message>
    <message>
        <source>Leeg is niet hetzelfde als nee</source>
        <translation>Empty is not the same as no</translation>
    </message>
    <message>
        <source>Bij elke vraag zegt het menu met de puntjes (Ctrl+.) waarom er niets staat: nog niet gevraagd, niet van toepassing, of iemand wil het niet zeggen.</source>
        <translation>At each question the menu with the dots (Ctrl+.) says why nothing is there: not asked yet, does not apply, or somebody does not want to say.</translation>
    </message>
    <message>
        <source>In dat menu houdt u een antwoord ook geheim voor iemand.</source>
        <translation>In that menu you can also keep an answer secret from somebody.</translation>
    </message>
    <message>
        <source>Wat doet u waar?</source>
        <translation>What do you do where?</translation>
    </message>
    <message>
        <source>Intake: wie erbij horen, wat er goed gaat en wat er speelt.</source>
        <translation>Intake: who belongs to it, what goes well and what is going on.</translation>
    </message>
    <message>
        <source>Gezinsprofiel: zeven gebieden, met wat goed gaat eerst.</source>
        <translation>Family profile: seven domains, what goes well first.</translation>
    </message>
    <message>
        <source>Goed genoeg: wat een kind nodig heeft. Iedereen geeft een eigen antwoord.</source>
        <translation>Good enough: what a child needs. Everybody gives an answer of their own.</translation>
    </message>
    <message>
        <source>Gezinsplan: wat het gezin wil, en wie wat doet.</source>
        <translation>Family plan: what the family wants, and who does what.</translation>
    </message>
    <message>
        <source>Veiligheidsplan: wat iedereen doet als het spannend wordt.</source>
        <translation>Safety plan: what everybody does when it gets tense.</translation>
    </message>
    <message>
        <source>Het programma geeft nooit een oordeel en telt niets bij elkaar op.</source>
        <translation>The program never judges and adds nothing up.</translation>
    </message>
    <message>
        <source>Gezinsplan</source>
        <translation>Family plan</translation>
    </message>
    <message>
        <source>Schrijf een doel in de woorden van het gezin. Zet erbij van wie ze zijn.</source>
        <translation>Write a goal in the words of the family. Say whose words they are.</translation>
    </message>
    <message>
        <source>Elke stap heeft een naam en een dag. Kleine stappen lukken het vaakst.</source>
        <translation>Every step has a name and a day. Small steps succeed most often.</translation>
    </message>
    <message>
        <source>Praatte iedereen mee over het plan? Zet het dan vast. Daarna verandert het niet meer, en komt er een nieuwe versie.</source>
        <translation>Did everybody have a say in the plan? Then adopt it. After that it does not change, and a new version comes.</translation>
    </message>
    <message>
        <source>Samen kijken hoe het gaat</source>
        <translation>Looking together how it goes</translation>
    </message>
    <message>
        <source>Spreek meteen een dag af. Zes weken is gewoon.</source>
        <translation>Agree on a day at once. Six weeks is usual.</translation>
    </message>
    <message>
        <source>Het programma zet klaar waarover u moet praten. U leidt het gesprek.</source>
        <translation>The program prepares what there is to talk about. You lead the conversation.</translation>
    </message>
    <message>
        <source>Om de beurt geeft iedereen een cijfer, zonder dat van een ander te zien.</source>
        <translation>In turn everybody gives a score, without seeing anybody else’s.</translation>
    </message>
    <message>
        <source>Aan het eind is er een nieuw plan, en een nieuwe dag.</source>
        <translation>At the end there is a new plan, and a new day.</translation>
    </message>
    <message>
        <source>Veiligheidsplan</source>
        <translation>Safety plan</translation>
    </message>
    <message>
        <source>Schrijf een zorg op als een feit: wie zag wat, en op welke dag?</source>
        <translation>Write down a worry as a fact: who saw what, and on which day?</translation>
    </message>
    <message>
        <source>Een afspraak zegt: bij welk teken doet wie wat? Oefen dat samen.</source>
        <translation>An agreement says: at which sign does who do what? Practise that together.</translation>
    </message>
    <message>
        <source>In de drie huizen tekent en vertelt het kind. Het kind kiest wie het ziet.</source>
        <translation>In the three houses the child draws and tells. The child chooses who sees it.</translation>
    </message>
    <message>
        <source>De meldcode en een persoonlijk plan komen nooit op papier voor het gezin.</source>
        <translation>The meldcode and a personal plan never come on paper for the family.</translation>
    </message>
    <message>
        <source>Gewone woorden</source>
        <translation>Plain words</translation>
    </message>
    <message>
        <source>Onder uw eigen teksten staan soms tips, ook over spelling. F7 opent ze.</source>
        <translation>Under your own texts there sometimes are tips, about spelling too. F7 opens them.</translation>
    </message>
    <message>
        <source>U kiest zelf: er verandert nooit iets vanzelf.</source>
        <translation>You choose: nothing ever changes by itself.</translation>
    </message>
    <message>
        <source>Woorden van het gezin blijven precies zoals ze zijn. Zet ze tussen “ en ”.</source>
        <translation>Words of the family stay exactly as they are. Put them between “ and ”.</translation>
    </message>
    <message>
        <source>Papier</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Ctrl+P maakt papier. Kies eerst voor wie het is.</source>
        <translation>Ctrl+P makes paper. First choose for whom it is.</translation>
    </message>
    <message>
        <source>Wat die lezer niet mag weten, staat er niet in. U ziet wat en waarom.</source>
        <translation>What that reader may not know is not in it. You see what, and why.</translation>
    </message>
    <message>
        <source>U kiest ook de taal van de vaste woorden. Wat iemand schreef, blijft zo staan.</source>
        <translation>You choose the language of the fixed words as well. What somebody wrote stays as it is.</translation>
    </message>
    <message>
        <source>Kijk het altijd zelf nog een keer na. U beslist.</source>
        <translation>Always look it over once more yourself. You decide.</translation>
    </message>
    <message>
        <source>Elk exemplaar krijgt een nummer. Zo weet u later wie wat kreeg.</source>
        <translation>Every copy gets a number. So you know later who got what.</translation>
    </message>
    <message>
        <source>Alles voor vanavond maakt in één keer alles voor iedereen die u kiest.</source>
        <translation>Everything for tonight makes everything for everybody you choose, in one go.</translation>
    </message>
    <message>
        <source>Wat is er uitgegeven? Daar schrijft u op wat u gaf of terugnam. U ziet er ook welk papier achterloopt.</source>
        <translation>What was handed out? There you write down what you gave or took back. You also see which paper is behind.</translation>
    </message>
    <message>
        <source>Een PDF die u bewaart, is niet versleuteld. De printer bewaart soms een kopie.</source>
        <translation>A PDF that you save is not encrypted. A printer sometimes keeps a copy.</translation>
    </message>
    <message>
        <source>Vergist?</source>
        <translation>Made a mistake?</translation>
    </message>
    <message>
        <source>Ctrl+Z maakt elke stap ongedaan, ook in een tekst. Ctrl+Shift+Z doet hem weer.</source>
        <translation>Ctrl+Z undoes every step, also in a text. Ctrl+Shift+Z does it again.</translation>
    </message>
    <message>
        <source>Via hetzelfde menu ziet u de eerdere teksten van een vraag. U kunt een oude tekst terugzetten.</source>
        <translation>The same menu shows the earlier texts of a question. You can put an old text back.</translation>
    </message>
    <message>
        <source>Snel met het toetsenbord</source>
        <translation>Quick by keyboard</translation>
    </message>
    <message>
        <source>Ctrl+K brengt u naar elk gezin, elke vraag en elke opdracht.</source>
        <translation>Ctrl+K takes you to any family, question and command.</translation>
    </message>
    <message>
        <source>Ctrl+F zoekt in alle teksten van alle gezinnen.</source>
        <translation>Ctrl+F searches all texts of all families.</translation>
    </message>
    <message>
        <source>Ctrl+1 tot en met Ctrl+5 kiest een tabblad.</source>
        <translation>Ctrl+1 to Ctrl+5 choose a tab.</translation>
    </message>
    <message>
        <source>Pijltjes kiezen binnen een rij. Delete maakt een keuze leeg.</source>
        <translation>Arrows choose within a row. Delete empties a choice.</translation>
    </message>
    <message>
        <source>Even weg</source>
        <translation>Away for a moment</translation>
    </message>
    <message>
        <source>F12 dekt het scherm meteen af. F12 haalt de afdekking weer weg.</source>
        <translation>F12 covers the screen at once. F12 takes the cover away again.</translation>
    </message>
    <message>
        <source>Ctrl+L doet de map op slot. Na vijf minuten stilte gebeurt dat vanzelf.</source>
        <translation>Ctrl+L locks the folder. After five quiet minutes that happens by itself.</translation>
    </message>
    <message>
        <source>Een half getypte tekst staat er na het openen nog, met de cursor erbij.</source>
        <translation>A half-typed text is still there after unlocking, cursor included.</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Het programma maakt zelf kopieën, en kijkt na of ze heel zijn.</source>
        <translation>The program makes backups by itself, and checks that they are whole.</translation>
    </message>
    <message>
        <source>Bij Instellingen kiest u een tweede plek, zoals een stick.</source>
        <translation>In Settings you choose a second place, such as a stick.</translation>
    </message>
    <message>
        <source>Is er iets kwijt? Kies Bestand, Reservekopie terugzetten. U kunt dat eerst oefenen: dan verandert er niets.</source>
        <translation>Is something lost? Choose File, Put a backup back. You can practise it first: then nothing changes.</translation>
    </message>
    <message>
        <source>U typt de wachtzin van toen. De herstelsleutel op papier mag ook.</source>
        <translation>You type the passphrase of that time. The recovery key on paper will do too.</translation>
    </message>
    <message>
        <source>De map van nu blijft nog tien weken staan, onder een andere naam.</source>
        <translation>The folder of now stays for ten more weeks, under another name.</translation>
    </message>
    <message>
        <source>Wachtzin en herstelblad</source>
        <translation>Passphrase and recovery sheet</translation>
    </message>
    <message>
        <source>Zonder wachtzin en zonder herstelblad kan niemand meer bij de gezinnen.</source>
        <translation>Without the passphrase and without the recovery sheet nobody can reach the families any more.</translation>
    </message>
    <message>
        <source>Bewaar het herstelblad op een andere plek dan uw laptop.</source>
        <translation>Keep the recovery sheet in another place than your laptop.</translation>
    </message>
    <message>
        <source>Gevaar</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Is er gevaar? Bel 112. Overleggen kan met Veilig Thuis: 0800-2000, dag en nacht.</source>
        <translation>Is there danger? Call 112. For advice call Veilig Thuis: 0800-2000, day and night.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>OEFENING</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Papier maken voor wie het nodig heeft (Ctrl+P)</source>
        <translation>Make paper for whoever needs it (Ctrl+P)</translation>
    </message>
    <message>
        <source>Wat u met dit gezin kunt doen</source>
        <translation>What you can do with this family</translation>
    </message>
    <message>
        <source>Gezin zonder naam</source>
        <translation>Family without a name</translation>
    </message>
    <message>
        <source>wordt bewaard…</source>
        <translation>saving…</translation>
    </message>
    <message>
        <source>alles bewaard</source>
        <translation>all saved</translation>
    </message>
    <message>
        <source>bewaard {time}</source>
        <translation>saved {time}</translation>
    </message>
    <message>
        <source>nog niet bewaard</source>
        <translation>not saved yet</translation>
    </message>
</context>
<context>
    <name>HelpAtHand</name>
    <message>
        <source>Is er gevaar? Bel 112. Wilt u overleggen? Bel Veilig Thuis: 0800-2000. Dat is gratis en kan dag en nacht.</source>
        <translation>Is there danger? Call 112. Do you want advice? Call Veilig Thuis: 0800-2000. It is free, day and night.</translation>
    </message>
</context>
<context>
    <name>HouseCard</name>
    <message>
        <source>Tekenpapier: {house}</source>
        <translation>Drawing paper: {house}</translation>
    </message>
    <message>
        <source>Foto van een tekening…</source>
        <translation>Photo of a drawing…</translation>
    </message>
    <message>
        <source>Foto weghalen</source>
        <translation>Take the photo away</translation>
    </message>
    <message>
        <source>Deze lijn ging over de rand. Wat op het papier staat, is bewaard.</source>
        <translation>This line went over the edge. What is on the paper was kept.</translation>
    </message>
    <message>
        <source>Foto van een tekening</source>
        <translation>Photo of a drawing</translation>
    </message>
    <message>
        <source>Foto&apos;s</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Er is nog niets getekend.</source>
        <translation>Nothing has been drawn yet.</translation>
    </message>
    <message numerus="yes">
        <source>Op het papier staan %n lijn(en).</source>
        <translation>
            <numerusform>There is %n line on the paper.</numerusform>
            <numerusform>There are %n lines on the paper.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kleuren: {colours}.</source>
        <translation>Colours: {colours}.</translation>
    </message>
    <message>
        <source>Vraag {name}: wie mag dit huis zien?</source>
        <translation>Ask {name}: who may see this house?</translation>
    </message>
    <message>
        <source>Wie mag jouw huis zien?</source>
        <translation>Who may see your house?</translation>
    </message>
</context>
<context>
    <name>Houses</name>
    <message>
        <source>Van welk kind?</source>
        <translation>Of which child?</translation>
    </message>
    <message>
        <source>Welk huis? Het kind kiest.</source>
        <translation>Which house? The child chooses.</translation>
    </message>
    <message>
        <source>Van welke dag?</source>
        <translation>Of which day?</translation>
    </message>
    <message>
        <source>Draai de laptop</source>
        <translation>Turn the laptop</translation>
    </message>
    <message>
        <source>Nieuw huis</source>
        <translation>New house</translation>
    </message>
    <message>
        <source>Vul eerst bij Intake in wie de kinderen zijn.</source>
        <translation>First fill in under Intake who the children are.</translation>
    </message>
    <message>
        <source>Kind zonder naam</source>
        <translation>Child without a name</translation>
    </message>
    <message>
        <source>Zonder datum</source>
        <translation>Without a date</translation>
    </message>
</context>
<context>
    <name>InformationRow</name>
    <message>
        <source>iemand</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>Over {names}</source>
        <translation>About {names}</translation>
    </message>
    <message>
        <source>Brief aan {name}</source>
        <translation>Letter to {name}</translation>
    </message>
</context>
<context>
    <name>ItemToDecide</name>
    <message>
        <source>Toch laten zien…</source>
        <translation>Show it after all…</translation>
    </message>
    <message>
        <source>Toch laten zien: {what}</source>
        <translation>Show after all: {what}</translation>
    </message>
    <message>
        <source>Toch weglaten…</source>
        <translation>Leave it out after all…</translation>
    </message>
    <message>
        <source>Toch weglaten: {what}</source>
        <translation>Leave it out after all: {what}</translation>
    </message>
    <message>
        <source>Waarom: {reason}</source>
        <translation>Why: {reason}</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>Ga naar</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Typ een gezin, vraag of opdracht</source>
        <translation>Type a family, question or command</translation>
    </message>
    <message>
        <source>Gevonden plekken</source>
        <translation>Places found</translation>
    </message>
    <message>
        <source>Niets gevonden</source>
        <translation>Nothing found</translation>
    </message>
</context>
<context>
    <name>LeafSheet</name>
    <message>
        <source>Bladzijde {page} van {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>LeafView</name>
    <message>
        <source>Het exemplaar</source>
        <translation>The copy</translation>
    </message>
</context>
<context>
    <name>LeaveOut</name>
    <message>
        <source>Wat laat u weg?</source>
        <translation>What do you leave out?</translation>
    </message>
</context>
<context>
    <name>LeftBar</name>
    <message>
        <source>Verder</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Weggooien</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Er is een onafgemaakt gesprek van {day}. Wat half getypt was, staat nog in de velden.</source>
        <translation>There is an unfinished conversation of {day}. What was half typed still stands in the fields.</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>De half getypte tekst is weg.</source>
        <translation>The half-typed text is gone.</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>LetterRow</name>
    <message>
        <source>iemand</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>Brief aan {name}</source>
        <translation>Letter to {name}</translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message>
        <source>(weg)</source>
        <translation>(gone)</translation>
    </message>
</context>
<context>
    <name>LinksField</name>
    <message>
        <source>(weg)</source>
        <translation>(gone)</translation>
    </message>
</context>
<context>
    <name>LookTools</name>
    <message>
        <source>Zoek op papier</source>
        <translation>Search on paper</translation>
    </message>
    <message>
        <source>Zoek in dit exemplaar</source>
        <translation>Search in this copy</translation>
    </message>
    <message>
        <source>Vorige vindplaats (Shift+F3)</source>
        <translation>Previous match (Shift+F3)</translation>
    </message>
    <message>
        <source>Volgende vindplaats (F3)</source>
        <translation>Next match (F3)</translation>
    </message>
    <message>
        <source>Kleiner (-)</source>
        <translation>Smaller (-)</translation>
    </message>
    <message>
        <source>Groter (+)</source>
        <translation>Larger (+)</translation>
    </message>
    <message>
        <source>Passend</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Ware grootte</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>{at} van {count}</source>
        <translation>{at} of {count}</translation>
    </message>
    <message>
        <source>niets gevonden</source>
        <translation>nothing found</translation>
    </message>
    <message>
        <source>bladzijde {page} van {pages}</source>
        <translation>page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>Meldcode</name>
    <message>
        <source>De vijf stappen</source>
        <translation>The five steps</translation>
    </message>
    <message>
        <source>De vijf vragen bij stap 4</source>
        <translation>The five questions of step 4</translation>
    </message>
    <message>
        <source>Wat kwam eruit? Typ een regel en druk op Enter.</source>
        <translation>What came of it? Type a line and press Enter.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Menu&apos;s</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken: {step}</source>
        <translation>&amp;Undo: {step}</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Op&amp;nieuw: {step}</source>
        <translation>&amp;Redo: {step}</translation>
    </message>
    <message>
        <source>Op&amp;nieuw</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Be&amp;werken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>B&amp;eeld</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Gezin</source>
        <translation>F&amp;amily</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Nieuw gezin</source>
        <translation>&amp;New family</translation>
    </message>
    <message>
        <source>Nu &amp;bewaren</source>
        <translation>&amp;Save now</translation>
    </message>
    <message>
        <source>Af&amp;drukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Wat is er uitgegeven?</source>
        <translation>&amp;What was handed out?</translation>
    </message>
    <message>
        <source>&amp;Reservekopie maken</source>
        <translation>Make a &amp;backup</translation>
    </message>
    <message>
        <source>Reservekopie &amp;terugzetten…</source>
        <translation>Put a backup &amp;back…</translation>
    </message>
    <message>
        <source>&amp;Instellingen…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>Nu op &amp;slot</source>
        <translation>&amp;Lock now</translation>
    </message>
    <message>
        <source>&amp;Afsluiten</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Zoeken in alles</source>
        <translation>&amp;Search everything</translation>
    </message>
    <message>
        <source>&amp;Ga naar…</source>
        <translation>&amp;Go to…</translation>
    </message>
    <message>
        <source>&amp;Mijn gezinnen bekijken</source>
        <translation>Look at &amp;my families</translation>
    </message>
    <message>
        <source>Ar&amp;chief bekijken</source>
        <translation>Look at the &amp;archive</translation>
    </message>
    <message>
        <source>&amp;Prullenbak bekijken</source>
        <translation>Look at the &amp;bin</translation>
    </message>
    <message>
        <source>Tekst &amp;groter</source>
        <translation>&amp;Larger text</translation>
    </message>
    <message>
        <source>Tekst &amp;kleiner</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>Tekst ge&amp;woon</source>
        <translation>&amp;Ordinary text</translation>
    </message>
    <message>
        <source>Kleuren van het &amp;systeem</source>
        <translation>Colours of the s&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Licht</source>
        <translation>L&amp;ight</translation>
    </message>
    <message>
        <source>&amp;Donker</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Scherm &amp;afdekken</source>
        <translation>&amp;Cover the screen</translation>
    </message>
    <message>
        <source>&amp;Volledig scherm</source>
        <translation>&amp;Full screen</translation>
    </message>
    <message>
        <source>A&amp;genda-bestand bewaren…</source>
        <translation>Save a calen&amp;dar file…</translation>
    </message>
    <message>
        <source>Gezin &amp;sluiten</source>
        <translation>&amp;Close the family</translation>
    </message>
    <message>
        <source>In het &amp;archief leggen</source>
        <translation>Put in the &amp;archive</translation>
    </message>
    <message>
        <source>In de &amp;prullenbak leggen</source>
        <translation>Put in the &amp;bin</translation>
    </message>
    <message>
        <source>&amp;Terug uit het archief</source>
        <translation>Back from the a&amp;rchive</translation>
    </message>
    <message>
        <source>Te&amp;rug uit de prullenbak</source>
        <translation>Back from the b&amp;in</translation>
    </message>
    <message>
        <source>&amp;Voorgoed wissen…</source>
        <translation>&amp;Erase for good…</translation>
    </message>
    <message>
        <source>&amp;Handboek</source>
        <translation>&amp;Handbook</translation>
    </message>
    <message>
        <source>&amp;Over Gezinsmap</source>
        <translation>&amp;About Gezinsmap</translation>
    </message>
</context>
<context>
    <name>NeedList</name>
    <message>
        <source>Gezegd door {name}</source>
        <translation>Said by {name}</translation>
    </message>
    <message>
        <source>Voor {name}</source>
        <translation>For {name}</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Deze twee vragen stelt u altijd</source>
        <translation>You always ask these two questions</translation>
    </message>
    <message>
        <source>dit kind</source>
        <translation>this child</translation>
    </message>
    <message>
        <source>Typ een antwoord en druk op Enter.</source>
        <translation>Type an answer and press Enter.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Wie doet wat?</source>
        <translation>Who does what?</translation>
    </message>
    <message>
        <source>Wie kijkt mee? Typ een naam en druk op Enter.</source>
        <translation>Who looks along? Type a name and press Enter.</translation>
    </message>
</context>
<context>
    <name>NewOnTheSpot</name>
    <message>
        <source>Toch niet</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Typ eerst een naam.</source>
        <translation>Type a name first.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Uw wachtzin van nu</source>
        <translation>Your present passphrase</translation>
    </message>
    <message>
        <source>Deze wachtzin gebruiken</source>
        <translation>Use this passphrase</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kies een nieuwe wachtzin</source>
        <translation>Choose a new passphrase</translation>
    </message>
    <message>
        <source>Uw herstelsleutel blijft gewoon geldig. Bewaar het blad dus.</source>
        <translation>Your recovery key stays valid. So keep the sheet.</translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>Nieuw herstelblad</source>
        <translation>New recovery sheet</translation>
    </message>
    <message>
        <source>Een nieuw herstelblad</source>
        <translation>A new recovery sheet</translation>
    </message>
    <message>
        <source>Het oude blad werkt daarna niet meer. Gooi het weg in kleine stukjes.</source>
        <translation>The old sheet will no longer work. Throw it away in small pieces.</translation>
    </message>
    <message>
        <source>Uw wachtzin</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Zet mijn map op een veilige plek</source>
        <translation>Bring my folder to a safe place</translation>
    </message>
    <message>
        <source>Begrepen</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Typ een heel getal van {least} tot en met {most}.</source>
        <translation>Type a whole number from {least} to {most}.</translation>
    </message>
    <message>
        <source>Typ een heel getal in cijfers, {least} of meer.</source>
        <translation>Type a whole number in figures, {least} or more.</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Daarheen</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Ga naar waar dit doel vandaan komt: {goal}</source>
        <translation>Go to where this goal comes from: {goal}</translation>
    </message>
</context>
<context>
    <name>OurPlan</name>
    <message>
        <source>Praktische hulp erbij</source>
        <translation>Add practical help</translation>
    </message>
    <message>
        <source>Typ een regel en druk op Enter.</source>
        <translation>Type a line and press Enter.</translation>
    </message>
    <message>
        <source>Praktische hulp nu</source>
        <translation>Practical help now</translation>
    </message>
    <message>
        <source>Wat nu meteen helpt. Dit komt eerst.</source>
        <translation>What helps right now. This comes first.</translation>
    </message>
    <message>
        <source>Stappen zonder doel</source>
        <translation>Steps without a goal</translation>
    </message>
    <message>
        <source>Wie doet hoeveel?</source>
        <translation>Who does how much?</translation>
    </message>
    <message>
        <source>Zienswijzen bij dit plan</source>
        <translation>Views on this plan</translation>
    </message>
    <message>
        <source>Gelukt, klaar of losgelaten</source>
        <translation>Reached, done or let go of</translation>
    </message>
    <message>
        <source>Bij de intake vroeg het gezin: {text}</source>
        <translation>At the intake the family asked: {text}</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
</context>
<context>
    <name>OwnPlan</name>
    <message>
        <source>Sluiten (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Iemand zonder naam</source>
        <translation>Somebody without a name</translation>
    </message>
    <message>
        <source>Dit deel is alleen voor u en voor deze persoon</source>
        <translation>This part is only for you and for this person</translation>
    </message>
    <message>
        <source>Kan nu niemand anders op dit scherm kijken?</source>
        <translation>Can nobody else look at this screen now?</translation>
    </message>
    <message>
        <source>Wat hier staat, komt in geen ander papier, geen lijst en geen zoekresultaat. Zodra u hier weggaat, is het van het scherm.</source>
        <translation>What stands here comes in no other paper, no list and no search result. As soon as you leave, it is off the screen.</translation>
    </message>
    <message>
        <source>Niemand kijkt mee: openen</source>
        <translation>Nobody looks along: open</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Uw eigen woorden</source>
        <translation>Your own words</translation>
    </message>
    <message>
        <source>U hebt nog geen woorden laten onthouden. Dat kan bij een tip over spelling.</source>
        <translation>You have not kept any words yet. You can do so at a tip about spelling.</translation>
    </message>
    <message>
        <source>Uw eigen woorden ({count})</source>
        <translation>Your own words ({count})</translation>
    </message>
</context>
<context>
    <name>PairPart</name>
    <message>
        <source>Wat gaan de ouders doen? Typ een regel en druk op Enter.</source>
        <translation>What will the parents do? Type a line and press Enter.</translation>
    </message>
    <message>
        <source>Veiligheidsdoel bij: {worry}</source>
        <translation>Safety goal for: {worry}</translation>
    </message>
    <message>
        <source>Bij elke zorg hoort een veiligheidsdoel.</source>
        <translation>With each worry goes a safety goal.</translation>
    </message>
    <message>
        <source>Hoe veilig is het hier?</source>
        <translation>How safe is it here?</translation>
    </message>
    <message>
        <source>Veiligheidsdoel</source>
        <translation>Safety goal</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sluiten (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Terug (Escape)</source>
        <translation>Back (Escape)</translation>
    </message>
</context>
<context>
    <name>PaperRoom</name>
    <message>
        <source>Exemplaar {number} staat nu in het register.</source>
        <translation>Copy {number} is in the register now.</translation>
    </message>
</context>
<context>
    <name>PapersTable</name>
    <message>
        <source>Wie krijgt welk papier?</source>
        <translation>Who gets which paper?</translation>
    </message>
    <message>
        <source>Iedereen</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Alles voor {who}</source>
        <translation>Everything for {who}</translation>
    </message>
    <message>
        <source>{paper} voor {who}</source>
        <translation>{paper} for {who}</translation>
    </message>
    <message>
        <source>Alles voor iedereen</source>
        <translation>Everything for everybody</translation>
    </message>
    <message>
        <source>{paper} voor iedereen</source>
        <translation>{paper} for everybody</translation>
    </message>
    <message>
        <source>Voor deze lezer staat er niets van het gezin in.</source>
        <translation>For this reader there is nothing of the family in it.</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Voorstel voor uw wachtzin</source>
        <translation>Proposal for your passphrase</translation>
    </message>
    <message>
        <source>Uw wachtzin</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Sterkte van de wachtzin</source>
        <translation>Strength of the passphrase</translation>
    </message>
    <message>
        <source>Maak mijn map</source>
        <translation>Make my folder</translation>
    </message>
    <message>
        <source>Deze zes woorden zijn sterk en goed te onthouden. Maak er in uw hoofd een verhaaltje bij. Schrijf ze niet op een briefje bij uw laptop.</source>
        <translation>These six words are strong and easy to remember. Make up a little story with them. Do not write them on a note near your laptop.</translation>
    </message>
    <message>
        <source>Andere woorden</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>Neem een zin die alleen u kent: 15 letters of meer. Hoofdletters en cijfers hoeven niet. Namen en bekende spreekwoorden zijn te makkelijk te raden.</source>
        <translation>Take a sentence that only you know: 15 letters or more. Capitals and figures are not needed. Names and well-known sayings are too easy to guess.</translation>
    </message>
    <message>
        <source>Liever de zes woorden</source>
        <translation>Rather the six words</translation>
    </message>
    <message>
        <source>Liever zelf bedenken</source>
        <translation>Rather one of my own</translation>
    </message>
    <message>
        <source>Nog te kort: neem 15 letters of meer.</source>
        <translation>Still too short: take 15 letters or more.</translation>
    </message>
    <message>
        <source>Deze zin kiezen veel mensen. Neem iets dat alleen u kent.</source>
        <translation>Many people choose this one. Take something that only you know.</translation>
    </message>
    <message>
        <source>Sterk genoeg. Let op: het losse teken {signs} kan lastig zijn op een ander toetsenbord.</source>
        <translation>Strong enough. Mind: the lone sign {signs} may be hard to type on another keyboard.</translation>
    </message>
    <message>
        <source>Dit mag. Nog een paar woorden erbij maakt de zin veel sterker.</source>
        <translation>This will do. A few more words make it much stronger.</translation>
    </message>
    <message>
        <source>Een sterke wachtzin.</source>
        <translation>A strong passphrase.</translation>
    </message>
</context>
<context>
    <name>PersonEntry</name>
    <message>
        <source>{answered} van {all} ingevuld</source>
        <translation>{answered} of {all} filled in</translation>
    </message>
</context>
<context>
    <name>PersonQuestions</name>
    <message>
        <source>Vul eerst in wie erbij horen. Dan staan hier de vragen voor ieder apart.</source>
        <translation>First fill in who belongs here. Then the questions for each person appear.</translation>
    </message>
    <message>
        <source>Voor ieder apart</source>
        <translation>For each person</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Tekening</source>
        <translation>Drawing</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Andere plek kiezen…</source>
        <translation>Choose another place…</translation>
    </message>
    <message>
        <source>Neem de veilige plek</source>
        <translation>Take the safe place</translation>
    </message>
    <message>
        <source>Hier staat al een map van Gezinsmap.</source>
        <translation>There is a folder of Gezinsmap here already.</translation>
    </message>
    <message>
        <source>Open deze map</source>
        <translation>Open this folder</translation>
    </message>
    <message>
        <source>Alles wat u over gezinnen opschrijft, staat versleuteld op deze computer. Er is geen internet voor nodig. Niets gaat vanzelf ergens anders heen.</source>
        <translation>Everything that you write about families is kept encrypted on this computer. It needs no internet. Nothing goes elsewhere by itself.</translation>
    </message>
    <message>
        <source>Uw map komt hier te staan:</source>
        <translation>Your folder will stand here:</translation>
    </message>
    <message>
        <source>Welkom bij Gezinsmap</source>
        <translation>Welcome to Gezinsmap</translation>
    </message>
    <message>
        <source>{service} kopieert deze plek naar internet. Uw map kan daardoor stukgaan, en gegevens van gezinnen komen buiten uw computer. Neem liever de veilige plek.</source>
        <translation>{service} copies this place to the internet. That may damage your folder, and data of families leave your computer. Rather take the safe place.</translation>
    </message>
    <message>
        <source>Kies een plek voor uw map</source>
        <translation>Choose a place for your folder</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>en</source>
        <translation>and</translation>
    </message>
    <message>
        <source>Ons plan</source>
        <translation>Our plan</translation>
    </message>
    <message>
        <source>Afspraken</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Cijfers</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Vaststellen</source>
        <translation>Adopting</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Closing</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>zonder naam</source>
        <translation>without a name</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Uw map is klaar. Wilt u eerst oefenen met een verzonnen gezin? Daar is alles al ingevuld, en u kunt er niets mee stukmaken.</source>
        <translation>Your folder is ready. Would you like to practise with an invented family first? Everything is filled in there, and you cannot break anything.</translation>
    </message>
    <message>
        <source>Bij dit gezin staat overal OEFENING. Het telt nergens mee, en u kunt het later altijd weghalen.</source>
        <translation>This family is marked PRACTICE everywhere. It counts nowhere, and you can remove it later.</translation>
    </message>
    <message>
        <source>Ja, zet het oefengezin klaar</source>
        <translation>Yes, set up the practice family</translation>
    </message>
    <message>
        <source>Nee, ik begin met een leeg scherm</source>
        <translation>No, I begin with an empty screen</translation>
    </message>
    <message>
        <source>Eerst oefenen?</source>
        <translation>Practise first?</translation>
    </message>
    <message>
        <source>Aan de slag</source>
        <translation>Let us begin</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Bijlage: {name}</source>
        <translation>Attachment: {name}</translation>
    </message>
    <message>
        <source>Even openen…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Bewaar een kopie…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Er staat nu een kopie in {file}. Die kopie is niet versleuteld.</source>
        <translation>There is a copy in {file} now. That copy is not encrypted.</translation>
    </message>
    <message>
        <source>Dit bestand kan hier niet worden getoond. Bewaar een kopie.</source>
        <translation>This file cannot be shown here. Save a copy.</translation>
    </message>
    <message>
        <source>Bladzijde {page} van {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>Bewaar een kopie</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Vorige bladzijde</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Volgende bladzijde</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Wat ziet u?</source>
        <translation>What do you see?</translation>
    </message>
    <message>
        <source>voor {reader}</source>
        <translation>for {reader}</translation>
    </message>
    <message>
        <source>grotere letters passen niet op dit ene blad</source>
        <translation>larger letters do not fit on this one sheet</translation>
    </message>
    <message>
        <source>grote letters, want zo staat het bij deze persoon</source>
        <translation>large letters, because that is what it says for this person</translation>
    </message>
    <message>
        <source>Het papier</source>
        <translation>The paper</translation>
    </message>
    <message>
        <source>Wat er niet in staat</source>
        <translation>What is not in it</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Of: één gebied</source>
        <translation>Or: one domain</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Wat hangt samen?</source>
        <translation>What hangs together?</translation>
    </message>
    <message>
        <source>Wat is er veranderd?</source>
        <translation>What has changed?</translation>
    </message>
    <message>
        <source>Raamwerk</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Alleen voor u</source>
        <translation>For you only</translation>
    </message>
</context>
<context>
    <name>PromiseStep</name>
    <message>
        <source>Alleen met uw wachtzin gaat uw map open.</source>
        <translation>Only your passphrase opens your folder.</translation>
    </message>
    <message>
        <source>Bent u de wachtzin kwijt, dan opent het herstelblad uw map: een blad papier dat u zo maakt en veilig bewaart.</source>
        <translation>If you lose the passphrase, the recovery sheet opens your folder: a sheet of paper that you will make now and keep safe.</translation>
    </message>
    <message>
        <source>Bent u allebei kwijt, dan kan niemand uw map nog openen, ook wij niet. Alles wat erin staat is dan weg.</source>
        <translation>If you lose both, nobody can open your folder any more, and neither can we. Everything in it is lost then.</translation>
    </message>
    <message>
        <source>Eén zin opent uw map</source>
        <translation>One sentence opens your folder</translation>
    </message>
</context>
<context>
    <name>RatingCard</name>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Wat vindt {name}?</source>
        <translation>What does {name} think?</translation>
    </message>
    <message>
        <source>Eén toets per doel: 0 tot en met 9, en 1 en 0 voor tien.</source>
        <translation>One key per goal: 0 to 9, and 1 and 0 for ten.</translation>
    </message>
</context>
<context>
    <name>ReaderLine</name>
    <message>
        <source>gekozen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>not chosen</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Voor wie is dit exemplaar?</source>
        <translation>For whom is this copy?</translation>
    </message>
    <message>
        <source>Bekijk het exemplaar</source>
        <translation>Look at the copy</translation>
    </message>
    <message>
        <source>Alles voor vanavond…</source>
        <translation>Everything for tonight…</translation>
    </message>
    <message>
        <source>Wat is er uitgegeven?</source>
        <translation>What was handed out?</translation>
    </message>
    <message>
        <source>Kies de lezer</source>
        <translation>Choose the reader</translation>
    </message>
    <message>
        <source>Wat iemand niet mag lezen, komt niet op het papier. U ziet straks wat en waarom.</source>
        <translation>What somebody may not read does not come onto the paper. You will see what, and why.</translation>
    </message>
    <message>
        <source>Iemand die niet in de map staat</source>
        <translation>Somebody who is not in the file</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Meer invullen</source>
        <translation>Fill in more</translation>
    </message>
    <message>
        <source>{part}  ·  {count} ingevuld</source>
        <translation>{part}  ·  {count} filled in</translation>
    </message>
    <message>
        <source>Vandaag: {age}</source>
        <translation>Today: {age}</translation>
    </message>
    <message>
        <source>Woont: {homes}</source>
        <translation>Lives: {homes}</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Geheim houden…</source>
        <translation>Keep secret…</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>RecordEntry</name>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Nog niet compleet. Vul aan.</source>
        <translation>Not complete yet. Fill in more.</translation>
    </message>
</context>
<context>
    <name>RecordLines</name>
    <message>
        <source>hoort er niet meer bij</source>
        <translation>no longer belongs here</translation>
    </message>
    <message>
        <source>een kind tolkte</source>
        <translation>a child interpreted</translation>
    </message>
    <message>
        <source>{one} en {other}</source>
        <translation>{one} and {other}</translation>
    </message>
    <message>
        <source>gezag nog niet bekend</source>
        <translation>custody not known yet</translation>
    </message>
    <message>
        <source>nagekeken op {day}</source>
        <translation>checked on {day}</translation>
    </message>
    <message>
        <source>toestemming</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>aan {whom}</source>
        <translation>to {whom}</translation>
    </message>
    <message>
        <source>ingetrokken op {day}</source>
        <translation>withdrawn on {day}</translation>
    </message>
    <message>
        <source>geldt tot {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>hulp</source>
        <translation>help</translation>
    </message>
    <message>
        <source>Nog niet aangeboden</source>
        <translation>Not offered yet</translation>
    </message>
    <message>
        <source>Aangeboden op {day}</source>
        <translation>Offered on {day}</translation>
    </message>
    <message>
        <source>Kindcheck zonder datum</source>
        <translation>Child check without a date</translation>
    </message>
    <message>
        <source>Afspraak zonder dag</source>
        <translation>Appointment without a day</translation>
    </message>
    <message>
        <source>{day}, {time} uur</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>geweest</source>
        <translation>past</translation>
    </message>
    <message>
        <source>{since} tot {until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>vanaf {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>tot {day}</source>
        <translation>until {day}</translation>
    </message>
</context>
<context>
    <name>RecordNames</name>
    <message>
        <source>(weg)</source>
        <translation>(gone)</translation>
    </message>
    <message>
        <source>zonder naam</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>ongeboren kind</source>
        <translation>unborn child</translation>
    </message>
    <message>
        <source>persoon zonder naam</source>
        <translation>person without a name</translation>
    </message>
</context>
<context>
    <name>RecordRow</name>
    <message>
        <source>Meer over: {text}</source>
        <translation>More about: {text}</translation>
    </message>
    <message>
        <source>geheim</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>Aanpassen…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Geheim houden…</source>
        <translation>Keep secret…</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>RegisterEntry</name>
    <message>
        <source>Vandaag gegeven</source>
        <translation>Given today</translation>
    </message>
    <message>
        <source>Vandaag teruggenomen</source>
        <translation>Taken back today</translation>
    </message>
    <message>
        <source>Andere dag, of een opmerking</source>
        <translation>Another day, or a remark</translation>
    </message>
    <message>
        <source>Wat er niet in stond ({count})</source>
        <translation>What was not in it ({count})</translation>
    </message>
    <message>
        <source>gegeven op {day}</source>
        <translation>given on {day}</translation>
    </message>
    <message>
        <source>teruggenomen op {day}</source>
        <translation>taken back on {day}</translation>
    </message>
    <message>
        <source>nog niet opgeschreven dat het gegeven is</source>
        <translation>not yet written down that it was given</translation>
    </message>
    <message>
        <source>iets wat er niet meer is</source>
        <translation>something that is no longer there</translation>
    </message>
    <message>
        <source>voor {reader}</source>
        <translation>for {reader}</translation>
    </message>
    <message>
        <source>Dit exemplaar loopt achter.</source>
        <translation>This copy is behind.</translation>
    </message>
    <message>
        <source>Toch laten zien: {what}. Waarom: {reason}</source>
        <translation>Shown after all: {what}. Why: {reason}</translation>
    </message>
    <message>
        <source>Weggelaten: {what}. Waarom: {reason}</source>
        <translation>Left out: {what}. Why: {reason}</translation>
    </message>
    <message>
        <source>Overlegd met {who}.</source>
        <translation>Consulted {who}.</translation>
    </message>
    <message>
        <source>Opnieuw bekijken op {day}.</source>
        <translation>Look again on {day}.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Wat is er uitgegeven?</source>
        <translation>What was handed out?</translation>
    </message>
    <message>
        <source>Alle exemplaren die nog bij iemand zijn, kloppen met deze map.</source>
        <translation>All copies that are still with somebody agree with this file.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Reservekopie terugzetten</source>
        <translation>Put a backup back</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Wachtzin of herstelsleutel van die dag</source>
        <translation>Passphrase or recovery key of that day</translation>
    </message>
    <message>
        <source>De reservekopie wordt geprobeerd</source>
        <translation>The backup is being tried</translation>
    </message>
    <message>
        <source>Kopie op een andere plek…</source>
        <translation>Backup in another place…</translation>
    </message>
    <message>
        <source>Eerst proberen</source>
        <translation>Try it first</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kies een reservekopie</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Reservekopieën (*.vaultbak)</source>
        <translation>Backups (*.vaultbak)</translation>
    </message>
    <message>
        <source>Hier staan geen reservekopieën. Kies er een op een andere plek.</source>
        <translation>There are no backups here. Choose one in another place.</translation>
    </message>
    <message>
        <source>vanzelf gemaakt</source>
        <translation>made by itself</translation>
    </message>
    <message>
        <source>door u gemaakt</source>
        <translation>made by you</translation>
    </message>
    <message>
        <source>gemaakt voor een vernieuwing</source>
        <translation>made before an update</translation>
    </message>
    <message>
        <source>beschadigd</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>nagekeken</source>
        <translation>checked</translation>
    </message>
    <message numerus="yes">
        <source>Deze kopie is heel. Er staan %n gezinnen in.</source>
        <translation>
            <numerusform>This backup is whole. It holds %n family.</numerusform>
            <numerusform>This backup is whole. It holds %n families.</numerusform>
        </translation>
    </message>
    <message>
        <source>Een reservekopie terugzetten</source>
        <translation>Put a backup back</translation>
    </message>
    <message>
        <source>Uw map wordt weer zoals op die dag. Wat u daarna opschreef, staat er dan niet in. De map van nu wordt niet gewist: die blijft bewaard onder een andere naam.</source>
        <translation>Your folder becomes as it was on that day. What you wrote down afterwards is not in it then. The folder of now is not wiped: it is kept under another name.</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>{name}: eerst {before}, nu {after}</source>
        <translation>{name}: first {before}, now {after}</translation>
    </message>
</context>
<context>
    <name>RightsOfChild</name>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Vanaf {day}</source>
        <translation>From {day}</translation>
    </message>
    <message>
        <source>Op zijn vroegst {day}</source>
        <translation>{day} at the earliest</translation>
    </message>
    <message>
        <source>Misschien al nu</source>
        <translation>Perhaps already now</translation>
    </message>
    <message>
        <source>toestemming: {names}</source>
        <translation>consent: {names}</translation>
    </message>
    <message>
        <source>vanaf {day}: {names}</source>
        <translation>from {day}: {names}</translation>
    </message>
    <message>
        <source>Toestemming</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Dossier lezen</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>Dat is: {names}.</source>
        <translation>That is: {names}.</translation>
    </message>
    <message>
        <source>Onder die voorwaarde ook: {names}.</source>
        <translation>On that condition also: {names}.</translation>
    </message>
</context>
<context>
    <name>RightsOfChildren</name>
    <message>
        <source>Vul eerst de kinderen in bij Mensen.</source>
        <translation>First fill in the children at People.</translation>
    </message>
    <message>
        <source>Wie geeft toestemming, en wie mag het dossier zien?</source>
        <translation>Who gives consent, and who may see the file?</translation>
    </message>
    <message>
        <source>Het programma rekent dit uit. U beslist zelf en schrijft dat op.</source>
        <translation>The program works this out. You decide yourself and write that down.</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>Op welke dag?</source>
        <translation>On which day?</translation>
    </message>
    <message>
        <source>Naast welke ronde leggen we dit?</source>
        <translation>Beside which round do we lay this?</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Uw oordeel, in uw eigen zin</source>
        <translation>Your judgement, in your own sentence</translation>
    </message>
    <message>
        <source>Uw oordeel</source>
        <translation>Your judgement</translation>
    </message>
    <message>
        <source>Over deze ronde</source>
        <translation>About this round</translation>
    </message>
    <message>
        <source>Waarom nu?</source>
        <translation>Why now?</translation>
    </message>
    <message>
        <source>Gaat het over een andere situatie? Welke?</source>
        <translation>Is it about another situation? Which?</translation>
    </message>
</context>
<context>
    <name>RoundNames</name>
    <message>
        <source>Niet meer bekend</source>
        <translation>No longer known</translation>
    </message>
    <message>
        <source>Kind zonder naam</source>
        <translation>Child without a name</translation>
    </message>
    <message>
        <source>Zonder datum</source>
        <translation>Without a date</translation>
    </message>
</context>
<context>
    <name>RoundTools</name>
    <message>
        <source>Iemand laten spreken</source>
        <translation>Let somebody speak</translation>
    </message>
    <message>
        <source>Draai de laptop</source>
        <translation>Turn the laptop</translation>
    </message>
    <message>
        <source>Veiligheid eerst</source>
        <translation>Safety first</translation>
    </message>
    <message>
        <source>Nieuwe ronde</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>Meer over deze ronde</source>
        <translation>More about this round</translation>
    </message>
    <message>
        <source>Wat {name} zei weghalen</source>
        <translation>Take away what {name} said</translation>
    </message>
    <message>
        <source>Deze ronde weghalen</source>
        <translation>Take away this round</translation>
    </message>
    <message>
        <source>Wat {name} zei</source>
        <translation>What {name} said</translation>
    </message>
    <message>
        <source>De ronde van {day}</source>
        <translation>The round of {day}</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>geheim</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>uitgevouwen</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>ingevouwen</source>
        <translation>folded</translation>
    </message>
</context>
<context>
    <name>SafetyNote</name>
    <message>
        <source>Naar het veiligheidsplan</source>
        <translation>To the safety plan</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>Zorgen en doelen</source>
        <translation>Worries and goals</translation>
    </message>
    <message>
        <source>Afspraken</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Netwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Huizen</source>
        <translation>Houses</translation>
    </message>
    <message>
        <source>Meldcode</source>
        <translation>Meldcode</translation>
    </message>
    <message>
        <source>Eigen plan</source>
        <translation>Own plan</translation>
    </message>
</context>
<context>
    <name>SafetyWords</name>
    <message>
        <source>Zorg van {name}</source>
        <translation>Worry of {name}</translation>
    </message>
    <message>
        <source>Over {names}</source>
        <translation>About {names}</translation>
    </message>
    <message>
        <source>Voorbij sinds {day}</source>
        <translation>Over since {day}</translation>
    </message>
    <message>
        <source>Wat het met het kind deed: {text}</source>
        <translation>What it did to the child: {text}</translation>
    </message>
    <message>
        <source>Als er niets verandert: {text}</source>
        <translation>If nothing changes: {text}</translation>
    </message>
    <message>
        <source>Wat het moeilijker maakt: {text}</source>
        <translation>What makes it harder: {text}</translation>
    </message>
    <message>
        <source>Anders gezien: {text}</source>
        <translation>Seen otherwise: {text}</translation>
    </message>
    <message>
        <source>Wat gaat het kind merken?</source>
        <translation>What will the child notice?</translation>
    </message>
    <message>
        <source>Het kind merkt: {text}</source>
        <translation>The child notices: {text}</translation>
    </message>
    <message>
        <source>Zo lang: {text}</source>
        <translation>For so long: {text}</translation>
    </message>
    <message>
        <source>Bereikt op {day}</source>
        <translation>Reached on {day}</translation>
    </message>
    <message>
        <source>Wie stelt deze voorwaarde?</source>
        <translation>Who sets this condition?</translation>
    </message>
    <message>
        <source>Gesteld door {name}</source>
        <translation>Set by {name}</translation>
    </message>
    <message>
        <source>tot {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>Wie: {names}</source>
        <translation>Who: {names}</translation>
    </message>
    <message>
        <source>Dit ging al eens goed: {text}</source>
        <translation>This already went well once: {text}</translation>
    </message>
    <message>
        <source>Nog niemand doet dit. Kies wie het doet.</source>
        <translation>Nobody does this yet. Choose who does it.</translation>
    </message>
    <message>
        <source>Weer oefenen op {day}.</source>
        <translation>Try it out again on {day}.</translation>
    </message>
    <message>
        <source>Nooit geoefend.</source>
        <translation>Never tried out.</translation>
    </message>
    <message>
        <source>een dag die niet is opgeschreven</source>
        <translation>a day that was not written down</translation>
    </message>
    <message>
        <source>Geoefend op {day} door {who}.</source>
        <translation>Tried out on {day} by {who}.</translation>
    </message>
    <message>
        <source>Geoefend op {day}.</source>
        <translation>Tried out on {day}.</translation>
    </message>
    <message>
        <source>Het lukte.</source>
        <translation>It worked.</translation>
    </message>
    <message>
        <source>Het lukte niet.</source>
        <translation>It did not work.</translation>
    </message>
    <message>
        <source>Zei deze persoon ja? Schrijf de dag erbij.</source>
        <translation>Did this person say yes? Write down the day.</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Zei ja op {day}</source>
        <translation>Said yes on {day}</translation>
    </message>
    <message>
        <source>Weet, en mag weten: {text}</source>
        <translation>Knows, and may know: {text}</translation>
    </message>
    <message>
        <source>Kies wat deze persoon doet.</source>
        <translation>Choose what this person does.</translation>
    </message>
    <message>
        <source>Nog niets opgeschreven</source>
        <translation>Nothing written down yet</translation>
    </message>
    <message>
        <source>Telefoon: {number}</source>
        <translation>Phone: {number}</translation>
    </message>
    <message>
        <source>niet veilig om te bellen</source>
        <translation>not safe to call</translation>
    </message>
    <message>
        <source>Met {name}</source>
        <translation>With {name}</translation>
    </message>
    <message>
        <source>Als het lukt: {text}</source>
        <translation>If it works: {text}</translation>
    </message>
    <message>
        <source>Als het niet lukt: {text}</source>
        <translation>If it does not work: {text}</translation>
    </message>
</context>
<context>
    <name>ScaleRow</name>
    <message>
        <source>Spreek samen af hoe elke stand eruitziet.</source>
        <translation>Agree together what each level looks like.</translation>
    </message>
</context>
<context>
    <name>ScoreField</name>
    <message>
        <source>0 is {low}, 10 is {high}</source>
        <translation>0 is {low}, 10 is {high}</translation>
    </message>
</context>
<context>
    <name>ScoreRow</name>
    <message>
        <source>nog geen cijfer</source>
        <translation>no score yet</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Zo hoog, want: {text}</source>
        <translation>This high, because: {text}</translation>
    </message>
    <message>
        <source>Eén stapje hoger: {text}</source>
        <translation>One step higher: {text}</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Welk doel?</source>
        <translation>Which goal?</translation>
    </message>
    <message>
        <source>Cijfer geven</source>
        <translation>Give a score</translation>
    </message>
    <message>
        <source>Cijfer geven: {subject}</source>
        <translation>Give a score: {subject}</translation>
    </message>
    <message>
        <source>Alle cijfers getekend</source>
        <translation>All scores, drawn</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>nog geen cijfer</source>
        <translation>no score yet</translation>
    </message>
    <message>
        <source>eerder: {scores}</source>
        <translation>before: {scores}</translation>
    </message>
    <message>
        <source>Wat maakt het zo hoog: {text}</source>
        <translation>What makes it that high: {text}</translation>
    </message>
    <message>
        <source>Eén stapje hoger: {text}</source>
        <translation>One step higher: {text}</translation>
    </message>
</context>
<context>
    <name>SecondLook</name>
    <message>
        <source>Kijk nog één keer</source>
        <translation>Look once more</translation>
    </message>
    <message>
        <source>Kan dit papier thuis veilig bewaard worden?</source>
        <translation>Can this paper be kept safely at home?</translation>
    </message>
    <message>
        <source>Ik heb gekeken. Ga door</source>
        <translation>I have looked. Go on</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Dit is voor:</source>
        <translation>This is for:</translation>
    </message>
    <message>
        <source>Wie ziet dit papier nog meer? Staat er iets op wat iemand in gevaar brengt?</source>
        <translation>Who else sees this paper? Is there anything on it that puts somebody in danger?</translation>
    </message>
    <message>
        <source>Geef het dan niet mee naar huis. Laat het lezen en neem het weer mee, of spreek een veilige plek af.</source>
        <translation>Then do not send it home. Let it be read and take it back with you, or agree on a safe place.</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Let op: hoofdletters staan vast (Caps Lock).</source>
        <translation>Mind: Caps Lock is on.</translation>
    </message>
    <message>
        <source>Verberg de letters</source>
        <translation>Hide the letters</translation>
    </message>
    <message>
        <source>Laat de letters zien</source>
        <translation>Show the letters</translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message>
        <source>Voor wie is dit geheim?</source>
        <translation>From whom is this secret?</translation>
    </message>
    <message>
        <source>Wie het niet mag zien, krijgt het nooit op papier of in een bestand.</source>
        <translation>Whoever may not see it never gets it on paper or in a file.</translation>
    </message>
    <message>
        <source>Niemand mag het zien, of sommigen niet</source>
        <translation>Nobody may see it, or some may not</translation>
    </message>
    <message>
        <source>Alleen ik mag het zien</source>
        <translation>Only I may see it</translation>
    </message>
    <message>
        <source>Deze mensen niet</source>
        <translation>Not these people</translation>
    </message>
    <message>
        <source>Wie mag dit niet zien?</source>
        <translation>Who may not see this?</translation>
    </message>
    <message>
        <source>Waarom?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Dit helpt een collega die het later leest.</source>
        <translation>This helps a colleague who reads it later.</translation>
    </message>
    <message>
        <source>Niet meer geheim</source>
        <translation>No longer secret</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Beeld</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Zoals het systeem</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Grootte van de tekst (%)</source>
        <translation>Size of the text (%)</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>De nieuwe taal is er als u Gezinsmap weer start.</source>
        <translation>The new language is there when you start Gezinsmap again.</translation>
    </message>
    <message>
        <source>Schrijven</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Tips bij lange zinnen en moeilijke woorden</source>
        <translation>Tips about long sentences and hard words</translation>
    </message>
    <message>
        <source>Zonder internet. Woorden die u laat onthouden, staan versleuteld in uw map.</source>
        <translation>Without internet. Words that you have remembered stand encrypted in your folder.</translation>
    </message>
    <message>
        <source>Aan</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Uit</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Alleen bij uw eigen teksten. Er verandert nooit iets vanzelf.</source>
        <translation>Only with your own texts. Nothing ever changes by itself.</translation>
    </message>
    <message>
        <source>Spelling nakijken</source>
        <translation>Check the spelling</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Op slot na zoveel minuten stilte</source>
        <translation>Lock after so many quiet minutes</translation>
    </message>
    <message>
        <source>Van 1 tot en met 15. Ook als uw scherm op slot gaat of de laptop slaapt.</source>
        <translation>From 1 to 15. Also when your screen is locked or the laptop sleeps.</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Ze worden vanzelf gemaakt, versleuteld en nagekeken.</source>
        <translation>They are made, encrypted and checked by themselves.</translation>
    </message>
    <message>
        <source>Tweede plek, zoals een stick</source>
        <translation>Second place, such as a stick</translation>
    </message>
    <message>
        <source>Plek kiezen…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>Geen tweede plek</source>
        <translation>No second place</translation>
    </message>
    <message>
        <source>Sleutels</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Wachtzin wijzigen…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>Nieuw herstelblad…</source>
        <translation>New recovery sheet…</translation>
    </message>
    <message>
        <source>Kies een plek voor de tweede kopie</source>
        <translation>Choose a place for the second copy</translation>
    </message>
    <message>
        <source>Nog geen</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Nu mag niemand dit zien. Alleen u.</source>
        <translation>Nobody may see this now. Only you.</translation>
    </message>
    <message>
        <source>Dit mogen zien: {names}.</source>
        <translation>These may see it: {names}.</translation>
    </message>
    <message>
        <source>Gevraagd op {day}.</source>
        <translation>Asked on {day}.</translation>
    </message>
    <message>
        <source>{name} mag dit zien</source>
        <translation>{name} may see this</translation>
    </message>
</context>
<context>
    <name>SheetErrands</name>
    <message>
        <source>Het herstelblad kon daar niet worden bewaard. Kies een andere plek.</source>
        <translation>The recovery sheet could not be saved there. Choose another place.</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Dit is uw herstelsleutel. Druk het herstelblad af en bewaar het op een andere plek dan uw laptop, bijvoorbeeld in een kluis of een afgesloten la.</source>
        <translation>This is your recovery key. Print the recovery sheet and keep it somewhere else than your laptop, for example in a safe or a locked drawer.</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Bewaren als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Uw herstelblad</source>
        <translation>Your recovery sheet</translation>
    </message>
    <message>
        <source>Groep {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>Herstelblad bewaren</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>Herstelblad.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>Het herstelblad is naar de printer.</source>
        <translation>The recovery sheet went to the printer.</translation>
    </message>
    <message>
        <source>Het herstelblad staat in {file}. Druk het af en haal het bestand daarna weg: wie het vindt, kan uw map openen.</source>
        <translation>The recovery sheet is in {file}. Print it and remove the file afterwards: whoever finds it can open your folder.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Mijn gezinnen</source>
        <translation>My families</translation>
    </message>
    <message>
        <source>Terug naar mijn gezinnen</source>
        <translation>Back to my families</translation>
    </message>
    <message>
        <source>Nieuw gezin (Ctrl+N)</source>
        <translation>New family (Ctrl+N)</translation>
    </message>
    <message>
        <source>Er is nog geen gezin. Maak er een met het plusje: één naam is genoeg.</source>
        <translation>There is no family yet. Make one with the plus sign: one name is enough.</translation>
    </message>
    <message>
        <source>Archief</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Het archief is leeg.</source>
        <translation>The archive is empty.</translation>
    </message>
    <message>
        <source>Prullenbak</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>De prullenbak is leeg.</source>
        <translation>The bin is empty.</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer een ander woord.</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
    <message>
        <source>Zoeken in alles</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Zoeken in alle gezinnen</source>
        <translation>Search all families</translation>
    </message>
    <message>
        <source>Gezinnen</source>
        <translation>Families</translation>
    </message>
</context>
<context>
    <name>SideFoot</name>
    <message>
        <source>Archief</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Prullenbak</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Nu op slot</source>
        <translation>Lock now</translation>
    </message>
    <message numerus="yes">
        <source>Laatste kopie: {moment}, %n gezinnen, nagekeken</source>
        <translation>
            <numerusform>Last backup: {moment}, %n family, checked</numerusform>
            <numerusform>Last backup: {moment}, %n families, checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideLine</name>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>{answered} van {asked}</source>
        <translation>{answered} of {asked}</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Onderdelen van dit formulier</source>
        <translation>Parts of this form</translation>
    </message>
    <message>
        <source>In dit formulier</source>
        <translation>In this form</translation>
    </message>
</context>
<context>
    <name>SignPad</name>
    <message>
        <source>Met de toetsen: spatie zet de pen neer, de pijlen trekken een lijn.</source>
        <translation>With the keys: Space sets the pen down, the arrows draw a line.</translation>
    </message>
</context>
<context>
    <name>SignatureRow</name>
    <message>
        <source>want {text}</source>
        <translation>because {text}</translation>
    </message>
    <message>
        <source>op papier</source>
        <translation>on paper</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Handtekening van {name}</source>
        <translation>Signature of {name}</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Zet een kruisje</source>
        <translation>Make a cross</translation>
    </message>
    <message>
        <source>Opnieuw tekenen</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Een deel van de lijn valt buiten het vak. Dat is zo bewaard.</source>
        <translation>A part of the line lies outside of the field. It is kept like that.</translation>
    </message>
    <message>
        <source>Teken hier</source>
        <translation>Sign here</translation>
    </message>
</context>
<context>
    <name>StatementMenu</name>
    <message>
        <source>Aanpassen…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Antwoord aanpassen: {text}</source>
        <translation>Change the answer: {text}</translation>
    </message>
    <message>
        <source>Maak hier een doel van…</source>
        <translation>Make a goal of this…</translation>
    </message>
    <message>
        <source>Geheim houden…</source>
        <translation>Keep secret…</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Hoe weet u dit?</source>
        <translation>How do you know this?</translation>
    </message>
    <message>
        <source>Van wie?</source>
        <translation>From whom?</translation>
    </message>
    <message>
        <source>Over wie?</source>
        <translation>About whom?</translation>
    </message>
    <message>
        <source>Het hele gezin</source>
        <translation>The whole family</translation>
    </message>
    <message>
        <source>Iemand anders…</source>
        <translation>Somebody else…</translation>
    </message>
    <message>
        <source>Hoe zwaar?</source>
        <translation>How heavy?</translation>
    </message>
    <message>
        <source>Langdurig?</source>
        <translation>Long-lasting?</translation>
    </message>
    <message>
        <source>Ja, langdurig</source>
        <translation>Yes, long-lasting</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Hoe lang al?</source>
        <translation>For how long?</translation>
    </message>
    <message>
        <source>Dit is voorbij</source>
        <translation>This is over</translation>
    </message>
    <message>
        <source>Verbinden</source>
        <translation>Tie</translation>
    </message>
    <message>
        <source>Hoort bij gebied</source>
        <translation>Belongs to domain</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Gezegd</source>
        <translation>Said</translation>
    </message>
    <message>
        <source>Oordeel</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>licht</source>
        <translation>light</translation>
    </message>
    <message>
        <source>matig</source>
        <translation>moderate</translation>
    </message>
    <message>
        <source>ernstig</source>
        <translation>severe</translation>
    </message>
    <message>
        <source>korter dan een half jaar</source>
        <translation>less than half a year</translation>
    </message>
    <message>
        <source>een half jaar tot een jaar</source>
        <translation>half a year to a year</translation>
    </message>
    <message>
        <source>een tot twee jaar</source>
        <translation>one to two years</translation>
    </message>
    <message>
        <source>langer dan twee jaar</source>
        <translation>more than two years</translation>
    </message>
    <message>
        <source>Hangt samen met</source>
        <translation>Goes with</translation>
    </message>
    <message>
        <source>Houdt in stand</source>
        <translation>Keeps up</translation>
    </message>
    <message>
        <source>Helpt tegen</source>
        <translation>Helps against</translation>
    </message>
    <message>
        <source>Laat zien dat</source>
        <translation>Shows that</translation>
    </message>
    <message>
        <source>Verbetering van</source>
        <translation>Correction by</translation>
    </message>
    <message>
        <source>Zienswijze van</source>
        <translation>View of</translation>
    </message>
    <message>
        <source>Verbetering van {name} (Enter)</source>
        <translation>Correction by {name} (Enter)</translation>
    </message>
    <message>
        <source>Verbetering (Enter)</source>
        <translation>Correction (Enter)</translation>
    </message>
    <message>
        <source>Zienswijze van {name} (Enter)</source>
        <translation>View of {name} (Enter)</translation>
    </message>
    <message>
        <source>Zienswijze (Enter)</source>
        <translation>View (Enter)</translation>
    </message>
    <message>
        <source>sinds {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>langdurig</source>
        <translation>long-lasting</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Verder</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Gedaan: {day}</source>
        <translation>Done: {day}</translation>
    </message>
    <message>
        <source>Te laat. Wat is er nodig?</source>
        <translation>Late. What is needed?</translation>
    </message>
    <message>
        <source>Eerstvolgende kleine stap</source>
        <translation>Next small step</translation>
    </message>
    <message>
        <source>Wie doet dit?</source>
        <translation>Who does this?</translation>
    </message>
    <message>
        <source>Dit is de eerstvolgende kleine stap</source>
        <translation>This is the next small step</translation>
    </message>
    <message>
        <source>Praktische hulp die nu nodig is</source>
        <translation>Practical help that is needed now</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Tabbladen van dit gezin</source>
        <translation>Tabs of this family</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>tabblad</source>
        <translation>tab</translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <source>{name} is weggehaald.</source>
        <translation>{name} was removed.</translation>
    </message>
    <message>
        <source>{name} is weggehaald, met wat erbij hoorde ({count}).</source>
        <translation>{name} was removed, with what belonged to it ({count}).</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Nog niemand</source>
        <translation>Nobody yet</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Bladzijden</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Bladzijde {page}</source>
        <translation>Page {page}</translation>
    </message>
</context>
<context>
    <name>TickRow</name>
    <message>
        <source>Gedaan: {text}</source>
        <translation>Done: {text}</translation>
    </message>
    <message>
        <source>Nog te doen: {text}</source>
        <translation>Still to do: {text}</translation>
    </message>
    <message>
        <source>Toch niet gedaan</source>
        <translation>Not done after all</translation>
    </message>
    <message>
        <source>Dit is gedaan</source>
        <translation>This is done</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>uu:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>Dit is geen tijd. Typ bijvoorbeeld 14:30.</source>
        <translation>This is not a time. Type for example 14:30.</translation>
    </message>
</context>
<context>
    <name>TipRow</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Tip weg</source>
        <translation>Dismiss tip</translation>
    </message>
    <message>
        <source>Tip weg: {words}</source>
        <translation>Dismiss tip: {words}</translation>
    </message>
    <message>
        <source>Woord onthouden</source>
        <translation>Remember this word</translation>
    </message>
    <message>
        <source>Neem over: “{swap}”</source>
        <translation>Take over: “{swap}”</translation>
    </message>
    <message>
        <source>{choice}, bij “{words}”</source>
        <translation>{choice}, for “{words}”</translation>
    </message>
    <message>
        <source>Neem over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Neem over: “{swap}”, in plaats van “{words}”</source>
        <translation>Take over: “{swap}”, instead of “{words}”</translation>
    </message>
    <message>
        <source>Liever: {plain}</source>
        <translation>Rather: {plain}</translation>
    </message>
    <message>
        <source>Of: {plain}</source>
        <translation>Or: {plain}</translation>
    </message>
    <message>
        <source>Voluit: {swap}</source>
        <translation>In full: {swap}</translation>
    </message>
    <message numerus="yes">
        <source>Deze zin heeft %n woorden.</source>
        <translation>
            <numerusform>This sentence has %n word.</numerusform>
            <numerusform>This sentence has %n words.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tot vijftien woorden leest iedereen mee. Kunnen het twee zinnen zijn?</source>
        <translation>Up to fifteen words everybody can read along. Can it be two sentences?</translation>
    </message>
    <message>
        <source>Schrijf wie wat doet, zoals: Oma belt de school.</source>
        <translation>Write who does what, such as: Oma belt de school.</translation>
    </message>
    <message>
        <source>Hier staat niet wie het doet.</source>
        <translation>This does not say who does it.</translation>
    </message>
    <message>
        <source>Kent u het woord wel? Laat het dan onthouden, versleuteld in uw map.</source>
        <translation>Do you know the word? Then have it remembered, encrypted in your folder.</translation>
    </message>
    <message>
        <source>Dit woord staat niet in het woordenboek.</source>
        <translation>This word is not in the dictionary.</translation>
    </message>
    <message>
        <source>Schrijf de eerste keer de hele woorden.</source>
        <translation>Write the whole words the first time.</translation>
    </message>
    <message>
        <source>Kent iedereen deze letters?</source>
        <translation>Does everybody know these letters?</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Wat hangt samen?</source>
        <translation>What hangs together?</translation>
    </message>
    <message>
        <source>Verbind een regel met een andere bij de puntjes achter die regel.</source>
        <translation>Tie a line to another one with the dots behind that line.</translation>
    </message>
    <message>
        <source>Vierkant: zorgen. Rond: geen zorgen. Ruit: nog niet bekend. Lijn: hangt samen. Dikke pijl: houdt in stand. Gestreepte pijl: helpt tegen.</source>
        <translation>Square: concerns. Round: no concerns. Diamond: not known yet. Line: goes with. Thick arrow: keeps up. Dashed arrow: helps against.</translation>
    </message>
    <message>
        <source>Er is nog niets verbonden.</source>
        <translation>Nothing is connected yet.</translation>
    </message>
</context>
<context>
    <name>TryKey</name>
    <message>
        <source>Herstelblad nakijken</source>
        <translation>Check the recovery sheet</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Ik heb geen blad: maak een nieuw</source>
        <translation>I have no sheet: make a new one</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Kijk uw herstelblad na</source>
        <translation>Check your recovery sheet</translation>
    </message>
    <message>
        <source>U hebt de herstelsleutel nog niet overgetypt. Pak het herstelblad en typ de acht groepen over. Streepjes hoeven niet. Zo weet u zeker dat het blad klopt.</source>
        <translation>You have not typed the recovery key back yet. Take the recovery sheet and type the eight groups. Dashes are not needed. Then you know for certain that the sheet is right.</translation>
    </message>
</context>
<context>
    <name>Turned</name>
    <message>
        <source>Eén persoon</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>Klaar: draai de laptop terug</source>
        <translation>Done: turn the laptop back</translation>
    </message>
</context>
<context>
    <name>TypedBackStep</name>
    <message>
        <source>Pak het herstelblad erbij en typ de groepen over. Zo weet u zeker dat het blad klopt op de dag dat u het nodig hebt.</source>
        <translation>Take the recovery sheet and type the groups. That way you are sure that the sheet is right on the day you need it.</translation>
    </message>
    <message>
        <source>Typ de herstelsleutel over</source>
        <translation>Type the recovery key</translation>
    </message>
    <message>
        <source>Groep {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>Alle groepen kloppen.</source>
        <translation>All groups are right.</translation>
    </message>
    <message>
        <source>Groep {number} klopt niet. Kijk het na op uw herstelblad.</source>
        <translation>Group {number} is not right. Check it on your recovery sheet.</translation>
    </message>
    <message>
        <source>{some} en {last}</source>
        <translation>{some} and {last}</translation>
    </message>
    <message>
        <source>De groepen {numbers} kloppen niet. Kijk ze na op uw herstelblad.</source>
        <translation>Groups {numbers} are not right. Check them on your recovery sheet.</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Mijn map staat ergens anders…</source>
        <translation>My folder is somewhere else…</translation>
    </message>
    <message>
        <source>De map gaat open</source>
        <translation>The folder is opening</translation>
    </message>
    <message>
        <source>Waar staat uw map?</source>
        <translation>Where is your folder?</translation>
    </message>
    <message>
        <source>Openen met de herstelsleutel</source>
        <translation>Open with the recovery key</translation>
    </message>
    <message>
        <source>Typ de acht groepen van uw herstelblad. Streepjes hoeven niet.</source>
        <translation>Type the eight groups of your recovery sheet. Dashes are not needed.</translation>
    </message>
    <message>
        <source>Toch met de wachtzin</source>
        <translation>With the passphrase after all</translation>
    </message>
    <message>
        <source>Uw map is op slot</source>
        <translation>Your folder is locked</translation>
    </message>
    <message>
        <source>Typ uw wachtzin om verder te gaan.</source>
        <translation>Type your passphrase to go on.</translation>
    </message>
    <message>
        <source>Wachtzin vergeten</source>
        <translation>Passphrase forgotten</translation>
    </message>
    <message>
        <source>Hier staat nog niets.</source>
        <translation>Nothing was typed here.</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Iemand laten tekenen</source>
        <translation>Let somebody sign</translation>
    </message>
    <message>
        <source>Wie wil iets zeggen over dit plan? (zienswijze)</source>
        <translation>Who wants to say something about this plan? (own view)</translation>
    </message>
    <message>
        <source>Zienswijze</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Typ de zienswijze en druk op Enter.</source>
        <translation>Type the view and press Enter.</translation>
    </message>
    <message>
        <source>Zienswijzen</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Lees deze versie</source>
        <translation>Read this version</translation>
    </message>
    <message>
        <source>Versie {number}  ·  {state}</source>
        <translation>Version {number}  ·  {state}</translation>
    </message>
    <message>
        <source>Zienswijze van {name}</source>
        <translation>View of {name}</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>besproken</source>
        <translation>talked through</translation>
    </message>
    <message>
        <source>vastgesteld</source>
        <translation>adopted</translation>
    </message>
    <message>
        <source>vervangen</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>Een vastgesteld plan verandert niet meer.</source>
        <translation>An adopted plan no longer changes.</translation>
    </message>
    <message>
        <source>begonnen op {day}</source>
        <translation>begun on {day}</translation>
    </message>
    <message>
        <source>vastgesteld op {day}</source>
        <translation>adopted on {day}</translation>
    </message>
    <message>
        <source>vervangen op {day}</source>
        <translation>replaced on {day}</translation>
    </message>
    <message>
        <source>evaluatie op {day}</source>
        <translation>evaluation on {day}</translation>
    </message>
    <message>
        <source>Let op: deze versie is beschadigd. Controlegetal {sum}</source>
        <translation>Take care: this version is damaged. Check sum {sum}</translation>
    </message>
    <message>
        <source>Ongewijzigd sinds het vaststellen. Controlegetal {sum}</source>
        <translation>Unchanged since it was adopted. Check sum {sum}</translation>
    </message>
</context>
<context>
    <name>ViewRow</name>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
</context>
<context>
    <name>ViewedPage</name>
    <message>
        <source>Wat wilt u zien?</source>
        <translation>What do you want to see?</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Wat zegt {name}?</source>
        <translation>What does {name} say?</translation>
    </message>
    <message>
        <source>Eén toets per vraag: {keys}.</source>
        <translation>One key per question: {keys}.</translation>
    </message>
    <message>
        <source>Eerst hoe het nu is, daarnaast hoe het naar verwachting wordt.</source>
        <translation>First how it is now, beside it how it is expected to become.</translation>
    </message>
</context>
<context>
    <name>VoicesTable</name>
    <message>
        <source>Iemand</source>
        <translation>Somebody</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>Er wordt geprint</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Bewaren als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Bewaren als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Voor deze lezer staat hier niets. Dit papier hoeft u niet te printen.</source>
        <translation>There is nothing here for this reader. You need not print this paper.</translation>
    </message>
</context>
<context>
    <name>Whole</name>
    <message>
        <source>Kies bij de puntjes waar een regel bij hoort, als u dat wilt.</source>
        <translation>Choose with the dots where a line belongs, if you like.</translation>
    </message>
    <message>
        <source>De zeven gebieden</source>
        <translation>The seven domains</translation>
    </message>
    <message>
        <source>Wat kunt u nu vragen?</source>
        <translation>What can you ask now?</translation>
    </message>
    <message>
        <source>Hoort nog bij geen gebied</source>
        <translation>Belongs to no domain yet</translation>
    </message>
</context>
<context>
    <name>WholeVersion</name>
    <message>
        <source>Deze versie is niet te lezen. De tekst ervan blijft bewaard.</source>
        <translation>This version cannot be read. Its text is kept.</translation>
    </message>
    <message>
        <source>Praktische hulp</source>
        <translation>Practical help</translation>
    </message>
    <message>
        <source>Afspraken</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Woorden van {names}</source>
        <translation>Words of {names}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Gezinsmap</source>
        <translation>Gezinsmap</translation>
    </message>
    <message>
        <source>Er is nog iets niet bewaard. Maak ruimte op de schijf, of zet de map of stick terug, en sluit opnieuw.</source>
        <translation>Something is not saved yet. Make room on the disk, or put the folder or stick back, and close again.</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Voorgoed wissen</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Alles over dit gezin gaat weg: ook de eerdere teksten, de bijlagen en de half getypte teksten. Dit kan niet ongedaan worden gemaakt.</source>
        <translation>Everything about this family goes: the earlier texts, the attachments and the half-typed texts too. This cannot be undone.</translation>
    </message>
    <message>
        <source>In reservekopieën van vroeger staat het gezin nog. Die verdwijnen vanzelf, uiterlijk na tien weken. Dat er gewist is, blijft in het logboek staan, zonder inhoud.</source>
        <translation>Earlier backups still hold the family. They disappear by themselves, after ten weeks at most. That it was erased stays in the log, without content.</translation>
    </message>
    <message>
        <source>Waarom wist u dit gezin?</source>
        <translation>Why do you erase this family?</translation>
    </message>
    <message>
        <source>Niet wissen</source>
        <translation>Do not erase</translation>
    </message>
    <message>
        <source>{name} voorgoed wissen?</source>
        <translation>Erase {name} for good?</translation>
    </message>
    <message>
        <source>Het gezin vroeg erom</source>
        <translation>The family asked for it</translation>
    </message>
    <message>
        <source>De bewaartijd is om</source>
        <translation>The time of keeping is over</translation>
    </message>
    <message>
        <source>Het dossier is overgedragen</source>
        <translation>The file was handed over</translation>
    </message>
    <message>
        <source>Het is een oefening</source>
        <translation>It is practice</translation>
    </message>
    <message>
        <source>Iets anders</source>
        <translation>Something else</translation>
    </message>
</context>
<context>
    <name>WithheldPanel</name>
    <message>
        <source>Dit staat niet in dit exemplaar</source>
        <translation>This is not in this copy</translation>
    </message>
    <message>
        <source>Deze tekens kan het programma niet drukken: {signs}. Op papier staat hun nummer. Verander de tekst, of laat het zo.</source>
        <translation>The program cannot print these characters: {signs}. Their number stands on the paper. Change the text, or leave it so.</translation>
    </message>
    <message>
        <source>Deze lezer krijgt alles.</source>
        <translation>This reader gets everything.</translation>
    </message>
    <message>
        <source>Er is niets weggelaten.</source>
        <translation>Nothing was left out.</translation>
    </message>
    <message>
        <source>Deze lezer krijgt dit niet. Klik op een regel voor het waarom.</source>
        <translation>This reader does not get this. Open a line for the reason.</translation>
    </message>
    <message>
        <source>U laat toch zien: {what}</source>
        <translation>You show after all: {what}</translation>
    </message>
    <message>
        <source>U laat weg: {what}</source>
        <translation>You leave out: {what}</translation>
    </message>
    <message>
        <source>Waarom: {reason}</source>
        <translation>Why: {reason}</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Undo this</translation>
    </message>
    <message>
        <source>Dit staat er wel in</source>
        <translation>This does stand in it</translation>
    </message>
    <message>
        <source>iets wat er niet meer is</source>
        <translation>something that is no longer there</translation>
    </message>
    <message>
        <source>Nog iets weglaten</source>
        <translation>Leave out something else</translation>
    </message>
</context>
<context>
    <name>WordRow</name>
    <message>
        <source>Weghalen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Haal weg: {word}</source>
        <translation>Take away: {word}</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Zet terug: {word}</source>
        <translation>Put back: {word}</translation>
    </message>
    <message>
        <source>{word} · wordt weer nagekeken</source>
        <translation>{word} · is looked at again</translation>
    </message>
</context>
<context>
    <name>WordingHint</name>
    <message numerus="yes">
        <source>%n tips bij deze tekst</source>
        <translation>
            <numerusform>%n tip about this text</numerusform>
            <numerusform>%n tips about this text</numerusform>
        </translation>
    </message>
    <message>
        <source>{tips}: {key}</source>
        <translation>{tips}: {key}</translation>
    </message>
    <message>
        <source>Tips bekijken ({key})</source>
        <translation>Look at the tips ({key})</translation>
    </message>
    <message>
        <source>Tips bij deze tekst</source>
        <translation>Tips about this text</translation>
    </message>
    <message numerus="yes">
        <source>En nog %n tips.</source>
        <translation>
            <numerusform>And %n more tip.</numerusform>
            <numerusform>And %n more tips.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” wordt onthouden.</source>
        <translation>“{word}” is remembered.</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>WorkerSide</name>
    <message>
        <source>Vijf van zeven</source>
        <translation>Five of seven</translation>
    </message>
    <message>
        <source>De vijf kenmerken</source>
        <translation>The five criteria</translation>
    </message>
    <message>
        <source>Alleen u kiest, met een reden. Dit komt in geen enkel afschrift.</source>
        <translation>Only you choose, with a reason. This is in no copy at all.</translation>
    </message>
</context>
<context>
    <name>Worries</name>
    <message>
        <source>hoe veilig is het nu?</source>
        <translation>how safe is it now?</translation>
    </message>
    <message>
        <source>Meer dan drie zorgen tegelijk is veel. Welke drie gaan voor?</source>
        <translation>More than three worries at a time is a lot. Which three go first?</translation>
    </message>
    <message>
        <source>Doelen zonder zorg</source>
        <translation>Goals without a worry</translation>
    </message>
    <message>
        <source>Zorgen, elk met een doel</source>
        <translation>Worries, each with a goal</translation>
    </message>
    <message>
        <source>Wat gebeurde er? Typ een regel en druk op Enter.</source>
        <translation>What happened? Type a line and press Enter.</translation>
    </message>
    <message>
        <source>Hoe veilig is het nu?</source>
        <translation>How safe is it now?</translation>
    </message>
    <message>
        <source>0 is: het gaat zeker weer mis. 10 is: veilig genoeg om te stoppen. Ieder geeft een eigen cijfer. Het programma rekent er niet mee.</source>
        <translation>0 is: it will surely go wrong again. 10 is: safe enough to stop. Everybody gives a score of their own. The program does not compute with them.</translation>
    </message>
    <message>
        <source>Wat moet in elk geval? Typ een regel en druk op Enter.</source>
        <translation>What must be so at the least? Type a line and press Enter.</translation>
    </message>
</context>
<context>
    <name>Yardstick</name>
    <message>
        <source>Wie zegt waar het doel nu staat?</source>
        <translation>Who says where the goal stands now?</translation>
    </message>
    <message>
        <source>Standen op de meetlat</source>
        <translation>Levels on the scale</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
