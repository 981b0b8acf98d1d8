// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/jobs.h"
#include "core/monitor/pollerlease.h"
#include "core/monitor/providerwatch.h"
#include "core/monitor/systemwatch.h"
#include "core/net/canceltoken.h"

#include <QCoroTask>
#include <QSet>
#include <functional>

namespace aigo {

class LiveAlerts;
class LiveNews;

/// The desk on a real engine: polls the enabled providers and sources, keeps what it learns in the store, and tells.
/// `start` begins; before it nothing is asked of the network. Main thread.
class LiveDesk final : public Desk
{
    Q_OBJECT

public:
    /// `jitter` gives a number in [0, 1); default: the system's generator.
    explicit LiveDesk(Engine &engine, std::function<double()> jitter = {}, QObject *parent = nullptr);
    ~LiveDesk() override;

    /// Loads settings, providers, presets and the catalogue from the store; `loaded` follows. Then, with `poll`, checks
    /// and syncs run.
    void start(bool poll);
    /// Listens to what the system says of network, battery and sleep.
    void watchSystem();
    /// Whether this instance is the one that polls: of several on one folder only one does.
    bool polls() const { return m_poll && m_lease.isHeld(); }
    /// For tests, which move the clock: runs what is due.
    void runDue();
    QString nameOf(const QString &slug) const; ///< as its users write it
    /// What was measured goes to the store now.
    void flush() { m_watch.flush(); }

    const Clock &clock() const override;
    bool isDemo() const override { return m_engine.options.demo; }
    AlertDesk &alerts() override;
    DeepCheckDesk &deepChecks() override { return *m_deepChecks; }
    NewsDesk &news() override;
    std::shared_ptr<const Catalogue> catalogue() const override { return m_catalogue; }
    std::vector<ProviderView> providers() const override;
    std::vector<Preset> presets() const override { return m_presets; }
    Settings settings() const override { return m_settings; }
    bool syncing() const override { return !m_syncing.isEmpty(); }
    std::vector<SourceView> sources() const override;

    Connection connection() const override { return m_watch.connection(); }
    std::vector<JobView> jobs() const override;
    QFuture<Result<std::vector<Incident>>> incidents(QString provider, Instant from, Instant to) override;
    QFuture<Result<std::vector<IncidentRevision>>> revisions(QString provider, QString id) override;
    QFuture<Result<SloReading>> objective(QString target) override;
    QFuture<Result<std::vector<SeriesKey>>> seriesOf(QString target) override;
    QFuture<Histories> histories(std::vector<HistoryQuestion> questions) override;
    QFuture<Result<std::vector<Sample>>> samples(QString provider, Instant from, Instant to) override;
    QFuture<Result<std::vector<Change>>> changesOf(QString model, int limit) override;
    QFuture<Result<std::vector<Change>>> changes(Instant from, Instant to, int limit) override;
    QFuture<Result<SearchPage>> search(SearchRequest request) override;
    QFuture<Result<std::vector<PricePoint>>> priceHistory(QString model) override;
    QFuture<Result<std::vector<Pin>>> pins() override;
    QFuture<Status> overrideFact(QString model, QString field, QString value) override;
    QFuture<Status> pin(Pin pin) override;
    QFuture<Status> saveFile(QString path, QByteArray bytes) override;
    QFuture<Status> saveMade(QString path, MakeBytes make) override;
    std::vector<SavedComparison> comparisons() const override;
    void saveComparison(SavedComparison comparison) override;
    void deleteComparison(QString name) override;
    void renameComparison(QString name, QString newName) override;
    QStringList watchedModels() const override { return m_watched; }
    void watchModel(QString id, bool on) override;

    void savePreset(Preset preset) override;
    void deletePreset(QString name) override;
    void renamePreset(QString from, QString to) override;
    void orderPresets(QStringList names) override;
    QFuture<Result<int>> importPresets(QString path) override;
    void saveProvider(Provider provider) override;
    void saveSettings(Settings settings) override;
    void checkNow(QStringList providers = {}) override;
    void saveSource(SourceSetting source) override;
    void syncNow(QStringList sources = {}) override;
    QFuture<CheckResult> testKey(QString provider, QByteArray key) override;
    QFuture<Result<KeyOrigin>> setKey(QString provider, QByteArray key) override;
    QFuture<Status> forgetKey(QString provider) override;
    KeyStorage keyStorage() const override;
    void runJob(QString name) override;
    void pauseJob(QString name, bool paused) override;
    void setWindowHidden(bool hidden) override;

Q_SIGNALS:
    void loaded(); ///< everything that the store knows is in memory

private:
    Engine &m_engine;
    Jobs m_jobs;
    ProviderWatch m_watch;
    SystemWatch m_system;
    PollerLease m_lease;
    std::unique_ptr<LiveAlerts> m_alerts;
    std::unique_ptr<DeepCheckDesk> m_deepChecks;
    std::unique_ptr<LiveNews> m_news;
    QTimer m_follow; ///< looks for what the instance that polls has stored
    std::optional<qint64> m_followed;
    CancelToken m_cancel;
    Settings m_settings;
    std::vector<Preset> m_presets;
    QStringList m_presetOrder;
    std::map<QString, ComparisonChoice> m_comparisons; ///< by name
    QStringList m_watched;                             ///< ids, sorted
    std::vector<SourceSetting> m_sources;
    std::shared_ptr<const Catalogue> m_catalogue = std::make_shared<Catalogue>();
    QStringList m_syncing;        ///< sources and feeds under way
    QSet<QString> m_cheapSources; ///< that answered "not modified"
    bool m_loadingCatalogue = false;
    bool m_loadAgain = false;
    std::map<QString, SourceState> m_sourceStates;
    bool m_poll = false;

    QCoro::Task<void> load(bool poll);
    QCoro::Task<void> loadKeys();
    QCoro::Task<void> loadPresets();
    QCoro::Task<void> loadCatalogue();
    QCoro::Task<void> follow();
    QCoro::Task<JobResult> sync(QString source);
    QCoro::Task<SourceRun> pass(QString source);
    QCoro::Task<void> report(QFuture<Status> saving);
    QCoro::Task<void> reloadAfter(QFuture<Status> changing);
    QCoro::Task<void> presetsAfter(QFuture<Result<int>> importing);

    void scheduleSources();
    void feedSearch();
    void scheduleHousekeeping();
    void scheduleSource(const SourceSetting &source, const QString &host);
    void leaseChanged(bool held);
    static bool hasOwnList(const ProviderView &view);
    void applyPause();
};

/// Among the settings' texts, as `comparison.NAME`.
std::map<QString, ComparisonChoice> comparisonsFromTexts(const std::map<QString, QString> &texts);
/// Among the settings' texts, as `watched.ID`; sorted.
QStringList watchedFromTexts(const std::map<QString, QString> &texts);

std::map<QString, QString> settingsToTexts(const Settings &settings);
Settings settingsFromTexts(const std::map<QString, QString> &texts);

} // namespace aigo
