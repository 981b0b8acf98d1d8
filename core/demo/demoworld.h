// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

/// A provider of the demo: a real one's name, made-up behaviour.
struct DemoProvider
{
    QString slug;
    QString keyEnv;
    QByteArray key;
    double typicalMs = 200; ///< to the first byte, on a calm morning
    double rhythm = 0.1;    ///< how much slower the busiest hour is
    int requestsAMinute = 1000;
    QStringList components; ///< of its status page
    quint64 number = 0;     ///< for its noise
};

/// A spell in which something is wrong.
struct DemoTrouble
{
    enum class Kind : quint8 {
        Outage,
        Slow,
        Falling,  ///< the headroom of its rate limit goes to nothing
        Limited,  ///< 429
        Rejected, ///< the key
        Offline,  ///< our own connection
        Asleep    ///< our machine: nothing is measured
    };
    Kind kind = Kind::Outage;
    QString provider; ///< empty: our side
    Instant from{};
    Instant to{};
    int status = 503;
    double share = 1; ///< of the requests
    double by = 1;    ///< so many times as slow
};

/// What a status page says of an incident or a maintenance.
struct DemoNotice
{
    struct Update
    {
        Instant at{};
        QString status; ///< Statuspage's word
        QString text;
        std::optional<Instant> editedAt; ///< from then on it reads otherwise
        QString edited;
    };
    QString id;
    QString provider;
    QString title;
    QString impact; ///< minor, major, critical, maintenance
    bool maintenance = false;
    Instant started{};
    std::optional<Instant> until; ///< of a maintenance
    std::vector<Update> updates;  ///< oldest first; a maintenance's begin when it is announced
};

struct DemoModelChange
{
    Instant at{};
    QString provider;
    QString model; ///< on the wire
    QJsonObject set;
    bool adds = false;
};

struct DemoAnnouncement
{
    QString provider;
    QString model;
    QString name;
    double input = 0;
    double output = 0;
    double newInput = 0;
    double newOutput = 0;
    Instant said{};
    QDate from;
};

struct DemoAlias
{
    Instant at{};
    QString provider;
    QString alias;
    QString model;
};

/// A router's model, served by several; what third parties measure in the demo.
struct DemoRouted
{
    struct Endpoint
    {
        QString tag; ///< as the router writes it
        double ttftMs = 0;
        double tokensPerSecond = 0;
    };
    QString model; ///< "openai/gpt-5.5"
    QString name;
    double input = 0; ///< USD a million tokens
    double output = 0;
    std::vector<Endpoint> endpoints;
};

/// A model whose completions are measured; on this machine, so that nobody is billed.
struct DemoDeepCheck
{
    QString model; ///< its id
    double ttftMs = 0;
    double tokensPerSecond = 0;

    QString provider() const { return model.section(u'/', 0, 0); }
    QString apiId() const { return model.section(u'/', 1); }
};

struct DemoNews
{
    Instant at{};
    QString feed;
    QString title;
    QString text;
    QStringList tags;
};

struct DemoFeed
{
    QString name;
    QString provider;
};

struct DemoChoice
{
    Instant dayBegins{}; ///< when the day that is played begins; what is before it is history
    int days = 90;       ///< of history
    quint64 seed = 1;
};

/// All that happens in the demo, as data (resources/demo) put to one moment, and the same for the same choice: history,
/// then a day that is played, the same day's incidents again for a week. Never changed once read; any thread.
class DemoWorld
{
public:
    static Result<DemoWorld> read(const DemoChoice &choice);

    DemoChoice choice;
    Instant from{};            ///< the history's first moment
    Milliseconds lookAt{};     ///< the day's hour at which there is something to see
    double minutesADay = 8;    ///< as it is played
    Milliseconds checkEvery{}; ///< of every provider
    std::vector<DemoProvider> providers;
    std::vector<DemoTrouble> troubles; ///< by `from`
    std::vector<DemoNotice> notices;   ///< by when they were first said
    QJsonObject models;                ///< of models.dev's shape, as 90 days ago
    std::vector<DemoModelChange> changes;
    std::vector<DemoAnnouncement> announcements;
    std::vector<DemoAlias> aliases;
    std::vector<DemoRouted> routed;
    Instant deepSince{}; ///< when deep checks were switched on
    Milliseconds deepEvery{};
    std::vector<DemoDeepCheck> deepChecks;
    QStringList watched; ///< models that the user follows
    std::vector<DemoFeed> feeds;
    std::vector<DemoNews> news; ///< the oldest first

    const DemoProvider *provider(const QString &slug) const;
    Instant played(QStringView clock) const; ///< "00:27" of the day that is played
};

/// A file of resources/demo.
Result<QByteArray> demoFile(const QString &name);

/// What a request to a provider's API finds.
struct DemoAnswer
{
    Outcome outcome = Outcome::Ok;
    int status = 200;
    Microseconds latency{};
    std::optional<Milliseconds> retryAfter;
    int remaining = 0; ///< requests of this minute
};

/// What a completion finds.
struct DemoCompletion
{
    DemoAnswer answer;
    Microseconds ttft{};
    double tokensPerSecond = 0;
};

/// The checks' side of the world: how an API answers at a moment. Noise, the day's rhythm and long tails come from the
/// seed and the moment alone.
class DemoChecks
{
public:
    explicit DemoChecks(const DemoWorld &world);

    DemoAnswer answer(const DemoProvider &provider, Instant at) const;
    /// As slow as the API is then.
    DemoCompletion completion(const DemoDeepCheck &of, Instant at) const;
    bool isAsleep(Instant at) const;
    /// The end of the sleep that `at` is in.
    Instant wakes(Instant at) const;
    /// What a calm week's 95th percentile is.
    Microseconds calmP95(const DemoProvider &provider) const;

private:
    const DemoWorld &m_world;
    std::map<QString, std::vector<DemoTrouble>> m_troubles; ///< by provider, by `from`; "": our side

    double chance(const DemoProvider &provider, Instant at, quint64 salt) const;
    Microseconds latency(const DemoProvider &provider, Instant at) const;
};

} // namespace aigo
