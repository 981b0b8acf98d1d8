// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/searchfeeder.h"

#include "core/monitor/catalogueimport.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/incidentstore.h"
#include "core/storage/searchindex.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sql.h"

namespace aigo {

namespace {

constexpr int mostChanges = 50'000;
constexpr int mostIncidents = 5'000;

/// A text that is another one whenever what is searched may have changed.
Result<QString> stateOf(QSqlDatabase &db, const QString &tables)
{
    QString state;
    const Status read =
        sql::select(db, tables, {}, [&state](const QSqlQuery &row) { state = row.value(0).toString(); });
    return read ? Result<QString>(state) : Result<QString>(read.error());
}

template <typename T>
std::vector<SearchDocument> documentsOf(const std::vector<T> &things)
{
    std::vector<SearchDocument> documents;
    documents.reserve(things.size());
    for (const T &thing : things) {
        documents.push_back(searchDocument(thing));
    }
    return documents;
}

/// Replaces a kind where what its documents are made of has another state than at the last time.
template <typename Make>
Status renew(QSqlDatabase &db, SearchKind kind, const QString &state, const std::map<QString, QString> &texts,
             const Make &make)
{
    const QString key = QStringLiteral("search.state.") + searchKindName(kind);
    const auto known = texts.find(key);
    if (known != texts.end() && known->second == state) {
        return Done{};
    }
    auto documents = make();
    if (!documents) {
        return documents.error();
    }
    const auto replaced = SearchIndex::replaceAll(db, kind, std::move(*documents));
    return replaced ? SettingsStore::save(db, {{key, state}}) : Status(replaced.error());
}

using Documents = Result<std::vector<SearchDocument>>;

Documents modelDocuments(QSqlDatabase &db, Instant now)
{
    const auto loaded = CatalogueImport::loadModels(db, toDate(now));
    return loaded ? Documents(documentsOf(loaded->models)) : Documents(loaded.error());
}

Documents changeDocuments(QSqlDatabase &db)
{
    ChangeQuery query;
    query.newestFirst = true;
    query.limit = mostChanges;
    const auto page = CatalogueStore::changes(db, query);
    if (!page) {
        return page.error();
    }
    std::vector<SearchDocument> documents;
    qint64 number = page->total;
    for (const Change &change : page->rows) {
        documents.push_back(searchDocument(change, number--));
    }
    return documents;
}

Documents incidentDocuments(QSqlDatabase &db)
{
    IncidentQuery query;
    query.limit = mostIncidents;
    const auto page = IncidentStore::incidents(db, query);
    return page ? Documents(documentsOf(page->incidents)) : Documents(page.error());
}

} // namespace

SearchDocument searchDocument(const Model &model)
{
    const ModelFacts &facts = model.facts;
    QStringList text{facts.id, facts.family, facts.aliases.join(u' '), facts.description};
    text.removeAll(QString());
    const auto released = facts.released.isValid() ? std::optional(fromDate(facts.released)) : std::nullopt;
    return {SearchKind::Models, facts.id, displayName(facts), text.join(u'\n'), released};
}

SearchDocument searchDocument(const Change &change, qint64 number)
{
    const QString what =
        change.field.isEmpty() ? changeKindName(change.kind) : changeKindName(change.kind) + u' ' + change.field;
    QStringList text{what, change.oldValue.value_or(QString()), change.newValue.value_or(QString()), change.source};
    text.removeAll(QString());
    return {SearchKind::Changes, QString::number(number), change.model + QStringLiteral(": ") + what,
            text.join(QStringLiteral(" · ")), change.at};
}

SearchDocument searchDocument(const Incident &incident)
{
    QStringList text{incident.provider, incident.components.join(QStringLiteral(", ")), incident.models.join(u' ')};
    for (const IncidentUpdate &update : incident.updates) {
        text << update.text;
    }
    text.removeAll(QString());
    return {SearchKind::Incidents, incident.provider + u'/' + incident.id, incident.title,
            text.join(u'\n').left(20'000), incident.started};
}

SearchDocument searchDocument(const Preset &preset)
{
    return {SearchKind::Presets, preset.name, preset.name, preset.filter, std::nullopt};
}

SearchDocument searchDocument(const Provider &provider)
{
    QStringList text{provider.slug, provider.aliases.join(u' '), provider.description};
    text.removeAll(QString());
    return {SearchKind::Providers, provider.slug, provider.name, text.join(u'\n'), std::nullopt};
}

Status catchUpSearch(QSqlDatabase &db, std::vector<Preset> presets, std::vector<Provider> providers, Instant now)
{
    const auto texts = SettingsStore::all(db);
    // What sources say changes with their documents, overrides among them; what counts today, with the day.
    const auto catalogue =
        stateOf(db, QStringLiteral("SELECT (SELECT count(*) || '.' || coalesce(sum(as_of % 1000000007), 0) FROM "
                                   "documents) || '.' || (SELECT coalesce(max(id), 0) FROM changes) || '.' || (SELECT "
                                   "coalesce(max(id), 0) || '.' || count(*) FROM entries)"));
    const auto incidents =
        stateOf(db, QStringLiteral("SELECT (SELECT count(*) FROM incidents) || '.' || (SELECT count(*) || '.' || "
                                   "coalesce(max(rowid), 0) FROM incident_revisions)"));
    if (!texts || !catalogue || !incidents) {
        return !texts ? texts.error() : !catalogue ? catalogue.error() : incidents.error();
    }
    const QString models = *catalogue + u'.' + toIso(fromDate(toDate(now)));
    Status done = renew(db, SearchKind::Models, models, *texts, [&] { return modelDocuments(db, now); });
    done = done ? renew(db, SearchKind::Changes, *catalogue, *texts, [&] { return changeDocuments(db); }) : done;
    done = done ? renew(db, SearchKind::Incidents, *incidents, *texts, [&] { return incidentDocuments(db); }) : done;
    if (!done) {
        return done;
    }
    const auto first = SearchIndex::replaceAll(db, SearchKind::Presets, documentsOf(presets));
    const auto second = SearchIndex::replaceAll(db, SearchKind::Providers, documentsOf(providers));
    if (!first || !second) {
        return !first ? first.error() : second.error();
    }
    const auto tidied = SearchIndex::tidy(db);
    return tidied ? Status(Done{}) : Status(tidied.error());
}

} // namespace aigo
