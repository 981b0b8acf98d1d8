// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/thirdparty.h"
#include "core/domain/change.h"
#include "core/domain/check.h"
#include "core/domain/clock.h"
#include "core/domain/comparisonchoice.h"
#include "core/domain/connection.h"
#include "core/domain/credit.h"
#include "core/domain/job.h"
#include "core/domain/key.h"
#include "core/domain/model.h"
#include "core/domain/officialstatus.h"
#include "core/domain/onwards.h"
#include "core/domain/pin.h"
#include "core/domain/pricepoint.h"
#include "core/domain/pricetrend.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/domain/search.h"
#include "core/domain/series.h"
#include "core/domain/slo.h"
#include "core/domain/sourcedocument.h"
#include "core/domain/telemetry.h"
#include "core/domain/verdict.h"
#include "core/monitor/configuration.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace aigo {

class AlertDesk;
class DeepCheckDesk;
class NewsDesk;
struct BenchmarkView;

/// The merged catalogue at one moment; never changed once handed out, so any thread may read it.
struct Catalogue
{
    std::vector<Model> models;            ///< ordered by id
    bool embeddedOnly = false;            ///< no source has answered yet: the facts shipped with the program
    std::optional<Instant> pricesAsOf;    ///< the newest as-of of any price
    std::map<QString, Instant> changed;   ///< by model id: its last line in the merged change log
    std::map<QString, PriceTrend> trends; ///< by model id: how its input price went; only where it changed
    std::vector<Provenance> sources;      ///< each source and the as-of of its last good document (`key` empty)
    std::map<QString, std::vector<EndpointTelemetry>> telemetry; ///< by model id: what third parties measure of it
    ThirdPartyStates seen;                                       ///< the same, put to models and providers
    std::shared_ptr<const BenchmarkView> benchmarks;             ///< what leaderboards say of these models; may be null
    int unreadable = 0;                                          ///< models that the store could not give: damaged rows

    const Model *find(const QString &id) const;
};

/// One provider as the window shows it.
struct ProviderView
{
    Provider provider;
    KeyOrigin key = KeyOrigin::None;
    QString keyFingerprint;               ///< of the key in use; empty: none
    std::optional<KeyFinding> keyFinding; ///< of that key; none until it was used
    ProviderState state;
    std::optional<CheckResult> last;
    std::optional<Instant> next; ///< of its next check; none while it is off or paused
    bool checking = false;
    Milliseconds every{60'000};             ///< the interval in force: the user's, or shorter in trouble, longer hidden
    std::optional<Instant> failingSince;    ///< the first failure of the run that is under way
    std::optional<OfficialStatus> official; ///< the last reading of their status page
    std::optional<Microseconds> slowAbove;  ///< an answer that takes longer is slow; none: nothing is known to tell
    std::optional<HistoryPoint> day;        ///< our checks of the last 24 h, as of some minutes ago
    std::optional<ThirdPartyView> thirdParty; ///< what a catalogue source measures of their endpoints
    ProviderVerdict verdict;                  ///< of all that, as of when this view was made
    std::optional<CreditReading> credit{};    ///< what is left to spend by the key in use; none: nothing was asked
};

/// One source of the catalogue as the window shows it.
struct SourceView
{
    SourceSetting setting; ///< of a provider's own list: its slug, the provider's base URL
    QStringList gives;
    bool ownList = false; ///< a provider's own list, asked with the user's key
    std::optional<Instant> lastSuccess;
    QString error; ///< of the last pass; empty where it went well
    std::optional<Instant> next;
    bool syncing = false;
};

/// What is shown of a provider now: its confirmed state, or unknown while our own connection is off or the last check
/// is older than twice the interval.
State shownState(const ProviderView &view, Instant now);
bool isStale(const ProviderView &view, Instant now); ///< never checked, or longer ago than twice the interval

/// The user's choices that are not of one provider.
struct Settings
{
    QString language = QStringLiteral("system"); ///< "system", "ko", "en"
    QString theme = QStringLiteral("system");    ///< "system", "light", "dark"
    bool notifications = true;
    bool paused = false;
    bool closeToTray = true;
    bool closeExplained = false; ///< the user was told that closing keeps the tray
    Milliseconds syncEvery{6 * 3'600'000};
    QString activePreset;
    QString windowPlacement; ///< where the window stood, as the window writes it
    QString tableLayout;     ///< the model table's columns, their widths and which are pinned, as the page writes it
    std::map<QString, QString> remembered; ///< how parts of the window stood, as each writes it: by "page.what"
    bool operator==(const Settings &) const = default;
};

/// Makes a file's bytes on a thread of its own, from values that it holds; what it gives after it was told to stop is
/// thrown away.
using MakeBytes = std::function<Result<QByteArray>(const Onwards &onwards)>;

/// What the window (and anything else that shows facts) may ask and be told; the one door between ui and the engine.
/// Everything here is called on the GUI thread and returns at once: what needs the store answers through a future,
/// which resolves on the GUI thread's event loop. Getters give what is in memory, which is what the signals last
/// announced.
class Desk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const Clock &clock() const = 0;
    virtual bool isDemo() const { return false; } ///< what is shown is made up: the window says so

    /// Parts with a door of their own; they live as long as the desk.
    virtual AlertDesk &alerts() = 0;
    virtual DeepCheckDesk &deepChecks() = 0;
    virtual NewsDesk &news() = 0;

    virtual std::shared_ptr<const Catalogue> catalogue() const = 0; ///< never null
    virtual std::vector<ProviderView> providers() const = 0;        ///< enabled ones first, then by name
    virtual std::vector<Preset> presets() const = 0;                ///< shipped ones first
    virtual Settings settings() const = 0;
    virtual bool syncing() const = 0;
    virtual std::vector<SourceView>
    sources() const = 0; ///< catalogue sources first, then providers' own lists that are on

    virtual Connection connection() const = 0;     ///< our own, as the probes decide it
    virtual std::vector<JobView> jobs() const = 0; ///< all recurring work, by name
    /// Theirs and ours that touch [from, to], newest first; of one provider, or of all where none is named.
    virtual QFuture<Result<std::vector<Incident>>> incidents(QString provider, Instant from, Instant to) = 0;
    /// Every wording of an incident of theirs, the oldest first.
    virtual QFuture<Result<std::vector<IncidentRevision>>> revisions(QString provider, QString id) = 0;
    /// How a target (a provider's slug, "endpoint/NAME") does by its objective.
    virtual QFuture<Result<SloReading>> objective(QString target) = 0;
    /// The series that there are of a target: ours and third parties'.
    virtual QFuture<Result<std::vector<SeriesKey>>> seriesOf(QString target) = 0;
    /// Series over [from, to) in at most `points` stretches, each question with its answer. What is shown together is
    /// asked together: the store reads what the questions share once.
    using Histories = std::vector<Result<std::vector<HistoryPoint>>>;
    virtual QFuture<Histories> histories(std::vector<HistoryQuestion> questions) = 0;
    QFuture<Result<std::vector<HistoryPoint>>> history(HistoryQuestion question); ///< one alone
    /// A provider's samples in [from, to], oldest first.
    virtual QFuture<Result<std::vector<Sample>>> samples(QString provider, Instant from, Instant to) = 0;
    virtual QFuture<Result<std::vector<Change>>> changesOf(QString model, int limit) = 0; ///< merged log, newest first
    /// The merged log in [from, to), the newest first.
    virtual QFuture<Result<std::vector<Change>>> changes(Instant from, Instant to, int limit) = 0;
    /// Full text over everything that is known.
    virtual QFuture<Result<SearchPage>> search(SearchRequest request) = 0;
    virtual QFuture<Result<std::vector<PricePoint>>> priceHistory(QString model) = 0; ///< see pricePoints
    virtual QFuture<Result<std::vector<Pin>>> pins() = 0;
    /// Writes a file off the GUI thread; one that exists is replaced only whole.
    virtual QFuture<Status> saveFile(QString path, QByteArray bytes) = 0;
    /// The same where the bytes take long to make, too. The future tells its progress; cancelled, it has no result and
    /// the file stays as it was.
    virtual QFuture<Status> saveMade(QString path, MakeBytes make) = 0;

    virtual std::vector<SavedComparison> comparisons() const = 0; ///< the user's, by name
    virtual void saveComparison(SavedComparison comparison) = 0;  ///< replaces the one of that name
    virtual void deleteComparison(QString name) = 0;
    virtual void renameComparison(QString name, QString newName) = 0; ///< replaces one that has the new name

    virtual QStringList watchedModels() const = 0; ///< the ids the user follows, in their order; some may be gone
    virtual void watchModel(QString id, bool on) = 0;

    /// The user's own fact for a field of a model (setFact says which and how); an empty value takes it back.
    virtual QFuture<Status> overrideFact(QString model, QString field, QString value) = 0;
    /// The source that decides a field; an empty source unpins. See Pin for what empty model and field mean.
    virtual QFuture<Status> pin(Pin pin) = 0;

    virtual void savePreset(Preset preset) = 0; ///< replaces the one of that name
    virtual void deletePreset(QString name) = 0;
    virtual void renamePreset(QString from, QString to) = 0; ///< one of the user's own
    virtual void orderPresets(QStringList names) = 0;        ///< those not named stand behind
    /// Reads presets of a configuration document (TOML) beside the user's; all or none. How many there were.
    virtual QFuture<Result<int>> importPresets(QString path) = 0;
    virtual void saveProvider(Provider provider) = 0; ///< its settings: enabled, base URL, interval
    virtual void saveSettings(Settings settings) = 0;
    virtual void checkNow(QStringList providers = {}) = 0; ///< none named: all that are enabled
    virtual void saveSource(SourceSetting source) = 0;     ///< address, interval, on or off; never of an own list
    virtual void syncNow(QStringList sources = {}) = 0;    ///< none named: all that are on
    /// One check with a key that is kept nowhere: what pasting it into a field asks. `outcome` and `error` say it.
    virtual QFuture<CheckResult> testKey(QString provider, QByteArray key) = 0;
    /// Keeps the user's key where the system keeps secrets, else for this run only: where it is now.
    virtual QFuture<Result<KeyOrigin>> setKey(QString provider, QByteArray key) = 0;
    virtual QFuture<Status> forgetKey(QString provider) = 0; ///< the one that setKey kept; one of the environment stays
    virtual KeyStorage keyStorage() const = 0;
    virtual void runJob(QString name) = 0;
    virtual void pauseJob(QString name, bool paused) = 0;
    virtual void setWindowHidden(bool hidden) = 0; ///< nobody looks: what is not urgent may wait longer

Q_SIGNALS:
    void catalogueChanged();
    void providersChanged();                   ///< the list, or settings of one
    void providerChanged(const QString &slug); ///< state, last check, next check
    void stateChanged(const QString &slug, aigo::State before,
                      aigo::State after); ///< confirmed; what a notification is made of
    void sampleAdded(const QString &slug, const aigo::Sample &sample);
    void presetsChanged();
    void comparisonsChanged();
    void watchedChanged();
    void settingsChanged();
    void syncingChanged();
    void sourceChanged(const QString &name); ///< under way, done, failed, or its settings
    void synced(const std::vector<aigo::SourceRun> &runs);
    void connectionChanged();
    void keyStorageChanged();
    void jobsChanged();
    void incidentsChanged(const QString &slug); ///< their page said something new, or an incident of ours
    void failed(const aigo::Error &error);      ///< something in the background went wrong and a person should know
};

} // namespace aigo
