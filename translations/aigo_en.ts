<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>aigo::Cli</name>
    <message numerus="yes">
        <source>%n presets read</source>
        <translation>
            <numerusform>%n preset read</numerusform>
            <numerusform>%n presets read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching %n providers; end with Ctrl+C</source>
        <translation>
            <numerusform>Watching %n provider; end with Ctrl+C</numerusform>
            <numerusform>Watching %n providers; end with Ctrl+C</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ComparePage</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ModelsPage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::SettingsPage</name>
    <message numerus="yes">
        <source>%n provider(s) on</source>
        <translation>
            <numerusform>%n provider on</numerusform>
            <numerusform>%n providers on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::TrayIcon</name>
    <message numerus="yes">
        <source>%n provider(s) are down</source>
        <translation>
            <numerusform>%n provider is down</numerusform>
            <numerusform>%n providers are down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are slow</source>
        <translation>
            <numerusform>%n provider is slow</numerusform>
            <numerusform>%n providers are slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are fine</source>
        <translation>
            <numerusform>%n provider is fine</numerusform>
            <numerusform>%n providers are fine</numerusform>
        </translation>
    </message>
</context>
</TS>
