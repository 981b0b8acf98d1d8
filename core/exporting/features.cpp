// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/features.h"

#include "core/exporting/jsonwriter.h"

#include <QCoreApplication>
#include <algorithm>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::FeatureTable)
};

QString exactText(const FeatureCell &cell)
{
    return !cell.there ? QString() : *cell.there ? QStringLiteral("yes") : QStringLiteral("no");
}

QString displayText(const FeatureCell &cell)
{
    const QString mark = !cell.there ? QStringLiteral("—") : *cell.there ? QStringLiteral("✓") : QStringLiteral("✗");
    return cell.sources.empty() ? mark : mark + QStringLiteral(" *");
}

} // namespace

Table featuresTable(std::span<const Model *const> models, std::span<const Capability> features, Figures figures,
                    Instant now)
{
    const bool exact = figures == Figures::Exact;
    Table table;
    table.title = Words::tr("Features of models");
    table.columns.push_back({QStringLiteral("id"), Words::tr("Model"), false});
    for (const Capability feature : features) {
        table.columns.push_back({capabilityName(feature), capabilityTitle(feature), false});
    }
    bool disputed = false;
    std::vector<SourceAge> sources;
    for (const Model *model : models) {
        QStringList row{model->id()};
        for (const Capability feature : features) {
            const FeatureCell cell = featureCell(*model, feature);
            row += exact ? exactText(cell) : displayText(cell);
            disputed = disputed || !cell.sources.empty();
        }
        const auto from = model->sources.find(QStringLiteral("capabilities"));
        if (from != model->sources.end()) {
            const auto known = std::find_if(sources.begin(), sources.end(), [&from](const SourceAge &one) {
                return one.source == from->second.source;
            });
            if (known == sources.end()) {
                sources.push_back({from->second.source, from->second.asOf});
            } else {
                known->asOf = std::max(known->asOf, from->second.asOf);
            }
        }
        table.rows.push_back(std::move(row));
    }
    table.footer += sourcesText(now, sources);
    if (disputed && !exact) {
        table.footer += Words::tr("* sources disagree");
    }
    return table;
}

QByteArray featuresJson(std::span<const Model *const> models, std::span<const Capability> features)
{
    JsonWriter json;
    json.object();
    json.key(u"total").value(static_cast<qint64>(models.size()));
    json.key(u"models").array();
    for (const Model *model : models) {
        json.object();
        json.key(u"id").value(model->id());
        json.key(u"capabilities").object();
        for (const Capability feature : features) {
            const FeatureCell cell = featureCell(*model, feature);
            json.key(capabilityName(feature)).object();
            json.key(u"value").value(cell.there);
            json.key(u"source").textOrNull(cell.from ? cell.from->source : QString());
            json.key(u"as_of").textOrNull(cell.from ? toIso(cell.from->asOf) : QString());
            if (!cell.sources.empty()) {
                json.key(u"sources").array();
                for (const Conflict::Value &value : cell.sources) {
                    json.object();
                    json.key(u"source").value(value.from.source);
                    json.key(u"value").value(value.value);
                    json.end();
                }
                json.end();
            }
            json.end();
        }
        json.end();
        json.end();
    }
    json.end();
    json.end();
    return json.take();
}

} // namespace aigo
