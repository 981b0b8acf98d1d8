<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n checks in a row</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: trouble at %2 of %n endpoints</source>
        <translation>
            <numerusform>%1: trouble at %2 of %n endpoint</numerusform>
            <numerusform>%1: trouble at %2 of %n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::AlternativesCard</name>
    <message numerus="yes">
        <source>%n model(s) cost less.</source>
        <translation>
            <numerusform>%n model costs less.</numerusform>
            <numerusform>%n models cost less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fit, but their price is not known.</source>
        <translation>
            <numerusform>%n more fits, but its price is not known.</numerusform>
            <numerusform>%n more fit, but their price is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::AlternativesSection</name>
    <message numerus="yes">
        <source>%n model(s) cost less a month with the workload %1.</source>
        <translation>
            <numerusform>%n model costs less a month with the workload %1.</numerusform>
            <numerusform>%n models cost less a month with the workload %1.</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>(%n day(s) left)</source>
        <translation>
            <numerusform>(%n day left)</numerusform>
            <numerusform>(%n days left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: trouble at %2 of %n endpoints</source>
        <translation>
            <numerusform>%1: trouble at %2 of %n endpoint</numerusform>
            <numerusform>%1: trouble at %2 of %n endpoints</numerusform>
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
    <name>aigo::ConflictSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Show %n more field</numerusform>
            <numerusform>Show %n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::KeyField</name>
    <message numerus="yes">
        <source>%1 accepts it: %n model(s).</source>
        <translation>
            <numerusform>%1 accepts it: %n model.</numerusform>
            <numerusform>%1 accepts it: %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::LifecycleSection</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ModelMenu</name>
    <message numerus="yes">
        <source>Compare %n selected</source>
        <translation>
            <numerusform>Compare %n selected</numerusform>
            <numerusform>Compare %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
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
    <message numerus="yes">
        <source>%n preset(s) exported</source>
        <translation>
            <numerusform>%n preset exported</numerusform>
            <numerusform>%n presets exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) read</source>
        <translation>
            <numerusform>%n preset read</numerusform>
            <numerusform>%n presets read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) watched now</source>
        <translation>
            <numerusform>%n model watched now</numerusform>
            <numerusform>%n models watched now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) no longer watched</source>
        <translation>
            <numerusform>%n model no longer watched</numerusform>
            <numerusform>%n models no longer watched</numerusform>
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
