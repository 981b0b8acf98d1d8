// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/remerge.h"

#include "core/catalog/factscodec.h"
#include "core/monitor/takeresult.h"
#include "core/storage/pinstore.h"

#include <algorithm>
#include <iterator>

namespace aigo {

void Remerge::setNewRows(qint64 firstId, QSet<QString> lostRows)
{
    m_firstNew = firstId;
    m_lostRows = std::move(lostRows);
}

Status Remerge::run(QStringList models)
{
    constexpr qsizetype atOnce = 2000;
    if (Status prepared = prepare(); !prepared) {
        return prepared;
    }
    models.sort();
    for (qsizetype i = 0; i < models.size(); i += atOnce) {
        if (Status done = some(models.mid(i, atOnce)); !done) {
            return done;
        }
    }
    return Done{};
}

Status Remerge::prepare()
{
    Error error;
    std::vector<std::pair<QString, Instant>> firsts;
    std::vector<SourceTimes> times;
    std::vector<Pin> pins;
    if (!take(CatalogueStore::firstDocuments(m_db), firsts, error) ||
        !take(CatalogueStore::sourceTimes(m_db), times, error) || !take(PinStore::pins(m_db), pins, error)) {
        return error;
    }
    m_pins = Pins(pins);
    m_firsts = std::map<QString, Instant>(firsts.begin(), firsts.end());
    for (const SourceTimes &of : times) {
        m_newestComplete.insert(of.source, of.newestComplete);
    }
    return Done{};
}

Status Remerge::some(const QStringList &models)
{
    Error error;
    std::vector<StoredEntry> entries;
    if (!take(CatalogueStore::entriesOfModels(m_db, models), entries, error)) {
        return error;
    }
    m_models.clear();
    m_log.clear();
    m_neverMerged.clear();
    for (std::size_t i = 0; i < entries.size();) {
        std::size_t end = i + 1;
        while (end < entries.size() && entries[end].model == entries[i].model) {
            ++end;
        }
        if (Status done = merge(std::span(entries).subspan(i, end - i)); !done) {
            return done;
        }
        i = end;
    }
    return write(models);
}

Status Remerge::write(const QStringList &models)
{
    QSet<QString> made;
    for (const StoredModel &model : m_models) {
        made.insert(model.id);
    }
    QStringList gone;
    QStringList logged;
    for (const QString &model : models) {
        if (m_neverMerged.contains(model)) {
            continue;
        }
        logged.append(model);
        if (!made.contains(model)) {
            gone.append(model);
        }
    }
    for (const auto &[of, remove] :
         {std::pair(gone, &CatalogueStore::removeModels), std::pair(logged, &CatalogueStore::removeMergedLog)}) {
        if (of.isEmpty()) {
            continue;
        }
        if (Status done = remove(m_db, of); !done) {
            return done;
        }
    }
    if (Status done = CatalogueStore::putModels(m_db, m_models); !done) {
        return done;
    }
    return CatalogueStore::appendMergedLog(m_db, m_log);
}

Result<Instant> Remerge::goneAt(const QString &source, Instant firstWithout)
{
    if (source == userSource) {
        return firstWithout;
    }
    const auto key = std::pair(source, firstWithout);
    if (const auto it = m_ends.find(key); it != m_ends.end()) {
        return it->second;
    }
    constexpr int deciding = 3;
    const auto completes = CatalogueStore::completesFrom(m_db, source, firstWithout, deciding);
    if (!completes) {
        return completes.error();
    }
    return m_ends.emplace(key, confirmedEnd(firstWithout, *completes)).first->second;
}

/// The rows of one model, in the order of source, key and time, each valid until it counts as gone.
Status Remerge::decode(std::span<const StoredEntry> entries, std::vector<ModelRow> &rows, std::vector<Instant> &asOfs)
{
    rows.reserve(entries.size());
    asOfs.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const StoredEntry &entry = entries[i];
        Result<ModelFacts> facts = factsFromBytes(entry.facts);
        if (!facts) {
            unreadable.append(entry.key);
            continue;
        }
        ModelRow row{entry.source, entry.from, entry.to, std::move(facts).value()};
        if (entry.to != Instant::max()) {
            const Result<Instant> gone = goneAt(entry.source, entry.to);
            if (!gone) {
                return gone.error();
            }
            const bool followed =
                i + 1 < entries.size() && entries[i + 1].source == entry.source && entries[i + 1].key == entry.key;
            row.to = followed ? std::min(*gone, entries[i + 1].from) : *gone;
        }
        rows.push_back(std::move(row));
        asOfs.push_back(asOf(entry));
    }
    return Done{};
}

Instant Remerge::asOf(const StoredEntry &entry) const
{
    if (entry.source == userSource) { // nobody says it again: it counts from when he said it
        return entry.from;
    }
    const std::optional<Instant> complete = m_newestComplete.value(entry.source);
    const bool confirmed = entry.to == Instant::max() && !(complete && entry.from > *complete);
    return confirmed ? stillSaid : entry.from;
}

Status Remerge::merge(std::span<const StoredEntry> entries)
{
    const auto isNew = [this](const StoredEntry &entry) { return entry.id >= m_firstNew; };
    if (!m_lostRows.contains(entries.front().model) && std::all_of(entries.begin(), entries.end(), isNew)) {
        m_neverMerged.insert(entries.front().model);
    }
    std::vector<ModelRow> rows;
    std::vector<Instant> asOfs;
    if (Status done = decode(entries, rows, asOfs); !done) {
        return done;
    }
    std::vector<SourcedFacts> now;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].to == Instant::max()) {
            now.push_back({rows[i].source, asOfs[i], &rows[i].facts});
        }
    }
    if (const Model model = mergeModel(now, m_pins); !model.facts.id.isEmpty()) {
        m_models.push_back({model.facts.id, model.facts.provider, toBytes(model)});
    }
    std::vector<Change> log = mergedLog(rows, m_firsts, m_pins);
    m_log.insert(m_log.end(), std::make_move_iterator(log.begin()), std::make_move_iterator(log.end()));
    return Done{};
}

} // namespace aigo
