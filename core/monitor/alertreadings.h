// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alertexpression.h"
#include "core/monitor/desk.h"

#include <QHash>
#include <QSet>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace aigo {

/// What a term says of a target now.
struct AlertFact
{
    AlertTruth truth = AlertTruth::Unknown;
    QString value; ///< as people write it
};

/// A figure that the store has to add up: of a series over a time that is too long to keep in memory, or that is not
/// measured here.
struct AlertFigure
{
    enum class Kind : quint8 { Latency, Usual, Availability, Burn, Ttft };
    Kind kind = Kind::Latency;
    QString target;
    int percentile = 95;
    Milliseconds over{};
    QString key() const;
};

/// What is known now, as rules ask for it: from memory, at once. Figures that only the store can add up are asked for
/// by `takeWanted`, and unknown until `put`. Main thread.
class AlertReadings
{
public:
    /// Samples of a day are kept here of targets that a rule needs them of.
    static constexpr Milliseconds kept = std::chrono::hours(24);

    // Who knows what; each may be left out.
    std::function<const std::vector<ProviderView> &()> providers;
    std::function<std::optional<KeyFinding>(const Provider &)> key;
    std::function<std::optional<CreditReading>(const Provider &)> credit;
    std::function<std::optional<double>(QStringView period, AlertUnit unit)> spent; ///< percent or dollars
    std::function<std::vector<TimeSpan>(const QString &target, Instant from, Instant to)> maintenance;

    std::shared_ptr<const Catalogue> catalogue = std::make_shared<Catalogue>();
    QSet<QString> watched;
    std::map<QString, std::optional<Instant>> sources; ///< those that are on, and their last success
    std::optional<qint64> storeBytes;
    Connection connection = Connection::Unknown;

    void index(); ///< after the list of providers changed
    /// The targets of a term: slugs, "endpoint/NAME", model ids, sources, "store", "deep-checks".
    QStringList targets(const AlertTerm &term, Instant now) const;
    AlertFact read(const AlertTerm &term, const QString &target, Instant now) const;
    QString title(const QString &target) const;
    QString group(const QString &target) const;      ///< the provider's slug that it belongs to
    Milliseconds every(const QString &target) const; ///< between its checks
    bool announcedMaintenance(const QString &target) const;
    /// When the newest of their open incidents began; none: there is none.
    std::optional<Instant> troubleBegan(const QString &target) const;
    /// Whether the filter names this target, as windows of maintenance do.
    bool concerns(const Filter &filter, const QString &target, Instant now) const;
    const Model *model(const QString &id) const { return catalogue->find(id); }

    void needSamples(const QSet<QString> &targets); ///< those of others go
    QStringList unseeded() const;                   ///< whose earlier samples are still to be read
    void seed(const QString &target, std::vector<Sample> earlier);
    void add(const QString &target, const Sample &sample);

    std::vector<AlertFigure> takeWanted();
    void put(const QString &figure, std::optional<double> value, Instant at);

private:
    struct Samples
    {
        std::deque<Sample> all;
        bool seeded = false;
    };
    struct Figure
    {
        std::optional<double> value;
        std::optional<Instant> at;
        bool asked = false;
    };
    QHash<QString, std::size_t> m_places;
    QHash<QString, QString> m_groups; ///< of endpoints
    std::map<QString, Samples> m_samples;
    mutable std::map<QString, Figure> m_figures;
    mutable std::vector<AlertFigure> m_wanted;

    const ProviderView *provider(const QString &target) const;
    std::vector<Sample> samplesOf(const QString &target, Instant from) const;
    std::optional<double> figure(const AlertFigure &wanted, Instant now) const;
    AlertFact readState(const AlertTerm &term, const ProviderView &view) const;
    AlertFact readOfficial(const AlertTerm &term, const ProviderView &view) const;
    AlertFact readLatency(const AlertTerm &term, const QString &target, Instant now) const;
    AlertFact readAvailability(const AlertTerm &term, const QString &target, Instant now) const;
    AlertFact readBurn(const AlertTerm &term, const ProviderView &view, Instant now) const;
    AlertFact readKey(const AlertTerm &term, const ProviderView &view) const;
    AlertFact readCredit(const AlertTerm &term, const ProviderView &view, Instant now) const;
    AlertFact readHeadroom(const AlertTerm &term, const ProviderView &view, Instant now) const;
    AlertFact readTtft(const AlertTerm &term, const QString &target, Instant now) const;
    AlertFact readDeprecation(const AlertTerm &term, const QString &target, Instant now) const;
    AlertFact readWhole(const AlertTerm &term) const;
};

/// What credit is against a limit in dollars: unknown where it is old or partly in another currency.
AlertFact creditFact(const AlertTerm &term, const Credit &credit, Instant now);
/// What an outcome says of the key, as rules write it: "rejected", "forbidden", "no_credit", "quota", "ok"; empty:
/// nothing.
QString alertKeyWord(Outcome outcome);
/// The targets that a filter means among providers: by their slug where it names nothing else, else those that serve
/// a model it matches.
bool namesProvidersOnly(const Filter &filter);
/// Works out a figure. On the store's thread.
Result<std::optional<double>> readAlertFigure(QSqlDatabase &db, const AlertFigure &figure, Instant now);

} // namespace aigo
