<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="nl">
<context>
    <name>HouseCard</name>
    <message numerus="yes">
        <source>Op het papier staan %n lijn(en).</source>
        <translation>
            <numerusform>Op het papier staat %n lijn.</numerusform>
            <numerusform>Op het papier staan %n lijnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>Deze kopie is heel. Er staan %n gezinnen in.</source>
        <translation>
            <numerusform>Deze kopie is heel. Er staat %n gezin in.</numerusform>
            <numerusform>Deze kopie is heel. Er staan %n gezinnen in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideFoot</name>
    <message numerus="yes">
        <source>Laatste kopie: {moment}, %n gezinnen, nagekeken</source>
        <translation>
            <numerusform>Laatste kopie: {moment}, %n gezin, nagekeken</numerusform>
            <numerusform>Laatste kopie: {moment}, %n gezinnen, nagekeken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TipRow</name>
    <message numerus="yes">
        <source>Deze zin heeft %n woorden.</source>
        <translation>
            <numerusform>Deze zin heeft %n woord.</numerusform>
            <numerusform>Deze zin heeft %n woorden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordingHint</name>
    <message numerus="yes">
        <source>%n tips bij deze tekst</source>
        <translation>
            <numerusform>%n tip bij deze tekst</numerusform>
            <numerusform>%n tips bij deze tekst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En nog %n tips.</source>
        <translation>
            <numerusform>En nog %n tip.</numerusform>
            <numerusform>En nog %n tips.</numerusform>
        </translation>
    </message>
</context>
</TS>
