// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/documentimport.h"

#include "core/catalog/factscodec.h"
#include "core/catalog/merge.h"
#include "core/monitor/remerge.h"
#include "core/monitor/takeresult.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/seriesstore.h"
#include "core/storage/sourcestatestore.h"
#include "core/storage/telemetrystore.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QHash>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

const QString unreadableRow = QStringLiteral("what the store holds of it is damaged and was passed over");

/// Theirs, as series of their own: times in microseconds, percents and tokens a second in millionths.
std::vector<SeriesPoint> telemetryPoints(const std::vector<EndpointTelemetry> &list)
{
    constexpr Milliseconds every{30 * 60'000}; // about as often as such a source is asked
    constexpr double millionths = 1e6;
    constexpr double microseconds = 1e3;
    std::vector<SeriesPoint> points;
    for (const EndpointTelemetry &of : list) {
        const auto add = [&](const QString &metric, const std::optional<double> &value, double scale) {
            if (value && std::isfinite(*value)) {
                points.push_back(
                    gaugePoint({of.model, of.source, metric, {}}, of.at, std::llround(*value * scale), every));
            }
        };
        add(QStringLiteral("ttft"), of.ttftMs.p50 ? of.ttftMs.p50 : of.ttftMs.measured, microseconds);
        add(QStringLiteral("output_speed"), of.outputSpeed.p50 ? of.outputSpeed.p50 : of.outputSpeed.measured,
            millionths);
        add(QStringLiteral("uptime"), of.uptime30m ? of.uptime30m : of.uptime1d, millionths);
    }
    return points;
}

} // namespace

Result<SourceRun> DocumentImport::run(Instant now)
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
        for (const auto step : {&DocumentImport::findPlace, &DocumentImport::plan, &DocumentImport::write,
                                &DocumentImport::mergeTouched}) {
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

bool DocumentImport::isEmbedded() const
{
    return m_document.source == embeddedSource;
}

/// The user is no source that answers or fails.
Status DocumentImport::noteSuccess(Instant now)
{
    return m_document.source == userSource
               ? Status(Done{})
               : SourceStateStore::succeeded(m_db, m_document.source, std::min(m_document.asOf, now));
}

/// What the newest complete document no longer has is not measured any more.
Status DocumentImport::writeTelemetry()
{
    if (Status done = TelemetryStore::put(m_db, m_document.source, m_document.telemetry); !done) {
        return done;
    }
    if (const auto points = telemetryPoints(m_document.telemetry); !points.empty()) {
        if (Status done = SeriesStore::append(m_db, points); !done) {
            return done;
        }
    }
    std::vector<Instant> newest;
    Error error;
    if (!take(CatalogueStore::completesBefore(m_db, m_document.source, Instant::max(), 1), newest, error)) {
        return error;
    }
    return newest.empty() ? Status(Done{}) : TelemetryStore::removeBefore(m_db, m_document.source, newest.front());
}

void DocumentImport::encode()
{
    m_entry.asOf = m_document.asOf;
    m_entry.complete = m_document.complete;
    QHash<QString, std::size_t> places;
    places.reserve(static_cast<qsizetype>(m_document.entries.size()));
    m_entry.entries.reserve(m_document.entries.size());
    for (ModelFacts &each : m_document.entries) {
        const ModelFacts facts = std::move(each);
        TimelineEntry entry{facts.sourceKey, facts.id, toBytes(facts)};
        // A key that comes twice in one document: the last one counts, as in JSON.
        if (const auto it = places.constFind(facts.sourceKey); it != places.cend()) {
            m_entry.entries[*it] = std::move(entry);
        } else {
            places.insert(facts.sourceKey, m_entry.entries.size());
            m_entry.entries.push_back(std::move(entry));
        }
    }
    m_document.entries = {};
    m_digest = digest();
}

QByteArray DocumentImport::digest() const
{
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
    return hash.result();
}

Status DocumentImport::findPlace()
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

Status DocumentImport::readRows()
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

Status DocumentImport::readEarlier()
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

Status DocumentImport::plan()
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

Status DocumentImport::writeRows()
{
    Error error;
    if (Status done = CatalogueStore::removeEntries(m_db, m_plan.removed); !done) {
        return done;
    }
    if (!take(CatalogueStore::nextEntry(m_db), m_firstNew, error)) {
        return error;
    }
    std::vector<StoredEntry> inserted;
    inserted.reserve(m_plan.inserted.size());
    for (const TimelineRow &row : m_plan.inserted) {
        inserted.push_back({0, m_document.source, row.key, row.model, row.from, row.to, row.facts});
    }
    return CatalogueStore::insertEntries(m_db, inserted);
}

Status DocumentImport::writeLog()
{
    if (isEmbedded()) {
        return Done{};
    }
    const QString &source = m_document.source;
    if (Status done = CatalogueStore::replaceSourceLog(m_db, source, m_plan.logFrom, m_plan.logTo, m_plan.log); !done) {
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

Status DocumentImport::write()
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
            said.push_back({0, m_document.source, entry.key, entry.model, {}, {}, entry.facts});
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
Status DocumentImport::touch(QSet<QString> &models)
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

QSet<QString> DocumentImport::modelsOfRemoved() const
{
    const QSet<qint64> removed(m_plan.removed.begin(), m_plan.removed.end());
    QSet<QString> models;
    for (const TimelineRow &row : m_place.rows) {
        if (removed.contains(row.id)) {
            models.insert(row.model);
        }
    }
    return models;
}

Status DocumentImport::mergeTouched()
{
    QSet<QString> models;
    if (Status done = touch(models); !done) {
        return done;
    }
    if (models.isEmpty()) {
        return Done{};
    }
    Remerge remerge(m_db);
    remerge.setNewRows(m_firstNew, modelsOfRemoved());
    m_entry = {};
    m_place = {};
    m_plan.inserted = {};
    m_plan.log = {};
    Status merged = remerge.run(QStringList(models.begin(), models.end()));
    m_unreadable += remerge.unreadable;
    m_unreadable.removeDuplicates();
    return merged;
}

} // namespace aigo
