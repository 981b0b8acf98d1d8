// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "core/monitor/ready.h"
#include "tests/support/manualclock.h"
#include "tests/support/smallalerts.h"
#include "tests/support/smalldeepchecks.h"
#include "tests/support/smallnews.h"

namespace aigo::test {

/// A desk held in the hand: a test sets what it says and plays its signals. What is saved is said back at once, as the
/// real one does. For what needs no engine; flows use the real one over a temporary store.
class SmallDesk : public Desk
{
public:
    ManualClock time;
    std::shared_ptr<Catalogue> facts = std::make_shared<Catalogue>();
    std::vector<ProviderView> views;
    std::vector<SourceView> sourceViews;
    std::vector<Preset> saved;
    std::vector<SavedComparison> compared;
    QStringList watched;
    Settings choices;
    Connection link = Connection::Unknown;
    std::vector<JobView> work;
    QStringList jobsRun;
    bool windowHidden = false;
    KeyStorage keys = KeyStorage::Keychain;
    CheckResult keyAnswer; ///< what testing a key says
    QStringList keysTested;
    QStringList keysSet;      ///< the providers
    QStringList checked;      ///< what checkNow was asked for, "" for all
    QStringList synchronised; ///< what syncNow was asked for, "" for all
    int providersSaved = 0;
    bool demo = false;
    SmallAlerts alerting;
    SmallDeepChecks deep;
    SmallNews newsAtHand;
    std::vector<Incident> known; ///< incidents, whatever is asked for
    std::vector<IncidentRevision> wordings;
    std::vector<Change> log; ///< of changes, whatever is asked for
    Instant changesFrom{};   ///< of what was asked last
    std::map<QString, QByteArray> filesMade;
    SloReading slo;
    SearchPage found;
    std::function<std::vector<HistoryPoint>(const SeriesKey &, Instant, Instant, int)> past; ///< none: nothing
    std::function<std::vector<Sample>(const QString &, Instant, Instant)> checks;            ///< none: nothing

    bool isDemo() const override { return demo; }
    SmallAlerts &alerts() override { return alerting; }
    SmallDeepChecks &deepChecks() override { return deep; }
    SmallNews &news() override { return newsAtHand; }

    ProviderView &add(const QString &slug, const QString &name, State state = State::Unknown)
    {
        ProviderView view;
        view.provider.slug = slug;
        view.provider.name = name;
        view.provider.adapter = QStringLiteral("openai-compatible");
        view.provider.baseUrl = QUrl(QStringLiteral("https://api.%1.example/v1").arg(slug));
        view.provider.keyEnv = slug.toUpper() + QStringLiteral("_API_KEY");
        view.provider.enabled = true;
        view.state.state = state;
        views.push_back(view);
        return views.back();
    }
    /// As the engine tells it: the state is set first, then said.
    void moveTo(std::size_t index, State state)
    {
        const State before = views.at(index).state.state;
        views.at(index).state.state = state;
        views.at(index).state.since = time.now();
        Q_EMIT stateChanged(views.at(index).provider.slug, before, state);
        Q_EMIT providerChanged(views.at(index).provider.slug);
    }

    const Clock &clock() const override { return time; }
    std::shared_ptr<const Catalogue> catalogue() const override { return facts; }
    /// A view whose verdict nobody gave has what its state says.
    std::vector<ProviderView> providers() const override
    {
        std::vector<ProviderView> all = views;
        for (ProviderView &view : all) {
            if (view.verdict == ProviderVerdict{}) {
                view.verdict.state = view.state.state;
                view.verdict.verdict = view.state.verdict;
            }
        }
        return all;
    }
    std::vector<Preset> presets() const override { return saved; }
    Settings settings() const override { return choices; }
    bool syncing() const override { return false; }
    std::vector<SourceView> sources() const override { return sourceViews; }
    Connection connection() const override { return link; }
    std::vector<JobView> jobs() const override { return work; }
    QFuture<Result<std::vector<Incident>>> incidents(QString, Instant, Instant) override
    {
        return ready<Result<std::vector<Incident>>>(known);
    }
    QFuture<Result<std::vector<IncidentRevision>>> revisions(QString, QString) override
    {
        return ready<Result<std::vector<IncidentRevision>>>(wordings);
    }
    QFuture<Result<SloReading>> objective(QString) override { return ready<Result<SloReading>>(slo); }
    QFuture<Result<std::vector<SeriesKey>>> seriesOf(QString target) override
    {
        return ready<Result<std::vector<SeriesKey>>>(std::vector<SeriesKey>{SeriesKey{target, {}, {}, {}}});
    }
    QFuture<Result<std::vector<Change>>> changes(Instant from, Instant, int limit) override
    {
        changesFrom = from;
        const auto most = static_cast<std::ptrdiff_t>(std::min(log.size(), static_cast<std::size_t>(limit)));
        return ready<Result<std::vector<Change>>>(std::vector<Change>(log.begin(), log.begin() + most));
    }
    QFuture<Result<SearchPage>> search(SearchRequest) override { return ready<Result<SearchPage>>(found); }
    QFuture<Histories> histories(std::vector<HistoryQuestion> questions) override
    {
        Histories all;
        for (const HistoryQuestion &one : questions) {
            all.emplace_back(past ? past(one.key, one.from, one.to, one.points) : std::vector<HistoryPoint>{});
        }
        return ready(all);
    }
    QFuture<CheckResult> testKey(QString provider, QByteArray key) override
    {
        keysTested << QString::fromUtf8(key);
        CheckResult result = keyAnswer;
        result.provider = provider;
        return ready(result);
    }
    QFuture<Result<KeyOrigin>> setKey(QString provider, QByteArray key) override
    {
        keysSet << provider;
        const bool kept = keys == KeyStorage::Keychain;
        showKey(provider, kept ? KeyOrigin::Keychain : KeyOrigin::Session, keyFingerprint(key));
        return ready<Result<KeyOrigin>>(kept ? KeyOrigin::Keychain : KeyOrigin::Session);
    }
    QFuture<Status> forgetKey(QString provider) override
    {
        showKey(provider, KeyOrigin::None, {});
        return ready<Status>(Done{});
    }
    KeyStorage keyStorage() const override { return keys; }
    void runJob(QString name) override { jobsRun << name; }
    void setWindowHidden(bool hidden) override { windowHidden = hidden; }
    void pauseJob(QString name, bool paused) override
    {
        for (JobView &job : work) {
            job.paused = job.name == name ? paused : job.paused;
        }
        Q_EMIT jobsChanged();
    }
    QFuture<Result<std::vector<Sample>>> samples(QString provider, Instant from, Instant to) override
    {
        return ready<Result<std::vector<Sample>>>(checks ? checks(provider, from, to) : std::vector<Sample>{});
    }
    QFuture<Result<std::vector<Change>>> changesOf(QString, int) override
    {
        return ready<Result<std::vector<Change>>>(std::vector<Change>{});
    }
    QFuture<Result<std::vector<PricePoint>>> priceHistory(QString) override
    {
        return ready<Result<std::vector<PricePoint>>>(std::vector<PricePoint>{});
    }
    QFuture<Result<std::vector<Pin>>> pins() override { return ready<Result<std::vector<Pin>>>(std::vector<Pin>{}); }
    QFuture<Status> overrideFact(QString, QString, QString) override { return ready<Status>(Done{}); }
    QFuture<Status> pin(Pin) override { return ready<Status>(Done{}); }
    QFuture<Status> saveFile(QString, QByteArray) override { return ready<Status>(Done{}); }
    QFuture<Status> saveMade(QString path, MakeBytes make) override
    {
        const Result<QByteArray> bytes = make({});
        filesMade[path] = bytes ? *bytes : QByteArray();
        return ready<Status>(Done{});
    }
    std::vector<SavedComparison> comparisons() const override { return compared; }
    void saveComparison(SavedComparison comparison) override
    {
        std::erase_if(compared, [&](const SavedComparison &other) { return other.name == comparison.name; });
        compared.push_back(std::move(comparison));
        Q_EMIT comparisonsChanged();
    }
    void deleteComparison(QString name) override
    {
        std::erase_if(compared, [&name](const SavedComparison &other) { return other.name == name; });
        Q_EMIT comparisonsChanged();
    }
    void renameComparison(QString name, QString newName) override
    {
        for (SavedComparison &one : compared) {
            one.name = one.name == name ? newName : one.name;
        }
        Q_EMIT comparisonsChanged();
    }
    QStringList watchedModels() const override { return watched; }
    void watchModel(QString id, bool on) override
    {
        watched.removeAll(id);
        if (on) {
            watched.append(id);
            watched.sort();
        }
        Q_EMIT watchedChanged();
    }
    void savePreset(Preset preset) override
    {
        saved.push_back(std::move(preset));
        Q_EMIT presetsChanged();
    }
    void deletePreset(QString name) override
    {
        std::erase_if(saved, [&name](const Preset &preset) { return preset.name == name; });
        Q_EMIT presetsChanged();
    }
    void renamePreset(QString from, QString to) override
    {
        for (Preset &preset : saved) {
            preset.name = preset.name == from ? to : preset.name;
        }
        Q_EMIT presetsChanged();
    }
    void orderPresets(QStringList names) override
    {
        std::sort(saved.begin(), saved.end(),
                  [&names](const Preset &a, const Preset &b) { return names.indexOf(a.name) < names.indexOf(b.name); });
        Q_EMIT presetsChanged();
    }
    QFuture<Result<int>> importPresets(QString) override { return ready<Result<int>>(0); }
    void saveProvider(Provider provider) override
    {
        ++providersSaved;
        for (ProviderView &view : views) {
            if (view.provider.slug == provider.slug) {
                view.provider = provider;
            }
        }
        Q_EMIT providersChanged();
    }
    void saveSettings(Settings settings) override
    {
        choices = std::move(settings);
        Q_EMIT settingsChanged();
    }
    void checkNow(QStringList providers) override { checked << providers.join(u','); }
    void saveSource(SourceSetting source) override
    {
        for (SourceView &view : sourceViews) {
            if (view.setting.name == source.name) {
                view.setting = source;
            }
        }
        Q_EMIT sourceChanged(source.name);
    }
    void syncNow(QStringList sources) override { synchronised << sources.join(u','); }

private:
    void showKey(const QString &provider, KeyOrigin origin, const QString &fingerprint)
    {
        for (ProviderView &view : views) {
            if (view.provider.slug == provider) {
                view.key = origin;
                view.keyFingerprint = fingerprint;
            }
        }
        Q_EMIT providerChanged(provider);
    }
};

} // namespace aigo::test
