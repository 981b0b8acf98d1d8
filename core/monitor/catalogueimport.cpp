// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueimport.h"

#include "core/catalog/factscodec.h"
#include "core/catalog/merge.h"
#include "core/catalog/mergedlog.h"
#include "core/catalog/timeline.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/pinstore.h"
#include "core/storage/sourcestatestore.h"
#include "core/storage/telemetrystore.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

namespace aigo {

namespace {

/// In a stored model the as-of of what the source still says: it moves on with every document without the model being
/// written again. Loading puts the source's newest complete document in its place.
constexpr Instant stillSaid = Instant::max();

const QString unreadableRow = QStringLiteral("what the store holds of it is damaged and was passed over");

template <typename T>
bool take(Result<T> &&from, T &into, Error &error)
{
    if (!from) {
        error = from.error();
        return false;
    }
    into = std::move(from).value();
    return true;
}

/// One document on its way into the store, step by step inside one transaction.
class Import
{
public:
    Import(QSqlDatabase &db, const SourceDocument &document)
        : m_db(db)
        , m_document(document)
    {}

    Result<SourceRun> run(Instant now)
    {
        QElapsedTimer timer;
        timer.start();
        SourceRun run;
        run.source = m_document.source;
        run.asOf = m_document.asOf;
        run.entries = static_cast<int>(m_document.entries.size());
        run.skipped = m_document.skipped;
        encode();
        std::optional<StoredDocument> there;
        Error error;
        if (!take(CatalogueStore::documentAt(m_db, m_document.source, m_document.asOf), there, error)) {
            return error;
        }
        if (!there || there->digest != m_digest || there->complete != m_document.complete) {
            for (const auto step : {&Import::findPlace, &Import::plan, &Import::write, &Import::mergeTouched}) {
                if (Status done = (this->*step)(); !done) {
                    return done.error();
                }
            }
            run.added = m_plan.added;
            run.changed = m_plan.changed;
            run.unlisted = m_plan.unlisted;
        }
        for (const QString &key : std::as_const(m_unreadable)) {
            run.skipped.push_back({key, unreadableRow});
        }
        if (Status done = writeTelemetry(); !done) {
            return done.error();
        }
        if (Status noted = noteSuccess(now); !noted) {
            return noted.error();
        }
        run.took = Milliseconds(timer.elapsed());
        return run;
    }

private:
    QSqlDatabase &m_db;
    const SourceDocument &m_document;
    QByteArray m_digest;
    TimelineDocument m_entry;
    TimelinePlace m_place;
    TimelinePlan m_plan;
    QHash<QString, PriceList> m_prices; ///< of the document's entries, by key
    std::optional<Instant> m_newestCompleteBefore;
    QStringList m_unreadable; ///< keys

    bool isEmbedded() const { return m_document.source == embeddedSource; }

    /// The user is no source that answers or fails.
    Status noteSuccess(Instant now)
    {
        return m_document.source == userSource
                   ? Status(Done{})
                   : SourceStateStore::succeeded(m_db, m_document.source, std::min(m_document.asOf, now));
    }

    /// What the newest complete document no longer has is not measured any more.
    Status writeTelemetry()
    {
        if (Status done = TelemetryStore::put(m_db, m_document.source, m_document.telemetry); !done) {
            return done;
        }
        std::vector<Instant> newest;
        Error error;
        if (!take(CatalogueStore::completesBefore(m_db, m_document.source, Instant::max(), 1), newest, error)) {
            return error;
        }
        return newest.empty() ? Status(Done{}) : TelemetryStore::removeBefore(m_db, m_document.source, newest.front());
    }

    void encode()
    {
        m_entry.asOf = m_document.asOf;
        m_entry.complete = m_document.complete;
        QHash<QString, std::size_t> places;
        places.reserve(static_cast<qsizetype>(m_document.entries.size()));
        m_entry.entries.reserve(m_document.entries.size());
        for (const ModelFacts &facts : m_document.entries) {
            TimelineEntry entry{facts.sourceKey, facts.id, toBytes(facts)};
            // A key that comes twice in one document: the last one counts, as in JSON.
            if (const auto it = places.constFind(facts.sourceKey); it != places.cend()) {
                m_entry.entries[*it] = std::move(entry);
            } else {
                places.insert(facts.sourceKey, m_entry.entries.size());
                m_entry.entries.push_back(std::move(entry));
            }
            m_prices.insert(facts.sourceKey, facts.prices);
        }
        std::vector<const TimelineEntry *> sorted;
        sorted.reserve(m_entry.entries.size());
        for (const TimelineEntry &entry : m_entry.entries) {
            sorted.push_back(&entry);
        }
        std::sort(sorted.begin(), sorted.end(),
                  [](const TimelineEntry *a, const TimelineEntry *b) { return a->key < b->key; });
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const TimelineEntry *entry : sorted) {
            hash.addData(QByteArray::number(entry->facts.size()) + ' ');
            hash.addData(entry->facts);
        }
        m_digest = hash.result();
    }

    Status findPlace()
    {
        Error error;
        std::optional<StoredDocument> before;
        std::vector<StoredDocument> after;
        const QString &source = m_document.source;
        if (!take(CatalogueStore::documentBefore(m_db, source, m_document.asOf), before, error) ||
            !take(CatalogueStore::documentsAfter(m_db, source, m_document.asOf), after, error)) {
            return error;
        }
        if (before) {
            m_place.before = before->asOf;
        }
        for (const StoredDocument &document : after) {
            TimelineDocument later;
            later.asOf = document.asOf;
            later.complete = document.complete;
            std::vector<StoredEntry> said;
            if (!document.complete && !take(CatalogueStore::mentions(m_db, source, document.asOf), said, error)) {
                return error;
            }
            for (StoredEntry &entry : said) {
                later.entries.push_back({std::move(entry.key), std::move(entry.model), std::move(entry.facts)});
            }
            m_place.after.push_back(std::move(later));
        }
        if (Status read = readRows(); !read) {
            return read;
        }
        return readEarlier();
    }

    Status readRows()
    {
        Error error;
        std::vector<StoredEntry> rows;
        const bool closed = !m_place.after.empty() && m_place.after.back().complete;
        const Instant from = m_place.before.value_or(Instant::min());
        const Instant to = closed ? m_place.after.back().asOf + Milliseconds(1) : Instant::max();
        if (!take(CatalogueStore::entriesWithin(m_db, m_document.source, from, to), rows, error)) {
            return error;
        }
        m_place.rows.reserve(rows.size());
        for (StoredEntry &row : rows) {
            m_place.rows.push_back(
                {row.id, std::move(row.key), std::move(row.model), row.from, row.to, std::move(row.facts)});
        }
        return Done{};
    }

    Status readEarlier()
    {
        if (!m_place.before) {
            return Done{};
        }
        QSet<QString> standing;
        for (const TimelineRow &row : m_place.rows) {
            if (row.from <= *m_place.before && row.to > *m_place.before) {
                standing.insert(row.key);
            }
        }
        QSet<QString> unknown;
        for (const TimelineRow &row : m_place.rows) {
            unknown.insert(row.key);
        }
        for (const TimelineEntry &entry : m_entry.entries) {
            unknown.insert(entry.key);
        }
        unknown -= standing;
        QStringList ended;
        Error error;
        if (!unknown.isEmpty() &&
            !take(CatalogueStore::keysEndedBy(m_db, m_document.source, QStringList(unknown.begin(), unknown.end()),
                                              *m_place.before),
                  ended, error)) {
            return error;
        }
        m_place.earlier = QSet<QString>(ended.begin(), ended.end());
        return Done{};
    }

    Status plan()
    {
        Error error;
        m_plan = planInsertion(m_entry, m_place);
        m_unreadable = m_plan.unreadable.values();
        m_unreadable.sort();
        std::vector<Instant> newest;
        if (!take(CatalogueStore::completesBefore(m_db, m_document.source, Instant::max(), 1), newest, error)) {
            return error;
        }
        if (!newest.empty()) {
            m_newestCompleteBefore = newest.front();
        }
        return Done{};
    }

    /// Prices of a row: of this document's entry, or read out of older facts (damaged ones tell none).
    PriceList pricesOf(const TimelineRow &row, const QHash<QString, const QByteArray *> &own) const
    {
        const auto it = own.constFind(row.key);
        if (it != own.cend() && **it == row.facts) {
            return m_prices.value(row.key);
        }
        Result<ModelFacts> facts = factsFromBytes(row.facts);
        return facts ? std::move(facts->prices) : PriceList();
    }

    Status writeRows()
    {
        QHash<QString, const QByteArray *> own;
        own.reserve(static_cast<qsizetype>(m_entry.entries.size()));
        for (const TimelineEntry &entry : m_entry.entries) {
            own.insert(entry.key, &entry.facts);
        }
        std::vector<StoredEntry> inserted;
        inserted.reserve(m_plan.inserted.size());
        for (const TimelineRow &row : m_plan.inserted) {
            inserted.push_back(
                {0, m_document.source, row.key, row.model, row.from, row.to, row.facts, pricesOf(row, own)});
        }
        if (Status done = CatalogueStore::removeEntries(m_db, m_plan.removed); !done) {
            return done;
        }
        return CatalogueStore::insertEntries(m_db, inserted);
    }

    Status writeLog()
    {
        if (isEmbedded()) {
            return Done{};
        }
        const QString &source = m_document.source;
        if (Status done = CatalogueStore::replaceSourceLog(m_db, source, m_plan.logFrom, m_plan.logTo, m_plan.log);
            !done) {
            return done;
        }
        QStringList added;
        QStringList relisted;
        for (const TimelinePlan::Relabel &relabel : m_plan.relabels) {
            (relabel.relisted ? relisted : added).append(relabel.key);
        }
        if (Status done = CatalogueStore::relabel(m_db, source, added, m_plan.logTo, ChangeKind::Added); !done) {
            return done;
        }
        return CatalogueStore::relabel(m_db, source, relisted, m_plan.logTo, ChangeKind::Relisted);
    }

    Status write()
    {
        StoredDocument document;
        document.asOf = m_document.asOf;
        document.complete = m_document.complete;
        document.entries = static_cast<int>(m_entry.entries.size());
        document.digest = m_digest;
        if (Status done = CatalogueStore::putDocument(m_db, m_document.source, document); !done) {
            return done;
        }
        std::vector<StoredEntry> said;
        if (!m_document.complete) {
            for (const TimelineEntry &entry : m_entry.entries) {
                said.push_back({0, m_document.source, entry.key, entry.model, {}, {}, entry.facts, {}});
            }
        }
        if (Status done = CatalogueStore::putMentions(m_db, m_document.source, m_document.asOf, said); !done) {
            return done;
        }
        if (Status done = writeRows(); !done) {
            return done;
        }
        return writeLog();
    }

    /// The models whose merged state or log this document may have moved.
    Status touch(QSet<QString> &models)
    {
        models = m_plan.touched;
        Error error;
        std::vector<Instant> completes;
        QStringList pending;
        // What the last two complete documents lacked may be confirmed as gone by this one (see confirmedEnd).
        if (!take(CatalogueStore::completesBefore(m_db, m_document.source, m_document.asOf, 2), completes, error) ||
            !take(CatalogueStore::modelsEndedAt(m_db, m_document.source, completes), pending, error)) {
            return error;
        }
        models.unite(QSet<QString>(pending.begin(), pending.end()));

        std::vector<Instant> newest;
        if (!take(CatalogueStore::completesBefore(m_db, m_document.source, Instant::max(), 1), newest, error)) {
            return error;
        }
        const auto after = newest.empty() ? std::nullopt : std::optional(newest.front());
        for (const TimelineRow &row : m_place.rows) {
            const auto isNewer = [&row](std::optional<Instant> complete) { return complete && row.from > *complete; };
            if (row.to == Instant::max() && isNewer(m_newestCompleteBefore) != isNewer(after)) {
                models.insert(row.model);
            }
        }
        models.remove(QString());
        return Done{};
    }

    Status mergeTouched();
};

/// Makes the merged models and the merged log of some models anew from all their rows.
class Remerge
{
public:
    explicit Remerge(QSqlDatabase &db)
        : m_db(db)
    {}

    Status run(const QStringList &models)
    {
        Error error;
        std::vector<StoredEntry> entries;
        std::vector<std::pair<QString, Instant>> firsts;
        std::vector<SourceTimes> times;
        std::vector<Pin> pins;
        if (!take(CatalogueStore::entriesOfModels(m_db, models), entries, error) ||
            !take(CatalogueStore::firstDocuments(m_db), firsts, error) ||
            !take(CatalogueStore::sourceTimes(m_db), times, error) || !take(PinStore::pins(m_db), pins, error)) {
            return error;
        }
        m_pins = Pins(pins);
        m_firsts = std::map<QString, Instant>(firsts.begin(), firsts.end());
        for (const SourceTimes &of : times) {
            m_newestComplete.insert(of.source, of.newestComplete);
        }
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
        if (Status done = CatalogueStore::removeModels(m_db, models); !done) {
            return done;
        }
        if (Status done = CatalogueStore::putModels(m_db, m_models); !done) {
            return done;
        }
        return CatalogueStore::replaceMergedLog(m_db, models, m_log);
    }

    /// Keys of rows that could not be read.
    QStringList unreadable;

private:
    QSqlDatabase &m_db;
    Pins m_pins;
    std::map<QString, Instant> m_firsts;
    QHash<QString, std::optional<Instant>> m_newestComplete;
    std::map<std::pair<QString, Instant>, Instant> m_ends; ///< confirmed ends by source and the first document without
    std::vector<StoredModel> m_models;
    std::vector<Change> m_log;

    Result<Instant> goneAt(const QString &source, Instant firstWithout)
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
    Status decode(std::span<const StoredEntry> entries, std::vector<ModelRow> &rows, std::vector<Instant> &asOfs)
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

    Instant asOf(const StoredEntry &entry) const
    {
        if (entry.source == userSource) { // nobody says it again: it counts from when he said it
            return entry.from;
        }
        const std::optional<Instant> complete = m_newestComplete.value(entry.source);
        const bool confirmed = entry.to == Instant::max() && !(complete && entry.from > *complete);
        return confirmed ? stillSaid : entry.from;
    }

    Status merge(std::span<const StoredEntry> entries)
    {
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
};

Status Import::mergeTouched()
{
    QSet<QString> models;
    if (Status done = touch(models); !done) {
        return done;
    }
    if (models.isEmpty()) {
        return Done{};
    }
    Remerge remerge(m_db);
    Status merged = remerge.run(QStringList(models.begin(), models.end()));
    m_unreadable += remerge.unreadable;
    m_unreadable.removeDuplicates();
    return merged;
}

/// Merges anew what a pin that came or went may matter for: the source's models, or the one.
Status remergeFor(QSqlDatabase &db, const std::vector<Pin> &moved)
{
    QSet<QString> models;
    for (const Pin &pin : moved) {
        QStringList of{pin.model};
        Error error;
        if (pin.model.isEmpty() && !take(CatalogueStore::modelsOfSource(db, pin.source), of, error)) {
            return error;
        }
        models.unite(QSet<QString>(of.begin(), of.end()));
    }
    return models.isEmpty() ? Status(Done{}) : Remerge(db).run(QStringList(models.begin(), models.end()));
}

} // namespace

Result<SourceRun> CatalogueImport::importDocument(QSqlDatabase &db, const SourceDocument &document, Instant now)
{
    return Import(db, document).run(now);
}

Result<LoadedModels> CatalogueImport::loadModels(QSqlDatabase &db, QDate today)
{
    Error error;
    std::vector<StoredModel> stored;
    std::vector<SourceTimes> times;
    if (!take(CatalogueStore::models(db), stored, error) || !take(CatalogueStore::sourceTimes(db), times, error)) {
        return error;
    }
    QHash<QString, Instant> newest;
    for (const SourceTimes &of : times) {
        newest.insert(of.source, of.newestComplete.value_or(of.newest));
    }
    const auto settle = [&newest](Provenance &from) {
        if (from.asOf == stillSaid) {
            from.asOf = newest.value(from.source);
        }
    };
    LoadedModels loaded;
    loaded.models.reserve(stored.size());
    for (const StoredModel &row : stored) {
        Result<Model> model = modelFromBytes(row.bytes);
        if (!model) {
            ++loaded.unreadable;
            continue;
        }
        for (auto &[field, from] : model->sources) {
            settle(from);
        }
        for (Conflict &conflict : model->conflicts) {
            for (Conflict::Value &value : conflict.values) {
                settle(value.from);
            }
        }
        for (Provenance &from : model->sourceKeys) {
            settle(from);
        }
        applySchedule(*model, today);
        loaded.models.push_back(std::move(model).value());
    }
    return loaded;
}

Status CatalogueImport::setPin(QSqlDatabase &db, const Pin &pin)
{
    std::optional<Pin> before;
    Error error;
    if (!take(PinStore::clear(db, pin.model, pin.field), before, error)) {
        return error;
    }
    if (Status set = PinStore::set(db, pin); !set) {
        return set;
    }
    std::vector<Pin> moved{pin};
    if (before) {
        moved.push_back(*before);
    }
    return before == pin ? Status(Done{}) : remergeFor(db, moved);
}

Status CatalogueImport::clearPin(QSqlDatabase &db, const QString &model, const QString &field)
{
    std::optional<Pin> before;
    Error error;
    if (!take(PinStore::clear(db, model, field), before, error)) {
        return error;
    }
    return before ? remergeFor(db, {*before}) : Status(Done{});
}

QFuture<Result<SourceRun>> CatalogueImport::importDocument(SourceDocument document, Instant now)
{
    return m_database.write(
        [document = std::move(document), now](QSqlDatabase &db) { return importDocument(db, document, now); });
}

QFuture<Result<LoadedModels>> CatalogueImport::loadModels(QDate today)
{
    return m_database.run([today](QSqlDatabase &db) { return loadModels(db, today); });
}

QFuture<Status> CatalogueImport::setPin(Pin pin)
{
    return m_database.write([pin = std::move(pin)](QSqlDatabase &db) { return setPin(db, pin); });
}

QFuture<Status> CatalogueImport::clearPin(QString model, QString field)
{
    return m_database.write(
        [model = std::move(model), field = std::move(field)](QSqlDatabase &db) { return clearPin(db, model, field); });
}

} // namespace aigo
