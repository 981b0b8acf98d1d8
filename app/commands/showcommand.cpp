// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/known.h"
#include "core/catalog/lineageindex.h"
#include "core/catalog/priceschedule.h"
#include "core/domain/columns.h"
#include "core/domain/modelnames.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/leaderboards.h"
#include "core/exporting/writers.h"

#include <algorithm>

namespace aigo {

namespace {

QString provenanceText(const Provenance &from, Instant now)
{
    return from.source + QStringLiteral(" · ") + ageText(from.asOf, now);
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// What is known of one model beyond its own facts.
struct Around
{
    const Provider *provider = nullptr; ///< where it is known
    std::vector<ServedElsewhere> served;
    std::vector<const Model *> snapshots;
    const Model *leadsTo = nullptr;
    std::vector<EndpointTelemetry> telemetry;
    std::vector<ModelScore> scores;
};

/// Everything known of one model, a fact a line.
class FactSheet
{
public:
    FactSheet(const Model &model, const Around &around, Instant now)
        : m_model(model)
        , m_facts(model.facts)
        , m_around(around)
        , m_now(now)
    {
        m_table.title = model.id();
        m_table.columns = {{QStringLiteral("fact"), Cli::tr("Fact"), false},
                           {QStringLiteral("value"), Cli::tr("Value"), false},
                           {QStringLiteral("source"), Cli::tr("Source"), false}};
        addIdentity();
        addLimits();
        addPrices();
        addLifecycle();
        addPlaces();
        addConflicts();
        addLinks();
        addTelemetry();
        addScores();
        addKeys();
    }
    Table take() { return std::move(m_table); }

private:
    const Model &m_model;
    const ModelFacts &m_facts;
    const Around &m_around;
    Instant m_now;
    Table m_table;

    void add(const QString &title, const QString &value, const char *field)
    {
        addFrom(title, value, QString::fromLatin1(field));
    }
    void addFrom(const QString &title, const QString &value, const QString &field)
    {
        if (!value.isEmpty()) {
            const auto from = m_model.sources.find(field);
            m_table.rows.push_back(
                {title, value, from == m_model.sources.end() ? QString() : provenanceText(from->second, m_now)});
        }
    }

    void addIdentity()
    {
        add(Cli::tr("Name"), displayName(m_facts), "name");
        add(Cli::tr("Provider"), m_around.provider != nullptr ? m_around.provider->name : m_facts.provider, "provider");
        add(Cli::tr("Description"), m_facts.description.simplified(), "description");
        add(Cli::tr("Family"), m_facts.family, "family");
        add(Cli::tr("Parameters"), m_facts.parameters, "parameters");
        add(Cli::tr("Quantization"), m_facts.quantization, "quantization");
        add(Cli::tr("Served by"), m_facts.servedBy, "served_by");
        add(Cli::tr("Weights on the Hub"), m_facts.huggingFaceId, "hugging_face_id");
        if (m_facts.openWeights) {
            add(Cli::tr("Open weights"), *m_facts.openWeights ? Cli::tr("yes") : Cli::tr("no"), "open_weights");
        }
        add(Cli::tr("License"), m_facts.license, "license");
    }

    void addLimits()
    {
        const auto tokens = [](const std::optional<qint64> &count) { return count ? tokensText(*count) : QString(); };
        add(Cli::tr("Context window"), tokens(m_facts.contextWindow), "context_window");
        add(Cli::tr("Longest input"), tokens(m_facts.maxInputTokens), "max_input_tokens");
        add(Cli::tr("Longest output"), tokens(m_facts.maxOutputTokens), "max_output_tokens");
        add(Cli::tr("Knows until"), m_facts.knowledgeCutoff, "knowledge_cutoff");
        QStringList can;
        for (const QString &name : m_facts.capabilities.names()) {
            can << capabilityTitle(*capabilityFromName(name));
        }
        add(Cli::tr("Can"), can.join(QStringLiteral(", ")), "capabilities");
        add(Cli::tr("Takes"), m_facts.input.names().join(QStringLiteral(", ")), "modalities.input");
        add(Cli::tr("Gives"), m_facts.output.names().join(QStringLiteral(", ")), "modalities.output");
    }

    static QString dollars(const Price &price)
    {
        return priceText(price) + u' ' +
               (isPerMillion(price.key.kind) ? Cli::tr("$ per million tokens")
                                             : Cli::tr("$ per %1").arg(priceUnit(price.key.kind)));
    }

    void addPrices()
    {
        for (const Price &price : m_facts.prices) {
            addFrom(priceTitle(price.key), dollars(price), pricePath(price.key));
        }
        for (const ScheduledPrice &item : m_facts.schedule) {
            if (item.from.isValid() && item.from > toDate(m_now)) {
                addFrom(Cli::tr("From %1: %2").arg(dayText(item.from), priceTitle(item.price.key)), dollars(item.price),
                        scheduleField(pricePath(item.price.key), item.from));
            }
        }
    }

    void addLifecycle()
    {
        const Lifecycle lifecycle = m_model.lifecycleOn(toDate(m_now));
        const auto left = m_model.daysLeft(toDate(m_now));
        const bool ends = left && *left > 0 && lifecycle != Lifecycle::Retired;
        add(Cli::tr("Lifecycle"),
            lifecycleTitle(lifecycle) +
                (ends ? u' ' + Cli::tr("(%n day(s) left)", nullptr, static_cast<int>(*left)) : QString()),
            "lifecycle");
        add(Cli::tr("Released"), dayText(m_facts.released), "released");
        add(Cli::tr("Deprecated"), dayText(m_facts.deprecated), "deprecated");
        add(Cli::tr("Ends"), dayText(m_facts.retired), "retired");
        add(Cli::tr("Successor"), m_facts.successor, "successor");
        add(Cli::tr("Leads to"), m_around.leadsTo != nullptr ? m_around.leadsTo->id() : m_facts.aliasOf, "alias_of");
        add(Cli::tr("Also called"), m_facts.aliases.join(QStringLiteral(", ")), "aliases");
    }

    void addPlaces()
    {
        add(Cli::tr("Regions"), m_facts.regions.join(QStringLiteral(", ")), "regions");
        if (m_around.provider == nullptr) {
            return;
        }
        const Provider &provider = *m_around.provider;
        const QString from = provider.factsSource.isEmpty()
                                 ? QString()
                                 : provider.factsSource.host() + QStringLiteral(" · ") + dayText(provider.factsAsOf);
        const auto say = [&](const QString &title, const QStringList &words) {
            if (!words.isEmpty()) {
                m_table.rows.push_back({title, words.join(QStringLiteral(", ")), from});
            }
        };
        say(Cli::tr("The provider serves from"), provider.regions);
        say(Cli::tr("Data can stay in"), provider.dataResidency);
        if (!provider.website.isEmpty()) {
            m_table.rows.push_back({Cli::tr("Website"), provider.website.toString(), QString()});
        }
    }

    void addConflicts()
    {
        for (const Conflict &conflict : m_model.conflicts) {
            // The first is what counts, said above, unless none is plausible.
            const bool none = conflict.values.front().flags.contains(QStringLiteral("implausible"));
            for (std::size_t i = none ? 0 : 1; i < conflict.values.size(); ++i) {
                const Conflict::Value &value = conflict.values[i];
                const QString flags =
                    value.flags.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(value.flags.join(u' '));
                m_table.rows.push_back({Cli::tr("Otherwise said: %1").arg(conflict.field), value.value + flags,
                                        provenanceText(value.from, m_now)});
            }
        }
    }

    static QString difference(std::optional<Money> money)
    {
        return !money ? unknownText() : (money->pico > 0 ? QStringLiteral("+") : QString()) + usdPerMillionText(*money);
    }

    void addLinks()
    {
        for (const ServedElsewhere &other : m_around.served) {
            QString words = other.model->id();
            if (other.inputDifference || other.outputDifference) {
                words += u' ' + Cli::tr("(%1 in, %2 out, $ per million tokens)")
                                    .arg(difference(other.inputDifference), difference(other.outputDifference));
            }
            m_table.rows.push_back({Cli::tr("Also served as"), words,
                                    other.sameSnapshot ? QString() : Cli::tr("perhaps another snapshot")});
        }
        for (const Model *snapshot : m_around.snapshots) {
            m_table.rows.push_back({Cli::tr("Other snapshot"), snapshot->id(), QString()});
        }
    }

    void addTelemetry()
    {
        for (const EndpointTelemetry &measured : m_around.telemetry) {
            QStringList words;
            const auto say = [&words](const QString &text, std::optional<double> value) {
                if (value) {
                    words << text.arg(*value, 0, 'g', 4);
                }
            };
            if (measured.state != State::Unknown) {
                words << stateName(measured.state);
            }
            say(Cli::tr("up %1 % of a day"), measured.uptime1d);
            say(Cli::tr("first token p50 %1 ms"), measured.ttftMs.p50);
            say(Cli::tr("p99 %1 ms"), measured.ttftMs.p99);
            say(Cli::tr("%1 tokens/s"),
                measured.outputSpeed.p50 ? measured.outputSpeed.p50 : measured.outputSpeed.measured);
            m_table.rows.push_back({Cli::tr("As others measure it"), words.join(QStringLiteral(", ")),
                                    measured.source + QStringLiteral(" · ") + ageText(measured.at, m_now)});
        }
    }

    void addScores()
    {
        for (const ModelScore &of : m_around.scores) {
            const QString rank = of.row->rank ? Cli::tr(", rank %1 of %2").arg(*of.row->rank).arg(of.board->ranked)
                                              : Cli::tr(", not comparable with the others");
            m_table.rows.push_back({of.board->suite.title, scoreText(*of.board, *of.row) + rank,
                                    of.row->score.source + QStringLiteral(" · ") + ageText(of.row->score.asOf, m_now)});
        }
    }

    void addKeys()
    {
        QStringList keys;
        for (const Provenance &from : m_model.sourceKeys) {
            keys << from.source + QStringLiteral(": ") + from.key;
        }
        m_table.rows.push_back({Cli::tr("Known as"), keys.join(QStringLiteral(", ")), QString()});
    }
};

void percentiles(JsonWriter &json, QStringView key, const Percentiles &values)
{
    json.key(key).object().key(u"p50").value(values.p50).key(u"p75").value(values.p75);
    json.key(u"p90").value(values.p90).key(u"p99").value(values.p99).key(u"measured").value(values.measured).end();
}

void aroundJson(JsonWriter &json, const Around &around)
{
    json.key(u"also_served_by").array();
    for (const ServedElsewhere &other : around.served) {
        const auto usd = [](std::optional<Money> money) { return money ? usdPerMillionText(*money) : QString(); };
        json.object().key(u"id").value(other.model->id()).key(u"same_snapshot").value(other.sameSnapshot);
        json.key(u"input_difference").textOrNull(usd(other.inputDifference));
        json.key(u"output_difference").textOrNull(usd(other.outputDifference)).end();
    }
    json.end().key(u"snapshots").array();
    for (const Model *snapshot : around.snapshots) {
        json.value(snapshot->id());
    }
    json.end().key(u"telemetry").array();
    for (const EndpointTelemetry &measured : around.telemetry) {
        json.object().key(u"source").value(measured.source).key(u"key").value(measured.sourceKey);
        json.key(u"at").value(toIso(measured.at)).key(u"state").value(stateName(measured.state));
        json.key(u"uptime_percent").object().key(u"5m").value(measured.uptime5m);
        json.key(u"30m").value(measured.uptime30m).key(u"1d").value(measured.uptime1d).end();
        percentiles(json, u"ttft_ms", measured.ttftMs);
        percentiles(json, u"tokens_per_second", measured.outputSpeed);
        json.key(u"loaded").value(measured.loaded).end();
    }
    json.end();
    modelScoresJson(json, around.scores);
    if (around.provider != nullptr) {
        json.key(u"provider_facts").object().key(u"name").value(around.provider->name);
        json.key(u"description").textOrNull(around.provider->description);
        json.key(u"website").textOrNull(around.provider->website.toString());
        json.key(u"regions").value(around.provider->regions);
        json.key(u"data_residency").value(around.provider->dataResidency);
        json.key(u"source").textOrNull(around.provider->factsSource.toString());
        json.key(u"as_of").textOrNull(dayText(around.provider->factsAsOf)).end();
    }
}

} // namespace

int runShow(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.arguments.size() != 1) {
        return session.fail(usageError(Cli::tr("show takes one model"), Cli::tr("see \"aigo show --help\"")));
    }
    const auto known = whatIsKnown(session);
    const auto providers = session.providers();
    if (!known || !providers) {
        return session.fail(!known ? known.error() : providers.error());
    }
    const auto found = findModel(known->catalogue->models, invocation.arguments.front());
    if (!found) {
        return session.fail(found.error());
    }
    const Model &model = **found;
    const LineageIndex lineage(known->catalogue->models);
    Around around;
    around.served = lineage.alsoServedBy(model);
    around.snapshots = lineage.snapshotsOf(model);
    around.leadsTo = lineage.aliasTarget(model);
    if (const auto its = known->catalogue->telemetry.find(model.id()); its != known->catalogue->telemetry.end()) {
        around.telemetry = its->second;
    }
    const auto provider = std::find_if(providers->begin(), providers->end(),
                                       [&](const Provider &p) { return p.slug == model.facts.provider; });
    around.provider = provider == providers->end() ? nullptr : &*provider;
    const auto benchmarks = benchmarksOf(session);
    if (!benchmarks) {
        return session.fail(benchmarks.error());
    }
    around.scores = scoresOfModel((*benchmarks)->boards, model.id());
    noteEmbedded(session, *known->catalogue);
    const std::vector<FilterSubject> subject{known->subject(model)};
    const auto [first, last] = Session::window(*listing, 1);
    return session.print(
        *listing, [&](Figures) { return FactSheet(model, around, known->now).take(); },
        [&] {
            return modelsJson(1, std::span(subject).subspan(first, last - first),
                              [&](JsonWriter &json, const Model &) { aroundJson(json, around); });
        });
}

} // namespace aigo
