// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"

#include "core/exporting/savewhole.h"
#include "core/monitor/catalogueview.h"

#include <QCoroFuture>
#include <QPointer>
#include <QRandomGenerator>
#include <QThreadPool>
#include <algorithm>

namespace aigo {

namespace {

/// Every so many checks a connection of its own measures DNS, connect and TLS too; between them an open one serves and
/// costs little.
constexpr int freshEvery = 10;

double systemJitter()
{
    return QRandomGenerator::global()->generateDouble();
}

/// What is stored when the app starts, read in one go.
struct Remembered
{
    std::map<QString, QString> settings;
    std::vector<ProviderSettings> providers;
    std::vector<StoredProviderState> states;
    std::vector<Preset> presets;
    std::vector<SourceState> sources;
    std::shared_ptr<const Catalogue> catalogue;
};

Result<Remembered> remember(QSqlDatabase &db, Instant now)
{
    Remembered out;
    auto settings = SettingsStore::all(db);
    auto providers = ProviderStore::settings(db);
    auto states = ProviderStore::states(db);
    auto presets = PresetStore::presets(db);
    auto sources = SourceStateStore::states(db);
    auto catalogue = readCatalogueView(db, now);
    if (!settings) {
        return settings.error();
    }
    if (!providers) {
        return providers.error();
    }
    if (!states) {
        return states.error();
    }
    if (!presets) {
        return presets.error();
    }
    if (!sources) {
        return sources.error();
    }
    if (!catalogue) {
        return catalogue.error();
    }
    return Remembered{std::move(*settings), std::move(*providers), std::move(*states),
                      std::move(*presets),  std::move(*sources),   std::move(*catalogue)};
}

} // namespace

LiveDesk::LiveDesk(Engine &engine, std::function<double()> jitter, QObject *parent)
    : Desk(parent)
    , m_engine(engine)
    , m_checks(engine.clock, jitter ? jitter : systemJitter)
    , m_syncs(engine.clock, jitter ? jitter : systemJitter)
{
    connect(&m_checks, &Schedule::due, this, [this](const QString &slug) { check(slug); });
    connect(&m_syncs, &Schedule::due, this, [this](const QString &source) { sync(source); });
}

LiveDesk::~LiveDesk()
{
    m_cancel.cancel();
}

const Clock &LiveDesk::clock() const
{
    return m_engine.clock;
}

std::vector<ProviderView> LiveDesk::providers() const
{
    std::vector<ProviderView> views = m_providers;
    for (ProviderView &view : views) {
        view.next = m_checks.next(view.provider.slug);
    }
    return views;
}

void LiveDesk::start(bool poll)
{
    load(poll);
}

void LiveDesk::runDue()
{
    m_checks.runDue();
    m_syncs.runDue();
}

QCoro::Task<void> LiveDesk::load(bool poll)
{
    const QPointer<LiveDesk> self{this};
    QFuture<Result<Remembered>> reading =
        m_engine.database.run([now = m_engine.clock.now()](QSqlDatabase &db) { return remember(db, now); });
    const Result<Remembered> known = co_await reading;
    if (!self) {
        co_return;
    }
    if (!known) {
        Q_EMIT failed(known.error());
        Q_EMIT loaded();
        co_return;
    }
    m_settings = settingsFromTexts(known->settings);
    m_comparisons = comparisonsFromTexts(known->settings);
    m_watched = watchedFromTexts(known->settings);
    m_sources = sourcesFromTexts(known->settings);
    m_presetOrder = presetOrderFrom(known->settings);
    m_presets = Engine::presets(known->presets, m_presetOrder);
    m_catalogue = known->catalogue;
    for (const SourceState &state : known->sources) {
        m_sourceStates[state.source] = state;
    }
    for (const Provider &provider : m_engine.providers(known->providers)) {
        ProviderView view;
        view.provider = provider;
        view.key = m_engine.keyring.origin(provider);
        const auto state = std::find_if(known->states.begin(), known->states.end(),
                                        [&](const StoredProviderState &s) { return s.provider == provider.slug; });
        if (state != known->states.end()) {
            view.state = state->state;
            view.last = state->last;
        }
        m_providers.push_back(view);
    }
    m_poll = poll && !m_engine.options.offline;
    if (m_poll) {
        for (const ProviderView &view : m_providers) {
            schedule(view);
        }
        scheduleSources();
        applyPause();
    }
    Q_EMIT settingsChanged();
    Q_EMIT presetsChanged();
    Q_EMIT comparisonsChanged();
    Q_EMIT watchedChanged();
    Q_EMIT providersChanged();
    Q_EMIT catalogueChanged();
    Q_EMIT loaded();
}

QFuture<Result<std::vector<Sample>>> LiveDesk::samples(QString provider, Instant from, Instant to)
{
    return m_engine.samples.range(std::move(provider), from, to);
}

QFuture<Status> LiveDesk::saveFile(QString path, QByteArray bytes)
{
    auto promise = std::make_shared<QPromise<Status>>();
    QFuture<Status> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path = std::move(path), bytes = std::move(bytes)] {
        promise->addResult(saveWhole(path, bytes));
        promise->finish();
    });
    return future;
}

QCoro::Task<void> LiveDesk::report(QFuture<Status> saving)
{
    const QPointer<LiveDesk> self{this};
    const Status saved = co_await saving;
    if (self && !saved) {
        Q_EMIT failed(saved.error());
    }
}

void LiveDesk::saveProvider(Provider provider)
{
    ProviderView *view = find(provider.slug);
    const bool isNew = view == nullptr;
    if (isNew) {
        m_providers.emplace_back();
        view = &m_providers.back();
    }
    view->provider = provider;
    view->key = m_engine.keyring.origin(provider);
    const Provider shipped = m_engine.shippedProvider(provider.slug);
    report(m_engine.providerStore.saveSettings({ProviderSettings::difference(shipped, provider)}));
    schedule(*view);
    Q_EMIT providersChanged();
}

void LiveDesk::saveSettings(Settings settings)
{
    if (settings == m_settings) {
        return;
    }
    m_settings = std::move(settings);
    report(m_engine.settings.save(settingsToTexts(m_settings)));
    applyPause();
    Q_EMIT settingsChanged();
}

void LiveDesk::applyPause()
{
    m_checks.setPaused(m_settings.paused);
    m_syncs.setPaused(m_settings.paused);
}

void LiveDesk::schedule(const ProviderView &view)
{
    const Provider &provider = view.provider;
    if (m_poll && provider.enabled && !provider.adapter.isEmpty() && provider.baseUrl.isValid()) {
        m_gate.watch(provider.slug, !isLocalTarget(provider.baseUrl));
        m_checks.set(provider.slug, provider.checkEvery);
    } else {
        m_gate.forget(provider.slug);
        m_checks.remove(provider.slug);
    }
    scheduleSources();
}

void LiveDesk::checkNow(QStringList providers)
{
    for (const ProviderView &view : m_providers) {
        if (view.provider.enabled && (providers.isEmpty() || providers.contains(view.provider.slug))) {
            m_checks.hasten(view.provider.slug);
        }
    }
}

ProviderView *LiveDesk::find(const QString &slug)
{
    const auto it = std::find_if(m_providers.begin(), m_providers.end(),
                                 [&](const ProviderView &v) { return v.provider.slug == slug; });
    return it == m_providers.end() ? nullptr : &*it;
}

QCoro::Task<void> LiveDesk::check(QString slug)
{
    const QPointer<LiveDesk> self{this};
    ProviderView *view = find(slug);
    if (view == nullptr) {
        co_return;
    }
    view->checking = true;
    Q_EMIT providerChanged(slug);
    CheckOptions options;
    options.cancel = m_cancel;
    options.fresh = m_checksMade[slug]++ % freshEvery == 0;
    const Provider provider = view->provider;
    const CheckResult result = co_await m_engine.checker.check(provider, options);
    if (!self) {
        co_return;
    }
    view = find(slug);
    if (view == nullptr || m_cancel.isCancelled()) {
        co_return;
    }
    view->checking = false;
    const bool again = take(*view, result);
    m_checks.finished(slug, again, result.retryAfter);
    Q_EMIT providerChanged(slug);
}

bool LiveDesk::take(ProviderView &view, CheckResult result)
{
    const ConnectionGate::Judgement judged = m_gate.judge(result, machineHasNetwork());
    const std::optional<CheckResult> previous = view.last;
    result.outcome = judged.outcome;
    const State before = view.state.state;
    view.state = afterCheck(view.state, result);
    view.last = result;
    store(view);
    Sample sample = sampleOf(result);
    sample.every = view.provider.checkEvery;
    Q_EMIT sampleAdded(view.provider.slug, sample);
    if (before != view.state.state) {
        recordAlert(view, before);
        Q_EMIT stateChanged(view.provider.slug, before, view.state.state);
    }
    const bool again = looksAgainSoon(previous, result, view.state.state, judged.askOthers);
    for (const ProviderView &other : m_providers) {
        if (again && judged.askOthers && other.provider.slug != view.provider.slug) {
            m_checks.hasten(other.provider.slug);
        }
    }
    return again;
}

void LiveDesk::recordAlert(const ProviderView &view, State before)
{
    const QString rule = QStringLiteral("provider-down");
    const CheckResult &check = *view.last;
    if (view.state.state == State::Down) {
        AlertEvent event;
        event.rule = rule;
        event.target = view.provider.slug;
        event.severity = QStringLiteral("critical");
        event.value = outcomeName(check.outcome);
        event.text = check.error;
        event.opened = check.at;
        m_engine.alerts.open(event);
    } else if (before == State::Down) {
        m_engine.alerts.resolve(rule, view.provider.slug, check.at);
    }
}

void LiveDesk::store(const ProviderView &view)
{
    const StoredProviderState state{view.provider.slug, view.state, view.last};
    std::vector<TargetSample> samples{TargetSample{view.provider.slug, sampleOf(*view.last)}};
    samples.front().sample.every = view.provider.checkEvery;
    report(m_engine.database.write([state, samples](QSqlDatabase &db) -> Status {
        const Status appended = SampleStore::append(db, samples);
        return appended ? ProviderStore::saveState(db, state) : appended;
    }));
}

} // namespace aigo
