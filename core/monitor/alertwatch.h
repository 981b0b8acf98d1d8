// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alertgroups.h"
#include "core/domain/alertmachine.h"
#include "core/domain/change.h"
#include "core/monitor/alertdesk.h"
#include "core/monitor/alertoutbox.h"
#include "core/monitor/alertreadings.h"
#include "core/monitor/alertsettings.h"
#include "core/storage/alertstore.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace aigo {

class Database;

/// One line of what is told of changes together.
struct AlertDigestLine
{
    QString target; ///< the model
    QString text;
    ChangeKind kind = ChangeKind::Name;
};
/// What a rule tells of changes that were seen at once: an event without an id that is neither told nor over yet.
AlertEvent alertDigest(const AlertRule &rule, const std::vector<AlertDigestLine> &lines, const AlertReadings &readings,
                       Instant now);

/// Runs the rules: evaluates those that something new concerns, keeps what the state machine decides, and what is to be
/// told with it in one transaction, so that no kill comes between the two. Nothing runs by itself: who owns this calls
/// `observe` when something was learnt and `tick` at `next`. Changes of models are told as digests, what was there at
/// first silently. Main thread.
class AlertWatch : public QObject
{
    Q_OBJECT

public:
    /// What was learnt.
    enum class Occasion : quint8 {
        Time,     ///< nothing: time went by
        Checked,  ///< a check of a provider or endpoint
        Official, ///< their status page
        Synced,   ///< a source
        Stored,   ///< the store's size, the spending of deep checks
    };

    AlertWatch(Database &database, const Clock &clock, QObject *parent = nullptr);

    AlertReadings readings;
    AlertOutbox outbox;

    /// What the store remembers; replaces what is known. Evaluates nothing.
    void load(const AlertSnapshot &snapshot);
    void setSettings(const AlertSettings &settings);
    const AlertSettings &settings() const { return m_settings; }
    /// Whether this instance is the one that decides; the others show.
    void setActive(bool active);
    bool isActive() const { return m_active; }

    void retarget(); ///< the providers, the catalogue or what is watched changed
    void observe(Occasion occasion, const QStringList &targets = {}); ///< none named: all
    /// The merged log's lines of the last days; those not seen before are told, unless `silently`.
    void takeChanges(const std::vector<Change> &lines, bool silently);
    static constexpr Milliseconds changesWithin = std::chrono::hours(72);
    void tick();
    /// When time alone may change something; none: nothing waits for it.
    std::optional<Instant> next() const;

    bool acknowledge(qint64 event);
    bool snooze(qint64 event, Instant until);
    /// What somebody else said of open events in the store.
    void heard(const std::vector<AlertEvent> &open);

    std::vector<AlertRuleView> rules() const;
    std::vector<AlertEvent> open() const; ///< the worst first, then the newest
    bool isSettled() const { return !m_writing && m_tellings.empty() && m_events.empty(); }

Q_SIGNALS:
    void changed();     ///< something opened, changed or was resolved
    void nextChanged(); ///< `next` may be another
    void failed(const aigo::Error &error);

private:
    struct Rule
    {
        AlertRule rule;
        AlertExpression expression;
        QString error;
        bool digest = false;
        unsigned occasions = 0; ///< bits
        std::size_t lead = 0;   ///< the term whose targets are the rule's
        std::vector<bool> own;  ///< of each term: it is asked of the same target
        QStringList targets;
        QSet<QString> named;             ///< the same
        std::vector<QStringList> others; ///< of each term that is not: any of these
        std::map<QString, AlertMemory> memories;
        std::map<QString, Instant> ended; ///< by target: when it was last over
        std::optional<Instant> lastFired;
    };
    struct Window
    {
        MaintenanceWindow window;
        Filter targets;
    };
    using Place = std::pair<QString, QString>; ///< rule, target

    Database &m_database;
    const Clock &m_clock;
    AlertSettings m_settings;
    std::vector<Window> m_windows;
    std::vector<Rule> m_rules;
    QHash<QString, std::vector<std::size_t>> m_byTarget;
    AlertGroups m_groups;
    std::map<Place, Instant> m_timed;                  ///< when time alone may change something there
    std::set<Place> m_held;                            ///< fires and is held back
    std::map<QString, std::map<QString, int>> m_marks; ///< of deprecations: the step that was told, by rule and model
    std::optional<QSet<quint64>> m_seen;               ///< lines of the log
    Instant m_since{};                                 ///< the first run of all
    qint64 m_nextId = 1;
    bool m_active = false;
    std::vector<AlertTruth> m_truths;
    std::optional<std::pair<Instant, std::optional<Instant>>> m_quiet; ///< as of a moment: until when

    // Not stored yet.
    std::map<qint64, AlertEvent> m_events;
    std::map<Place, QByteArray> m_states;
    std::map<QString, QByteArray> m_notes;
    std::vector<AlertTelling> m_tellings;
    bool m_writing = false;
    bool m_storeFails = false;
    bool m_reading = false;

    static unsigned bit(Occasion occasion) { return 1U << static_cast<unsigned>(occasion); }
    Rule *ruleOf(const QString &name);
    static Rule compiled(const AlertRule &rule);
    void adopt(Rule &rule, std::map<QString, AlertMemory> memories);
    void retarget(Rule &rule, Instant now);
    AlertReading readingOf(const Rule &rule, const QString &target, Instant now);
    AlertTruth truthOf(const Rule &rule, std::size_t term, const QString &target, Instant now, QString &value);
    void evaluate(Rule &rule, const QString &target, bool fresh, Instant now);
    void take(Rule &rule, const QString &target, AlertMemory &memory, const AlertStep &step, Instant now);
    void drop(Rule &rule, const QString &target, Instant now);
    QString heldBack(const Rule &rule, const QString &target, Instant now);
    bool dependsOnFailed(const Rule &rule, const QString &target, Instant now) const;
    std::optional<Instant> heldUntil(Instant now) const;
    void note(const Rule &rule, const QString &target, const AlertMemory &memory);
    bool said(qint64 event, const std::function<void(AlertMemory &)> &change);
    void tell(std::vector<AlertTelling> tellings);
    void commit();
    QCoro::Task<void> write();
    QCoro::Task<void> read(); ///< figures and samples that rules ask for
    void evaluateAll();

    // alertdigests.cpp
    void digest(Rule &rule, const std::vector<AlertDigestLine> &lines, Instant now);
    void releaseDigest(Rule &rule, const QString &target, Instant now);
    void lookAtDeprecations(Instant now);
    void loadNotes(const std::map<QString, QByteArray> &notes);
    void keepMarks();
    void keepSeen();
};

/// The texts of what is told: title and lines, in the user's language. `title` of a target, as people write it.
void fillTelling(AlertTelling &telling);
QString changeLine(const Change &change, const QString &title);
/// Whether a line of the log is what a rule on changes asks for.
bool matchesChange(const AlertExpression &expression, const Change &change, const AlertReadings &readings, Instant now);
std::span<const int> alertDeprecationSteps(); ///< days left at which a deprecation is told again

} // namespace aigo
