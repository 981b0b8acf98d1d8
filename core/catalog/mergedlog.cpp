// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/mergedlog.h"

#include "core/catalog/factchanges.h"
#include "core/catalog/merge.h"

#include <algorithm>

namespace aigo {

namespace {

/// What a reader of the merged log sees at one time: the model's fields and the implausible prices that stand for none.
struct View
{
    bool there = false;
    Model model;
    ModelFacts shown;
    PriceList implausible;
};

View viewOf(std::span<const ModelRow *const> rows, const Pins &pins)
{
    View view;
    view.there = !rows.empty();
    if (view.there) {
        std::vector<SourcedFacts> said;
        said.reserve(rows.size());
        for (const ModelRow *row : rows) {
            said.push_back({row->source, row->from, &row->facts});
        }
        MergedModel merged = mergeWithImplausible(said, pins);
        view.model = std::move(merged.model);
        view.implausible = std::move(merged.implausible);
        view.shown = view.model.facts;
        for (const Price &price : view.implausible) {
            setPrice(view.shown.prices, price);
        }
    }
    return view;
}

/// The name a field has among a merged model's sources.
QString sourceField(const Change &change)
{
    switch (change.kind) {
    case ChangeKind::Price:
        return change.field;
    case ChangeKind::Context:
        return QStringLiteral("context_window");
    case ChangeKind::MaxOutput:
        return QStringLiteral("max_output_tokens");
    case ChangeKind::Capability:
        return QStringLiteral("capabilities");
    case ChangeKind::Alias:
        return change.field.isEmpty() ? QStringLiteral("aliases") : change.field;
    case ChangeKind::Deprecated:
        return QStringLiteral("deprecated");
    case ChangeKind::Retired:
        return QStringLiteral("retired");
    case ChangeKind::Name:
        return QStringLiteral("name");
    case ChangeKind::Added:
    case ChangeKind::Unlisted:
    case ChangeKind::Relisted:
        break;
    }
    return {};
}

/// Else the line announces a price.
bool isNow(const Change &change, const View &view)
{
    const auto key = priceKeyFromPath(change.field);
    return key && priceValue(findPrice(view.shown.prices, *key)) == change.newValue;
}

Provenance originOf(const Change &change, const View &view)
{
    const QString field = sourceField(change);
    if (change.kind == ChangeKind::Price && change.effective && !isNow(change, view)) {
        const auto dated = view.model.sources.find(scheduleField(field, *change.effective));
        if (dated != view.model.sources.end()) {
            return dated->second;
        }
    }
    if (const auto it = view.model.sources.find(field); it != view.model.sources.end()) {
        return it->second;
    }
    for (const Conflict &conflict : view.model.conflicts) {
        if (conflict.field == field) {
            return conflict.values.front().from;
        }
    }
    return {};
}

bool isImplausibleIn(const View &view, const QString &path)
{
    const auto key = priceKeyFromPath(path);
    return key && findPrice(view.implausible, *key) != nullptr;
}

void logFields(std::vector<Change> &out, const View &before, const View &after, Instant at)
{
    for (Change &change : factChanges(before.shown, after.shown, at)) {
        Provenance from = originOf(change, change.newValue ? after : before);
        // Where the user takes back what he said, he is who changed it.
        if (Provenance was = originOf(change, before); was.source == userSource) {
            from = std::move(was);
        }
        change.at = at;
        change.model = after.model.facts.id;
        change.source = std::move(from.source);
        change.sourceKey = std::move(from.key);
        if (change.kind == ChangeKind::Price && change.flags.isEmpty() &&
            (isImplausibleIn(before, change.field) || isImplausibleIn(after, change.field))) {
            change.flags = {QStringLiteral("implausible")};
        }
        out.push_back(std::move(change));
    }
}

Change listing(ChangeKind kind, const ModelRow &row, Instant at)
{
    Change change;
    change.kind = kind;
    change.at = at;
    change.model = row.facts.id;
    change.source = row.source;
    return change;
}

} // namespace

Instant confirmedEnd(Instant firstWithout, std::span<const Instant> completes)
{
    constexpr std::size_t third = 2;
    for (std::size_t i = 1; i < completes.size(); ++i) {
        if (i >= third || completes[i] - firstWithout >= std::chrono::hours(24)) {
            return completes[i];
        }
    }
    return Instant::max();
}

std::vector<Change> mergedLog(std::span<const ModelRow> rows, const std::map<QString, Instant> &firstDocuments,
                              const Pins &pins)
{
    std::vector<const ModelRow *> told;
    std::vector<Instant> times;
    for (const ModelRow &row : rows) {
        if (row.source != embeddedSource && row.from < row.to) {
            told.push_back(&row);
            times.push_back(row.from);
            if (row.to != Instant::max()) {
                times.push_back(row.to);
            }
        }
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    const auto isFirst = [&firstDocuments](const ModelRow &row) {
        const auto it = firstDocuments.find(row.source);
        return it != firstDocuments.end() && it->second == row.from && row.source != userSource;
    };
    const auto someone = [](const std::vector<const ModelRow *> &of) -> const ModelRow * {
        const auto it =
            std::find_if(of.begin(), of.end(), [](const ModelRow *row) { return row->source != userSource; });
        return it == of.end() ? nullptr : *it;
    };

    std::vector<Change> log;
    bool seen = false;
    std::vector<const ModelRow *> last; ///< the rows that `lastView` shows
    View lastView;
    for (const Instant at : times) {
        std::vector<const ModelRow *> before;
        std::vector<const ModelRow *> after;
        for (const ModelRow *row : told) {
            // What a source's first document says counts as having been so: the source is new, not the fact.
            if ((row->from < at && at <= row->to) || (row->from == at && isFirst(*row))) {
                before.push_back(row);
            }
            if (row->from <= at && at < row->to) {
                after.push_back(row);
            }
        }
        const ModelRow *was = someone(before);
        const ModelRow *is = someone(after);
        if (was == nullptr && is != nullptr) {
            log.push_back(listing(seen ? ChangeKind::Relisted : ChangeKind::Added, *is, at));
        } else if (was != nullptr && is == nullptr) {
            log.push_back(listing(ChangeKind::Unlisted, *was, at));
        } else if (was != nullptr && before != after) {
            View view = viewOf(after, pins);
            logFields(log, before == last ? lastView : viewOf(before, pins), view, at);
            last = after;
            lastView = std::move(view);
        }
        seen = seen || is != nullptr;
    }
    return log;
}

} // namespace aigo
