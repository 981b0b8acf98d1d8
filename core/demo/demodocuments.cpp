// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demodocuments.h"

#include "core/simulation/simulatedapi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QXmlStreamWriter>
#include <algorithm>
#include <cmath>

namespace aigo::demo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds pageRemembers = std::chrono::days(30);
constexpr Milliseconds ownListFirst = 30min;

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The update that counts at that moment; nullptr before the first.
const DemoNotice::Update *lastOf(const DemoNotice &notice, Instant at)
{
    const DemoNotice::Update *last = nullptr;
    for (const DemoNotice::Update &update : notice.updates) {
        last = update.at <= at ? &update : last;
    }
    return last;
}

bool isOverAt(const DemoNotice &notice, Instant at)
{
    return notice.updates.back().at <= at;
}

QJsonObject incidentJson(const DemoNotice &notice, Instant at)
{
    QJsonArray updates;
    for (const DemoNotice::Update &update : notice.updates) {
        if (update.at <= at) {
            const bool edited = update.editedAt && *update.editedAt <= at;
            updates.prepend(QJsonObject{{QStringLiteral("status"), update.status},
                                        {QStringLiteral("body"), edited ? update.edited : update.text},
                                        {QStringLiteral("display_at"), toIso(update.at)},
                                        {QStringLiteral("created_at"), toIso(update.at)}});
        }
    }
    const DemoNotice::Update &last = *lastOf(notice, at);
    QJsonObject json{{QStringLiteral("id"), notice.id},
                     {QStringLiteral("name"), notice.title},
                     {QStringLiteral("status"), last.status},
                     {QStringLiteral("impact"), notice.impact},
                     {QStringLiteral("created_at"), toIso(notice.updates.front().at)},
                     {QStringLiteral("started_at"), toIso(notice.started)},
                     {QStringLiteral("updated_at"), toIso(last.at)},
                     {QStringLiteral("resolved_at"),
                      isOverAt(notice, at) ? QJsonValue(toIso(last.at)) : QJsonValue(QJsonValue::Null)},
                     {QStringLiteral("incident_updates"), updates},
                     {QStringLiteral("components"), QJsonArray{}}};
    if (notice.until) {
        json.insert(QStringLiteral("scheduled_for"), toIso(notice.started));
        json.insert(QStringLiteral("scheduled_until"), toIso(*notice.until));
    }
    return json;
}

/// Statuspage's word for the components while that incident stands.
QString componentWord(const DemoNotice &notice)
{
    if (notice.maintenance) {
        return QStringLiteral("under_maintenance");
    }
    return notice.impact == u"minor" ? QStringLiteral("degraded_performance") : QStringLiteral("major_outage");
}

/// Of models.dev's shape: `set` over an entry, objects member by member.
void apply(QJsonObject &entry, const QJsonObject &set)
{
    for (auto it = set.begin(); it != set.end(); ++it) {
        if (it.value().isObject()) {
            QJsonObject inner = entry.value(it.key()).toObject();
            apply(inner, it.value().toObject());
            entry.insert(it.key(), inner);
        } else {
            entry.insert(it.key(), it.value());
        }
    }
}

} // namespace

QByteArray statusSummary(const DemoWorld &world, const QString &provider, Instant at)
{
    QJsonArray incidents;
    QJsonArray maintenances;
    QString word = QStringLiteral("operational");
    for (const DemoNotice &notice : world.notices) {
        if (notice.provider != provider || lastOf(notice, at) == nullptr || isOverAt(notice, at)) {
            continue;
        }
        (notice.maintenance ? maintenances : incidents).append(incidentJson(notice, at));
        if (notice.started <= at) {
            word = componentWord(notice);
        }
    }
    QJsonArray components;
    if (const DemoProvider *of = world.provider(provider)) {
        for (qsizetype i = 0; i < of->components.size(); ++i) {
            components.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("c%1").arg(i + 1)},
                                          {QStringLiteral("name"), of->components[i]},
                                          {QStringLiteral("status"), word},
                                          {QStringLiteral("group"), false}});
        }
    }
    const QString indicator = word == u"operational"            ? QStringLiteral("none")
                              : word == u"major_outage"         ? QStringLiteral("major")
                              : word == u"degraded_performance" ? QStringLiteral("minor")
                                                                : QStringLiteral("maintenance");
    return bytes({{QStringLiteral("page"), QJsonObject{{QStringLiteral("id"), QStringLiteral("demo00000000")},
                                                       {QStringLiteral("name"), provider},
                                                       {QStringLiteral("updated_at"), toIso(at)}}},
                  {QStringLiteral("components"), components},
                  {QStringLiteral("incidents"), incidents},
                  {QStringLiteral("scheduled_maintenances"), maintenances},
                  {QStringLiteral("status"), QJsonObject{{QStringLiteral("indicator"), indicator}}}});
}

QByteArray statusIncidents(const DemoWorld &world, const QString &provider, Instant at)
{
    QJsonArray incidents;
    for (const DemoNotice &notice : world.notices) {
        const bool known = notice.provider == provider && lastOf(notice, at) != nullptr;
        if (known && !notice.maintenance && notice.updates.back().at > at - pageRemembers) {
            incidents.prepend(incidentJson(notice, at));
        }
    }
    return bytes({{QStringLiteral("page"), QJsonObject{{QStringLiteral("id"), QStringLiteral("demo00000000")},
                                                       {QStringLiteral("name"), provider}}},
                  {QStringLiteral("incidents"), incidents}});
}

std::vector<Instant> statusMoments(const DemoWorld &world, const QString &provider)
{
    std::vector<Instant> moments;
    for (const DemoNotice &notice : world.notices) {
        for (const DemoNotice::Update &update : notice.updates) {
            if (notice.provider == provider) {
                moments.push_back(update.at);
                if (update.editedAt) {
                    moments.push_back(*update.editedAt);
                }
            }
        }
    }
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    return moments;
}

QStringList modelNames(const DemoWorld &world, const QString &provider, Instant at)
{
    QStringList names = world.models.value(provider).toObject().keys();
    for (const DemoModelChange &change : world.changes) {
        if (change.adds && change.provider == provider && change.at <= at + ownListFirst) {
            names << change.model;
        }
    }
    return names;
}

QByteArray ownList(const DemoWorld &world, const QString &provider, const QString &adapter, Instant at)
{
    const QStringList names = modelNames(world, provider, at);
    QJsonArray rows = modelsNamed(adapter, names);
    for (QJsonValueRef row : rows) { // dates that nobody knows
        QJsonObject entry = row.toObject();
        entry.remove(QStringLiteral("created"));
        entry.remove(QStringLiteral("created_at"));
        row = entry;
    }
    if (adapter == u"google") {
        return bytes({{QStringLiteral("models"), rows}});
    }
    if (adapter == u"cohere") {
        QJsonArray models;
        for (const QString &name : names) {
            models.append(QJsonObject{{QStringLiteral("name"), name},
                                      {QStringLiteral("endpoints"), QJsonArray{QStringLiteral("chat")}}});
        }
        return bytes({{QStringLiteral("models"), models}});
    }
    for (QJsonValueRef row : rows) {
        QJsonObject entry = row.toObject();
        std::map<QString, QString> now; // by alias
        for (const DemoAlias &alias : world.aliases) {
            if (alias.provider == provider && alias.at <= at) {
                now[alias.alias] = alias.model;
            }
        }
        QJsonArray aliases;
        for (const auto &[alias, model] : now) {
            if (model == entry.value(u"id").toString()) {
                aliases.append(alias);
            }
        }
        if (!aliases.isEmpty()) {
            entry.insert(QStringLiteral("aliases"), aliases);
        }
        row = entry;
    }
    QJsonObject list{{QStringLiteral("data"), rows}};
    if (adapter == u"anthropic") {
        list.insert(QStringLiteral("has_more"), false);
    } else {
        list.insert(QStringLiteral("object"), QStringLiteral("list"));
    }
    return bytes(list);
}

QByteArray modelsDocument(const DemoWorld &world, Instant at)
{
    QJsonObject all;
    for (auto of = world.models.begin(); of != world.models.end(); ++of) {
        QJsonObject models = of.value().toObject();
        for (const DemoModelChange &change : world.changes) {
            if (change.provider != of.key() || change.at > at) {
                continue;
            }
            QJsonObject entry = models.value(change.model).toObject();
            apply(entry, change.set);
            if (change.adds) {
                entry.insert(QStringLiteral("release_date"), toDate(change.at).toString(Qt::ISODate));
            }
            models.insert(change.model, entry);
        }
        for (const QString &id : models.keys()) {
            QJsonObject entry = models.value(id).toObject();
            entry.insert(QStringLiteral("id"), id);
            models.insert(id, entry);
        }
        all.insert(of.key(), QJsonObject{{QStringLiteral("id"), of.key()}, {QStringLiteral("models"), models}});
    }
    return bytes(all);
}

QByteArray pricesDocument(const DemoWorld &world, Instant at)
{
    QJsonArray rows;
    for (const DemoAnnouncement &said : world.announcements) {
        const bool told = said.said <= at;
        const auto row = [&said](double input, double output, const QJsonValue &from, const QJsonValue &to) {
            return QJsonObject{{QStringLiteral("id"), said.model},  {QStringLiteral("vendor"), said.provider},
                               {QStringLiteral("name"), said.name}, {QStringLiteral("input"), input},
                               {QStringLiteral("output"), output},  {QStringLiteral("input_cached"), QJsonValue::Null},
                               {QStringLiteral("from_date"), from}, {QStringLiteral("to_date"), to}};
        };
        const QJsonValue day = said.from.toString(Qt::ISODate);
        rows.append(row(said.input, said.output, QJsonValue::Null, told ? day : QJsonValue(QJsonValue::Null)));
        if (told) {
            rows.append(row(said.newInput, said.newOutput, day, QJsonValue::Null));
        }
    }
    return bytes({{QStringLiteral("prices"), rows}});
}

EndpointFigures endpointFigures(const DemoWorld &world, const DemoChecks &checks, const DemoRouted::Endpoint &endpoint,
                                Instant at)
{
    static const std::map<QString, QString> slugs{{QStringLiteral("together"), QStringLiteral("togetherai")},
                                                  {QStringLiteral("fireworks"), QStringLiteral("fireworks-ai")},
                                                  {QStringLiteral("google-ai-studio"), QStringLiteral("google")}};
    const auto named = slugs.find(endpoint.tag);
    const DemoProvider *provider = world.provider(named == slugs.end() ? endpoint.tag : named->second);
    DemoProvider unknown; // a host that is not watched: calm
    unknown.slug = QStringLiteral("none");
    unknown.number = 50 + static_cast<quint64>(endpoint.tag.size());
    const DemoProvider &of = provider != nullptr ? *provider : unknown;
    EndpointFigures figures;
    constexpr int looks = 3;
    int failed = 0;
    double slower = 0;
    for (int i = 0; i < looks; ++i) {
        const DemoAnswer answer = checks.answer(of, at - i * Milliseconds(10min));
        failed += answer.outcome == Outcome::ServerError || answer.outcome == Outcome::Overloaded ? 1 : 0;
        slower += static_cast<double>(answer.latency.count()) / 1000 / of.typicalMs / looks;
    }
    constexpr double whole = 100;
    figures.uptime = whole - whole * failed / looks;
    figures.status = failed == 0 ? 0 : failed < looks ? -2 : -5;
    figures.ttftMs = endpoint.ttftMs * slower;
    figures.tokensPerSecond = endpoint.tokensPerSecond / std::sqrt(slower);
    return figures;
}

QByteArray endpointsDocument(const DemoWorld &world, const DemoChecks &checks, const QString &model, Instant at)
{
    const auto of =
        std::find_if(world.routed.begin(), world.routed.end(), [&](const DemoRouted &r) { return r.model == model; });
    if (of == world.routed.end()) {
        return {};
    }
    const auto perToken = [](double perMillion) { return QString::number(perMillion / 1e6, 'f', 10); };
    const auto spread = [](double p50, double p90, double p99) {
        return QJsonObject{{QStringLiteral("p50"), std::round(p50)},
                           {QStringLiteral("p90"), std::round(p90)},
                           {QStringLiteral("p99"), std::round(p99)}};
    };
    QJsonArray endpoints;
    for (const DemoRouted::Endpoint &endpoint : of->endpoints) {
        const EndpointFigures figures = endpointFigures(world, checks, endpoint, at);
        endpoints.append(QJsonObject{
            {QStringLiteral("name"), endpoint.tag + QStringLiteral(" | ") + model},
            {QStringLiteral("provider_name"), endpoint.tag},
            {QStringLiteral("tag"), endpoint.tag},
            {QStringLiteral("pricing"), QJsonObject{{QStringLiteral("prompt"), perToken(of->input)},
                                                    {QStringLiteral("completion"), perToken(of->output)}}},
            {QStringLiteral("status"), figures.status},
            {QStringLiteral("uptime_last_5m"), figures.status == 0 ? 100 : 0},
            {QStringLiteral("uptime_last_30m"), figures.uptime},
            {QStringLiteral("uptime_last_1d"), 99.0 + figures.uptime / 100},
            {QStringLiteral("latency_last_30m"), spread(figures.ttftMs, figures.ttftMs * 1.9, figures.ttftMs * 3.4)},
            {QStringLiteral("throughput_last_30m"),
             spread(figures.tokensPerSecond, figures.tokensPerSecond * 1.2, figures.tokensPerSecond * 1.4)}});
    }
    return bytes({{QStringLiteral("data"), QJsonObject{{QStringLiteral("id"), model},
                                                       {QStringLiteral("name"), of->name},
                                                       {QStringLiteral("endpoints"), endpoints}}}});
}

QByteArray feedDocument(const DemoWorld &world, const QString &feed, Instant at)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    const auto dateText = [](Instant moment) {
        return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(toMs(moment), Qt::UTC),
                                     QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) +
               QStringLiteral(" GMT");
    };
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("rss"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
    xml.writeStartElement(QStringLiteral("channel"));
    xml.writeTextElement(QStringLiteral("title"), feed + QStringLiteral(" (demo)"));
    for (auto item = world.news.rbegin(); item != world.news.rend(); ++item) {
        if (item->feed != feed || item->at > at) {
            continue;
        }
        xml.writeStartElement(QStringLiteral("item"));
        xml.writeTextElement(QStringLiteral("title"), item->title);
        xml.writeTextElement(QStringLiteral("description"), item->text);
        xml.writeTextElement(QStringLiteral("guid"),
                             feed + u'/' + QString::number((item->at - world.choice.dayBegins).count()));
        xml.writeTextElement(QStringLiteral("pubDate"), dateText(item->at));
        for (const QString &tag : item->tags) {
            xml.writeTextElement(QStringLiteral("category"), tag);
        }
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

} // namespace aigo::demo
