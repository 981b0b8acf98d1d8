<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertRule</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverallVerdict</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n provider(s) answer</source>
        <translation>
            <numerusform>The %n provider answers</numerusform>
            <numerusform>All %n providers answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) answer</source>
        <translation>
            <numerusform>%n provider answers</numerusform>
            <numerusform>%n providers answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n other(s) nothing is known.</source>
        <translation>
            <numerusform>Of %n other nothing is known.</numerusform>
            <numerusform>Of %n others nothing is known.</numerusform>
        </translation>
    </message>
</context>
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
    <name>aigo::AlertText</name>
    <message numerus="yes">
        <source>given up %1 after %n attempt(s): %2</source>
        <translation>
            <numerusform>given up %1 after %n attempt: %2</numerusform>
            <numerusform>given up %1 after %n attempts: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed %1, %n attempt(s), tried again: %2</source>
        <translation>
            <numerusform>failed %1, %n attempt, tried again: %2</numerusform>
            <numerusform>failed %1, %n attempts, tried again: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n held back</numerusform>
            <numerusform>%n held back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::AlertWatch</name>
    <message numerus="yes">
        <source>%n price changes</source>
        <translation>
            <numerusform>%n price change</numerusform>
            <numerusform>%n price changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new models</source>
        <translation>
            <numerusform>%n new model</numerusform>
            <numerusform>%n new models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are no longer listed</source>
        <translation>
            <numerusform>%n model is no longer listed</numerusform>
            <numerusform>%n models are no longer listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models will be switched off</source>
        <translation>
            <numerusform>%n model will be switched off</numerusform>
            <numerusform>%n models will be switched off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of models</source>
        <translation>
            <numerusform>%n change of models</numerusform>
            <numerusform>%n changes of models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will be switched off in %n days (%2)</source>
        <translation>
            <numerusform>%1 will be switched off in %n day (%2)</numerusform>
            <numerusform>%1 will be switched off in %n days (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over: %1, and %n more</source>
        <translation>
            <numerusform>Over: %1, and %n more</numerusform>
            <numerusform>Over: %1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::AlertsPage</name>
    <message numerus="yes">
        <source>%n alert(s) fire</source>
        <translation>
            <numerusform>%n alert fires</numerusform>
            <numerusform>%n alerts fire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known or held back</source>
        <translation>
            <numerusform>%n known or held back</numerusform>
            <numerusform>%n known or held back</numerusform>
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
    <name>aigo::BenchmarksPage</name>
    <message numerus="yes">
        <source>%n board(s)</source>
        <translation>
            <numerusform>%n board</numerusform>
            <numerusform>%n boards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boards side by side</source>
        <translation>
            <numerusform>%n board</numerusform>
            <numerusform>%n boards side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::CardFacts</name>
    <message numerus="yes">
        <source>%1: trouble at %2 of %n endpoint(s)</source>
        <translation>
            <numerusform>%1: trouble at %2 of %n endpoint</numerusform>
            <numerusform>%1: trouble at %2 of %n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s) since %2</source>
        <translation>
            <numerusform>%1, %n time since %2</numerusform>
            <numerusform>%1, %n times since %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ChangeRows</name>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>ends in %n day</numerusform>
            <numerusform>ends in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ChangesPage</name>
    <message numerus="yes">
        <source>%n change(s) saved in %1</source>
        <translation>
            <numerusform>%n change saved in %1</numerusform>
            <numerusform>%n changes saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ChannelRow</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
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
    <name>aigo::EventHistory</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::Evidence</name>
    <message numerus="yes">
        <source>%n time(s) in a row · own check, %1</source>
        <translation>
            <numerusform>%n time in a row · own check, %1</numerusform>
            <numerusform>%n times in a row · own check, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sees it too, at %2 of %n endpoint(s)</source>
        <translation>
            <numerusform>%1 sees it too, at %2 of %n endpoint</numerusform>
            <numerusform>%1 sees it too, at %2 of %n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your connection: fine, %n other(s) answer</source>
        <translation>
            <numerusform>your connection: fine, %n other answers</numerusform>
            <numerusform>your connection: fine, %n others answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your connection: %n other(s) answer</source>
        <translation>
            <numerusform>your connection: %n other answers</numerusform>
            <numerusform>your connection: %n others answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::FeedList</name>
    <message numerus="yes">
        <source>The page points to %n feeds. Choose one:</source>
        <translation>
            <numerusform>The page points to %n feed. Choose it:</numerusform>
            <numerusform>The page points to %n feeds. Choose one:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::IncidentDetails</name>
    <message numerus="yes">
        <source>%n edit(s) of what they wrote</source>
        <translation>
            <numerusform>%n edit of what they wrote</numerusform>
            <numerusform>%n edits of what they wrote</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::IncidentsPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
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
    <name>aigo::LinesScene</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
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
    <name>aigo::NewsReader</name>
    <message numerus="yes">
        <source>In %n feeds: %1</source>
        <translation>
            <numerusform>In %n feed: %1</numerusform>
            <numerusform>In %n feeds: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::NowPage</name>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::OpenAlerts</name>
    <message numerus="yes">
        <source>and %n more; the history has all of them</source>
        <translation>
            <numerusform>and %n more; the history has all of them</numerusform>
            <numerusform>and %n more; the history has all of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) watch.</source>
        <translation>
            <numerusform>%n rule watches.</numerusform>
            <numerusform>%n rules watch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ProviderDetails</name>
    <message numerus="yes">
        <source>%1, %n check(s)</source>
        <translation>
            <numerusform>%1, %n check</numerusform>
            <numerusform>%1, %n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trouble at %1 of %n endpoint(s)</source>
        <translation>
            <numerusform>trouble at %1 of %n endpoint</numerusform>
            <numerusform>trouble at %1 of %n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p50 / p95 of %n check(s)</source>
        <translation>
            <numerusform>p50 / p95 of %n check</numerusform>
            <numerusform>p50 / p95 of %n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p50 of %n check(s)</source>
        <translation>
            <numerusform>p50 of %n check</numerusform>
            <numerusform>p50 of %n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median of %n endpoint(s), %1</source>
        <translation>
            <numerusform>of %n endpoint, %1</numerusform>
            <numerusform>median of %n endpoints, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::QualityCard</name>
    <message numerus="yes">
        <source>The score of %1 or better, for less: %n model(s)</source>
        <translation>
            <numerusform>The score of %1 or better, for less: %n model</numerusform>
            <numerusform>The score of %1 or better, for less: %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::RehearsalView</name>
    <message numerus="yes">
        <source>Would have fired %n time(s) in the last %1</source>
        <translation>
            <numerusform>Would have fired %n time in the last %1</numerusform>
            <numerusform>Would have fired %n times in the last %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::RuleList</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::RuleRow</name>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 of %n target</numerusform>
            <numerusform>%1 of %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::ScoreChart</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aigo::SeriesChooser</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
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
    <message numerus="yes">
        <source>%n provider(s) have trouble</source>
        <translation>
            <numerusform>%n provider have trouble</numerusform>
            <numerusform>%n providers have trouble</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) fire</source>
        <translation>
            <numerusform>%n alert fires</numerusform>
            <numerusform>%n alerts fire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more alert(s)</source>
        <translation>
            <numerusform>and %n more alert</numerusform>
            <numerusform>and %n more alerts</numerusform>
        </translation>
    </message>
</context>
</TS>
